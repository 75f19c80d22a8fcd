using Quotes.Extraction;

namespace Quotes.Evaluation.Tests;

/// <summary>What the extractor finds in gold articles.</summary>
internal static class Extracted
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Quote>> From(IReadOnlyList<GoldArticle> gold)
    {
        QuoteExtractor extractor = new();
        return gold.AsParallel().Select(article => (article.Article.Id, Quotes: extractor.Extract(article.Article))).ToDictionary(e => e.Id, e => e.Quotes);
    }
}
