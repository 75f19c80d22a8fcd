using System.Text;

namespace Quotes.Ingestion;

/// <summary>Puts an article together from its quotations and the words around each, where the rest of it is not given: a paragraph each, the quotation in marks.</summary>
internal sealed class QuotedSnippets
{
    private static readonly char[] Marks = ['"', '“', '”', '«', '»', '„', '\u2018', '\u2019', '\'', '`', ' '];

    private readonly StringBuilder _text = new();

    /// <summary>Whether there is none yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a quotation.</summary>
    /// <returns>Where its words stand, without the marks.</returns>
    public TextSpan Add(string? before, string quotation, string? after)
    {
        if (_text.Length > 0) _text.Append("\n\n");
        // The marks around the quotation may stand on either side of the cut, or have been left out.
        string lead = OneLine(before).TrimEnd(' ', '"', '“', '«', '„', '`'), words = OneLine(quotation).Trim(Marks), rest = OneLine(after).TrimStart(' ', '"', '”', '»');
        // else," she said
        if (rest.Length > 1 && (rest[0] is ',' or '.' or ';' or ':') && (rest[1] is '"' or '”' or '»')) rest = rest[0] + rest[2..];
        if (lead.Length > 0) _text.Append(lead).Append(' ');
        int start = _text.Append('“').Length;
        TextSpan span = new(start, _text.Append(words).Length);
        _text.Append('”');
        if (rest.Length > 0) _text.Append(rest[0] is ',' or '.' or ';' or ':' or '?' or '!' or ')' ? "" : " ").Append(rest);
        return span;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string OneLine(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
