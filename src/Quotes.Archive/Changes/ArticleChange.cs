using Quotes.Search;

namespace Quotes.Archive;

/// <summary>An article that did not stay as it was: from one ingest to the next, or by the outlet's own word.</summary>
/// <param name="Article">The article: as it was right after the change, where that was kept, else as it is now.</param>
/// <param name="At">When the change was ingested, in UTC; null where the article only prints a notice.</param>
/// <param name="Diff">What changed; null where it was not kept what the article said before, or where it only prints a notice.</param>
/// <param name="Notices">The notices of corrections that <paramref name="Article"/> prints.</param>
public sealed record ArticleChange(Article Article, DateTimeOffset? At, ArticleDiff? Diff, IReadOnlyList<CorrectionNotice> Notices)
{
    /// <summary>When the earlier revision was ingested, in UTC: the outlet made the change between then and <see cref="At"/>. Null where the article only prints a notice.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Whether the two revisions were read by different versions of the extractor, so that only what changed in the text counts.</summary>
    public bool HasOtherExtractor { get; init; }

    /// <summary>Whether the article says now what it said after this change.</summary>
    public bool IsLast { get; init; } = true;
}

/// <summary>A page of the list of changes.</summary>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Items">This page of them, newest first.</param>
/// <param name="Next">The request for the next page; null at the end.</param>
public sealed record ChangePage(long Total, IReadOnlyList<ArticleChange> Items, ChangeRequest? Next);

/// <summary>What is to be known of an article beside what it says now.</summary>
/// <param name="Changes">How often its words changed after it was first ingested.</param>
/// <param name="LastAt">When the last of these was ingested, in UTC; null when there is none.</param>
/// <param name="Notices">The notices of corrections that it prints.</param>
public sealed record ArticleHistory(int Changes, DateTimeOffset? LastAt, IReadOnlyList<CorrectionNotice> Notices)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEventful => Changes > 0 || Notices.Count > 0;
}

/// <summary>A quote that stood in an earlier revision of its article, and what became of it.</summary>
/// <param name="Article">The article as it is now.</param>
/// <param name="Change">From the last revision that had the quote to now; vanished, changed or unchanged, but at another place and so with another id.</param>
/// <param name="SeenAt">When the revision was ingested, in UTC.</param>
public sealed record PastQuote(Article Article, QuoteChange Change, DateTimeOffset SeenAt);
