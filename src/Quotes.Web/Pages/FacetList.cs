using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>A facet as the page offers it.</summary>
/// <param name="Field">The field counted.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Values">Its values, most frequent first.</param>
/// <param name="IsOpen">Whether it is unfolded at first.</param>
/// <param name="All">The page with all its values; null where all are here.</param>
internal sealed record FacetGroup(FilterField Field, string Heading, IReadOnlyList<FacetChoice> Values, bool IsOpen, string? All);

/// <summary>One value of a facet and what pressing it does.</summary>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many results have it.</param>
/// <param name="IsOn">Whether the request asks for it; pressing it then takes it out.</param>
/// <param name="Toggle">The search with the value put in or taken out.</param>
/// <param name="Exclude">The search without any result that has it; null where the value is asked for.</param>
internal sealed record FacetChoice(string Label, long Count, bool IsOn, string Toggle, string? Exclude);

/// <summary>Makes the page's facets.</summary>
internal static class FacetList
{
    // What most readers narrow by stands first and open.
    private static readonly FilterField[] Fields =
    [
        FilterField.Speaker, FilterField.Outlet, FilterField.Country, FilterField.Type, FilterField.Cue,
        FilterField.Mentions, FilterField.Addressee, FilterField.Role, FilterField.Affiliation, FilterField.Kind, FilterField.Language,
    ];

    private const int OpenAtFirst = 5;

    /// <summary>The request with the page's facets counted, unless it names others.</summary>
    public static SearchRequest WithPageFacets(SearchRequest request) =>
        request.Facets.Count > 0 || request.Histogram ? request : request with { Facets = Fields, Histogram = true };

    /// <summary>The facets of an answer. One with a single value that is not asked for narrows nothing and is left out.</summary>
    public static IReadOnlyList<FacetGroup> Of(SearchRequest request, SearchResult result)
    {
        List<FacetGroup> groups = [];
        foreach (FilterField field in Fields)
        {
            if (!result.Facets.TryGetValue(field, out IReadOnlyList<FacetValue>? values)) continue;
            HashSet<string> on = [.. request.Values(field)];
            if (values.Count == 0 || (values.Count == 1 && on.Count == 0)) continue;
            bool open = groups.Count < OpenAtFirst || on.Count > 0;
            groups.Add(new FacetGroup(field, InWords.Field(field), [.. values.Select(v => Choice(request, field, v, on.Contains(v.Value)))], open,
                values.Count < SearchRequest.DefaultFacetLimit ? null : Addresses.Facet(request, field)));
        }
        return groups;
    }

    private static FacetChoice Choice(SearchRequest request, FilterField field, FacetValue value, bool on) => new(
        InWords.Value(field, value.Value, value.Label),
        value.Count,
        on,
        Addresses.Search(on ? request.Without(field, value.Value) : request.With(field, value.Value)),
        on ? null : Addresses.Search(request.With(field, value.Value, negated: true)));
}
