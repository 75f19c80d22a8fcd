using System.Globalization;
using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>A condition in force, and the search without it.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Remove">The search without it.</param>
internal sealed record ActiveFilter(string Heading, string Label, string Remove);

/// <summary>Lists the conditions of a request.</summary>
internal static class ActiveFilters
{
    /// <summary>Every condition but the query text, in a fixed order.</summary>
    /// <param name="request">The request.</param>
    /// <param name="label">Names a value that is an id: a speaker's name, an article's title.</param>
    public static IReadOnlyList<ActiveFilter> Of(SearchRequest request, Func<FilterField, string, string> label)
    {
        List<ActiveFilter> active = [];
        foreach (Filter filter in request.Filters)
        {
            foreach (string value in filter.Values)
            {
                active.Add(new ActiveFilter(
                    InWords.Field(filter.Field),
                    (filter.Negated ? "not " : "") + InWords.Value(filter.Field, value, label(filter.Field, value)),
                    Addresses.Search(request.Without(filter.Field, value, filter.Negated))));
            }
        }
        if (request.Beside.Length > 0)
        {
            active.Add(new ActiveFilter("In articles that quote", label(FilterField.Speaker, request.Beside), Addresses.Search(request with { Beside = "", Cursor = null })));
        }
        AddRange("Date", request.Date, request with { Date = DateRange.All, Cursor = null });
        AddRange("Said", request.Said, request with { Said = DateRange.All, Cursor = null });
        AddRange("Published", request.Published, request with { Published = DateRange.All, Cursor = null });
        if (request.MinConfidence > 0)
        {
            active.Add(new ActiveFilter("Attribution", "confidence of " + request.MinConfidence.ToString("0.##", CultureInfo.InvariantCulture) + " or more",
                Addresses.Search(request with { MinConfidence = 0, Cursor = null })));
        }
        return active;

        void AddRange(string heading, DateRange range, SearchRequest without)
        {
            if (!range.IsAll) active.Add(new ActiveFilter(heading, Describe(range), Addresses.Search(without)));
        }
    }

    private static string Describe(DateRange range) => range switch
    {
        { From: { } from, To: { } to } when from == to => InWords.Day(from),
        { From: { } from, To: { } to } => $"{InWords.Day(from)} to {InWords.Day(to)}",
        { From: { } from } => "since " + InWords.Day(from),
        { To: { } to } => "until " + InWords.Day(to),
        _ => "any",
    };
}
