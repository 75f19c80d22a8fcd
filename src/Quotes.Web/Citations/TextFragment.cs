using System.Text;

namespace Quotes.Web.Citations;

/// <summary>Makes links that lead to the words in the page they were printed on (<c>#:~:text=</c>, WICG Scroll to Text Fragment).</summary>
/// <remarks>
/// A short quote is told apart by the words around it on its line; of a long one only the beginning and the end are
/// given, which a page that sets the middle differently still matches. A browser that finds nothing shows the page.
/// </remarks>
internal static class TextFragment
{
    private const int MostSpans = 4;
    private const int WordsExact = 10;
    private const int WordsAtEnds = 4;
    private const int WordsShort = 4;
    private const int WordsAround = 3;
    private const int MostCharacters = 240;

    /// <summary>The address of the words.</summary>
    /// <param name="source">An http or https address.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="spans">Where the words stand in it.</param>
    public static string Link(string source, string text, IReadOnlyList<TextSpan> spans)
    {
        string[] directives = [.. spans.Take(MostSpans).Select(span => Directive(text, span)).OfType<string>()];
        if (directives.Length == 0) return source;
        int old = source.IndexOf(":~:", StringComparison.Ordinal);
        if (old >= 0) source = source[..old];
        return (source.Contains('#') ? source : source + "#") + ":~:" + string.Join('&', directives.Select(d => "text=" + d));
    }

    private static string? Directive(string text, TextSpan span)
    {
        string printed = span.In(text);
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return null;
        string[] first = Words(lines[0]), last = Words(lines[^1]);
        if (lines.Length > 1 || first.Length > WordsExact)
        {
            string start = Trimmed(string.Join(' ', first.Take(WordsAtEnds))), end = Trimmed(string.Join(' ', last.TakeLast(WordsAtEnds)));
            return Fits(start) && Fits(end) ? $"{Encoded(start)},{Encoded(end)}" : null;
        }
        if (first.Length >= WordsShort)
        {
            string whole = Trimmed(string.Join(' ', first));
            return Fits(whole) ? Encoded(whole) : null;
        }
        // What stands around must follow without a gap, so nothing is trimmed off here.
        string exact = string.Join(' ', first);
        if (!Fits(exact)) return null;
        string before = string.Join(' ', Words(LineBefore(text, span.Start)).TakeLast(WordsAround));
        string after = string.Join(' ', Words(LineAfter(text, span.End)).Take(WordsAround));
        return (Fits(before) ? Encoded(before) + "-," : "") + Encoded(exact) + (Fits(after) ? ",-" + Encoded(after) : "");
    }

    // Commas, ampersands and hyphens have a meaning in the directive.
    private static string Encoded(string words) => Uri.EscapeDataString(words).Replace("-", "%2D");

    private static bool Fits(string words) => words.Length is > 0 and <= MostCharacters;

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string LineBefore(string text, int end) => text[(text.LastIndexOf('\n', Math.Max(0, end - 1), Math.Max(0, end)) + 1)..end];

    private static string LineAfter(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? text[start..end] : text[start..];

    // Pages set quotation marks and commas in their own way.
    private static string Trimmed(string words)
    {
        int start = 0, end = words.Length;
        while (start < end && IsMark(words[start])) start++;
        while (end > start && IsMark(words[end - 1])) end--;
        return words[start..end];
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsWhiteSpace(c);
}
