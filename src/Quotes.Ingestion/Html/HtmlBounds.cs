using System.Buffers;

namespace Quotes.Ingestion;

/// <summary>Finds out in one pass over the markup, before any tree is built, whether building it would take forever.</summary>
/// <remarks>
/// Tree builders take quadratic time on deep nesting. The count here is at least the depth a tree builder reaches: closing an element
/// closes only that one, for with misnested tags the elements inside stay open.
/// </remarks>
internal sealed class HtmlBounds(int maxDepth)
{
    private const int MaxElements = 200_000;
    private const int MaxAttributes = 200;

    // Finding the main text compares elements with their ancestors and with one another: 20,000 flat elements take it 2 s,
    // depths that add up to a million 7 s. Articles have a tenth of that.
    private const int MostToWeigh = 20_000;
    private const long MostDepthToWeigh = 300_000;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // A new one of these closes the one before it, so that they follow one another instead of nesting, except in foreign markup.
    private static readonly HashSet<string> SelfClosing = new(StringComparer.Ordinal)
    {
        "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body",
    };

    private readonly List<string> _open = [];

    /// <summary>Whether, once <see cref="Problem"/> found none, the page is also small enough to look for its main text.</summary>
    public bool FitToWeigh { get; private set; }

    /// <summary>What is wrong with the markup; null when a tree may be built.</summary>
    public string? Problem(string html)
    {
        int elements = 0;
        long depths = 0;
        for (int at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = After(html, "-->", at + 4);
                continue;
            }
            bool closing = at + 1 < html.Length && html[at + 1] == '/';
            int name = closing ? at + 2 : at + 1;
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                at++;
                continue;
            }
            int length = html.AsSpan(name).IndexOfAny(NameEnd);
            if (length < 0) break;
            string tag = html.Substring(name, Math.Min(length, 32)).ToLowerInvariant();
            at = TagEnd(html, name + length, out int attributes);
            if (attributes > MaxAttributes) return $"an element <{tag}> has more than {MaxAttributes} attributes";
            if (closing)
            {
                Close(tag);
                continue;
            }
            depths += _open.Count;
            FitToWeigh = elements < MostToWeigh && depths < MostDepthToWeigh;
            if (++elements > MaxElements) return $"the page has more than {MaxElements} elements, the most one article may have";
            if (tag is "script" or "style" or "textarea" or "title" or "xmp" or "noembed" or "noframes") at = After(html, "</" + tag, at);
            else if (Opens(tag) && _open.Count == maxDepth) return $"elements are nested more than {maxDepth} deep, as in no page made for reading";
            else if (Opens(tag)) _open.Add(tag);
        }
        return null;
    }

    private bool Opens(string tag) =>
        !Void.Contains(tag) && (!SelfClosing.Contains(tag) || _open.Contains("svg") || _open.Contains("math"));

    private void Close(string tag)
    {
        int last = _open.LastIndexOf(tag);
        if (last >= 0) _open.RemoveAt(last);
    }

    private static int After(string html, string end, int from)
    {
        int at = html.IndexOf(end, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }

    // A tag ends at the first > outside quotation marks. Every blank outside them may begin an attribute.
    private static int TagEnd(string html, int from, out int attributes)
    {
        attributes = 0;
        for (int at = from; at < html.Length; at++)
        {
            switch (html[at])
            {
                case '>':
                    return at + 1;
                case '=':
                    int value = at + 1;
                    while (value < html.Length && char.IsWhiteSpace(html[value])) value++;
                    if (value < html.Length && html[value] is '"' or '\'')
                    {
                        int closed = html.IndexOf(html[value], value + 1);
                        at = closed < 0 ? html.Length : closed;
                    }
                    break;
                case '/' or ' ' or '\t' or '\n' or '\r' or '\f' when at + 1 < html.Length && html[at + 1] is not ('>' or '/' or '=' or ' '):
                    attributes++;
                    break;
            }
        }
        return html.Length;
    }
}
