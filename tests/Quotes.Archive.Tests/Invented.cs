using Quotes.Ingestion;
using Quotes.Search;

namespace Quotes.Archive.Tests;

/// <summary>Invented articles, and an extractor for which every pair of quotation marks is a quote of the envoy.</summary>
public static class Invented
{
    public static ArchiveOptions Options { get; } = new() { Extract = Extract, ExtractorVersion = "1", LockWait = TimeSpan.Zero };

    public static ArticleRead Read(string id, string text = "The envoy said \u201cthe pass stays open\u201d on Monday.") =>
        new(Article(id, text), new SourceLocation("invented.jsonl", 1));

    public static Article Article(string id, string text = "The envoy said \u201cthe pass stays open\u201d on Monday.") => new()
    {
        Id = id,
        Text = text,
        Title = $"Article {id}",
        Outlet = "Halden Post",
        PublishedAt = new DateTimeOffset(2031, 3, 4, 0, 0, 0, TimeSpan.Zero),
        Language = "en",
    };

    public static IReadOnlyList<Quote> Extract(Article article)
    {
        List<Quote> quotes = [];
        for (int open = article.Text.IndexOf('\u201c'); open >= 0; open = article.Text.IndexOf('\u201c', open + 1))
        {
            TextSpan span = new(open + 1, article.Text.IndexOf('\u201d', open));
            quotes.Add(new Quote
            {
                Id = QuoteId.For(article.Id, [span]),
                Type = QuoteType.Direct,
                Text = span.In(article.Text),
                Spans = [span],
                Speaker = new Speaker { Name = "Orsa Lindqvane", Kind = SpeakerKind.Person, Role = "envoy" },
                Confidence = 0.9,
                Evidence = "quote-speaker-cue",
            });
        }
        return quotes;
    }

    public static (Article, IReadOnlyList<Quote>) Extracted(string id) => (Article(id), Extract(Article(id)));

    /// <summary>How many quotes the index shows for an article.</summary>
    public static long Shown(this QuoteArchive archive, string articleId) => archive.Index
        .Search(new SearchRequest { Fold = Folding.None, Filters = [new Filter(FilterField.Article, [articleId])] }, TestContext.Current.CancellationToken).Total;

    public static long Shown(this QuoteArchive archive) => archive.Index.Search(new SearchRequest { Fold = Folding.None }, TestContext.Current.CancellationToken).Total;
}
