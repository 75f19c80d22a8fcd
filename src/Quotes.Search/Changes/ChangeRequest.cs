using System.Globalization;

namespace Quotes.Search;

/// <summary>What is asked about articles that did not stay as they were.</summary>
public enum ChangeKind
{
    /// <summary>What changed between one ingest and the next.</summary>
    Changes,

    /// <summary>What outlets themselves say they corrected, in notices they print.</summary>
    Notices,
}

/// <summary>A request for articles that changed after ingest, or that print a notice of a correction; newest first.</summary>
public sealed record ChangeRequest
{
    /// <summary>How many a page has unless it is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The most a page has.</summary>
    public const int MaxLimit = 100;

    /// <summary>What is asked for.</summary>
    public ChangeKind What { get; init; }

    /// <summary>Only of this outlet, whole, in any case; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only of the article with this id; null for all.</summary>
    public string? Article { get; init; }

    /// <summary>On which days, in UTC: when the change was ingested, or when the article with the notice was published.</summary>
    public DateRange Days { get; init; } = DateRange.All;

    /// <summary>How many articles, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page before ended; null for the first.</summary>
    public ChangePlace? After { get; init; }

    /// <summary>Identifies the list that a cursor belongs to.</summary>
    internal ulong CursorKey() => PageCursor.KeyOf(string.Create(
        CultureInfo.InvariantCulture, $"changes\n{What}\n{Outlet?.ToLowerInvariant()}\n{Article}\n{Days.From:O}\n{Days.To:O}"));
}

/// <summary>Where a page of changes ended.</summary>
/// <param name="At">The time of the last change, in UTC ticks.</param>
/// <param name="Article">The store's number of its article.</param>
/// <param name="Revision">The revision that was superseded.</param>
public readonly record struct ChangePlace(long At, long Article, int Revision);
