namespace Quotes.Search.Tests;

/// <summary>Who said it, who is named in it and whom it was said to are three questions.</summary>
public abstract class NameContract : QuoteIndexContract
{
    private const string By = "I will sign the treaty";
    private const string About = "We trust Lena Orlec to sign the treaty";
    private const string To = "Please sign the treaty";
    private const string Surname = "And Orlec's treaty stands";
    private const string Lower = "an orlec is a bird";

    private IQuoteIndex Quotes() => Index(
        Sample.Article("a",
            new SampleQuote(By) { Speaker = "Lena Orlec", Addressee = "reporters" },
            new SampleQuote(About) { Speaker = "Jon Smith", Addressee = "the Senate of Velmora" },
            new SampleQuote(To) { Speaker = "Jon Smith", Addressee = "Lena Orlec" }),
        Sample.Article("b",
            new SampleQuote(Surname) { Speaker = "Mira Tolven", Addressee = "Reporters" },
            new SampleQuote(Lower) { Speaker = null }));

    [Theory]
    [InlineData("q=speaker:orlec", By)]
    [InlineData("q=mentions:orlec", About, Surname)]
    [InlineData("q=to:orlec", To)]
    [InlineData("q=said:orlec", About, Surname, Lower)]
    [InlineData("q=mentions:\"lena orlec\"", About)]
    [InlineData("q=mentions:\"orlec lena\"")]
    [InlineData("q=mentions:treaty")]
    [InlineData("q=to:(senate OR reporters)", By, About, Surname)]
    [InlineData("q=treaty -mentions:orlec", By, To)]
    [InlineData("speaker=lena-orlec", By)]
    [InlineData("mentions=lena-orlec", About)]
    [InlineData("mentions=Léna Orlec", About)]
    [InlineData("mentions=orlec", Surname)]
    [InlineData("mentions=orlec&mentions=lena-orlec", About, Surname)]
    [InlineData("not.mentions=orlec&not.mentions=lena-orlec", By, To, Lower)]
    [InlineData("addressee=lena orlec", To)]
    [InlineData("addressee=REPORTERS", By, Surname)]
    [InlineData("not.addressee=reporters&q=treaty", About, To)]
    public void EachQuestionFindsItsOwnQuotes(string parameters, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Texts(Quotes(), Request(parameters)).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryNameOfAQuoteIsCountedAndEveryCountIsWhatItsFilterFinds()
    {
        IQuoteIndex index = Index(
            Sample.Article("a",
                new SampleQuote("Velmora and Orsava signed, and Velmora paid"),
                new SampleQuote("Orsava owes nothing to Velmora"),
                new SampleQuote("Sanctions hurt Velmora"),
                new SampleQuote("No word of anybody")),
            Sample.Article("b", new SampleQuote("It is Orsava that must pay")));
        SearchResult all = index.Search(Request("facet=mentions"), Ending);
        Assert.Equal("orsava:3 velmora:3", Counts(all, FilterField.Mentions));
        Assert.Equal(["Orsava", "Velmora"], all.Facets[FilterField.Mentions].Select(v => v.Label));
        foreach (FacetValue value in all.Facets[FilterField.Mentions])
        {
            Assert.Equal(value.Count, index.Search(Request("mentions=" + value.Value), Ending).Total);
        }
        // A word at the beginning of a sentence is asked for by name, not offered.
        SearchResult chosen = index.Search(Request("mentions=sanctions&facet=mentions"), Ending);
        Assert.Equal(1, chosen.Total);
        Assert.Contains(new FacetValue("sanctions", "sanctions", 1), chosen.Facets[FilterField.Mentions]);
    }

    [Fact]
    public void AddresseesAreCountedAsPrinted()
    {
        SearchResult result = Quotes().Search(Request("facet=addressee"), Ending);
        Assert.Equal("reporters:2 lena orlec:1 the senate of velmora:1", Counts(result, FilterField.Addressee));
        Assert.Equal("reporters", result.Facets[FilterField.Addressee][0].Value);
    }

    [Fact]
    public void OnlyTheNameIsHighlighted()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("Eat rice with Rice, and Rice's envoy")));
        QuoteHit hit = Assert.Single(index.Search(new SearchRequest { Query = "mentions:rice" }, Ending).Hits);
        Assert.Equal(["Rice", "Rice's"], hit.Highlights.Select(span => span.In(hit.Entry.Quote.Text)));
    }

    [Fact]
    public void TheInterpretationTellsTheThreeApart() =>
        Assert.Equal("speaker has “orlec” and mentions “orlec” and said to “orlec”",
            Quotes().Search(new SearchRequest { Query = "speaker:orlec mentions:orlec to:orlec" }, Ending).Interpreted);
}
