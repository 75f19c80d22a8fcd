namespace Quotes.Search.Tests;

/// <summary>What a comparison counts, lines up and refuses.</summary>
public abstract class CompareContract : QuoteIndexContract
{
    private IQuoteIndex Quotes() => Index(
        Sample.Article("a", "The Arvel Courier", "2025-01-10",
            new SampleQuote("peace at the river") { Speaker = "Jon Smith", Country = "Velmora" },
            new SampleQuote("war at the river") { Speaker = "Jon Smith", Country = "Velmora", Cue = Sample.Cue("denied", "deny", CueClass.Deny) },
            new SampleQuote("peace, she says") { Speaker = "Mira Tolven", Country = "Orsava" }),
        Sample.Article("b", "Daily Orsava", "2025-03-20",
            new SampleQuote("peace again") { Speaker = "Mira Tolven", Country = "Orsava" },
            new SampleQuote("peace once more") { Speaker = "Mira Tolven", Country = "Orsava", Type = QuoteType.Indirect },
            new SampleQuote("peace by others") { Speaker = "Ada Brell" }),
        Sample.Article("c", "Daily Orsava", null,
            new SampleQuote("undated peace") { Speaker = "Jon Smith" }));

    [Fact]
    public void SidesHaveTheSamePeriodsAndTheirOwnCounts()
    {
        CompareResult result = Compare("of=Jon Smith&of=mira-tolven&q=peace");
        Assert.Equal(["jon-smith:2/3", "mira-tolven:3/3"], result.Sides.Select(s => $"{s.Value}:{s.Total}/{s.Of}"));
        Assert.Equal(["Jon Smith", "Mira Tolven"], result.Sides.Select(s => s.Label));
        Assert.Equal([1L, 0, 0], result.Sides[0].Counts.Buckets.Select(b => b.Count));
        Assert.Equal([2L, 0, 0], result.Sides[0].Ofs.Buckets.Select(b => b.Count));
        Assert.Equal([1L, 0, 2], result.Sides[1].Counts.Buckets.Select(b => b.Count));
        Assert.All(result.Sides, s => Assert.Equal(result.Sides[0].Counts.Buckets.Select(b => b.From), s.Ofs.Buckets.Select(b => b.From)));
        Assert.Equal([1L, 0], result.Sides.Select(s => s.Counts.Undated));
        Assert.Equal(ShareBase.Side, result.ShareOf);
        Assert.Equal(new IndexState(1, Sample.IndexedAt, 7), result.Index);
    }

    [Fact]
    public void WithoutAQueryAShareIsOfEverybodysQuotes()
    {
        CompareResult result = Compare("by=country&of=velmora&of=ORSAVA&not.type=indirect");
        Assert.Equal(ShareBase.All, result.ShareOf);
        Assert.Equal(["velmora:2/6", "orsava:2/6"], result.Sides.Select(s => $"{s.Value}:{s.Total}/{s.Of}"));
        Assert.Equal([3L, 0, 2], result.Sides[0].Ofs.Buckets.Select(b => b.Count));
    }

    [Fact]
    public void CuesAreThoseOfTheSideOnTheQuery()
    {
        CompareResult result = Compare("of=jon-smith&of=mira-tolven&q=river");
        Assert.Equal([new("deny", "deny", 1), new FacetValue("state", "state", 1)], result.Sides[0].Cues);
        Assert.Empty(result.Sides[1].Cues);
    }

    [Fact]
    public void QuotesStandSideBySideByMonthAndTheUndatedLast()
    {
        CompareResult result = Compare("of=jon-smith&of=mira-tolven&q=peace&limit=1");
        Assert.Equal(["2025-03-01", "2025-01-01", ""], result.Rows.Select(r => r.From is { } day ? DateText.Format(day) : ""));
        Assert.Equal([[0L, 2], [1, 1], [1, 0]], result.Rows.Select(r => r.Cells.Select(c => c.Count).ToArray()));
        Assert.Equal([0, 1, 1, 1, 1, 0], result.Rows.SelectMany(r => r.Cells).Select(c => c.Hits.Count));
        Assert.Equal("peace at the river", result.Rows[1].Cells[0].Hits[0].Entry.Quote.Text);
        Assert.Equal([new TextSpan(0, 5)], result.Rows[1].Cells[0].Hits[0].Highlights);
        Assert.Null(result.Next);
        Assert.Equal(["2025-01-01", "2025-03-01", ""],
            Compare("of=jon-smith&of=mira-tolven&q=peace&sort=oldest").Rows.Select(r => r.From is { } day ? DateText.Format(day) : ""));
    }

