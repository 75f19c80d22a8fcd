namespace Quotes.Storage;

/// <summary>How far a feed was followed.</summary>
public sealed record FeedState
{
    /// <summary>The address somebody gave; identifies it.</summary>
    public required string Url { get; init; }

    /// <summary>Where it is asked for now: another address once it has moved for good.</summary>
    public required string Address { get; init; }

    /// <summary>Its title; null until it was read once.</summary>
    public string? Title { get; init; }

    /// <summary>What the server called its state when all its items were dealt with; null for nothing.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as the server wrote it; null where it did not.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was asked for last; null for never.</summary>
    public DateTimeOffset? PolledAt { get; init; }

    /// <summary>When it last had something new; null for never.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When it is to be asked for next; null for at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often in a row it could not be had.</summary>
    public int Failures { get; init; }

    /// <summary>Why it could not be had; null when it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether its server said that it is gone for good: it is not asked for again.</summary>
    public bool IsGone { get; init; }
}

/// <summary>What became of an item of a feed.</summary>
public enum FeedItemState
{
    /// <summary>Its article is in the store.</summary>
    Taken,

    /// <summary>It has no article that could be taken.</summary>
    Rejected,

    /// <summary>It could not be had for the moment, and is asked for again.</summary>
    Waiting,
}

/// <summary>An item of a feed that was dealt with.</summary>
public sealed record FeedItem
{
    /// <summary>The address of the feed, as somebody gave it.</summary>
    public required string Feed { get; init; }

    /// <summary>What identifies it there.</summary>
    public required string Id { get; init; }

    /// <summary>Where its article is; null where the feed does not say.</summary>
    public string? Url { get; init; }

    /// <summary>What became of it.</summary>
    public required FeedItemState State { get; init; }

    /// <summary>How often it was asked for.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was dealt with last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it is to be asked for again; null where it is not.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why it was rejected or is waiting; null where it was taken.</summary>
    public string? Problem { get; init; }
}

/// <summary>What is noted beside articles, in the transaction that puts them.</summary>
public sealed record WebNotes
{
    /// <summary>The pages that articles were read from.</summary>
    public IReadOnlyList<PageRecord> Pages { get; init; } = [];

    /// <summary>Items of feeds that were dealt with.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>How far feeds were followed.</summary>
    public IReadOnlyList<FeedState> Feeds { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static WebNotes None { get; } = new();

    /// <summary>Whether there is anything to note.</summary>
    public bool Any => Pages.Count + Items.Count + Feeds.Count > 0;
}
