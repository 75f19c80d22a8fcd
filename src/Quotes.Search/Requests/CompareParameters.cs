namespace Quotes.Search;

/// <summary>A comparison as named parameters, and back: those of the search, and with them <c>by</c>, <c>of</c> and <c>scale</c>.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>by</c>: speaker, country or outlet. <c>of</c>: a side, two to four times.</item>
/// <item><c>scale</c>: raw or share. <c>sort</c>: newest or oldest.</item>
/// <item><c>limit</c>: quotes of a side in one period. <c>cursor</c>: the day, month or year the periods of quotes go on with.</item>
/// </list>
/// </remarks>
public static class CompareParameters
{
    // What pages and counts results is the comparison's own affair.
    private static readonly string[] Own = ["by", "of", "scale", "sort", "limit", "cursor"];
    private static readonly string[] Without = ["seed", "facet", "facetLimit"];
    private static readonly string[] Orders = [EnumNames<SortOrder>.Of(SortOrder.Newest), EnumNames<SortOrder>.Of(SortOrder.Oldest)];

    /// <summary>The names of the parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Own, .. SearchParameters.Names.Except(Own).Except(Without)];

    /// <summary>Reads a comparison.</summary>
    /// <param name="parameters">Names and values, in any order; names as in <see cref="Names"/>.</param>
    public static ParsedComparison Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        KeyValuePair<string, string>[] given = [.. parameters];
        ParameterReader reader = new(Names, given);
        ParsedParameters search = SearchParameters.Parse(given.Where(p => !Own.Contains(p.Key) && Names.Contains(p.Key)));
        FilterField by = By(reader);
        string[] sides = [.. reader.All("of").Select(side => side.Trim()).DistinctBy(side => FilterTranslator.Normal(by, side))];
        if (sides.Length is < CompareRequest.MinSides or > CompareRequest.MaxSides)
        {
            Sentence number = new("sides-number",
                $"A comparison has {CompareRequest.MinSides} to {CompareRequest.MaxSides} different sides, each given by “of”; this one has {sides.Length}.");
            reader.Fail("of", number, $"{CompareRequest.MinSides} to {CompareRequest.MaxSides} different sides");
        }
        foreach (string name in (string[])[EnumNames<FilterField>.Of(by), "not." + EnumNames<FilterField>.Of(by)])
        {
            if (reader.All(name).Count == 0) continue;
            reader.Fail(name, new Sentence("side-as-filter", $"“{name}” cannot be given where “by” is “{EnumNames<FilterField>.Of(by)}”: name the sides with “of”."));
        }
        string? order = reader.One("sort");
        if (order is not null) reader.Require("sort", [order], Orders);
        CompareRequest request = new()
        {
            By = by,
            Sides = [.. sides.Take(CompareRequest.MaxSides)],
            Search = search.Request ?? new SearchRequest { Query = reader.All("q").LastOrDefault() ?? "" },
            Scale = reader.Choice("scale", TimelineScale.Raw),
            Sort = order == Orders[1] ? SortOrder.Oldest : SortOrder.Newest,
            Limit = reader.Number("limit", 0, CompareRequest.MaxLimit, CompareRequest.DefaultLimit),
            Cursor = reader.Range("cursor", "").From,
        };
        return new ParsedComparison(request, [.. search.Errors, .. reader.Errors]);
    }

    /// <summary>Writes a comparison as parameters, defaults left out except what it compares. Parsed again they give an equal one.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(CompareRequest request)
    {
        List<KeyValuePair<string, string>> all = [new("by", EnumNames<FilterField>.Of(request.By))];
        foreach (string side in request.Sides) all.Add(new("of", side));
        if (request.Scale != TimelineScale.Raw) all.Add(new("scale", EnumNames<TimelineScale>.Of(request.Scale)));
        if (request.Sort != SortOrder.Newest) all.Add(new("sort", EnumNames<SortOrder>.Of(request.Sort)));
        if (request.Limit != CompareRequest.DefaultLimit) all.Add(new("limit", request.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (request.Cursor is { } cursor) all.Add(new("cursor", DateText.Format(cursor)));
        all.AddRange(SearchParameters.Format(request.Search).Where(p => !Own.Contains(p.Key) && !Without.Contains(p.Key)));
        return all;
    }

    private static FilterField By(ParameterReader reader)
    {
        string[] legal = [.. CompareRequest.Fields.Select(EnumNames<FilterField>.Of)];
        if (reader.One("by") is not { } by) return FilterField.Speaker;
        reader.Require("by", [by], legal);
        return legal.Contains(by) && EnumNames<FilterField>.TryParse(by, out FilterField field) ? field : FilterField.Speaker;
    }
}

/// <summary>What became of the parameters of a comparison.</summary>
/// <param name="Request">What could be read of it; whole when nothing is wrong.</param>
/// <param name="Errors">All that is wrong; empty when nothing is.</param>
public sealed record ParsedComparison(CompareRequest Request, IReadOnlyList<ParameterError> Errors);
