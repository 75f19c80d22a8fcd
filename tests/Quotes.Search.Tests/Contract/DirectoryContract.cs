namespace Quotes.Search.Tests;

/// <summary>How speakers are listed, narrowed and counted.</summary>
public abstract class DirectoryContract : QuoteIndexContract
{
    private IQuoteIndex Speakers() => Index(
        Sample.Article("a",
            new SampleQuote("one") { Speaker = "Jon Smith", Country = "Velmora" },
            new SampleQuote("two") { Speaker = "Jon Smith", Country = "VELMORA" },
            new SampleQuote("three") { Speaker = "Jon Smith", Country = "Orsava" },
            new SampleQuote("four") { Speaker = "Élise Jonson", Country = "Orsava" }),
        Sample.Article("b",
            new SampleQuote("five") { Speaker = "Velmora", Kind = SpeakerKind.Government, Country = "Velmora" },
            new SampleQuote("six") { Speaker = "Эрик Ост" },
            new SampleQuote("seven") { Speaker = "Jana Ost" },
            new SampleQuote("eight") { Speaker = "Jana Ost", Kind = SpeakerKind.Organization },
            new SampleQuote("nine") { Speaker = null, Country = "Velmora" }));

    [Theory]
    [InlineData("", "jon-smith jana-ost elise-jonson velmora x-")]
    [InlineData("sort=name", "elise-jonson jana-ost jon-smith velmora x-")]
    [InlineData("kind=government", "velmora")]
    [InlineData("country=velmora", "jon-smith velmora")]
    [InlineData("country=ORSAVA", "elise-jonson")]
    [InlineData("letter=j", "jon-smith jana-ost")]
    [InlineData("letter=E", "elise-jonson")]
    [InlineData("letter=other", "x-")]
    [InlineData("letter=j&q=ost&kind=organization", "jana-ost")]
    [InlineData("letter=v&kind=person", "")]
    public void ConditionsSelectExactlyTheseSpeakers(string parameters, string expected)
    {
        SpeakerResult result = Speakers().Speakers(Asked(parameters), Ending);
        Assert.Equal(expected, string.Join(' ', result.Speakers.Select(s => s.Id.StartsWith("x-", StringComparison.Ordinal) ? "x-" : s.Id)));
        Assert.Equal(result.Speakers.Count, result.Total);
    }

    [Fact]
    public void EachCountIgnoresTheConditionOnItselfAndObeysTheOthers()
    {
        SpeakerFacets facets = Speakers().Speakers(Asked("kind=person&country=velmora"), Ending).Facets;
        Assert.Equal("person:1 government:1", Counts(facets.Kinds));
        Assert.Equal("orsava:1 velmora:1", Counts(facets.Countries));
        Assert.Equal("j:1", Counts(facets.Letters));
        Assert.Equal("e:1 j:2 v:1 other:1", Counts(Speakers().Speakers(new SpeakerRequest(), Ending).Facets.Letters));
    }

    [Fact]
    public void ASpeakerIsOfTheCountryAndKindGivenMostOften()
    {
        IReadOnlyList<SpeakerSummary> speakers = Speakers().Speakers(Asked("letter=j"), Ending).Speakers;
        Assert.Equal(new SpeakerSummary("jon-smith", "Jon Smith", SpeakerKind.Person, 3) { Country = speakers[0].Country }, speakers[0]);
        Assert.Equal("velmora", FoldedValue.Of(speakers[0].Country!));
        Assert.Null(speakers[1].Country);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=name")]
    public void PagesPutTogetherAreTheWholeList(string parameters)
    {
        IQuoteIndex index = Index(Sample.Article("a", [.. Enumerable.Range(0, 23).SelectMany(i =>
            Enumerable.Repeat(0, 1 + i % 3).Select((_, n) => new SampleQuote($"said {i} {n}.") { Speaker = $"{(char)('A' + i % 5)}da {(char)('a' + i)}" }))]));
        SpeakerRequest request = Asked(parameters);
        string[] whole = [.. index.Speakers(request with { Limit = 100 }, Ending).Speakers.Select(s => s.Id)];
        List<string> paged = [];
        string? cursor = null;
        do
        {
            SpeakerResult page = index.Speakers(request with { Limit = 4, Cursor = cursor }, Ending);
            paged.AddRange(page.Speakers.Select(s => s.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(23, whole.Length);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData("kind=alien", "kind")]
    [InlineData("letter=ab", "letter")]
    [InlineData("sort=size", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("name=x", "name")]
    public void AMistakeIsNamed(string parameters, string name) =>
        Assert.Equal(name, Assert.Single(SpeakerParameters.Parse(Split(parameters)).Errors).Parameter);

    [Fact]
    public void WhatIsWrittenReadsTheSame()
    {
        SpeakerRequest request = Asked("q=ost&kind=person&country=Velmora&letter=j&sort=name&limit=5");
        Assert.Equal(request, SpeakerParameters.Parse(SpeakerParameters.Format(request)).Request);
        Assert.Empty(SpeakerParameters.Format(new SpeakerRequest()));
    }

    private static SpeakerRequest Asked(string parameters) => SpeakerParameters.Parse(Split(parameters)).Request!;

    private static IEnumerable<KeyValuePair<string, string>> Split(string parameters) =>
        parameters.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => KeyValuePair.Create(p.Split('=')[0], p[(p.IndexOf('=') + 1)..]));

    private static string Counts(IReadOnlyList<FacetValue> values) => string.Join(' ', values.Select(v => $"{v.Value}:{v.Count}"));
}
