using CsCheck;

namespace Quotes.Search.Tests;

public sealed class SearchParametersTests
{
    [Fact]
    public void NoParametersGiveTheDefaults()
    {
        SearchRequest request = Parse().Request!;
        Assert.Equal(new SearchRequest() with { Filters = request.Filters, Facets = request.Facets }, request);
        Assert.Empty(request.Filters);
        Assert.Empty(SearchParameters.Format(new SearchRequest()));
    }

    [Fact]
    public void EveryParameterIsRead()
    {
        SearchRequest request = Parse(("q", "red line"), ("speaker", "a"), ("speaker", "b"), ("not.outlet", "C"), ("from", "2025"), ("to", "2025-02"),
            ("said.from", "2025-01-02"), ("published.to", "2024"), ("minConfidence", "0.5"), ("sort", "oldest"), ("limit", "5"),
            ("facet", "outlet"), ("facet", "date"), ("facetLimit", "3")).Request!;
        Assert.Equal("red line", request.Query);
        Assert.Equal(["a", "b"], request.Filters[0].Values);
        Assert.True(request.Filters[1] is { Field: FilterField.Outlet, Negated: true });
        Assert.Equal(new DateRange(new(2025, 1, 1), new(2025, 2, 28)), request.Date);
        Assert.Equal(new DateRange(new(2025, 1, 2), null), request.Said);
        Assert.Equal(new DateRange(null, new(2024, 12, 31)), request.Published);
        Assert.Equal((0.5, SortOrder.Oldest, 5, 3, true), (request.MinConfidence, request.Sort, request.Limit, request.FacetLimit, request.Histogram));
        Assert.Equal([FilterField.Outlet], request.Facets);
    }

    [Fact]
    public void EmptyBoxesOfAFormAreAsGoodAsNone() =>
        Assert.Empty(SearchParameters.Format(Parse(("q", ""), ("from", " "), ("speaker", ""), ("limit", ""), ("cursor", "")).Request!));

    [Theory]
    [InlineData("colour", "red", "The parameters are q, speaker, kind")]
    [InlineData("type", "loud", "direct, mixed, indirect")]
    [InlineData("not.kind", "robot", "unknown, person")]
    [InlineData("cue", "sing", "state, ask")]
    [InlineData("sort", "best", "relevance, newest, oldest, random")]
    [InlineData("scale", "log", "raw, share")]
    [InlineData("seed", "1", "sort=random")]
    [InlineData("seed", "-1", "from 0 to 999999999")]
    [InlineData("facet", "colour", "corrected, date")]
    [InlineData("limit", "101", "from 0 to 100")]
    [InlineData("limit", "-1", "from 0 to 100")]
    [InlineData("facetLimit", "many", "from 0 to 1000")]
    [InlineData("minConfidence", "2", "from 0 to 1")]
    [InlineData("minConfidence", "NaN", "from 0 to 1")]
    [InlineData("from", "March", "2025-03-14")]
    [InlineData("cursor", "abc", "start again")]
    public void AMistakeListsWhatIsLegal(string name, string value, string message)
    {
        ParsedParameters parsed = Parse((name, value));
        Assert.Null(parsed.Request);
        ParameterError error = Assert.Single(parsed.Errors);
        Assert.Equal(name, error.Parameter);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void AllMistakesAreNamedAtOnce() =>
        Assert.Equal(["colour", "sort", "from"], Parse(("colour", "red"), ("sort", "best"), ("from", "2025"), ("to", "2024")).Errors.Select(e => e.Parameter).OrderByDescending(n => n == "colour").ThenByDescending(n => n));

    [Fact]
    public void ASingleParameterGivenTwiceIsAMistake() => Assert.Equal("q", Assert.Single(Parse(("q", "a"), ("q", "b")).Errors).Parameter);

    [Fact]
    public void WhatIsFormattedIsParsedAsTheSame() =>
        AnyRequest.Sample(request =>
        {
            ParsedParameters parsed = SearchParameters.Parse(SearchParameters.Format(request));
            Assert.Empty(parsed.Errors);
            Assert.Equal(SearchParameters.ToQueryString(request), SearchParameters.ToQueryString(parsed.Request!));
            Assert.Equal(
                request with { Filters = [], Facets = [] },
                parsed.Request! with { Filters = [], Facets = [] } with { Filters = [], Facets = [] });
            Assert.Equal(request.Facets, parsed.Request!.Facets);
            Assert.Equal(request.Filters.Select(Shown), parsed.Request.Filters.Select(Shown));
        });

    [Fact]
    public void AQueryStringIsEscaped() =>
        Assert.Equal("q=%22a%26b%22%20c&not.outlet=Caf%C3%A9%20%2B1", SearchParameters.ToQueryString(new SearchRequest
        {
            Query = "\"a&b\" c", Filters = [new Filter(FilterField.Outlet, ["Café +1"], Negated: true)],
        }));

    private static Gen<DateRange> AnyRange { get; } = Gen.Select(Gen.Int[700_000, 740_000], Gen.Int[0, 1000], Gen.Int[0, 3], (from, length, ends) =>
        new DateRange(ends % 2 == 0 ? null : DateOnly.FromDayNumber(from), ends < 2 ? null : DateOnly.FromDayNumber(from + length)));

    private static Gen<Filter> AnyFilter { get; } = Gen.Select(Gen.Enum<FilterField>(), Gen.String[Gen.Char['!', '~'], 1, 9].Array[1, 4], Gen.Bool, (field, values, negated) =>
        new Filter(field, SearchParameters.LegalValues(field) is { } legal ? [legal[values.Length % legal.Count]] : [.. values.Distinct()], negated));

    private static Gen<SearchRequest> AnyRequest { get; } = Gen.Select(
        Gen.Select(Gen.String, AnyFilter.Array[0, 5], AnyRange, AnyRange, AnyRange),
        Gen.Select(Gen.Double[0, 1], Gen.Enum<SortOrder>(), Gen.Int[0, 100], Gen.Int[0, 1000], Gen.Enum<FilterField>().Array[0, 4], Gen.Bool),
        (a, b) => new SearchRequest
        {
            Seed = b.Item2 == SortOrder.Random ? b.Item4 : 0,
            Query = string.IsNullOrWhiteSpace(a.Item1) ? "" : a.Item1,
            Filters = [.. a.Item2.DistinctBy(f => (f.Field, f.Negated))],
            Date = a.Item3,
            Said = a.Item4,
            Published = a.Item5,
            MinConfidence = b.Item1,
            Sort = b.Item2,
            Limit = b.Item3,
            FacetLimit = b.Item4,
            Facets = [.. b.Item5.Distinct()],
            Histogram = b.Item6,
            Scale = b.Item6 ? TimelineScale.Share : TimelineScale.Raw,
        });

    private static string Shown(Filter filter) => $"{filter.Field} {filter.Negated} {string.Join('\n', filter.Values)}";

    private static ParsedParameters Parse(params (string Name, string Value)[] parameters) =>
        SearchParameters.Parse(parameters.Select(p => new KeyValuePair<string, string>(p.Name, p.Value)));
}
