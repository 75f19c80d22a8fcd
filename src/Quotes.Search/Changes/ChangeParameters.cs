using System.Globalization;

namespace Quotes.Search;

/// <summary>A request for changes as named parameters, and back: <c>what</c>, <c>outlet</c>, <c>article</c>, <c>from</c>, <c>to</c>, <c>limit</c>, <c>cursor</c>.</summary>
public static class ChangeParameters
{
    /// <summary>The names of the parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } = ["what", "outlet", "article", "from", "to", "limit", "cursor"];

    /// <summary>Reads a request.</summary>
    /// <param name="parameters">Names and values, in any order; names as in <see cref="Names"/>.</param>
    /// <returns>The request, or null and all mistakes.</returns>
    public static (ChangeRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ParameterReader reader = new(Names, parameters);
        ChangeRequest request = new()
        {
            What = reader.Choice("what", ChangeKind.Changes),
            Outlet = reader.One("outlet")?.Trim(),
            Article = reader.One("article"),
            Days = reader.Range("from", "to"),
            Limit = reader.Number("limit", 1, ChangeRequest.MaxLimit, ChangeRequest.DefaultLimit),
        };
        if (reader.One("cursor") is { } cursor)
        {
            if (PageCursor.Read(cursor, request.CursorKey(), out PageCursor? place) is { } wrong) reader.Fail("cursor", wrong);
            else request = request with { After = new ChangePlace(place!.Primary, place.Tie, (int)place.Statistics.FirstOrDefault()) };
        }
        return (reader.Errors.Count == 0 ? request : null, reader.Errors);
    }

    /// <summary>Writes a request as parameters, defaults left out. Parsed again they give an equal request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(ChangeRequest request)
    {
        List<KeyValuePair<string, string>> all = [];
        if (request.What != ChangeKind.Changes) all.Add(new("what", EnumNames<ChangeKind>.Of(request.What)));
        if (!string.IsNullOrEmpty(request.Outlet)) all.Add(new("outlet", request.Outlet));
        if (!string.IsNullOrEmpty(request.Article)) all.Add(new("article", request.Article));
        if (request.Days.From is { } from) all.Add(new("from", DateText.Format(from)));
        if (request.Days.To is { } to) all.Add(new("to", DateText.Format(to)));
        if (request.Limit != ChangeRequest.DefaultLimit) all.Add(new("limit", request.Limit.ToString(CultureInfo.InvariantCulture)));
        if (request.After is { } after) all.Add(new("cursor", new PageCursor(request.CursorKey(), after.At, after.Article, "", [after.Revision]).ToString()));
        return all;
    }
}
