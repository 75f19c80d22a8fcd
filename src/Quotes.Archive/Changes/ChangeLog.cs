using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Tells from the store's revisions what happened to articles after they were ingested.</summary>
/// <remarks>
/// What the machine found in both revisions is compared, without corrections: what people put right is no doing of the
/// outlet's, and has a list of its own.
/// </remarks>
internal static class ChangeLog
{
    public static ChangePage Read(QuoteStore store, ChangeRequest request)
    {
        HistoryQuery query = new()
        {
            ArticleId = request.Article,
            Outlet = request.Outlet,
            From = request.Days.From is { } from ? Start(from) : DateTimeOffset.MinValue,
            Until = request.Days.To is { } to && to < DateOnly.MaxValue ? Start(to.AddDays(1)) : DateTimeOffset.MaxValue,
            After = request.After is { } after ? new HistoryPlace(after.At, after.Article, after.Revision) : null,
            Limit = Math.Clamp(request.Limit, 1, ChangeRequest.MaxLimit),
        };
        return request.What == ChangeKind.Changes
            ? Page(request, store.Superseded(query), s => s.Place, s => Change(store, s))
            : Page(request, store.NoticedArticles(query), n => n.Place, n => new ArticleChange(n.Record.Article, null, null, CorrectionNotice.Of(n.Record.Article.Text)));
    }

    public static ArticleHistory Of(QuoteStore store, Article article)
    {
        ArticleRevision[] changes = [.. store.Revisions(article.Id).Where(r => r.IsListed)];
        return new ArticleHistory(changes.Length, changes.Length > 0 ? changes[^1].ReplacedAt : null, CorrectionNotice.Of(article.Text));
    }

    public static PastQuote? Find(QuoteStore store, string quoteId)
    {
        if (store.FindPastQuote(quoteId) is not var (articleId, revision)
            || store.FindRevision(articleId, revision) is not { } before || store.FindCurrent(articleId) is not { } now) return null;
        ArticleDiff diff = Diff(before, now);
        // Not there when only another version of the extractor does not find it any more: then nothing in the article changed.
        return diff.Quotes.FirstOrDefault(q => q.Before?.Id == quoteId) is { } change ? new PastQuote(now.Record.Article, change, before.Record.IndexedAt) : null;
    }

    private static ChangePage Page<T>(ChangeRequest request, HistoryPage<T> page, Func<T, HistoryPlace> place, Func<T, ArticleChange?> change)
    {
        ChangeRequest? next = null;
        if (page.HasMore && page.Items.Count > 0 && place(page.Items[^1]) is var last) next = request with { After = new ChangePlace(last.At, last.Article, last.Revision) };
        return new ChangePage(page.Total, [.. page.Items.Select(change).OfType<ArticleChange>()], next);
    }

    private static ArticleChange? Change(QuoteStore store, SupersededRevision revision)
    {
        Article? article = revision.After?.Record.Article;
        // Damage to what is held now is told by the article's own page and by the check; the list goes on without it.
        if (article is null && !revision.IsLast) article = Held(store, revision.ArticleId);
        if (article is null) return null;
        ArticleVersion? before = revision.Before, after = revision.After;
        return new ArticleChange(article, revision.At, before is null || after is null ? null : Diff(before, after), CorrectionNotice.Of(article.Text))
        {
            SeenAt = revision.IndexedAt,
            HasOtherExtractor = before is not null && after is not null && before.ExtractorVersion != after.ExtractorVersion,
            IsLast = revision.IsLast,
        };
    }

    private static Article? Held(QuoteStore store, string articleId)
    {
        try
        {
            return store.FindArticle(articleId)?.Article;
        }
        catch (StoreDamagedException)
        {
            return null;
        }
    }

    private static ArticleDiff Diff(ArticleVersion before, ArticleVersion after) =>
        ArticleDiff.Of(before.Record, after.Record, before.ExtractorVersion == after.ExtractorVersion);

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
