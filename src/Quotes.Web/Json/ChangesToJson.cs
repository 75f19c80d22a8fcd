using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>Turns what happened to articles into the shapes of the JSON contract.</summary>
internal static class ChangesToJson
{
    private static readonly QuoteDifference[] Differences = [.. Enum.GetValues<QuoteDifference>().Where(d => d != QuoteDifference.None)];

    /// <summary>A page of changes.</summary>
    /// <param name="index">The snapshot of the index.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="page">What the archive has.</param>
    /// <param name="path">Where the next page is.</param>
    public static ChangesJson Answer(IndexState index, ChangeRequest request, ChangePage page, string path) => new(
        ToJson.Index(index),
        new TotalJson(page.Total),
        [.. page.Items.Select(item => Change(item, ChangesPage.Shown(request)))],
        page.Next is { } next ? Addresses.Changes(next, path) : null);

    /// <summary>What is to be known of an article beside what it says now.</summary>
    public static ArticleHistoryJson History(string articleId, ArticleHistory history) =>
        new(history.Changes, history.LastAt, [.. history.Notices.Select(Notice)], Links(articleId));

    private static ChangeJson Change(ArticleChange change, int most)
    {
        ArticleDiff? diff = change.Diff;
        return new ChangeJson(
            new ArticleReferenceJson(change.Article.Id, change.Article.Outlet, change.Article.Title, change.Article.Url),
            change.Article.PublishedAt,
            change.SeenAt,
            change.At,
            diff is not null,
            change.HasOtherExtractor,
            diff is { HasOtherTitle: true } ? new TitleChangeJson(diff.Before.Title, diff.After.Title) : null,
            diff?.CountWords() is var (gone, come) ? new WordCountsJson(gone, come) : null,
            diff is null ? null : new QuoteCountsJson(diff.Count(QuoteFate.Appeared), diff.Count(QuoteFate.Vanished), diff.Count(QuoteFate.Changed), diff.Count(QuoteFate.Unchanged)),
            [.. (diff?.Changes ?? []).Take(most).Select(quote => Quote(quote, change.IsLast))],
            [.. change.Notices.Select(Notice)],
            Links(change.Article.Id));
    }

    private static QuoteChangeJson Quote(QuoteChange change, bool isLast) => new(
        EnumNames<QuoteFate>.Of(change.Fate),
        [.. Differences.Where(d => change.Differs.HasFlag(d)).Select(EnumNames<QuoteDifference>.Of)],
        change.Before is { } before ? Quote(before, null) : null,
        change.After is { } after ? Quote(after, isLast ? ToJson.Links(Addresses.Quote(after.Id)) : null) : null,
        change.Differs.HasFlag(QuoteDifference.Words)
            ? [.. change.Words.Stretches.Select(s => new WordStretchJson(EnumNames<DiffKind>.Of(s.Kind), s.First.In(change.Before!.Text), s.Second.In(change.After!.Text)))]
            : []);

    private static RevisedQuoteJson Quote(Quote quote, LinksJson? links) => new(
        quote.Id,
        EnumNames<QuoteType>.Of(quote.Type),
        quote.Text,
        ToJson.Speaker(quote.Speaker),
        quote.Cue is { } cue ? new CueJson(cue.Text, cue.Lemma, EnumNames<CueClass>.Of(cue.Class)) : null,
        links);

    private static NoticeJson Notice(CorrectionNotice notice) => new(EnumNames<NoticeKind>.Of(notice.Kind), notice.Text);

    private static LinksJson Links(string articleId) => new(Addresses.ChangesOf(articleId, "/api/v1/changes"), Addresses.ChangesOf(articleId));
}
