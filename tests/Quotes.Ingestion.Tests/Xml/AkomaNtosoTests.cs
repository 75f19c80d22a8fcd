namespace Quotes.Ingestion.Tests.Xml;

public sealed class AkomaNtosoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SpeechesQuestionsAndAnswersAreTurns()
    {
        ArticleRead read = Reading.Article(Fixture.Of("debate.akn.xml"));
        Article article = read.Article;
        Assert.Equal(
            [
                "Lena Orlec, Speaker of the Chamber: Order. The committee has a question.",
                "Committee on Rivers: When will the bridge open?",
                "Jon Sarro, Minister of Bridges: In June. | I was told: “Not later.”",
                "Ms Ilse Marden: Of which year?",
            ],
            Fixture.Spoken(article));
        Assert.Equal(SpeakerKind.Organization, article.Turns[1].Speaker.Kind);
        Assert.Equal("/akn/tv/debateRecord/chamber/2031-04-02/main", article.Id);
        Assert.Equal(("Debates of the Chamber, 2 April 2031", "Chamber of Tavrenia", "en"), (article.Title, article.Outlet, article.Language));
        Assert.Equal(new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Contains("'Unlisted' are named by reference alone", Assert.Single(read.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("Laughter", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCodeOfAStateBecomesItsName()
    {
        string path = _folder.Write("a.xml", File.ReadAllText(Fixture.Of("debate.akn.xml")).Replace("value=\"tx\"", "value=\"ie\"", StringComparison.Ordinal));
        Assert.Equal("Ireland", Reading.Article(path).Article.Turns[0].Speaker.Country);
    }

    [Fact]
    public void AnActIsNoDebate()
    {
        string path = _folder.Write("a.xml", "<akomaNtoso>\n<act><meta/><body><p>Art. 1</p></body></act></akomaNtoso>");
        Assert.EndsWith("a.xml:2: the Akoma Ntoso document is <act>, expected <debate> or <debateReport>", Reading.Failure(path).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASpeechInsideASpeechInterruptsIt()
    {
        string path = _folder.Write("a.xml", """
            <akomaNtoso><debate><meta><references><TLCPerson id="a" showAs="Ada Penn"/><TLCPerson id="b" showAs="Jon Sarro"/></references></meta>
            <debateBody><speech by="#a"><p>One.</p><speech by="#b"><p>Two.</p></speech><p>Three.</p></speech></debateBody></debate></akomaNtoso>
            """);
        Assert.Equal(["Ada Penn: One.", "Jon Sarro: Two.", "Ada Penn: Three."], Fixture.Spoken(Reading.Article(path).Article));
    }
}
