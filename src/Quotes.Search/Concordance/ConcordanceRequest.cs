namespace Quotes.Search;

/// <summary>Asks for the words of a query in their contexts, a line for each place where they stand.</summary>
public sealed record ConcordanceRequest
{
    /// <summary>How many quotes are sorted at most: the first of the search, in its own order.</summary>
    public const int Window = 2000;

    /// <summary>How many lines one quote has at most.</summary>
    public const int MaxLinesOfAQuote = 20;

    /// <summary>How many lines a page has unless the request says otherwise.</summary>
    public const int DefaultLimit = 50;

    /// <summary>What is searched. Its order decides which quotes are looked at where there are more than <see cref="Window"/>; page and counts are not its own.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>The order of the lines.</summary>
    public ConcordanceOrder Order { get; init; } = ConcordanceOrder.Right;

    /// <summary>How many lines to return, from 0 to <see cref="SearchRequest.MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where an earlier page ended, or null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>The number cursors of this request carry.</summary>
    internal ulong CursorKey() => PageCursor.KeyOf("concordance\n" + EnumNames<ConcordanceOrder>.Of(Order) + "\n" + SearchParameters.ToQueryString(SearchParameters.Bare(Search)));
}

/// <summary>The order of the lines of a concordance.</summary>
public enum ConcordanceOrder
{
    /// <summary>By the words that follow, the next one first.</summary>
    Right,
    /// <summary>By the words before, the nearest first.</summary>
    Left,
    /// <summary>Latest first; earliest first where the search is sorted so.</summary>
    Date,
}
