namespace Quotes.Search;

/// <summary>A request for a concordance as named parameters: those of a search, and <c>order</c>.</summary>
public static class ConcordanceParameters
{
    /// <summary>The names of the parameters; of a search's those that decide what is found.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SearchParameters.Names, "order"];

    /// <summary>Reads a request.</summary>
    /// <returns>The request; null with all mistakes when something is wrong.</returns>
    public static (ConcordanceRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        (SearchRequest? search, ParameterReader own, IReadOnlyList<ParameterError> errors) = SearchParameters.ParseWith(parameters, ["order"]);
        ConcordanceRequest request = new()
        {
            Search = SearchParameters.Bare(search ?? new SearchRequest()),
            Order = own.Choice("order", ConcordanceOrder.Right),
            Limit = own.Number("limit", 0, SearchRequest.MaxLimit, ConcordanceRequest.DefaultLimit),
            Cursor = own.One("cursor"),
        };
        if (request.Cursor is { } cursor && errors.Count + own.Errors.Count == 0 && PageCursor.Read(cursor, request.CursorKey(), out _) is { } wrong)
        {
            own.Fail("cursor", wrong);
        }
        errors = [.. errors, .. own.Errors];
        return (errors.Count == 0 ? request : null, errors);
    }

    /// <summary>Writes a request as parameters, defaults left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(ConcordanceRequest request) => SearchParameters.FormatWith(
        request.Search, request.Limit == ConcordanceRequest.DefaultLimit ? null : request.Limit, request.Cursor,
        request.Order == ConcordanceOrder.Right ? [] : [new("order", EnumNames<ConcordanceOrder>.Of(request.Order))]);
}
