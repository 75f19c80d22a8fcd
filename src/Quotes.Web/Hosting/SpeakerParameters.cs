using System.Globalization;
using Quotes.Search;

namespace Quotes.Web.Hosting;

/// <summary>The parameters of the list of speakers: <c>q</c>, <c>limit</c>, <c>cursor</c>.</summary>
internal static class SpeakerParameters
{
    private static readonly string[] Legal = ["q", "limit", "cursor"];

    /// <summary>The request a URL states, or what is wrong with it.</summary>
    public static (SpeakerRequest? Request, IReadOnlyList<ParameterError> Errors) Read(IQueryCollection query)
    {
        SpeakerRequest request = new();
        List<ParameterError> errors = [];
        foreach ((string name, var values) in query)
        {
            string value = values.LastOrDefault() ?? "";
            if (!Legal.Contains(name))
            {
                errors.Add(new ParameterError(name, new Sentence("no-such-parameter", $"There is no parameter “{name}”. The parameters are {string.Join(", ", Legal)}."), Legal));
            }
            else if (value.Length == 0) continue;
            else if (name == "q") request = request with { Query = value };
            else if (name == "cursor") request = request with { Cursor = value };
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= SearchRequest.MaxLimit)
            {
                request = request with { Limit = limit };
            }
            else
            {
                errors.Add(new ParameterError(
                    name,
                    new Sentence("not-a-number", $"“{value}” is not a value of “{name}”. Expected a whole number from {1} to {SearchRequest.MaxLimit}."),
                    [$"a whole number from 1 to {SearchRequest.MaxLimit}"]));
            }
        }
        return (errors.Count == 0 ? request : null, errors);
    }

    /// <summary>The address of a request under <paramref name="path"/>.</summary>
    public static string Address(SpeakerRequest request, string path)
    {
        QueryString parameters = QueryString.Empty;
        if (request.Query.Length > 0) parameters = parameters.Add("q", request.Query);
        if (request.Limit != SearchRequest.DefaultLimit) parameters = parameters.Add("limit", request.Limit.ToString(CultureInfo.InvariantCulture));
        if (request.Cursor is { } cursor) parameters = parameters.Add("cursor", cursor);
        return path + parameters;
    }
}
