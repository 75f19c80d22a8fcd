namespace Quotes.Search.Tests;

/// <summary>What query texts find.</summary>
public abstract class QueryContract : QuoteIndexContract
{
    private const string Warns = "Crossing the red line warns nobody";
    private const string Warned = "We warned them of the red line in Orsava";
    private const string Nuclear = "Nuclear talks with Velmora's envoys go on";
    private const string Cafe = "The café in Orsava isn't open";

    private IQuoteIndex Quotes() => Index(
        Sample.Article("a",
            new SampleQuote(Warns) { Speaker = "Jon Smith", Role = "foreign minister", Country = "Velmora", SaidOn = "2025-03-04" },
            new SampleQuote(Warned) { Speaker = "Élise Brûlé", Type = QuoteType.Mixed, Cue = Sample.Cue("warned", "warn", CueClass.Warn), SaidOn = "2025-07-01" }),
        Sample.Article("b", "Daily Orsava", null,
            new SampleQuote(Nuclear) { Speaker = "Smith Jonson", Role = "minister of foreign trade" },
            new SampleQuote(Cafe) { Speaker = null, Type = QuoteType.Indirect }));

    [Theory]
    [InlineData("warn", Warns, Warned)]
    [InlineData("WARNING", Warns, Warned)]
    [InlineData("said:warn", Warns, Warned)]
    [InlineData("\"warned\"", Warned)]
    [InlineData("\"warn\"")]
    [InlineData("\"red line\"", Warns, Warned)]
    [InlineData("\"line red\"")]
    [InlineData("“red line warns”", Warns)]
    [InlineData("\"red line warned\"")]
    [InlineData("cafe", Cafe)]
    [InlineData("CAFÉ", Cafe)]
    [InlineData("\"CAFE in\"", Cafe)]
    [InlineData("isn’t", Cafe)]
    [InlineData("\"isn’t open\"", Cafe)]
    [InlineData("velmora", Nuclear)]
    [InlineData("\"velmora's envoys\"", Nuclear)]
    [InlineData("\"velmora envoys\"")]
    [InlineData("red line", Warns, Warned)]
    [InlineData("red AND nobody", Warns)]
    [InlineData("red -nobody", Warned)]
    [InlineData("red NOT nobody", Warned)]
    [InlineData("-red", Nuclear, Cafe)]
    [InlineData("NOT (red OR nuclear)", Cafe)]
    [InlineData("nobody OR nuclear", Warns, Nuclear)]
    [InlineData("nobody OR NOT orsava", Warns, Nuclear)]
    [InlineData("red (nobody OR nuclear)", Warns)]
    [InlineData("red nobody OR nuclear", Warns, Nuclear)]
    [InlineData("+red +orsava", Warned)]
    [InlineData("nuc*", Nuclear)]
    [InlineData("warne*", Warned)]
    [InlineData("said:(warne* OR nuc*)", Warned, Nuclear)]
    [InlineData("\"warning orsava\"~6", Warned)]
    [InlineData("\"orsava warns\"~6", Warned)]
    [InlineData("\"warning orsava\"~5")]
    [InlineData("\"we orsava\"~6")]
    [InlineData("smith", Warns, Nuclear)]
    [InlineData("said:smith")]
    [InlineData("speaker:smith", Warns, Nuclear)]
    [InlineData("speaker:\"jon smith\"", Warns)]
    [InlineData("speaker:jon-smith", Warns)]
    [InlineData("speaker:brule", Warned)]
    [InlineData("speaker:(brule OR jonson)", Warned, Nuclear)]
    [InlineData("role:minister", Warns, Nuclear)]
    [InlineData("role:\"foreign minister\"", Warns)]
    [InlineData("country:velmora", Warns)]
    [InlineData("outlet:daily", Nuclear, Cafe)]
    [InlineData("title:talk", Warns, Warned, Nuclear, Cafe)]
    [InlineData("talks", Nuclear)]
    [InlineData("type:direct", Warns, Nuclear)]
    [InlineData("type:(mixed OR indirect)", Warned, Cafe)]
    [InlineData("kind:unknown", Cafe)]
    [InlineData("cue:warn", Warned)]
    [InlineData("cue:warned", Warned)]
    [InlineData("cue:state -type:direct", Cafe)]
    [InlineData("date:2025", Warns, Warned)]
    [InlineData("date:2025-03", Warns)]
    [InlineData("date:2025-03-04..2025-06", Warns)]
    [InlineData("date:>=2025-03-05", Warned)]
    [InlineData("-date:2025", Nuclear, Cafe)]
    [InlineData("", Warns, Warned, Nuclear, Cafe)]
    public void AQueryFindsExactlyTheseQuotes(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Find(Quotes(), query));

