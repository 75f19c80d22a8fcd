namespace Quotes;

/// <summary>An article with its quotes, as the store keeps it and the index is built from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quotes">Its quotes, in document order.</param>
/// <param name="IndexedAt">When this revision was committed to the store, in UTC.</param>
public sealed record ArticleRecord(Article Article, IReadOnlyList<Quote> Quotes, DateTimeOffset IndexedAt)
{
    /// <summary>What the machine took for quotes and people took out again; empty where no corrections were applied.</summary>
    public IReadOnlyList<Quote> TakenOut { get; init; } = [];
}
