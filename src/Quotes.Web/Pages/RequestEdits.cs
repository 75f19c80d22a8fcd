using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>The requests one click away from a request. All begin at the first page.</summary>
internal static class RequestEdits
{
    /// <summary>With one more value of the field allowed (or, negated, excluded).</summary>
    public static SearchRequest With(this SearchRequest request, FilterField field, string value, bool negated = false)
    {
        Filter? old = request.Filters.FirstOrDefault(f => f.Field == field && f.Negated == negated);
        IReadOnlyList<string> values = [.. old?.Values ?? [], value];
        return request.Replace(field, negated, values.Distinct(StringComparer.Ordinal).ToArray());
    }

    /// <summary>Without that condition.</summary>
    public static SearchRequest Without(this SearchRequest request, FilterField field, string value, bool negated = false)
    {
        string[] values = [.. request.Values(field, negated).Where(v => v != value)];
        return request.Replace(field, negated, values);
    }

    /// <summary>The values the request names for the field.</summary>
    public static IEnumerable<string> Values(this SearchRequest request, FilterField field, bool negated = false) =>
        request.Filters.Where(f => f.Field == field && f.Negated == negated).SelectMany(f => f.Values);

    /// <summary>Within a range of days, and still within its own.</summary>
    public static SearchRequest Within(this SearchRequest request, DateRange range) => request with
    {
        Date = new DateRange(Later(request.Date.From, range.From), Earlier(request.Date.To, range.To)),
        Cursor = null,
    };

    /// <summary>The query alone, without any condition.</summary>
    public static SearchRequest QueryOnly(this SearchRequest request) => new() { Query = request.Query, Sort = request.Sort, Fold = request.Fold };

    /// <summary>Whether anything but the query narrows the results.</summary>
    public static bool IsNarrowed(this SearchRequest request) =>
        request.Filters.Count > 0 || request.Beside.Length > 0 || !request.Date.IsAll || !request.Said.IsAll || !request.Published.IsAll || request.MinConfidence > 0;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    private static SearchRequest Replace(this SearchRequest request, FilterField field, bool negated, string[] values)
    {
        IEnumerable<Filter> others = request.Filters.Where(f => f.Field != field || f.Negated != negated);
        return request with { Filters = values.Length == 0 ? [.. others] : [.. others, new Filter(field, values, negated)], Cursor = null };
    }
}
