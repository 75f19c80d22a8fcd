namespace Quotes.Search;

/// <summary>Asks who says it most: the quotes of a search put together by a field.</summary>
public sealed record GroupRequest
{
    /// <summary>How many groups a page has unless the request says otherwise.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The fields quotes can be put together by.</summary>
    public static IReadOnlyList<FilterField> Fields { get; } =
    [
        FilterField.Speaker, FilterField.Country, FilterField.Role, FilterField.Affiliation, FilterField.Outlet,
        FilterField.Mentions, FilterField.Addressee, FilterField.Cue,
    ];

    /// <summary>What is searched; its order, page and counts are not used.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>The field.</summary>
    public FilterField By { get; init; } = FilterField.Speaker;

    /// <summary>How many groups to return, from 0 to <see cref="SearchRequest.MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where an earlier page ended, or null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>The number cursors of this request carry.</summary>
    internal ulong CursorKey() => PageCursor.KeyOf("groups\n" + EnumNames<FilterField>.Of(By) + "\n" + SearchParameters.ToQueryString(SearchParameters.Bare(Search)));
}

/// <summary>Who says it most.</summary>
public sealed record GroupResult
{
    /// <summary>How the search was read and how many quotes it found; without hits.</summary>
    public required SearchResult Search { get; init; }

    /// <summary>How many groups there are.</summary>
    public long Total { get; init; }

    /// <summary>How many quotes are in none, as nothing is known of the field.</summary>
    public long Without { get; init; }

    /// <summary>This page's groups, largest first.</summary>
    public IReadOnlyList<QuoteGroup> Groups { get; init; } = [];

    /// <summary>The cursor of the next page, or null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>The quotes found that have one value.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many quotes.</param>
/// <param name="First">The day of the earliest, or null when none is dated.</param>
/// <param name="Last">The day of the latest, or null when none is dated.</param>
/// <param name="Example">The latest of them.</param>
public sealed record QuoteGroup(string Value, string Label, long Count, DateOnly? First, DateOnly? Last, QuoteHit Example);
