using Quotes.Search;
using Quotes.Web.Languages;

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
    /// <param name="address">Where the search without a condition is; the search page unless given.</param>
    public static IReadOnlyList<ActiveFilter> Of(SearchRequest request, Func<FilterField, string, string> label, Func<SearchRequest, string>? address = null)
    {
        address ??= static without => Addresses.Search(without);
        Language language = Language.Current;
        List<ActiveFilter> active = [];
        foreach (Filter filter in request.Filters)
        {
            foreach (string value in filter.Values)
            {
                string shown = InWords.Value(filter.Field, value, label(filter.Field, value));
                active.Add(new ActiveFilter(
                    InWords.Field(filter.Field),
                    filter.Negated ? language["filters.not", shown] : shown,
                    address(request.Without(filter.Field, value, filter.Negated))));
            }
        }
        if (request.Beside.Length > 0)
        {
            active.Add(new ActiveFilter(language["filters.beside"], label(FilterField.Speaker, request.Beside), Addresses.Search(request with { Beside = "", Cursor = null })));
        }
        AddRange(language["filters.date"], request.Date, request with { Date = DateRange.All, Cursor = null });
        AddRange(language["filters.said"], request.Said, request with { Said = DateRange.All, Cursor = null });
        AddRange(language["filters.published"], request.Published, request with { Published = DateRange.All, Cursor = null });
        if (request.MinConfidence > 0)
        {
            active.Add(new ActiveFilter(language["filters.attribution"], language["filters.confidence", request.MinConfidence],
                address(request with { MinConfidence = 0, Cursor = null })));
        }
        return active;

        void AddRange(string heading, DateRange range, SearchRequest without)
        {
            if (!range.IsAll) active.Add(new ActiveFilter(heading, Describe(range, language), address(without)));
        }
    }

    private static string Describe(DateRange range, Language language) => range switch
    {
        { From: { } from, To: { } to } when from == to => language.Day(from),
        { From: { } from, To: { } to } => language["date.span", from, to],
        { From: { } from } => language["date.since", from],
        { To: { } to } => language["date.until", to],
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "A range without ends is no condition."),
    };
}
