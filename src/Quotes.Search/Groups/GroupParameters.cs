namespace Quotes.Search;

/// <summary>A request for groups as named parameters: those of a search, and <c>by</c>.</summary>
public static class GroupParameters
{
    /// <summary>The names of the parameters; of a search's those that decide what is found.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SearchParameters.Names, "by"];

    /// <summary>Reads a request.</summary>
    /// <returns>The request; null with all mistakes when something is wrong.</returns>
    public static (GroupRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        (SearchRequest? search, ParameterReader own, IReadOnlyList<ParameterError> errors) = SearchParameters.ParseWith(parameters, ["by"]);
        string by = own.One("by") ?? EnumNames<FilterField>.Of(FilterField.Speaker);
        own.Require("by", [by], [.. GroupRequest.Fields.Select(EnumNames<FilterField>.Of)]);
        GroupRequest request = new()
        {
            Search = SearchParameters.Bare(search ?? new SearchRequest()),
            By = EnumNames<FilterField>.TryParse(by, out FilterField field) ? field : FilterField.Speaker,
            Limit = own.Number("limit", 0, SearchRequest.MaxLimit, GroupRequest.DefaultLimit),
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
    public static IReadOnlyList<KeyValuePair<string, string>> Format(GroupRequest request) => SearchParameters.FormatWith(
        request.Search, request.Limit == GroupRequest.DefaultLimit ? null : request.Limit, request.Cursor,
        request.By == FilterField.Speaker ? [] : [new("by", EnumNames<FilterField>.Of(request.By))]);
}
