using System.Globalization;

namespace Quotes.Search;

/// <summary>A request for speakers as named parameters, and back: <c>q</c>, <c>kind</c>, <c>country</c>, <c>letter</c>, <c>sort</c>, <c>limit</c>, <c>cursor</c>.</summary>
public static class SpeakerParameters
{
    /// <summary>The names of the parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q", "kind", "country", "letter", "sort", "limit", "cursor"];

    /// <summary>Reads a request.</summary>
    /// <param name="parameters">Names and values, in any order; names as in <see cref="Names"/>.</param>
    /// <returns>The request, or null and all mistakes.</returns>
    public static (SpeakerRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ParameterReader reader = new(Names, parameters);
        string letter = (reader.One("letter") ?? "").ToLowerInvariant();
        if (letter.Length > 0) reader.Require("letter", [letter], SpeakerRequest.Letters);
        SpeakerRequest request = new()
        {
            Query = reader.One("q") ?? "",
            Kind = reader.All("kind").Count > 0 ? reader.Choice("kind", SpeakerKind.Person) : null,
            Country = reader.One("country") ?? "",
            Letter = letter,
            Sort = reader.Choice("sort", SpeakerSort.Quotes),
            Limit = reader.Number("limit", 1, SearchRequest.MaxLimit, SearchRequest.DefaultLimit),
            Cursor = reader.One("cursor"),
        };
        if (reader.Errors.Count == 0 && request.Cursor is { } cursor && PageCursor.Read(cursor, request.CursorKey(), out _) is { } wrong)
        {
            reader.Fail("cursor", wrong);
        }
        return (reader.Errors.Count == 0 ? request : null, reader.Errors);
    }

    /// <summary>Writes a request as parameters, defaults left out. Parsed again they give an equal request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(SpeakerRequest request)
    {
        List<KeyValuePair<string, string>> all = [];
        if (request.Query.Length > 0) all.Add(new("q", request.Query));
        if (request.Kind is { } kind) all.Add(new("kind", EnumNames<SpeakerKind>.Of(kind)));
        if (request.Country.Length > 0) all.Add(new("country", request.Country));
        if (request.Letter.Length > 0) all.Add(new("letter", request.Letter));
        if (request.Sort != SpeakerSort.Quotes) all.Add(new("sort", EnumNames<SpeakerSort>.Of(request.Sort)));
        if (request.Limit != SearchRequest.DefaultLimit) all.Add(new("limit", request.Limit.ToString(CultureInfo.InvariantCulture)));
        if (request.Cursor is { } cursor) all.Add(new("cursor", cursor));
        return all;
    }
}
