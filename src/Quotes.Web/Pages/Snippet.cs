using System.Text;

namespace Quotes.Web.Pages;

/// <summary>A quote's text cut to a length around its first match, with the matches still as ranges: markup comes last.</summary>
internal sealed class Snippet
{
    /// <summary>The most characters a row on the page shows.</summary>
    public const int PageLength = 480;

    /// <summary>The most characters the JSON's snippet has.</summary>
    public const int JsonLength = 320;

    private Snippet(IReadOnlyList<Part> parts, bool cut)
    {
        Parts = parts;
        IsCut = cut;
    }

    /// <summary>The pieces in order.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Whether some of the text was left out.</summary>
    public bool IsCut { get; }

    /// <summary>One piece of the text.</summary>
    /// <param name="Text">The characters, not escaped.</param>
    /// <param name="Marked">Whether the query matched them.</param>
    public readonly record struct Part(string Text, bool Marked);

    /// <summary>Cuts <paramref name="text"/> to about <paramref name="length"/> characters.</summary>
    public static Snippet Of(string text, IReadOnlyList<TextSpan> highlights, int length)
    {
        TextSpan window = Window(text, highlights.Count > 0 ? highlights[0].Start : 0, length);
        List<Part> parts = [];
        if (window.Start > 0) parts.Add(new("… ", false));
        int at = window.Start;
        foreach (TextSpan mark in highlights)
        {
            if (mark.Start < at || mark.End > window.End) continue;
            if (mark.Start > at) parts.Add(new(text[at..mark.Start], false));
            parts.Add(new(mark.In(text), true));
            at = mark.End;
        }
        if (window.End > at) parts.Add(new(text[at..window.End], false));
        if (window.End < text.Length) parts.Add(new(" …", false));
        return new Snippet(parts, window.Length < text.Length);
    }

    /// <summary>The pieces as HTML: escaped text and <c>mark</c> elements, nothing else.</summary>
    public string ToHtml()
    {
        StringBuilder html = new();
        foreach (Part part in Parts)
        {
            string escaped = Escape(part.Text);
            if (part.Marked) html.Append("<mark>").Append(escaped).Append("</mark>");
            else html.Append(escaped);
        }
        return html.ToString();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    // A third of the room goes before the match; both ends move to the gap between words.
    private static TextSpan Window(string text, int match, int length)
    {
        if (text.Length <= length) return new TextSpan(0, text.Length);
        int start = Math.Clamp(match - length / 3, 0, text.Length - length);
        int end = start + length;
        if (start > 0 && text.IndexOf(' ', start) is >= 0 and var gap && gap < match) start = gap + 1;
        if (end < text.Length && text.LastIndexOf(' ', end) is var last && last > start + length / 2) end = last;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
        if (start < text.Length && char.IsLowSurrogate(text[start])) start++;
        return new TextSpan(start, end);
    }
}
