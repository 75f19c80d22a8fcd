namespace Quotes.Storage.Tests;

public sealed class TurnTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Article WithTurns => Invented.Article("debate") with
    {
        Turns =
        [
            new(new TextSpan(0, 10), new Speaker { Name = "Orsa Lindqvane", Kind = SpeakerKind.Person, Role = "envoy", Affiliation = "Pass Party", Country = "Velmaria" }),
            new(new TextSpan(12, 20), Speaker.Unknown) { Confidence = 0.25, IsQuotation = true, SaidOn = new SaidOn(new DateOnly(2031, 1, 1), DatePrecision.Year) },
        ],
    };

    [Fact]
    public void TurnsAreKeptWithTheArticle()
    {
        using QuoteStore store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write);
        store.Put([(WithTurns, [])], "1");
        Assert.Equal(WithTurns.Turns, store.FindArticle("debate")!.Article.Turns);
        Assert.Equal(PutOutcome.Unchanged, store.Put([(WithTurns, [])], "1").Single());
        Assert.Empty(store.Check());
    }

    [Fact]
    public void OtherTurnsAreAnotherRevision()
    {
        using QuoteStore store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write);
        store.Put([(WithTurns with { Turns = [] }, [])], "1");
        Assert.Equal(ArticleState.Changed, store.Compare(WithTurns).State);
        Assert.Equal(PutOutcome.Replaced, store.Put([(WithTurns, [])], "1").Single());
        Assert.Empty(store.FindRevision("debate", 1)!.Record.Article.Turns);
        Assert.Equal(PutOutcome.Replaced, store.Put([(WithTurns with { Turns = [WithTurns.Turns[0]] }, [])], "1").Single());
        Assert.Equal(WithTurns.Turns, store.FindRevision("debate", 2)!.Record.Article.Turns);
    }

    [Fact]
    public void ArticlesWithoutTurnsHaveTheHashTheyAlwaysHad()
    {
        // As the program of version 2 made it.
        using QuoteStore store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write);
        store.PutOne("a");
        store.PutOne("a", "The second text, long enough.");
        Assert.Equal("9f8b39a651f12be931f4f8302b7fd28490660951fbea72386388c97afae21586", store.Revisions("a").Single().ContentHash);
    }

    [Fact]
    public void WrongTurnsAreRefused()
    {
        string? refusal = QuoteStore.Refusal(WithTurns with { Turns = [.. WithTurns.Turns.Reverse()] }, []);
        Assert.Equal("Article 'debate': turn 2 begins before the one before it ends; expected turns in order that do not overlap.", refusal);
    }
}
