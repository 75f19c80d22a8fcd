using System.Security.Cryptography;
using System.Text;

namespace Quotes.Search;

/// <summary>The form in which names of outlets, roles, bodies and countries are compared: what differs only in case, accents, spacing or quotation marks is one value.</summary>
public static class FoldedValue
{
    /// <summary>The most characters a value keeps; a longer one ends in a hash of all of it.</summary>
    public const int MaxLength = 200;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    /// <summary>The folded form of <paramref name="printed"/>; empty when it holds nothing but space.</summary>
    public static string Of(string printed)
    {
        StringBuilder folded = new(printed.Length);
        foreach (char c in Accents.Remove(printed))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(c switch { '\u2018' or '\u2019' => '\'', '\u201C' or '\u201D' => '"', _ => char.ToLowerInvariant(c) });
            }
        }
        return Bounded(folded.ToString().TrimEnd());
    }

    /// <summary>Whether a value looks like one that <see cref="Bounded"/> shortened.</summary>
    public static bool IsShortened(string value)
    {
        const int Hash = 17;
        ArgumentNullException.ThrowIfNull(value);
        return value.Length is MaxLength or MaxLength - 1 && value[^Hash] == '#' && value.AsSpan(value.Length - Hash + 1).IndexOfAnyExcept(HexDigits) < 0;
    }

    /// <summary>The value itself when it is short enough for an index term, else its beginning and a hash.</summary>
    public static string Bounded(string value)
    {
        if (value.Length <= MaxLength) return value;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
        int cut = MaxLength - hash.Length - 1;
        if (char.IsHighSurrogate(value[cut - 1])) cut--;
        return value[..cut] + "#" + hash;
    }
}
