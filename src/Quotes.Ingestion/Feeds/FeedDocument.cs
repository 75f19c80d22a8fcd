namespace Quotes.Ingestion;

/// <summary>A feed as it was read.</summary>
public sealed record FeedDocument
{
    /// <summary>Its title; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The language it says it is in; null where it does not.</summary>
    public string? Language { get; init; }

    /// <summary>How long it wants to be left alone between two requests (<c>ttl</c>, <c>sy:updatePeriod</c>); null where it does not say.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>Its items in document order, usually the newest first.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}

/// <summary>An item of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>What identifies it in its feed; never empty.</summary>
    public required string Id { get; init; }

    /// <summary>Where its article is; null where it does not say.</summary>
    public Uri? Address { get; init; }

    /// <summary>Its headline; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, or changed where only that is said; null where neither can be read.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The article itself as HTML, where the feed carries more than a summary; null otherwise.</summary>
    public string? Html { get; init; }
}
