using Quotes.Search;

namespace Quotes.Benchmarks;

/// <summary>How much dearer a comparison and a speaker's page are than a page of results with its facets: as ratios, which hold on other machines.</summary>
internal static class ComparedSpeed
{
    public static void Measure(IQuoteIndex index)
    {
        SearchRequest page = new()
        {
            Facets = [FilterField.Speaker, FilterField.Kind, FilterField.Role, FilterField.Outlet, FilterField.Type, FilterField.Cue],
            Histogram = true,
        };
        string[] sides = [.. index.Search(page with { Limit = 0, FacetLimit = CompareRequest.MaxSides }).Facets[FilterField.Speaker].Select(v => v.Value)];
        double search = QuerySpeed.Median(() => index.Search(page));
        Table.Row("everything, with facets and timeline", search, "ms");
        CompareRequest two = new() { Sides = sides[..2], Search = new SearchRequest { Query = "border" } };
        Ratio("two speakers on a word", QuerySpeed.Median(() => index.Compare(two)), search);
        CompareRequest four = new() { Sides = sides };
        Ratio("four speakers on everything", QuerySpeed.Median(() => index.Compare(four)), search);
        PortraitRequest portrait = new(sides[0], "border");
        Ratio("a speaker's page, with words", QuerySpeed.Median(() => index.Portrait(portrait)), search);
    }

    private static void Ratio(string what, double time, double search) => Table.Row(what + " / a search", time / search, "", $"{time:0.00} ms");
}
