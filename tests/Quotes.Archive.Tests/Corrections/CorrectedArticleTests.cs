using System.Text;

namespace Quotes.Archive.Tests;

/// <summary>What becomes of the quotes of one article: the envoy said two things, a clerk the third.</summary>
public sealed class CorrectedArticleTests
{
    private const string Text = "Mr Lindqvane said \u201cthe pass stays open\u201d and \u201cwe shall see\u201d. A clerk said \u201cthe pass stays open\u201d.";

    private static readonly ArticleRecord Record = Of(Text);

    [Fact]
    public void WithoutACorrectionTheRecordStaysTheSame() => Assert.Same(Record, Apply(Record, """{"id":"a","type":"not-a-quote","quote":"elsewhere"}"""));

    [Fact]
    public void ARightSpeakerReplacesTheWrongOneAndKeepsTheMachinesAnswer()
    {
        ArticleRecord corrected = Apply(Record, $$$"""{"id":"a","type":"speaker","quote":"{{{Record.Quotes[2].Id}}}","speaker":{"name":"Tove Arn","role":"clerk","mention":"A clerk"},"who":"A. Reader","note":"named below","at":"2031-03-05T10:00:00Z"}""");
        Quote quote = corrected.Quotes[2];
        Assert.Equal(("Tove Arn", SpeakerKind.Person, "clerk", 1.0, "by-hand"), (quote.Speaker.Name, quote.Speaker.Kind, quote.Speaker.Role, quote.Confidence, quote.Evidence));
        Assert.Equal(new Mention("A clerk", new TextSpan(60, 67)), quote.Speaker.Mention);
        Assert.Equal(Record.Quotes[2].Speaker, quote.Corrected!.Speaker);
        Assert.Equal((0.9, "quote-speaker-cue"), (quote.Corrected.Confidence, quote.Corrected.Evidence));
        Assert.Equal(new CorrectionMark("a", CorrectionType.Speaker, "orsa-lindqvane", new DateTimeOffset(2031, 3, 5, 10, 0, 0, TimeSpan.Zero), "A. Reader", "named below"), Assert.Single(quote.Corrected.By));
        Assert.Equal(Record.Quotes.Take(2), corrected.Quotes.Take(2));
    }

    [Fact]
    public void WhatIsNoQuoteIsTakenOutAndStaysAtHand()
    {
        ArticleRecord corrected = Apply(Record, $$$"""{"id":"a","type":"not-a-quote","quote":"{{{Record.Quotes[1].Id}}}"}""");
        Assert.Equal([Record.Quotes[0], Record.Quotes[2]], corrected.Quotes);
        Assert.Equal(Record.Quotes[1].Id, Assert.Single(corrected.TakenOut).Id);
        Assert.False(corrected.TakenOut[0].Corrected!.IsQuote);
    }

    [Fact]
    public void AQuoteIsFoundAgainByItsWordsWhenTheArticleChanged()
    {
        string correction = $$$"""{"id":"a","type":"speaker","quote":"{{{Record.Quotes[1].Id}}}","article":"x","text":"We shall see","speaker":{"name":"Tove Arn"}}""";
        ArticleRecord changed = Of("Updated. " + Text);
        Assert.Equal("Tove Arn", Apply(changed, correction).Quotes[1].Speaker.Name);

        // The same place, other words: not what was corrected.
        ArticleRecord reworded = Of(Text.Replace("we shall see", "we will know"));
        Assert.Equal(Record.Quotes[1].Id, reworded.Quotes[1].Id);
        Assert.Same(reworded, Apply(reworded, correction));

        // Two quotes with these words, and neither has the id: nobody knows which.
        ArticleRecord twice = Of("Updated. " + Text + " \u201cWe shall see\u201d.");
        Assert.Same(twice, Apply(twice, correction));
    }

    [Fact]
    public void TheFirstOfTwoWithTheSameWordsIsMeantByItsId()
    {
        ArticleRecord corrected = Apply(Record, $$$"""{"id":"a","type":"speaker","quote":"{{{Record.Quotes[0].Id}}}","article":"x","text":"the pass stays open","speaker":{"name":"Tove Arn"}}""");
        Assert.Equal(["Tove Arn", "Orsa Lindqvane", "Orsa Lindqvane"], corrected.Quotes.Select(q => q.Speaker.Name));
    }

