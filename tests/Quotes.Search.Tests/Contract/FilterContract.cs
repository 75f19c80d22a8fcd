namespace Quotes.Search.Tests;

/// <summary>What filters, facets and the histogram do.</summary>
public abstract class FilterContract : QuoteIndexContract
{
    private IQuoteIndex Quotes() => Index(
        Sample.Article("a", "The Arvel Courier", "2025-03-10",
            new SampleQuote("one peace") { Speaker = "Jon Smith", Role = "Foreign Minister", Affiliation = "Ministry", Country = "Velmora", Confidence = 0.95 },
            new SampleQuote("two peace") { Speaker = "Mira Tolven", Role = "foreign minister", SaidOn = "2025-03-01", Confidence = 0.6 }),
        Sample.Article("b", "Daily Orsava", "2025-05-20",
            new SampleQuote("three peace") { Speaker = "Jon Smith", Role = "foreign minister", Type = QuoteType.Mixed, Confidence = 0.8 },
            new SampleQuote("four war") { Speaker = null, Type = QuoteType.Indirect, Cue = null, Confidence = 0.3 }),
        Sample.Article("c", "daily orsava", null,
            new SampleQuote("five war") { Speaker = "rebel commanders", Kind = SpeakerKind.Anonymous, Cue = Sample.Cue("denied", "deny", CueClass.Deny) }));

