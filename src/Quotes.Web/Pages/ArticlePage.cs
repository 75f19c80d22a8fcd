namespace Quotes.Web.Pages;

/// <summary>An article with every quote marked in place.</summary>
internal sealed class ArticlePage
{
    /// <summary>Lays an article out.</summary>
    public ArticlePage(ArticleRecord record)
    {
        Record = record;
        IReadOnlyList<TextSpan> places = Paragraphs.Of(record.Article.Text);
        ILookup<int, int> beginning = Enumerable.Range(0, record.Quotes.Count)
            .ToLookup(i => Paragraphs.Holding(places, record.Quotes[i].Spans[0].Start));
        List<Paragraph> paragraphs = [];
        for (int p = 0; p < places.Count; p++)
        {
            // Only the quotes that touch the paragraph: an article can hold hundreds.
            int[] touching = [.. Enumerable.Range(0, record.Quotes.Count).Where(i => record.Quotes[i].Spans.Any(places[p].Overlaps)
                || record.Quotes[i].Cue?.Span.Overlaps(places[p]) == true || record.Quotes[i].Speaker.Mention?.Span.Overlaps(places[p]) == true)];
            IReadOnlyList<Stretch> stretches = MarkedText.Cut(record.Article.Text, places[p], [.. touching.Select(i => record.Quotes[i])]);
            paragraphs.Add(new Paragraph(
                [.. stretches.Select(s => s with { Quote = s.Quote is { } q ? touching[q] : null })],
                [.. beginning[p]]));
        }
        Body = paragraphs;
    }

    /// <summary>The article and its quotes.</summary>
    public ArticleRecord Record { get; }

    /// <summary>What happened to it after it was ingested.</summary>
    public required ArticleMark Mark { get; init; }

    /// <summary>The article.</summary>
    public Article Article => Record.Article;

    /// <summary>The paragraphs in order.</summary>
    public IReadOnlyList<Paragraph> Body { get; }

    /// <summary>Who is quoted, most often first.</summary>
    public IEnumerable<(string Name, string? Address, int Count)> Voices =>
        Record.Quotes.Where(q => q.Speaker.Name is not null)
            .GroupBy(q => SpeakerId.For(q.Speaker))
            .OrderByDescending(g => g.Count())
            .Select(g => (g.First().Speaker.Name!, (string?)Addresses.Speaker(g.Key!), g.Count()));

    /// <summary>A paragraph.</summary>
    /// <param name="Stretches">Its text; quote numbers count in the article.</param>
    /// <param name="Quotes">The quotes that begin in it, by number.</param>
    internal sealed record Paragraph(IReadOnlyList<Stretch> Stretches, IReadOnlyList<int> Quotes);
}