    [Fact]
    public void AMergedSpeakerKeepsItsOfficeAndTheConfidence()
    {
        ArticleRecord corrected = Apply(Record,
            """{"id":"a","type":"merge","from":"orsa-lindqvane","speaker":{"name":"Orsa Lind"}}""",
            """{"id":"b","type":"merge","from":"orsa-lind","speaker":{"name":"Orsa Maren Lindqvane"}}""");
        Assert.All(corrected.Quotes, quote =>
        {
            Assert.Equal(("Orsa Maren Lindqvane", "envoy", 0.9, "quote-speaker-cue+by-hand+by-hand"), (quote.Speaker.Name, quote.Speaker.Role, quote.Confidence, quote.Evidence));
            Assert.Equal(["orsa-lindqvane", "orsa-lind"], quote.Corrected!.By.Select(mark => mark.Was));
        });
    }

    [Fact]
    public void AMergingCircleEnds()
    {
        ArticleRecord corrected = Apply(Record,
            """{"id":"a","type":"merge","from":"orsa-lindqvane","speaker":{"name":"Two"}}""",
            """{"id":"b","type":"merge","from":"two","speaker":{"name":"Orsa Lindqvane"}}""");
        Assert.Equal("Two", corrected.Quotes[0].Speaker.Name);
    }

    [Theory]
    [InlineData("""{"article":["x"]}""", true)]
    [InlineData("""{"article":"y"}""", false)]
    [InlineData("""{"outlet":"HALDEN POST","dates":"2031-03"}""", true)]
    [InlineData("""{"outlet":"Halden Post","dates":">2031-03"}""", false)]
    public void ASplitTakesTheQuotesThatMeetEveryCondition(string where, bool meets)
    {
        ArticleRecord corrected = Apply(Record, $$$"""{"id":"a","type":"split","from":"orsa-lindqvane","speaker":{"name":"Orsa Lindqvane (elder)"},"where":{{{where}}}}""");
        Assert.Equal(meets ? "Orsa Lindqvane (elder)" : "Orsa Lindqvane", corrected.Quotes[0].Speaker.Name);
    }

    [Fact]
    public void APrintedNameMeansWhoeverThePeopleSay()
    {
        ArticleRecord unresolved = Record with
        {
            Quotes = [Record.Quotes[0] with { Speaker = new Speaker { Mention = new Mention("Mr Lindqvane", new TextSpan(0, 12)) }, Confidence = 0.2 }, .. Record.Quotes.Skip(1)],
        };
        ArticleRecord corrected = Apply(unresolved, """{"id":"a","type":"alias","printed":"mr lindqvåne","speaker":{"name":"Orsa Lindqvane"}}""");
        Assert.Equal(("Orsa Lindqvane", SpeakerKind.Person, 1.0), (corrected.Quotes[0].Speaker.Name, corrected.Quotes[0].Speaker.Kind, corrected.Quotes[0].Confidence));
        Assert.Null(corrected.Quotes[1].Corrected);
    }

    [Fact]
    public void AQuotesOwnCorrectionGoesBeforeAllOthersAndTheLastLineHolds()
    {
        string id = Record.Quotes[0].Id;
        ArticleRecord corrected = Apply(Record,
            $$$"""{"id":"a","type":"speaker","quote":"{{{id}}}","speaker":{"name":"First"}}""",
            $$$"""{"id":"b","type":"speaker","quote":"{{{id}}}","speaker":{"name":"Second"}}""",
            """{"id":"c","type":"alias","printed":"Orsa Lindqvane","speaker":{"name":"Third"}}""",
            """{"id":"d","type":"split","from":"orsa-lindqvane","where":{"article":"x"},"speaker":{"name":"Fourth"}}""",
            """{"id":"e","type":"merge","from":"second","speaker":{"name":"Fifth"}}""");
        Assert.Equal(["Fifth", "Third", "Third"], corrected.Quotes.Select(q => q.Speaker.Name));
        Assert.Equal(["b", "e"], corrected.Quotes[0].Corrected!.By.Select(mark => mark.Id));
    }

    [Fact]
    public void ASpeakerNobodyKnowsCanBeSaidToBeUnknown()
    {
        ArticleRecord corrected = Apply(Record, $$$"""{"id":"a","type":"speaker","quote":"{{{Record.Quotes[0].Id}}}","speaker":{"kind":"unknown","mention":""}}""");
        Assert.Equal(Speaker.Unknown, corrected.Quotes[0].Speaker);
    }

    private static ArticleRecord Of(string text)
    {
        Article article = Invented.Article("x", text);
        return new ArticleRecord(article, Invented.Extract(article), DateTimeOffset.UnixEpoch);
    }

    private static ArticleRecord Apply(ArticleRecord record, params string[] lines) => CorrectionSet.Parse(Encoding.UTF8.GetBytes(string.Join('\n', lines))).Apply(record);
}
