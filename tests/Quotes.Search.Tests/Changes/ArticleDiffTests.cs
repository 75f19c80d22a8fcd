using CsCheck;

namespace Quotes.Search.Tests;

public sealed class ArticleDiffTests
{
    private const string Open = "\u201cThe northern pass stays open all winter,\u201d said Orsa Lindqvane.";
    private const string Toll = "\u201cNobody pays a toll on this road,\u201d said Bram Oster.";
    private const string Snow = "\u201cSnow is a matter for the ministry,\u201d said Orsa Lindqvane.";

    [Fact]
    public void AnEditEarlyInTheArticleChangesNoQuoteThoughItChangesEveryId()
    {
        ArticleRecord before = Read($"Halden.\n{Open}\n{Toll}\n{Snow}"), after = Read($"Halden, on a cold Monday.\n{Open}\n{Toll}\n{Snow}");
        Assert.Empty(before.Quotes.Select(q => q.Id).Intersect(after.Quotes.Select(q => q.Id)));
        ArticleDiff diff = ArticleDiff.Of(before, after, true);
        Assert.Empty(diff.Changes);
        Assert.Equal(3, diff.Count(QuoteFate.Unchanged));
        Assert.Equal((0, 4), diff.CountWords());
    }

    [Fact]
    public void QuotesThatTradePlacesStayTheSame() => Assert.Empty(Diff($"{Open}\n{Toll}\n{Snow}", $"{Snow}\n{Open}\n{Toll}").Changes);

    [Fact]
    public void AnotherPunctuationIsNoChange() =>
        Assert.Empty(Diff(Open, "\u201cThe Northern pass stays open \u2013 all winter!\u201d said Orsa Lindqvane.").Changes);

    [Fact]
    public void AQuoteThatIsNewAppearedAndOneThatIsGoneVanished()
    {
        ArticleDiff diff = Diff($"{Open}\n{Toll}", $"{Snow}\n{Open}");
        Assert.Equal([(QuoteFate.Appeared, "Snow is a matter for the ministry,"), (QuoteFate.Vanished, "Nobody pays a toll on this road,")],
            diff.Changes.Select(c => (c.Fate, (c.After ?? c.Before)!.Text)));
        Assert.Null(diff.Changes.First().Before);
        Assert.Null(diff.Changes.Last().After);
    }

    [Fact]
    public void OtherWordsOfTheSameStatementAreShownWordByWord()
    {
        QuoteChange change = Assert.Single(Diff(Open, Open.Replace("stays open", "does not stay open", StringComparison.Ordinal)).Changes);
        Assert.Equal((QuoteFate.Changed, QuoteDifference.Words), (change.Fate, change.Differs));
        Assert.Contains(change.Words.Stretches, s => s.Second.In(change.After!.Text).Contains("not", StringComparison.Ordinal) && s.Kind != DiffKind.Same);
    }

    [Fact]
    public void TheSameWordsByAnotherSpeakerAreAChangeOfSpeaker()
    {
        QuoteChange change = Assert.Single(Diff(Open, Open.Replace("Orsa Lindqvane", "Bram Oster", StringComparison.Ordinal)).Changes);
        Assert.Equal(QuoteDifference.Speaker, change.Differs);
        Assert.Equal(("Orsa Lindqvane", "Bram Oster"), (change.Before!.Speaker.Name, change.After!.Speaker.Name));
    }

    [Fact]
    public void WordsAndSpeakerCanChangeAtOnce() =>
        Assert.Equal(QuoteDifference.Words | QuoteDifference.Speaker, Assert.Single(Diff(Open, "\u201cThe northern pass stays shut all winter,\u201d said Bram Oster.").Changes).Differs);

    [Fact]
    public void AnotherReportingWordAndFewerQuotationMarksAreChanges()
    {
        ArticleRecord before = Read(Open), after = Read(Open);
        Quote told = after.Quotes[0] with { Type = QuoteType.Indirect, Cue = new Cue("claimed", "claim", CueClass.State, new TextSpan(0, 1)) };
        QuoteChange change = Assert.Single(ArticleDiff.Of(before, after with { Quotes = [told] }, true).Changes);
        Assert.Equal(QuoteDifference.Type | QuoteDifference.Cue, change.Differs);
    }

    [Fact]
    public void ATrimmedQuoteIsTheSameStatement() =>
        Assert.Equal(QuoteFate.Changed, Assert.Single(Diff(
            "\u201cThe northern pass stays open all winter, whatever the ministry of the neighbours may say about avalanches and about the price of salt,\u201d said Orsa Lindqvane.",
            "\u201cThe northern pass stays open,\u201d said Orsa Lindqvane.").Changes).Fate);

    [Fact]
    public void OfSeveralWithTheSameWordsEachSpeakerKeepsHisOwn()
    {
        string yes = "\u201cYes indeed,\u201d said ";
        ArticleDiff diff = Diff($"{yes}Orsa Lindqvane.\n{yes}Bram Oster.", $"{yes}Bram Oster.\n{yes}Orsa Lindqvane.\n{yes}Bram Oster.");
        Assert.Equal(QuoteFate.Appeared, Assert.Single(diff.Changes).Fate);
        Assert.Equal("Bram Oster", diff.Changes.Single().After!.Speaker.Name);
    }