    [Theory]
    [InlineData("red line", "[13, 16) [17, 21)")]
    [InlineData("\"red line\"", "[13, 21)")]
    [InlineData("warning", "[22, 27)")]
    [InlineData("nob*", "[28, 34)")]
    [InlineData("\"nobody line\"~1", "[17, 21) [28, 34)")]
    [InlineData("crossing -nuclear", "[0, 8)")]
    [InlineData("crossing OR red OR nuclear", "[0, 8) [13, 16)")]
    [InlineData("speaker:jon", "")]
    public void HighlightsAreTheMatchedWords(string query, string spans)
    {
        QuoteHit hit = Quotes().Search(new SearchRequest { Query = query }, Ending).Hits.Single(h => h.Entry.Quote.Text == Warns);
        Assert.Equal(spans, string.Join(' ', hit.Highlights));
    }

    [Theory]
    [InlineData("ceasefire", "[4, 14)")]
    [InlineData("cease-fires", "[4, 14)")]
    [InlineData("cease-fire", "[4, 14)")]
    [InlineData("welltodo", "[25, 35)")]
    [InlineData("truce", "")]
    [InlineData("speaker:ceasefire", "")]
    public void AHyphenInACompoundDoesNotMatter(string query, string spans)
    {
        SearchResult result = Index(Sample.Article("a", new SampleQuote("The cease-fire suits the well-to-do"))).Search(new SearchRequest { Query = query }, Ending);
        Assert.Equal(spans, string.Join(' ', result.Hits.SelectMany(h => h.Highlights)));
        Assert.Equal(spans.Length > 0 ? 1 : 0, result.Total);
    }

    [Fact]
    public void ACompoundInOneWordIsFoundWithTheHyphen()
    {
        QuoteHit hit = Index(Sample.Article("a", new SampleQuote("Two ceasefires broke"))).Search(new SearchRequest { Query = "cease-fire" }, Ending).Hits.Single();
        Assert.Equal("[4, 14)", string.Join(' ', hit.Highlights));
    }

    [Fact]
    public void AMalformedQueryIsAnErrorWithItsPositionAndFindsNothing()
    {
        SearchResult result = Quotes().Search(new SearchRequest { Query = "red \"line" }, Ending);
        Assert.Equal(4, result.Error!.Position);
        Assert.Empty(result.Hits);
        Assert.Equal(0, result.Total);
    }

    [Fact]
    public void HowTheQueryWasReadIsSaidInWords()
    {
        SearchResult result = Quotes().Search(new SearchRequest { Query = "“red line” -nuclear & speaker:smith" }, Ending);
        Assert.Equal("exactly “red line” and not “nuclear” in any form and speaker has “smith”", result.Interpreted);
        Assert.Equal("“&” has no letter or digit and was left out.", Assert.Single(result.Warnings).ToString());
    }

    [Fact]
    public void ABeginningThatStandsForTooManyWordsIsAnError()
    {
        string many = string.Join(' ', Enumerable.Range(0, QueryLimits.Expansions + 1).Select(i => $"zzz{i}"));
        SearchResult result = Index(Sample.Article("a", new SampleQuote(many))).Search(new SearchRequest { Query = "we zzz*" }, Ending);
        Assert.Equal(3, result.Error!.Position);
        Assert.Equal(0, result.Total);
    }
}
