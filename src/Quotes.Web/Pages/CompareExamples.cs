using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>Makes comparisons to try out of what the index holds.</summary>
internal static class CompareExamples
{
    /// <summary>One of speakers on a word of the first of them, and one each of speakers, countries and outlets on everything; none for an empty index.</summary>
    public static IEnumerable<CompareExample> In(IQuoteIndex index, CancellationToken cancellation)
    {
        SearchResult all = index.Search(new SearchRequest { Limit = 0, Facets = CompareRequest.Fields, FacetLimit = 3 }, cancellation);
        if (all.Facets[FilterField.Speaker] is [var first, _, ..] && index.Portrait(new PortraitRequest(first.Value), cancellation) is { Terms: [var term, ..] })
        {
            yield return Of(FilterField.Speaker, all, term.Word);
        }
        foreach (FilterField by in CompareRequest.Fields.Where(by => all.Facets[by].Count >= CompareRequest.MinSides)) yield return Of(by, all, "");
    }

    private static CompareExample Of(FilterField by, SearchResult all, string query)
    {
        IReadOnlyList<FacetValue> sides = all.Facets[by];
        CompareRequest request = new() { By = by, Sides = [.. sides.Select(s => s.Value)], Search = new SearchRequest { Query = query } };
        string names = string.Join(" · ", sides.Select(s => s.Label));
        return new CompareExample(query.Length == 0 ? names : $"{names}: {query}", by, Addresses.Compare(request));
    }
}
