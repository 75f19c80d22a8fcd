using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>What <c>GET /search/speakers.json</c> answers.</summary>
/// <param name="Query">The query, and how it was read.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="By">The field the quotes are put together by.</param>
/// <param name="Quotes">How many quotes match.</param>
/// <param name="Without">How many of them are in no group, as nothing is known of the field.</param>
/// <param name="Total">How many groups there are.</param>
/// <param name="Items">This page of them, largest first.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record GroupsJson(
    QueryJson Query, IndexJson Index, string By, TotalJson Quotes, long Without, TotalJson Total, IReadOnlyList<GroupJson> Items, string? Next)
{
    /// <summary>The answer.</summary>
    internal static GroupsJson Of(GroupRequest request, GroupResult result, string? next) => new(
        ToJson.Query(request.Search, result.Search),
        ToJson.Index(result.Search.Index),
        EnumNames<FilterField>.Of(request.By),
        new TotalJson(result.Search.Total),
        result.Without,
        new TotalJson(result.Total),
        [.. result.Groups.Select(g => new GroupJson(g.Value, g.Label, g.Count, Math.Round((double)g.Count / result.Search.Total, 6), g.First, g.Last, ToJson.Quote(g.Example)))],
        next);
}

/// <summary>The quotes found that have one value.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many quotes.</param>
/// <param name="Share">How many of the quotes found, from 0 to 1.</param>
/// <param name="First">The day of the earliest.</param>
/// <param name="Last">The day of the latest.</param>
/// <param name="Example">The latest of them.</param>
public sealed record GroupJson(string Value, string Label, long Count, double Share, DateOnly? First, DateOnly? Last, QuoteJson Example);
