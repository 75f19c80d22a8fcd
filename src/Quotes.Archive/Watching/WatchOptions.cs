using Quotes.Ingestion;

namespace Quotes.Archive;

/// <summary>How to follow feeds.</summary>
public sealed record WatchOptions
{
    /// <summary>How long to wait before a feed is asked for again; a feed may ask for longer. 15 minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest a feed may have us wait, and the longest wait after failures. A day.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether to ask every feed that is due once, and end.</summary>
    public bool Once { get; init; }

    /// <summary>Whether to ask every feed first, due or not.</summary>
    public bool Now { get; init; }

    /// <summary>Whether to take an article from the feed itself where that carries it whole, instead of fetching its page.</summary>
    public bool FromFeed { get; init; }

    /// <summary>How to fetch and read.</summary>
    public ReadOptions Reading { get; init; } = new();

    /// <summary>How long the item under way may still take once the watch is to end. 5 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told what is done, a sentence at a time.</summary>
    public Action<string> Progress { get; init; } = static _ => { };

    /// <summary>Told what failed: the feed or page, and why.</summary>
    public Action<string> Trouble { get; init; } = static _ => { };
}

/// <summary>What a watch did. Everything counted is committed.</summary>
/// <param name="Polls">How often a feed was asked for.</param>
/// <param name="Failures">How often one could not be had.</param>
/// <param name="Added">Articles that were new.</param>
/// <param name="Replaced">Articles of which another revision was held.</param>
/// <param name="Unchanged">Articles that were held as they are.</param>
/// <param name="Rejected">Items without an article that could be taken.</param>
/// <param name="Waiting">Items that are asked for again.</param>
/// <param name="Quotes">The quotes of the added and replaced articles.</param>
public sealed record WatchSummary(int Polls, int Failures, int Added, int Replaced, int Unchanged, int Rejected, int Waiting, long Quotes)
{
    /// <summary>Nothing done.</summary>
    public static WatchSummary None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static WatchSummary operator +(WatchSummary a, WatchSummary b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(
            a.Polls + b.Polls, a.Failures + b.Failures, a.Added + b.Added, a.Replaced + b.Replaced, a.Unchanged + b.Unchanged, a.Rejected + b.Rejected,
            a.Waiting + b.Waiting, a.Quotes + b.Quotes);
    }
}
