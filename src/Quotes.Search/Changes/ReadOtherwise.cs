namespace Quotes.Search;

/// <summary>Tells what changed in an article's text from what only another version of the extractor reads otherwise.</summary>
internal sealed class ReadOtherwise(string before, string after)
{
    // How far around a quote its paragraph is looked at: sources give whole articles as one.
    private const int Near = 1000;

    private readonly string _before = Joined(before);
    private readonly string _after = Joined(after);

    /// <summary>Whether the later text still has the words of a quote of the earlier.</summary>
    public bool StillHas(Quote quote) => quote.Spans.All(span => _after.Contains(Joined(span.In(before)), StringComparison.Ordinal));

    /// <summary>Whether the earlier text had the words of a quote of the later already.</summary>
    public bool HadAlready(Quote quote) => quote.Spans.All(span => _before.Contains(Joined(span.In(after)), StringComparison.Ordinal));

    /// <summary>Whether nothing changed around a quote of the earlier text, nor around its partner in the later.</summary>
    public bool IsSameText(Quote first, Quote second) =>
        _after.Contains(Joined(Around(before, first)), StringComparison.Ordinal) && _before.Contains(Joined(Around(after, second)), StringComparison.Ordinal);

    // Spaces around it keep words whole.
    private static string Joined(string text) => $" {string.Join(' ', Words.FoldedOf(text))} ";

    private static string Around(string text, Quote quote)
    {
        int start = Math.Max(0, quote.Spans[0].Start - Near), end = Math.Min(text.Length, quote.Spans[^1].End + Near);
        int line = text.AsSpan(start, quote.Spans[0].Start - start).LastIndexOf('\n');
        int below = text.AsSpan(quote.Spans[^1].End, end - quote.Spans[^1].End).IndexOf('\n');
        if (line >= 0) start += line + 1;
        else while (start > 0 && start < quote.Spans[0].Start && !char.IsWhiteSpace(text[start - 1])) start++;
        if (below >= 0) end = quote.Spans[^1].End + below;
        else while (end < text.Length && end > quote.Spans[^1].End && !char.IsWhiteSpace(text[end])) end--;
        return text[start..end];
    }
}
