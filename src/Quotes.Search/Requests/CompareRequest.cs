namespace Quotes.Search;

/// <summary>Two to four sides on one query: speakers, countries or outlets.</summary>
public sealed record CompareRequest
{
    /// <summary>The fewest sides there are to compare.</summary>
    public const int MinSides = 2;

    /// <summary>The most sides that stand legibly beside one another.</summary>
    public const int MaxSides = 4;

    /// <summary>How many periods of quotes one answer has.</summary>
    public const int Rows = 12;

    /// <summary>How many quotes a side has in one period unless the request says otherwise.</summary>
    public const int DefaultLimit = 3;

    /// <summary>The most quotes a side can have in one period.</summary>
    public const int MaxLimit = 20;

    /// <summary>The fields whose values can be sides.</summary>
    public static IReadOnlyList<FilterField> Fields { get; } = [FilterField.Speaker, FilterField.Country, FilterField.Outlet];

    /// <summary>What the sides are values of: one of <see cref="Fields"/>.</summary>
    public FilterField By { get; init; } = FilterField.Speaker;

    /// <summary>The sides: ids or names of speakers, names of countries or outlets in any case.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>What is asked of every side: query text, filters, dates and confidence. Its page, order and facets do not count.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>What the timelines show.</summary>
    public TimelineScale Scale { get; init; } = TimelineScale.Raw;

    /// <summary>Which periods of quotes come first: <see cref="SortOrder.Newest"/> or <see cref="SortOrder.Oldest"/>.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Newest;

    /// <summary>How many quotes to return for a side in one period, 0 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The day on which the periods of quotes go on (<see cref="CompareResult.Next"/>), or null for the first of them.</summary>
    public DateOnly? Cursor { get; init; }

    /// <summary>The search that lists the quotes of one side.</summary>
    public SearchRequest Of(string side) => Search with
    {
        Filters = [.. Search.Filters.Where(f => f.Field != By), new Filter(By, [side])],
        Sort = Sort,
        Cursor = null,
    };
}
