namespace Quotes.Storage;

/// <summary>What became of one article that was put.</summary>
public enum PutOutcome
{
    /// <summary>The store did not hold the article.</summary>
    Added,

    /// <summary>The store held the same article with the same quotes; nothing was written.</summary>
    Unchanged,

    /// <summary>The store held another revision, or other quotes, and now holds these.</summary>
    Replaced,
}

/// <summary>How an article compares with what the store holds under its id.</summary>
public enum ArticleState
{
    /// <summary>Nothing is held.</summary>
    New,

    /// <summary>Every field is the same.</summary>
    Unchanged,

    /// <summary>At least one field differs, or what is held is damaged and has to be put again.</summary>
    Changed,
}

/// <summary>The answer of <see cref="QuoteStore.Compare"/>.</summary>
/// <param name="State">How the article compares.</param>
/// <param name="ExtractorVersion">The version of the extractor whose quotes are held; null when no article is held.</param>
public readonly record struct ArticleComparison(ArticleState State, string? ExtractorVersion);

/// <summary>The newest change of one article.</summary>
/// <param name="Sequence">Its number in the store's change sequence, from 1.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Record">What is held now, or null when the article was removed.</param>
public sealed record StoreChange(long Sequence, string ArticleId, ArticleRecord? Record);

/// <summary>An earlier revision of an article, as noted when it was replaced or removed.</summary>
/// <param name="Number">1 for the first revision.</param>
/// <param name="ContentHash">SHA-256 over all fields of the article, 64 lower-case hexadecimal digits.</param>
/// <param name="IndexedAt">When it was committed, in UTC.</param>
/// <param name="ReplacedAt">When the next revision or the removal was committed, in UTC.</param>
/// <param name="IsListed">Whether title or text then changed, in more than layout; false for what was removed.</param>
public sealed record ArticleRevision(int Number, string ContentHash, DateTimeOffset IndexedAt, DateTimeOffset ReplacedAt, bool IsListed);

/// <summary>An article as one of its revisions has it.</summary>
/// <param name="Record">The article with its quotes.</param>
/// <param name="ExtractorVersion">The version of the extractor that found them.</param>
public sealed record ArticleVersion(ArticleRecord Record, string ExtractorVersion);

/// <summary>A revision that was superseded by another with other words.</summary>
/// <param name="Place">Where it stands in the list of all, newest first.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="IndexedAt">When it was committed, in UTC.</param>
/// <param name="At">When the next revision was committed, in UTC.</param>
/// <param name="Before">What it said; null where that was not kept.</param>
/// <param name="After">What the next revision said; null where that was not kept.</param>
/// <param name="IsLast">Whether the next revision is the one held now.</param>
public sealed record SupersededRevision(HistoryPlace Place, string ArticleId, DateTimeOffset IndexedAt, DateTimeOffset At, ArticleVersion? Before, ArticleVersion? After, bool IsLast);

/// <summary>An article that prints a notice of a correction.</summary>
/// <param name="Place">Where it stands in the list of all, newest first.</param>
/// <param name="Record">The article.</param>
public sealed record NoticedArticle(HistoryPlace Place, ArticleRecord Record);

/// <summary>A place in a list ordered by time, newest first.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Article">The store's number of the article, which orders what is of one moment.</param>
/// <param name="Revision">The revision; 0 where a list has each article once.</param>
public readonly record struct HistoryPlace(long At, long Article, int Revision);

/// <summary>Which part of a list to read.</summary>
public sealed record HistoryQuery
{
    /// <summary>Only of this article; null for all.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Only of this outlet, in any case; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset From { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The moment after the last.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Only what comes behind this place; null for the beginning.</summary>
    public HistoryPlace? After { get; init; }

    /// <summary>The most to read; 0 to only count.</summary>
    public int Limit { get; init; }
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many the whole list has, before and behind this part, too.</param>
/// <param name="Items">The part, newest first.</param>
/// <param name="HasMore">Whether more comes behind it.</param>
public sealed record HistoryPage<T>(long Total, IReadOnlyList<T> Items, bool HasMore)
{
    /// <summary>A list with nothing in it.</summary>
    public static HistoryPage<T> Empty { get; } = new(0, [], false);
}

/// <summary>How much a store holds.</summary>
/// <param name="Articles">Articles, removed ones not counted.</param>
/// <param name="Quotes">Their quotes.</param>
public sealed record StoreCounts(long Articles, long Quotes)
{
    /// <summary>What an empty store holds.</summary>
    public static StoreCounts None { get; } = new(0, 0);
}
