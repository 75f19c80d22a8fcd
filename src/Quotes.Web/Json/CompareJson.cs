namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/compare</c> answers: two to four sides on one query, all from one snapshot.</summary>
/// <param name="Query">The query, and how it was read.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="By">What the sides are: <c>speaker</c>, <c>country</c> or <c>outlet</c>.</param>
/// <param name="ShareOf">What a share is a part of. <c>side</c>: all quotes of that side in the period that meet the filters;
/// <c>all</c>: all quotes of anybody in the period that meet the filters, where there is no query text.</param>
/// <param name="Unit">The length of the periods of all sides: <c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Sides">The sides, in the order asked for; period for period the same.</param>
/// <param name="Rows">Their quotes by day or month, the undated last.</param>
/// <param name="Next">The address at which the rows go on, or null at the end.</param>
public sealed record CompareJson(
    QueryJson Query,
    IndexJson Index,
    string By,
    string ShareOf,
    string Unit,
    IReadOnlyList<CompareSideJson> Sides,
    IReadOnlyList<CompareRowJson> Rows,
    string? Next);

/// <summary>One side.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Total">How many of its quotes match; several reports of one statement count several times.</param>
/// <param name="Of">How many quotes that is a part of.</param>
/// <param name="Share">The one over the other, 0 to 1; null where there are none.</param>
/// <param name="Undated">How many of the matching quotes have no date.</param>
/// <param name="Counts">The dated ones over time.</param>
/// <param name="Cues">The matching quotes by manner of speaking, most frequent first.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record CompareSideJson(
    string Value,
    string Label,
    long Total,
    long Of,
    double? Share,
    long Undated,
    IReadOnlyList<CompareCountJson> Counts,
    IReadOnlyList<FacetJson> Cues,
    CompareLinksJson Links);

/// <summary>A side's quotes in one period.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Count">How many match.</param>
/// <param name="Of">How many that is a part of.</param>
/// <param name="Share">The one over the other, 0 to 1; null where there are none.</param>
public sealed record CompareCountJson(DateOnly From, DateOnly To, long Count, long Of, double? Share);

/// <summary>Addresses on this host.</summary>
/// <param name="Quotes">The side's matching quotes as JSON.</param>
/// <param name="Html">The same search as a page.</param>
public sealed record CompareLinksJson(string Quotes, string Html);

/// <summary>The quotes of one period.</summary>
/// <param name="From">The first day; null for the undated.</param>
/// <param name="To">The last day; null for the undated.</param>
/// <param name="Cells">What each side has in it, in the order of the sides.</param>
public sealed record CompareRowJson(DateOnly? From, DateOnly? To, IReadOnlyList<CompareCellJson> Cells);

/// <summary>The quotes of one side in one period.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Items">The first of them.</param>
public sealed record CompareCellJson(long Count, IReadOnlyList<QuoteJson> Items);
