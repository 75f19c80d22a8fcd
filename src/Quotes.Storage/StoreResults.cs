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
public sealed record ArticleRevision(int Number, string ContentHash, DateTimeOffset IndexedAt, DateTimeOffset ReplacedAt);

/// <summary>How much a store holds.</summary>
/// <param name="Articles">Articles, removed ones not counted.</param>
/// <param name="Quotes">Their quotes.</param>
public sealed record StoreCounts(long Articles, long Quotes)
{
    /// <summary>What an empty store holds.</summary>
    public static StoreCounts None { get; } = new(0, 0);
}