    public static TheoryData<string, string> Requests => new()
    {
        { "speaker=jon-smith", "one three" },
        { "speaker=Jon Smith", "one three" },
        { "speaker=jon-smith&speaker=mira-tolven", "one two three" },
        { "not.speaker=jon-smith", "two four five" },
        { "kind=person", "one two three" },
        { "kind=unknown&kind=anonymous", "four five" },
        { "role=foreign minister", "one two three" },
        { "role=FOREIGN MINISTER", "one two three" },
        { "affiliation=ministry", "one" },
        { "country=Velmora", "one" },
        { "not.country=velmora", "two three four five" },
        { "outlet=Daily Orsava", "three four five" },
        { "outlet=daily orsava&not.type=mixed", "four five" },
        { "type=direct", "one two five" },
        { "cue=deny", "five" },
        { "language=en", "one two three four five" },
        { "article=b", "three four" },
        { "article=B", "" },
        { "beside=jon-smith", "one two three four" },
        { "beside=Jon Smith&not.speaker=jon-smith", "two four" },
        { "beside=nobody", "" },
        { "minConfidence=0.8", "one three five" },
        { "q=peace&minConfidence=0.61", "one three" },
        { "from=2025-03-02", "one three four" },
        { "to=2025-03", "one two" },
        { "said.from=2025", "two" },
        { "published.from=2025-05-20&published.to=2025-05-20", "three four" },
        { "q=-peace&type=indirect", "four" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void FiltersSelectExactlyTheseQuotes(string parameters, string expected)
    {
        string[] found = Texts(Quotes(), Request(parameters));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Select(text => text.Split(' ')[0]).Order());
    }

    [Fact]
    public void AllValuesOfAFieldCanBeLookedThroughPageByPage()
    {
        IQuoteIndex index = Index([.. Enumerable.Range(1, 30).Select(i => Sample.Article($"a{i}", $"Outlet {i:00}", "2025-01-01",
            [.. Enumerable.Range(0, 1 + i % 3).Select(n => new SampleQuote($"word {n}"))]))]);
        List<FacetValue> seen = [];
        for (int offset = 0; offset < 35; offset += 7)
        {
            FacetResult page = index.Facet(new FacetRequest { Search = new SearchRequest(), Field = FilterField.Outlet, Offset = offset, Limit = 7 }, Ending);
            Assert.Equal(30, page.Total);
            seen.AddRange(page.Values);
        }
        SearchResult whole = index.Search(new SearchRequest { Facets = [FilterField.Outlet], FacetLimit = 100 }, Ending);
        Assert.Equal(whole.Facets[FilterField.Outlet], seen);
    }

    [Theory]
    [InlineData("", "arvel Courier|Daily Orsava")]
    [InlineData("ors", "Daily Orsava")]
    [InlineData("OR dai", "Daily Orsava")]
    [InlineData("öRs", "Daily Orsava")]
    [InlineData("rsava", "")]
    [InlineData("daily courier", "")]
    [InlineData("&", "arvel Courier|Daily Orsava")]
    public void ValuesOfAFieldAreFoundByTheBeginningsOfTheirWords(string beginning, string expected)
    {
        IQuoteIndex index = Index(
            Sample.Article("a", "Daily Orsava", "2025-01-01", new SampleQuote("one")), Sample.Article("b", "Árvel Courier", "2025-01-01", new SampleQuote("two")));
        FacetResult found = index.Facet(new FacetRequest { Search = new SearchRequest(), Field = FilterField.Outlet, Beginning = beginning }, Ending);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), found.Values.Select(v => v.Label.Replace("Á", "a", StringComparison.Ordinal)));
        Assert.Equal(found.Values.Count, found.Total);
    }

    [Fact]
    public void TheValuesOfAFieldObeyTheOtherFiltersAndNameTheChosenOnes()
    {
        IQuoteIndex index = Quotes();
        FacetResult found = index.Facet(new FacetRequest { Search = Request("outlet=The Arvel Courier&outlet=nobody&speaker=jon-smith"), Field = FilterField.Outlet }, Ending);
        Assert.Equal("daily orsava:1 the arvel courier:1", string.Join(' ', found.Values.Select(v => $"{v.Value}:{v.Count}")));
        Assert.Equal("the arvel courier:1 nobody:0", string.Join(' ', found.Chosen.Select(v => $"{v.Value}:{v.Count}")));
        Assert.Null(found.Error);
        Assert.Equal(0, index.Facet(new FacetRequest { Search = new SearchRequest { Query = "(red" }, Field = FilterField.Outlet }, Ending).Error!.Position);
        Assert.ThrowsAny<ArgumentException>(() => index.Facet(new FacetRequest { Search = new SearchRequest(), Field = FilterField.Outlet, Limit = 0 }, Ending));
    }

    [Fact]
    public void AFacetIgnoresItsOwnFilterAndObeysTheOthers()
    {
        SearchResult result = Quotes().Search(Request("outlet=The Arvel Courier&speaker=jon-smith&facet=outlet&facet=speaker&facet=type"), Ending);
        Assert.Equal(1, result.Total);
        Assert.Equal("daily orsava:1 the arvel courier:1", Counts(result, FilterField.Outlet));
        Assert.Equal("jon-smith:1 mira-tolven:1", Counts(result, FilterField.Speaker));
        Assert.Equal("direct:1", Counts(result, FilterField.Type));
    }

    [Fact]
    public void FacetsObeyTheQueryAndNegatedFilters()
    {
        SearchResult result = Quotes().Search(Request("q=peace&not.outlet=Daily Orsava&facet=kind&facet=cue&facet=outlet&limit=0"), Ending);
        Assert.Equal(2, result.Total);
        Assert.Empty(result.Hits);
        Assert.Null(result.Next);
        Assert.Equal("person:2", Counts(result, FilterField.Kind));
        Assert.Equal("state:2", Counts(result, FilterField.Cue));
        Assert.Equal("the arvel courier:2 daily orsava:1", Counts(result, FilterField.Outlet));
    }

    [Fact]
    public void ValuesThatDifferInCaseAreOneNamedAsMostOftenPrinted()
    {
        SearchResult result = Quotes().Search(Request("facet=role&facet=outlet&facet=speaker"), Ending);
        Assert.Equal([new FacetValue("foreign minister", "foreign minister", 3)], result.Facets[FilterField.Role]);
        Assert.Equal([new("daily orsava", "Daily Orsava", 3), new FacetValue("the arvel courier", "The Arvel Courier", 2)], result.Facets[FilterField.Outlet]);
        Assert.Contains(new FacetValue("jon-smith", "Jon Smith", 2), result.Facets[FilterField.Speaker]);
    }

    [Fact]
    public void TheMostFrequentValuesComeFirstAndChosenOnesAreNeverMissing()
    {
        SearchResult result = Quotes().Search(Request("speaker=rebel-commanders&speaker=nobody&facet=speaker&facetLimit=1"), Ending);
        Assert.Equal("jon-smith:2 rebel-commanders:1 nobody:0", Counts(result, FilterField.Speaker));
    }

    [Fact]
    public void TheHistogramFillsItsGapsAndCountsTheUndated()
    {
        DateHistogram histogram = Quotes().Search(Request("facet=date"), Ending).Histogram!;
        Assert.Equal(DatePrecision.Month, histogram.Unit);
        Assert.Equal([2L, 0, 2], histogram.Buckets.Select(b => b.Count));
        Assert.Equal(new DateOnly(2025, 4, 1), histogram.Buckets[1].From);
        Assert.Equal(new DateOnly(2025, 4, 30), histogram.Buckets[1].To);
        Assert.Equal(1, histogram.Undated);
    }

    [Fact]
    public void TheHistogramShowsDaysWhenTheRangeIsShort()
    {
        DateHistogram histogram = Quotes().Search(Request("facet=date&to=2025-03-31"), Ending).Histogram!;
        Assert.Equal(DatePrecision.Day, histogram.Unit);
        Assert.Equal(10, histogram.Buckets.Count);
        Assert.Equal(2, histogram.Buckets.Sum(b => b.Count));
    }

    [Theory]
    [InlineData("facet=date&q=peace", "2:- 0:- 1:-")]
    [InlineData("facet=date&scale=share&q=peace", "2:2 0:0 1:2")]
    [InlineData("facet=date&scale=share&q=peace&speaker=jon-smith", "1:1 0:0 1:1")]
    [InlineData("facet=date&scale=share&speaker=jon-smith", "1:2 0:0 1:2")]
    [InlineData("facet=date&scale=share&q=war&from=2025-05", "1:2")]
    public void ShareCountsWhatAQueryChoseAmongAndWhatFiltersAloneChoseAmong(string parameters, string expected)
    {
        DateHistogram histogram = Quotes().Search(Request(parameters), Ending).Histogram!;
        Assert.Equal(expected, string.Join(' ', histogram.Buckets.Select(b => $"{b.Count}:{b.Of?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}")));
    }

    [Fact]
    public void AnEmptyIndexAnswersFacetsAndHistogram()
    {
        SearchResult result = Open().Search(Request("q=peace&facet=speaker&facet=date"), Ending);
        Assert.Equal(new IndexState(0, null, 0), result.Index);
        Assert.Equal(0, result.Total);
        Assert.Empty(result.Facets[FilterField.Speaker]);
        Assert.Empty(result.Histogram!.Buckets);
    }
}
