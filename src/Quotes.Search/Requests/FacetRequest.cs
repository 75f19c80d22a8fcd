namespace Quotes.Search;

/// <summary>Asks for the values of one field among the results of a search, so that many can be looked through and chosen.</summary>
public sealed record FacetRequest
{
    /// <summary>The most values a page of them can have.</summary>
    public const int MaxLimit = 500;

    /// <summary>The search; its page, order and facets do not count, nor do its filters on the field itself.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>The field.</summary>
    public required FilterField Field { get; init; }

    /// <summary>Words or beginnings of words, each of which the value as printed has; empty for all values.</summary>
    public string Beginning { get; init; } = "";

    /// <summary>How many values to leave out at the beginning, from 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many values to return, from 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>Some values of a field.</summary>
/// <param name="Index">The snapshot that answered.</param>
/// <param name="Total">How many values there are with these beginnings.</param>
/// <param name="Values">This page's, most frequent first, then by value.</param>
/// <param name="Chosen">The values the search filters by (not those it excludes), wherever they stand; with a count of 0 where nothing has them.</param>
/// <param name="Error">What is wrong with the query text, or null. With an error there are no values.</param>
public sealed record FacetResult(IndexState Index, int Total, IReadOnlyList<FacetValue> Values, IReadOnlyList<FacetValue> Chosen, QueryError? Error);
