using Quotes.Search;
using Quotes.Web.Json;

namespace Quotes.Web.Export;

/// <summary>What an export is: enough to cite it, to make it again, and to see whether all of it is there.</summary>
/// <param name="Query">The query, and how it was read.</param>
/// <param name="Parameters">The whole request as the query part of an address.</param>
/// <param name="Index">The snapshot of the index that everything comes from.</param>
/// <param name="Total">How many quotes there are.</param>
/// <param name="ExportedAt">When the export was begun, in UTC.</param>
public sealed record ExportJson(QueryJson Query, string Parameters, IndexJson Index, long Total, DateTimeOffset ExportedAt)
{
    /// <summary>What the export of a sweep is.</summary>
    internal static ExportJson Of(SearchRequest request, SearchResult answer, DateTimeOffset at) => new(
        new QueryJson(request.Query, answer.Interpreted, [.. answer.Warnings.Select(w => w.ToString())]),
        SearchParameters.ToQueryString(request),
        ToJson.Index(answer.Index),
        answer.Total,
        at);
}
