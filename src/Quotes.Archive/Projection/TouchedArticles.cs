using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Finds the articles that corrections are about, whether they are in force in the index or are to be.</summary>
internal static class TouchedArticles
{
    /// <summary>The ids of the articles; perhaps some more, never fewer.</summary>
    /// <param name="corrections">The corrections that came, went or changed.</param>
    /// <param name="store">What single quotes are looked up in.</param>
    /// <param name="index">The index as last committed, with the corrections in it that went.</param>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<Correction> corrections, QuoteStore store, IQuoteIndex index)
    {
        CorrectionTraces traces = new(
            [.. corrections.Select(c => c.Id).Distinct()],
            [.. corrections.Select(c => c.From ?? (c.Printed is { } printed ? SpeakerId.ForName(printed) : null)).OfType<string>().Distinct()],
            [.. corrections.Select(c => c.Printed).OfType<string>().Distinct()]);
        HashSet<string> articles = [.. index.ArticlesOf(traces)];
        foreach (Correction correction in corrections)
        {
            if (correction.Article is { } article) articles.Add(article);
            if (correction.Quote is { } quote && ArticleOf(quote, store) is { } holding) articles.Add(holding);
        }
        return articles;
    }

    private static string? ArticleOf(string quoteId, QuoteStore store)
    {
        try
        {
            return store.FindQuote(quoteId)?.Record.Article.Id;
        }
        catch (StoreDamagedException)
        {
            return null; // told when the article is put
        }
    }
}
