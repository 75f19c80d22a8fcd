namespace Quotes.Search.Tests;

/// <summary>Who says it most.</summary>
public abstract class GroupContract : QuoteIndexContract
{
    private IQuoteIndex Quotes() => Index(
        Sample.Article("a", "Daily Orsava", "2025-03-10",
            new SampleQuote("peace one") { Speaker = "Jon Smith", Country = "Velmora", Role = "envoy" },
            new SampleQuote("peace two, says Lena Orlec of Arvel") { Speaker = "Mira Tolven", Country = "Orsava", SaidOn = "2024-12-01" },
            new SampleQuote("war three") { Speaker = "Mira Tolven" }),
        Sample.Article("b", "The Arvel Courier", "2025-06-01",
            new SampleQuote("peace four") { Speaker = "Mira Tolven" },
            new SampleQuote("peace five") { Speaker = null }),
        Sample.Article("c", outlet: null, published: null, new SampleQuote("peace six") { Speaker = "Jon Smith" }, new SampleQuote("peace seven") { Speaker = "Aris Vell" }));

    [Theory]
    [InlineData("q=peace", "jon-smith:2 mira-tolven:2 aris-vell:1", 1)]
    [InlineData("q=peace&by=outlet", "daily orsava:2 the arvel courier:2", 2)]
    [InlineData("q=peace&by=country", "orsava:1 velmora:1", 4)]
    [InlineData("by=speaker&outlet=daily orsava", "mira-tolven:2 jon-smith:1", 0)]
    [InlineData("q=peace&by=mentions", "lena-orlec-of-arvel:1", 5)]
    [InlineData("q=peace&speaker=jon-smith", "jon-smith:2", 0)]
    [InlineData("q=nothing", "", 0)]
    public void EveryQuoteFoundIsInItsGroupOrCountedOutside(string parameters, string expected, int without)
    {
        GroupResult result = Quotes().Groups(Groups(parameters), Ending);
        Assert.Equal(expected, string.Join(' ', result.Groups.Select(g => $"{g.Value}:{g.Count}")));
        Assert.Equal(without, result.Without);
        Assert.Equal(result.Groups.Count, result.Total);
        Assert.Equal(result.Search.Total, result.Groups.Sum(g => g.Count) + result.Without);
    }

    [Fact]
    public void AGroupTellsItsFirstAndLastDayAndItsLatestQuoteWithTheWordsMarked()
    {
        IReadOnlyList<QuoteGroup> groups = Quotes().Groups(Groups("q=peace"), Ending).Groups;
        QuoteGroup mira = groups.Single(g => g.Value == "mira-tolven");
        Assert.Equal("Mira Tolven", mira.Label);
        Assert.Equal((new DateOnly(2024, 12, 1), new DateOnly(2025, 6, 1)), (mira.First, mira.Last));
        Assert.Equal("peace four", mira.Example.Entry.Quote.Text);
        Assert.Equal([new TextSpan(0, 5)], mira.Example.Highlights);
        Assert.Equal("peace one", groups.Single(g => g.Value == "jon-smith").Example.Entry.Quote.Text);
        QuoteGroup undated = groups.Single(g => g.Value == "aris-vell");
        Assert.Equal((null, null), (undated.First, undated.Last));
    }

    [Fact]
    public void PagesPutTogetherAreAllGroupsLargestFirst()
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 23).Select(i =>
            Sample.Article($"n{i}", [.. Enumerable.Range(0, 1 + i % 4).Select(j => new SampleQuote($"peace {i} {j}") { Speaker = $"Speaker {i:00}" })]))]);
        GroupRequest request = Groups("q=peace");
        QuoteGroup[] whole = [.. index.Groups(request, Ending).Groups];
        Assert.Equal(23, whole.Length);
        Assert.Equal(whole.OrderByDescending(g => g.Count).ThenBy(g => g.Value, StringComparer.Ordinal).Select(g => g.Value), whole.Select(g => g.Value));
        List<string> paged = [];
        string? cursor = null;
        do
        {
            GroupResult page = index.Groups(request with { Limit = 5, Cursor = cursor }, Ending);
            Assert.Equal(23, page.Total);
            paged.AddRange(page.Groups.Select(g => g.Value));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(whole.Select(g => g.Value), paged);
        string next = index.Groups(request with { Limit = 5 }, Ending).Next!;
        Assert.Throws<InvalidCursorException>(() => index.Groups(request with { By = FilterField.Country, Cursor = next }, Ending));
    }

    [Theory]
    [InlineData("by", "colour", "speaker, country, role")]
    [InlineData("by", "article", "speaker, country, role")]
    [InlineData("order", "left", "There is no parameter “order”")]
    [InlineData("limit", "101", "from 0 to 100")]
    [InlineData("cursor", "x", "start again")]
    public void AMistakeListsWhatIsLegal(string name, string value, string message)
    {
        (GroupRequest? request, IReadOnlyList<ParameterError> errors) = GroupParameters.Parse([new("q", "peace"), new(name, value)]);
        Assert.Null(request);
        Assert.Contains(message, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsFormattedIsParsedAsTheSame()
    {
        GroupRequest group = Groups("q=peace&type=direct&by=outlet&limit=3&sort=newest");
        Assert.Equal("q=peace type=direct sort=newest by=outlet limit=3", string.Join(' ', GroupParameters.Format(group).Select(p => $"{p.Key}={p.Value}")));
        (ConcordanceRequest? lines, _) = ConcordanceParameters.Parse([new("q", "peace"), new("order", "left"), new("limit", "3"), new("scale", "share")]);
        Assert.Equal("q=peace scale=share order=left limit=3", string.Join(' ', ConcordanceParameters.Format(lines!).Select(p => $"{p.Key}={p.Value}")));
    }

    private static GroupRequest Groups(string parameters)
    {
        (GroupRequest? request, IReadOnlyList<ParameterError> errors) = GroupParameters.Parse(
            parameters.Split('&').Select(p => new KeyValuePair<string, string>(p.Split('=')[0], p[(p.IndexOf('=') + 1)..])));
        Assert.Empty(errors);
        return request!;
    }
}
