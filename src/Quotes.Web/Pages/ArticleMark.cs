using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>The mark on the page of an article, or of one of its quotes, that did not stay as it was.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="History">What happened to it.</param>
/// <param name="Quote">What the last change did to the quote shown; null for an article's page, or where that is not known.</param>
internal sealed record ArticleMark(string ArticleId, ArticleHistory History, QuoteChange? Quote)
{
    /// <summary>The mark of an article.</summary>
    public static ArticleMark Of(QuoteArchive archive, Article article) => new(article.Id, archive.HistoryOf(article), null);

    /// <summary>The mark of a quote.</summary>
    public static ArticleMark Of(QuoteArchive archive, Article article, string quoteId)
    {
        ArticleMark mark = Of(archive, article);
        if (mark.History.Changes == 0) return mark;
        ArticleChange? last = archive.Changes(new ChangeRequest { Article = article.Id, Limit = 1 }).Items.FirstOrDefault();
        return mark with { Quote = last is { IsLast: true, Diff: { } diff } ? diff.Quotes.FirstOrDefault(q => q.After?.Id == quoteId) : null };
    }
}
