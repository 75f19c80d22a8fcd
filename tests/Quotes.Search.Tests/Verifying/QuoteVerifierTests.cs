namespace Quotes.Search.Tests;

public sealed class QuoteVerifierTests : IDisposable
{
    private const string Sentence = "We will not lift the sanctions before the harbour is open to every ship";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "quotes-verify-" + Guid.NewGuid().ToString("N"));
    private readonly List<IDisposable> _opened = [];

    [Theory]
    [InlineData(Sentence, Verdict.Verbatim)]
    [InlineData("“we will NOT lift the sanctions — before the harbour is open to every ship!”", Verdict.Verbatim)]
    [InlineData("the harbour is open to every ship", Verdict.Trimmed)]
    [InlineData("We will not lift … open to every ship", Verdict.Trimmed)]
    [InlineData("We will not lift the sanctions [...] to every ship.", Verdict.Trimmed)]
    [InlineData("[W]e will not lift the sanctions before [it] is open to every ship", Verdict.Trimmed)]
    [InlineData("We will not lift the embargo before the harbour is open to every ship", Verdict.Altered)]
    [InlineData("We will lift the sanctions before the harbour is open to every ship", Verdict.Altered)]
    [InlineData("We won't lift the sanctions before the harbour is open to every ship", Verdict.Altered)]
    [InlineData("Nobody has ever asked the gulls about their view of the ferries", Verdict.NotFound)]
    public void TheVerdictOnWordsIs(string quote, Verdict expected)
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = quote }, Article("a", new SampleQuote(Sentence + ".")));
        Assert.Equal(expected, result.Verdict);
        if (result.Verdict is Verdict.Verbatim or Verdict.Trimmed) Assert.Equal((1.0, 1.0), (result.Score, result.Found));
    }

    [Theory]
    [InlineData("We will lift the sanctions before the harbour is open to every ship")]
    [InlineData("We will … lift the sanctions before the harbour is open to every ship")]
    [InlineData("We will [not] not lift the sanctions before the harbour is open to every ship")]
    public void AChangedNegationIsNeverVerbatimNorTrimmedAndIsNamedFirst(string quote)
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = quote }, Article("a", new SampleQuote(Sentence)));
        Assert.Equal(Verdict.Altered, result.Verdict);
        Assert.Equal(Alteration.Negation, result.Changes[0]);
        Assert.True(result.Score < 1);
        Assert.True(result.Found > 0.9);
    }

    [Theory]
    [InlineData("The border treaty is legal in every respect", "The border treaty is illegal in every respect", Alteration.Negation)]
    [InlineData("The border follows the river", "The border does not follow the river", Alteration.Negation)]
    [InlineData("I did not say that about the river", "I said that about the river", Alteration.Negation)]
    [InlineData("They have moved the post 40 times since the flood", "They have moved the post 94 times since the flood", Alteration.Number)]
    [InlineData("They have moved the post since the flood", "They have moved a post since the flood", Alteration.Words)]
    [InlineData("We have not moved the post since the flood", "We haven't moved the post since the flood", Alteration.Form)]
    public void WhatDiffersIsNamed(string said, string asked, Alteration first)
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = asked }, Article("a", new SampleQuote(said)));
        Assert.Equal((Verdict.Altered, first), (result.Verdict, result.Changes[0]));
        Assert.Equal(first == Alteration.Negation, result.Sources[0].Diff.Stretches.Any(result.Sources[0].Negates));
    }

    [Fact]
    public void TrimmingThatLeavesANegationOutSaysSo()
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = "the harbour will open before the winter" },
            Article("a", new SampleQuote("The ships wait. I do not believe that the harbour will open before the winter.")));
        Assert.Equal(Verdict.Trimmed, result.Verdict);
        Assert.True(result.Sources[0].LeavesNegationOut);
        result = Verify(new VerifyRequest { Quote = "The ships have waited long enough" },
            Article("b", new SampleQuote("The ships have waited long enough. I do not believe them.")));
        Assert.False(result.Sources[0].LeavesNegationOut);
    }

    [Fact]
    public void SameWordsOfAnotherAreOtherSpeakerAndTheSurnameIsTheSamePerson()
    {
        IQuoteIndex index = Index(Article("a", new SampleQuote(Sentence)), Article("b", new SampleQuote("Nothing at all") { Speaker = "Oren Halvik" }));
        Assert.Equal(Verdict.OtherSpeaker, Verify(index, Sentence, "Oren Halvik").Verdict);
        Assert.Equal(Verdict.OtherSpeaker, Verify(index, Sentence, "Nobody Known").Verdict);
        foreach (string same in (string[])["Mira Tolven", "mira-tolven", "Tolven", "President Mira Tolven"])
        {
            VerifyResult result = Verify(index, Sentence, same);
            Assert.Equal((Verdict.Verbatim, SpeakerMatch.Same), (result.Verdict, result.Sources[0].Speaker));
            Assert.Equal("mira-tolven", Assert.Single(result.Speakers).Id);
        }
        Assert.Equal(SpeakerMatch.NotAsked, Verify(index, Sentence, null).Sources[0].Speaker);
        Assert.Empty(Verify(index, Sentence, "Nobody Known").Speakers);
    }

    [Fact]
    public void WordsOfAParaphraseAreNotTheSpeakers()
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = Sentence }, Article("a", new SampleQuote(Sentence) { Type = QuoteType.Indirect }));
        Assert.Equal((Verdict.Altered, true), (result.Verdict, result.IsParaphrase));
        result = Verify(new VerifyRequest { Quote = "open to every ship in the world" },
            Article("b", new SampleQuote("the harbour would be “open to every ship in the world”") { Type = QuoteType.Mixed }));
        Assert.Equal((Verdict.Verbatim, false), (result.Verdict, result.IsParaphrase));
        result = Verify(new VerifyRequest { Quote = "the harbour would be open to every ship in the world" },
            Article("b", new SampleQuote("the harbour would be “open to every ship in the world”") { Type = QuoteType.Mixed }));
        Assert.Equal((Verdict.Altered, true), (result.Verdict, result.IsParaphrase));
    }

    [Fact]
    public void ATranscriptOutranksAReportOfTheSameDaysAndItsWholeSentencesAreVerbatim()
    {
        ArticleRecord report = Article("report", new SampleQuote("We will lift the sanctions before the harbour is open to every ship"));
        ArticleRecord transcript = Transcript(Article("transcript", new SampleQuote($"Good morning. {Sentence}. Any questions?")));
        VerifyResult result = Verify(new VerifyRequest { Quote = "We will lift the sanctions before the harbour is open to every ship" }, report, transcript);
        Assert.Equal((Verdict.Altered, true), (result.Verdict, result.ByTranscript));
        Assert.Equal([Alteration.Negation], result.Changes.Take(1));
        Assert.Equal(2, result.Total);
        result = Verify(new VerifyRequest { Quote = Sentence }, report, transcript);
        Assert.Equal((Verdict.Verbatim, true), (result.Verdict, result.ByTranscript));
        Assert.Equal(1, result.Coverage.Transcripts);
    }

    [Fact]
    public void AReportsQuoteIsFoundInTheTranscriptOfTheSameSpeakerAndDays()
    {
        ArticleRecord report = Article("report", new SampleQuote("We will lift the sanctions before the harbour is open"));
        ArticleRecord late = Article("late", "2025-09-01", new SampleQuote("We will lift the sanctions before the harbour is open"));
        IQuoteIndex index = Index(report, late, Transcript(Article("transcript", new SampleQuote($"Good morning. {Sentence}. Any questions?"))));
        VerifySource source = Assert.Single(new QuoteVerifier(index).InTranscripts(index.Find(report.Quotes[0].Id)!, 3, TestContext.Current.CancellationToken));
        Assert.Contains(Alteration.Negation, source.Changes);
        Assert.Empty(new QuoteVerifier(index).InTranscripts(index.Find(late.Quotes[0].Id)!, 3, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void WordsThatRunOverNeighbouringQuotesAreOneSource()
    {
        VerifyResult result = Verify(new VerifyRequest { Quote = "The river has moved again this spring. Nobody will move the posts for it." },
            Article("a", new SampleQuote("Something else was said here"), new SampleQuote("The river has moved again this spring"), new SampleQuote("Nobody will move the posts for it")));
        Assert.Equal(Verdict.Verbatim, result.Verdict);
        Assert.Equal(2, Assert.Single(result.Sources, s => s.IsExact).Quotes.Count);
    }

    [Fact]
    public void TheCoverageCountsWhatThereIsOfSpeakerAndPeriod()
    {
        IQuoteIndex index = Index(
            Article("a", "2025-03-10", new SampleQuote("One thing was said"), new SampleQuote("Another thing was said")),
            Article("b", "2025-06-10", new SampleQuote("A third thing was said")),
            Article("c", "2025-03-11", new SampleQuote("Something of somebody else") { Speaker = "Oren Halvik" }));
        VerifyResult result = new QuoteVerifier(index).Verify(new VerifyRequest
        {
            Quote = Sentence, Speaker = "Mira Tolven", Date = new DateRange(new DateOnly(2025, 3, 9), new DateOnly(2025, 3, 9)),
        }, TestContext.Current.CancellationToken);
        Assert.Equal(Verdict.NotFound, result.Verdict);
        Assert.Equal((2, 1, 1), (result.Coverage.Quotes, result.Coverage.Articles, result.Coverage.OutletCount));
        Assert.Equal((new DateOnly(2025, 3, 10), new DateOnly(2025, 3, 10)), (result.Coverage.First, result.Coverage.Last));
        Assert.Equal((4, 3), (result.Whole.Quotes, result.Whole.Articles));
    }

    [Fact]
    public void AnotherDateIsToldAndDoesNotHideTheWords()
    {
        IQuoteIndex index = Index(Article("a", "2025-03-10", new SampleQuote(Sentence)));
        DateRange other = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), same = new(new DateOnly(2025, 3, 9), new DateOnly(2025, 3, 9));
        foreach ((DateRange date, bool inside) in ((DateRange, bool)[])[(other, false), (same, true)])
        {
            VerifyResult result = new QuoteVerifier(index).Verify(new VerifyRequest { Quote = Sentence, Date = date }, TestContext.Current.CancellationToken);
            Assert.Equal((Verdict.Verbatim, (bool?)inside), (result.Verdict, result.Sources[0].InPeriod));
        }
    }

    [Fact]
    public void TheLongestQuoteOfOneWordEndsAndAnEmptyIndexAnswers()
    {
        string longest = string.Join(' ', Enumerable.Repeat("no", 1_600));
        VerifyResult result = Verify(new VerifyRequest { Quote = longest }, Article("a", new SampleQuote(string.Join(' ', Enumerable.Repeat("no", 9_000)))));
        Assert.Equal(Verdict.Trimmed, result.Verdict);
        Assert.Equal(Verdict.NotFound, Verify(Index(), Sentence, "Mira Tolven").Verdict);
    }

    [Theory]
    [InlineData("quote", "", "no word")]
    [InlineData("quote", "… —", "no word")]
    [InlineData("limit", "0", "1 to 50")]
    [InlineData("date", "soon", "year, month or day")]
    [InlineData("speker", "x", "no parameter")]
    public void WhatIsNotUnderstoodIsSaid(string name, string value, string said)
    {
        KeyValuePair<string, string>[] parameters = name == "quote" ? [new(name, value)] : [new("quote", Sentence), new(name, value)];
        (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyParameters.Parse(parameters);
        Assert.Null(request);
        Assert.Contains(said, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequestsSurviveTheirParameters()
    {
        VerifyRequest request = new() { Quote = "a … “b”", Speaker = "Mira Tolven", Date = new DateRange(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)), Limit = 3 };
        Assert.Equal(request, VerifyParameters.Parse(VerifyParameters.Format(request)).Request);
        Assert.Equal(request.Date, VerifyParameters.Parse([new("quote", "a"), new("date", "2025-03")]).Request!.Date);
        Assert.NotEmpty(VerifyParameters.Parse([new("quote", "a"), new("date", "2025-03"), new("from", "2025")]).Errors);
        Assert.NotEmpty(VerifyParameters.Parse([new("quote", new string('a', VerifyRequest.MaxLength + 1))]).Errors);
    }

    public void Dispose()
    {
        foreach (IDisposable opened in _opened) opened.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private VerifyResult Verify(VerifyRequest request, params ArticleRecord[] articles) =>
        new QuoteVerifier(Index(articles)).Verify(request, TestContext.Current.CancellationToken);

    private static VerifyResult Verify(IQuoteIndex index, string quote, string? speaker) =>
        new QuoteVerifier(index).Verify(new VerifyRequest { Quote = quote, Speaker = speaker }, TestContext.Current.CancellationToken);

    private LuceneQuoteIndex Index(params ArticleRecord[] articles)
    {
        string folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        using (LuceneQuoteIndexWriter writer = LuceneQuoteIndexWriter.Open(folder))
        {
            foreach (ArticleRecord article in articles) writer.Put(article);
            writer.Commit(1, Sample.IndexedAt);
        }
        LuceneQuoteIndex index = LuceneQuoteIndex.Open(folder);
        _opened.Add(index);
        return index;
    }

    private static ArticleRecord Article(string id, params SampleQuote[] quotes) => Article(id, "2025-03-10", quotes);

    private static ArticleRecord Article(string id, string day, params SampleQuote[] quotes) => Sample.Article(id, "The Varnia Post", day, quotes);

    private static ArticleRecord Transcript(ArticleRecord record) =>
        record with { Quotes = [.. record.Quotes.Select(q => q with { Evidence = TranscriptEvidence.Turn })] };
}
