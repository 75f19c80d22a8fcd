namespace Quotes.Search.Tests;

/// <summary>What stands around the words of a query, and in what order.</summary>
public abstract class ConcordanceContract : QuoteIndexContract
{
    private IQuoteIndex Quotes() => Index(
        Sample.Article("a", null, "2025-03-10",
            new SampleQuote("The red line is crossed"),
            new SampleQuote("No red line, and no red flag"),
            new SampleQuote("A thin red thread")),
        Sample.Article("b", null, "2025-01-05",
            new SampleQuote("Red apples from Velmora"),
            new SampleQuote("nothing of the kind") { Speaker = "Jon Red" }));

    [Theory]
    [InlineData("q=red", "Red [] apples from Velmora|red [No red line, and no] flag|red [No] line, and no red flag|red [The] line is crossed|red [A thin] thread")]
    [InlineData("q=red&order=left", "Red [] apples from Velmora|red [No] line, and no red flag|red [No red line, and no] flag|red [The] line is crossed|red [A thin] thread")]
    [InlineData("q=line&order=left", "line [No red] , and no red flag|line [The red] is crossed")]
    [InlineData("q=line", "line [No red] , and no red flag|line [The red] is crossed")]
    [InlineData("q=\"red line\"", "red line [No] , and no red flag|red line [The] is crossed")]
    [InlineData("q=thin OR apples&order=date", "thin [A] red thread|apples [Red] from Velmora")]
    [InlineData("q=thin OR apples&order=date&sort=oldest", "apples [Red] from Velmora|thin [A] red thread")]
    [InlineData("q=red -line", "Red [] apples from Velmora|red [A thin] thread")]
    [InlineData("q=mentions:velmora", "Velmora [Red apples from] ")]
    public void EveryPlaceOfTheWordsIsALineInTheOrderOfTheWordsBeside(string parameters, string expected)
    {
        ConcordanceResult result = Quotes().Concordance(Concordance(parameters), Ending);
        Assert.Equal(expected, string.Join('|', result.Lines.Select(l => $"{l.Words} [{l.Left.TrimEnd()}] {l.Right.TrimStart()}")));
        Assert.Equal(result.Lines.Count, result.Total);
    }

    [Fact]
    public void WhatWasFoundByTheSpeakersNameAloneIsCountedAndHasNoLine()
    {
        ConcordanceResult result = Quotes().Concordance(Concordance("q=red"), Ending);
        Assert.Equal((5L, 5, 1, 5), (result.Search.Total, result.Quotes, result.WithoutLine, result.Total));
    }

    [Fact]
    public void LinesWithTheSameNextWordAreOrderedByTheOneBehindItAndThoseBeforeByTheNearest()
    {
        IQuoteIndex index = Index(Sample.Article("a",
            new SampleQuote("zeta peace now or never"), new SampleQuote("alpha peace now and then"), new SampleQuote("beta zeta peace after all")));
        Assert.Equal(["after all", "now and then", "now or never"], Right("q=peace"));
        Assert.Equal(["alpha", "zeta", "beta zeta"], [.. index.Concordance(Concordance("q=peace&order=left"), Ending).Lines.Select(l => l.Left.Trim())]);

        string[] Right(string parameters) => [.. index.Concordance(Concordance(parameters), Ending).Lines.Select(l => l.Right.Trim())];
    }

    [Theory]
    [InlineData("")]
    [InlineData("speaker=jon-red")]
    [InlineData("q=speaker:red")]
    [InlineData("q=-line")]
    public void WithoutWordsThereIsNothingToPutInTheMiddle(string parameters)
    {
        ConcordanceResult result = Quotes().Concordance(Concordance(parameters), Ending);
        Assert.False(result.HasWords);
        Assert.Empty(result.Lines);
        Assert.True(result.Search.Total > 0);
    }

    [Fact]
    public void AMalformedQueryIsAnError() => Assert.NotNull(Quotes().Concordance(Concordance("q=red \"line"), Ending).Search.Error);

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("date")]
    public void PagesPutTogetherAreAllLines(string order)
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 12).Select(i => Sample.Article($"n{i}", null, $"2025-01-0{1 + i % 4}",
            new SampleQuote($"word{i % 3} peace word{i % 2} peace and {i}"), new SampleQuote($"peace {i % 5}")))]);
        ConcordanceRequest request = Concordance("q=peace&order=" + order) with { Limit = 100 };
        string[] whole = [.. index.Concordance(request, Ending).Lines.Select(Place)];
        Assert.Equal(36, whole.Length);
        List<string> paged = [];
        string? cursor = null;
        do
        {
            ConcordanceResult page = index.Concordance(request with { Limit = 7, Cursor = cursor }, Ending);
            paged.AddRange(page.Lines.Select(Place));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(whole, paged);
        string next = index.Concordance(request with { Limit = 7 }, Ending).Next!;
        Assert.Throws<InvalidCursorException>(() => index.Concordance(request with { Search = new SearchRequest { Query = "war" }, Cursor = next }, Ending));
        Assert.NotEmpty(ConcordanceParameters.Parse([new("q", "peace"), new("order", order == "left" ? "right" : "left"), new("cursor", next)]).Errors);
    }

    [Fact]
    public void OnlyTheFirstQuotesOfTheSearchAreSortedAndLongQuotesHaveBoundedLines()
    {
        IQuoteIndex index = Index(
            [.. Enumerable.Range(0, ConcordanceRequest.Window / 100 + 1).Select(i => Sample.Article($"n{i}", [.. Enumerable.Range(0, 100).Select(j => new SampleQuote($"peace {i} {j}"))]))]);
        ConcordanceResult result = index.Concordance(Concordance("q=peace"), Ending);
        Assert.Equal(ConcordanceRequest.Window + 100, result.Search.Total);
        Assert.Equal((ConcordanceRequest.Window, ConcordanceRequest.Window), (result.Quotes, result.Total));
        Write(2, Sample.Article("long", new SampleQuote(string.Concat(Enumerable.Repeat("war ", 500)) + "ends")));
        index.Refresh();
        Assert.Equal(ConcordanceRequest.MaxLinesOfAQuote, index.Concordance(Concordance("q=war"), Ending).Total);
    }

    [Fact]
    public void ContextsBeginAndEndAtWordsAndStayWithinWhatWasSaid()
    {
        string words = string.Join(' ', Enumerable.Repeat("harbour", 40));
        ConcordanceLine line = Index(Sample.Article("a", new SampleQuote($"{words} peace {words}"))).Concordance(Concordance("q=peace"), Ending).Lines.Single();
        Assert.InRange(line.Left.Length, 60, ConcordanceLine.ContextLength);
        Assert.All([.. line.Left.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. line.Right.Split(' ', StringSplitOptions.RemoveEmptyEntries)], word => Assert.Equal("harbour", word));
    }

    private static string Place(ConcordanceLine line) => $"{line.Entry.Quote.Id} {line.Node}";

    private static ConcordanceRequest Concordance(string parameters)
    {
        (ConcordanceRequest? request, IReadOnlyList<ParameterError> errors) = ConcordanceParameters.Parse(
            parameters.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => new KeyValuePair<string, string>(p.Split('=')[0], p[(p.IndexOf('=') + 1)..])));
        Assert.Empty(errors);
        return request!;
    }
}
