using System.Globalization;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>One line of a robots.txt that allows or disallows paths. In the path <c>*</c> stands for anything and <c>$</c> at the end for the end.</summary>
/// <param name="Allows">Whether it allows.</param>
/// <param name="Path">The path as written, normalized.</param>
/// <param name="Line">Where it stands, from 1.</param>
internal sealed record RobotsRule(bool Allows, string Path, int Line)
{
    private readonly string[] _parts = (Path.EndsWith('$') ? Path[..^1] : Path).Split('*');

    private readonly bool _toTheEnd = Path.EndsWith('$');

    /// <summary>Whether a normalized path with its query is meant.</summary>
    /// <remarks>Each part is looked for once, from where the one before it ended: linear, however many stars a stranger writes.</remarks>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal)) return false;
        int at = _parts[0].Length;
        if (_parts.Length == 1) return !_toTheEnd || at == path.Length;
        for (int i = 1; i < _parts.Length - 1; i++)
        {
            int found = path.IndexOf(_parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + _parts[i].Length;
        }
        string last = _parts[^1];
        return _toTheEnd
            ? path.Length - last.Length >= at && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>A path in the one form in which rules and addresses are compared: letters and digits plain, the rest escaped in upper case (RFC 9309, 2.2.2).</summary>
    public static string Normalized(string path)
    {
        StringBuilder normalized = new(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            char c = path[i];
            if (c == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                char meant = (char)byte.Parse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                if (char.IsAsciiLetterOrDigit(meant) || meant is '-' or '.' or '_' or '~') normalized.Append(meant);
                else normalized.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (c > ' ' && c < 0x7f)
            {
                normalized.Append(c);
            }
            else
            {
                int length = char.IsHighSurrogate(c) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]) ? 2 : 1;
                foreach (byte b in Encoding.UTF8.GetBytes(path.Substring(i, length))) normalized.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                i += length - 1;
            }
        }
        return normalized.ToString();
    }
}
