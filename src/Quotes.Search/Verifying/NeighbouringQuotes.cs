namespace Quotes.Search;

/// <summary>The quotes of an article as they follow one another from one speaker's mouth: what somebody may have copied as one.</summary>
internal static class NeighbouringQuotes
{
    private const int LongestText = 20_000;

    /// <summary>The runs of two and more quotes of the same speaker in an article, paraphrases left out.</summary>
    public static IEnumerable<SourceText> In(IQuoteIndex index, string articleId, CancellationToken cancellation)
    {
        SearchRequest all = new() { Filters = [new Filter(FilterField.Article, [articleId])], Limit = SearchRequest.MaxLimit };
        List<QuoteEntry> run = [];
        int length = 0;
        foreach (QuoteEntry next in index.Search(all, cancellation).Hits.Select(h => h.Entry).Where(q => q.Quote.Type != QuoteType.Indirect).OrderBy(q => q.Quote.Spans[0]))
        {
            if (run.Count > 0 && (run[^1].SpeakerId != next.SpeakerId || length > LongestText))
            {
                if (run.Count > 1) yield return new SourceText(run);
                run = [];
                length = 0;
            }
            run.Add(next);
            length += next.Quote.Text.Length;
        }
        if (run.Count > 1) yield return new SourceText(run);
    }
}