    [Fact]
    public void EveryCountIsThatOfTheSearchItStandsFor()
    {
        IQuoteIndex index = Quotes();
        CompareRequest request = Comparison("by=outlet&of=daily orsava&of=the arvel courier&q=peace OR war&minConfidence=0.5");
        CompareResult result = index.Compare(request, Ending);
        for (int side = 0; side < 2; side++)
        {
            SearchRequest search = request.Of(result.Sides[side].Value);
            SearchResult found = index.Search(search with { Facets = [FilterField.Cue] }, Ending);
            Assert.Equal(found.Total, result.Sides[side].Total);
            Assert.Equal(found.Facets[FilterField.Cue], result.Sides[side].Cues);
            Assert.Equal(index.Search(search with { Query = "" }, Ending).Total, result.Sides[side].Of);
            foreach (CompareRow row in result.Rows.Where(row => row.From is not null))
            {
                Assert.Equal(index.Search(search with { Date = new DateRange(row.From, row.To) }, Ending).Total, row.Cells[side].Count);
            }
        }
    }

    [Fact]
    public void RowsGoOnAtNextUntilAllHaveBeenShown()
    {
        ArticleRecord[] articles = [.. Enumerable.Range(0, 30).Select(i => Sample.Article($"n{i}", null, $"{2020 + i / 12}-{1 + i % 12:00}-15",
            new SampleQuote($"month {i}") { Speaker = i % 2 == 0 ? "Jon Smith" : "Mira Tolven" }))];
        IQuoteIndex index = Index(articles);
        CompareRequest request = Comparison("of=jon-smith&of=mira-tolven");
        List<string> texts = [];
        List<int> rows = [];
        DateOnly? cursor = null;
        do
        {
            CompareResult page = index.Compare(request with { Cursor = cursor }, Ending);
            Assert.Equal(30, page.Sides[0].Counts.Buckets.Count);
            texts.AddRange(page.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Hits).Select(h => h.Entry.Quote.Text));
            rows.Add(page.Rows.Count);
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal([12, 12, 6], rows);
        Assert.Equal(Enumerable.Range(0, 30).Reverse().Select(i => $"month {i}"), texts);
    }

    [Fact]
    public void AnUnknownSideIsToldWithNamesLikeIt()
    {
        CompareResult result = Compare("of=Jon Smyth&of=mira-tolven&of=tolv&of=Zzz");
        Assert.Empty(result.Sides);
        Assert.Equal(["Jon Smyth: jon-smith", "tolv: mira-tolven", "Zzz: "],
            result.Unknown.Select(u => $"{u.Value}: {string.Join(' ', u.Near.Select(n => n.Value))}"));
    }

    [Fact]
    public void AQueryThatMakesNoSenseIsAnError()
    {
        CompareResult result = Compare("of=jon-smith&of=mira-tolven&q=\"peace");
        Assert.Equal(0, result.Error!.Position);
        Assert.Empty(result.Sides);
    }

    [Fact]
    public void SidesThatSayNothingOfItHaveNoPeriods()
    {
        CompareResult result = Compare("of=jon-smith&of=mira-tolven&q=goose");
        Assert.Equal([0L, 0], result.Sides.Select(s => s.Total));
        Assert.All(result.Sides, s => Assert.Empty(s.Counts.Buckets));
        Assert.Empty(result.Rows);
    }

    [Fact]
    public void ASpeakerWhoseQuotesWereAllTakenOutIsUnknown()
    {
        IQuoteIndex index = Quotes();
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        writer.Put(Sample.Article("b", new SampleQuote("nothing")));
        writer.Commit(2, Sample.IndexedAt);
        index.Refresh();
        Assert.Equal("ada-brell", Assert.Single(index.Compare(Comparison("of=ada-brell&of=jon-smith"), Ending).Unknown).Value);
    }

    [Fact]
    public void MisuseAndCancellationThrow()
    {
        IQuoteIndex index = Quotes();
        Assert.ThrowsAny<ArgumentException>(() => index.Compare(new CompareRequest { Sides = ["jon-smith"] }, Ending));
        Assert.ThrowsAny<ArgumentException>(() => index.Compare(new CompareRequest { Sides = ["jon-smith", "Jon Smith"] }, Ending));
        Assert.ThrowsAny<ArgumentException>(() => index.Compare(new CompareRequest { Sides = ["a", "b", "c", "d", "e"] }, Ending));
        Assert.ThrowsAny<ArgumentException>(() => index.Compare(new CompareRequest { By = FilterField.Article, Sides = ["a", "b"] }, Ending));
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Compare(Comparison("of=jon-smith&of=mira-tolven"), cancelled.Token));
    }

    private CompareResult Compare(string parameters) => Quotes().Compare(Comparison(parameters), Ending);

    private static CompareRequest Comparison(string parameters)
    {
        ParsedComparison parsed = CompareParameters.Parse(parameters.Split('&').Select(p => KeyValuePair.Create(p.Split('=')[0], p[(p.IndexOf('=') + 1)..])));
        Assert.Empty(parsed.Errors);
        return parsed.Request;
    }
}