    [Fact]
    public void OtherHeadlinesAreTold()
    {
        ArticleRecord before = Read(Open);
        ArticleRecord after = before with { Article = before.Article with { Title = "Pass shut" } };
        Assert.True(ArticleDiff.Of(before, after, true).HasOtherTitle);
        Assert.False(ArticleDiff.Of(before, before with { Article = before.Article with { Title = "PASS OPEN!" } }, true).HasOtherTitle);
    }

    [Fact]
    public void WhatOnlyAnotherExtractorReadsOtherwiseIsNoChange()
    {
        ArticleRecord before = Read($"Halden.\n{Open}\n{Toll}");
        ArticleRecord after = Read($"Halden. It is cold.\n{Open}\n{Toll}");
        Quote other = after.Quotes[0] with { Speaker = new Speaker { Name = "Bram Oster", Kind = SpeakerKind.Person } };
        Assert.Equal(2, ArticleDiff.Of(before, after with { Quotes = [other] }, sameExtractor: true).Changes.Count());
        Assert.Empty(ArticleDiff.Of(before, after with { Quotes = [other] }, sameExtractor: false).Changes);
        Assert.Empty(ArticleDiff.Of(before with { Quotes = [] }, after, sameExtractor: false).Changes);
    }

    [Fact]
    public void WhatTheTextSaysOtherwiseIsAChangeWhateverReadIt()
    {
        ArticleDiff diff = ArticleDiff.Of(Read($"{Open}\n{Toll}"), Read($"{Open.Replace("open", "shut", StringComparison.Ordinal)}\n{Snow}"), sameExtractor: false);
        Assert.Equal([QuoteFate.Changed, QuoteFate.Appeared, QuoteFate.Vanished], diff.Changes.Select(c => c.Fate));
    }

    [Fact]
    public void EveryQuoteOfBothRevisionsHasOneFate() => Gen.Int[0, 11].Array[0, 12].Array[2].Sample(texts =>
    {
        ArticleRecord[] records = [.. texts.Select(numbers => Read(string.Join('\n', numbers.Select(Statement))))];
        ArticleDiff diff = ArticleDiff.Of(records[0], records[1], true);
        Assert.Equal(records[0].Quotes.Select(q => q.Id).Order(), diff.Quotes.Where(q => q.Before is not null).Select(q => q.Before!.Id).Order());
        Assert.Equal(records[1].Quotes.Select(q => q.Id), diff.Quotes.Where(q => q.After is not null).Select(q => q.After!.Id));
        Assert.All(diff.Quotes, q => Assert.Equal(q.Fate, q.Before is null ? QuoteFate.Appeared : q.After is null ? QuoteFate.Vanished : q.Differs == 0 ? QuoteFate.Unchanged : QuoteFate.Changed));
    }, iter: 300);

    [Fact]
    public void ThousandsOfQuotesWithTheSameWordsAreCompared()
    {
        // Alike in all but a number: every pair would be a candidate.
        string before = string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"\u201cThe water at the pass of the north stands at {i} feet,\u201d said Orsa Lindqvane."));
        string after = string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"\u201cThe water at the pass of the north stands at {i + 5000} feet,\u201d said Bram Oster."));
        Assert.Equal(8000, Diff(before, after).Changes.Count());
    }

    private static string Statement(int number) =>
        $"\u201c{(number % 4 == 0 ? "We will not sign the treaty of the pass" : number % 4 == 1 ? "We will sign the treaty of the pass" : number % 4 == 2 ? "Salt is dear" : "…")},\u201d said {(number % 3 == 0 ? "Orsa Lindqvane" : "Bram Oster")}.";

    private static ArticleDiff Diff(string before, string after) => ArticleDiff.Of(Read(before), Read(after), sameExtractor: true);

    // What stands in quotation marks, by whoever stands between the next "said" and a full stop.
    private static ArticleRecord Read(string text)
    {
        Article article = new() { Id = "pass", Text = text, Title = "Pass open" };
        List<Quote> quotes = [];
        for (int open = text.IndexOf('\u201c'); open >= 0; open = text.IndexOf('\u201c', open + 1))
        {
            TextSpan span = new(open + 1, text.IndexOf('\u201d', open));
            int said = text.IndexOf("said ", span.End, StringComparison.Ordinal) + 5;
            quotes.Add(new Quote
            {
                Id = QuoteId.For(article.Id, [span]),
                Type = QuoteType.Direct,
                Text = span.In(text),
                Spans = [span],
                Cue = new Cue("said", "say", CueClass.State, new TextSpan(said - 5, said - 1)),
                Speaker = new Speaker { Name = text[said..text.IndexOf('.', said)], Kind = SpeakerKind.Person },
                Confidence = 0.9,
                Evidence = "quote-cue-speaker",
            });
        }
        return new ArticleRecord(article, quotes, DateTimeOffset.UnixEpoch);
    }
}
