using Xunit;

namespace Quotes.Extraction.Tests.Transcripts;

/// <summary>Where the source says itself who speaks.</summary>
public sealed class GivenTurnQuotesTests
{
    private static readonly Speaker Orlec = new() { Name = "Lena Orlec", Kind = SpeakerKind.Person, Role = "President", Country = "Tavrenia" };

    private static readonly Speaker Marden = new() { Name = "Ilse Marden", Kind = SpeakerKind.Person };

    [Fact]
    public void EachTurnIsAQuoteOfItsSpeaker()
    {
        Article article = Article(
            "First item\n\nThe sitting is open.\n\n“Nobody left,” the minister told me, and I believed him. (Applause.)\n\nWe stay.",
            ("The sitting is open.", Orlec), ("“Nobody left,” the minister told me, and I believed him. (Applause.)\n\nWe stay.", Marden));
        IReadOnlyList<Quote> quotes = new QuoteExtractor().Extract(article);
        Assert.Equal(["The sitting is open.", "“Nobody left,” the minister told me, and I believed him. We stay."], quotes.Select(q => q.Text));
        Assert.Equal([Orlec, Marden], quotes.Select(q => q.Speaker));
        Assert.All(quotes, q => Assert.Equal(("given-turn", 0.98, QuoteType.Direct), (q.Evidence, q.Confidence, q.Type)));
        Assert.Equal([1, 2], quotes.Select(q => q.Spans.Count));
        Assert.Equal(new DateOnly(2031, 4, 2), quotes[0].SaidOn!.Date);
    }

    [Fact]
    public void WhomTheSourceIsNotSureOfIsUnknown()
    {
        Article article = Article("The sitting is open. We stay.", ("The sitting is open.", Orlec), ("We stay.", Speaker.Unknown));
        article = article with { Turns = [article.Turns[0] with { Confidence = 0.4 }, article.Turns[1]] };
        IReadOnlyList<Quote> quotes = new QuoteExtractor().Extract(article);
        Assert.All(quotes, q => Assert.Equal(Speaker.Unknown, q.Speaker));
        Assert.Equal([0.392, 0.5], quotes.Select(q => Math.Round(q.Confidence, 3)));
    }

    [Fact]
    public void AReportKeepsWhatIsFoundAndTakesTheSpeakersGiven()
    {
        Article article = Article(
            "“The pass stays open until the snow comes,” the envoy told reporters on Monday. Jon Sarro denied that the pumps had stopped.",
            ("The pass stays open until the snow comes", Orlec));
        article = article with { Turns = [article.Turns[0] with { IsQuotation = true }] };
        IReadOnlyList<Quote> quotes = new QuoteExtractor().Extract(article);
        Assert.Equal(["Lena Orlec", "Jon Sarro"], quotes.Select(q => q.Speaker.Name));
        Assert.Equal(("told", "the envoy"), (quotes[0].Cue!.Text, quotes[0].Speaker.Mention!.Text));
        Assert.StartsWith("given-speaker+", quotes[0].Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("given", quotes[1].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOfficeThatTheReportPrintsOfTheSamePersonIsKept()
    {
        Article article = Article("“The pass stays open until the snow comes,” Envoy Ilse Marden told reporters.", ("The pass stays open until the snow comes", Marden));
        Quote quote = Assert.Single(new QuoteExtractor().Extract(article with { Turns = [article.Turns[0] with { IsQuotation = true }] }));
        Assert.Equal(("Ilse Marden", "Envoy"), (quote.Speaker.Name, quote.Speaker.Role));
    }

    [Fact]
    public void AQuotationThatIsNotFoundStandsForItself()
    {
        Article article = Article("the pass stays open until the snow comes, he said to them", ("the pass stays open until the snow comes, he said to them", Orlec));
        article = article with { Turns = [article.Turns[0] with { IsQuotation = true, Confidence = 0.9 }] };
        Quote quote = Assert.Single(new QuoteExtractor().Extract(article));
        Assert.Equal(("given-speaker", Orlec, 0.882), (quote.Evidence, quote.Speaker, Math.Round(quote.Confidence, 3)));
        Assert.Null(quote.SaidOn);
    }

    [Fact]
    public void ATurnWithoutWordsIsNoQuote() => Assert.Empty(new QuoteExtractor().Extract(Article("Yes. (Laughter.) …", ("(Laughter.) …", Orlec))));

    [Fact]
    public void WrongTurnsAreAMistakeOfTheCaller() => Assert.Throws<ArgumentException>(() => new QuoteExtractor().Extract(new Article { Id = "a", Text = "Yes", Turns = [new(new TextSpan(0, 4), Orlec)] }));

    private static Article Article(string text, params (string Words, Speaker Speaker)[] turns) => new()
    {
        Id = "debate",
        Text = text,
        PublishedAt = new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero),
        Turns = [.. turns.Select(turn => new GivenTurn(new TextSpan(text.IndexOf(turn.Words, StringComparison.Ordinal), text.IndexOf(turn.Words, StringComparison.Ordinal) + turn.Words.Length), turn.Speaker))],
    };
}
