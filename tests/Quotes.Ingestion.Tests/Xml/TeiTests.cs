namespace Quotes.Ingestion.Tests.Xml;

public sealed class TeiTests : IDisposable
{
    private const string Sitting = "ParlaMint-TV/2031/ParlaMint-TV_2031-04-02-lower.xml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASittingOfParlaMintIsOneArticleWithItsTurns()
    {
        ArticleRead read = Reading.Article(Fixture.Of(Sitting));
        Article article = read.Article;
        Assert.Equal(
            [
                "Lena Maria Orlec, President of the Assembly, River Party, Tavrenia: The sitting is open. | Minister, you have the floor.",
                "Jon van Sarro, River Party, Tavrenia: The engineer told me: “The bridge will stand.” I believe him & his drawings. | It will be open in June.",
                "Ilse Marden, prime minister, Tavrenia: In June of which year?",
                "?: Of this year.",
                "?: Hear, hear.",
            ],
            Fixture.Spoken(article));
        Assert.Equal("ParlaMint-TV_2031-04-02-lower", article.Id);
        Assert.Equal("Minutes of the Assembly of Tavrenia, 2 April 2031", article.Title);
        Assert.Equal("Assembly of Tavrenia", article.Outlet);
        Assert.Equal("https://assembly.example/sittings/41", article.Url);
        Assert.Equal(new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal("en", article.Language);
        Assert.StartsWith("The bridge at Varn\n\nThe sitting is open.", article.Text, StringComparison.Ordinal);
        Assert.Contains("'NobodyKnown' are named by id alone", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void TokenizedWordsBecomeTheTextTheyWere()
    {
        Article article = Reading.Article(Fixture.Of(Sitting.Replace(".xml", ".ana.xml", StringComparison.Ordinal))).Article;
        Assert.Equal("The bridge at Varn\n\nThe Assembly’s sitting isn’t, “well-open”. We begin.", article.Text);
        Assert.Equal("Lena Maria Orlec", Assert.Single(article.Turns).Speaker.Name);
    }

    [Fact]
    public void AFolderOfACorpusGivesItsSittingsAlone()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("ParlaMint-TV"));
        Assert.Equal(2, results.Count);
        Assert.All(results, result => Assert.IsType<ArticleRead>(result));
    }

    [Fact]
    public void ASittingWithoutItsListsStillHasItsTurns()
    {
        string path = _folder.Write("alone_1.xml", File.ReadAllText(Fixture.Of(Sitting)));
        ArticleRead read = Reading.Article(path);
        Assert.Equal(5, read.Article.Turns.Count);
        Assert.All(read.Article.Turns, turn => Assert.Null(turn.Speaker.Name));
        Assert.Contains("'MardenIlse', 'NobodyKnown'", Assert.Single(read.Warnings), StringComparison.Ordinal);
        Assert.Equal("Corpora of Tavrenia", read.Article.Outlet);
    }

    [Fact]
    public void EveryTextOfACorpusFileIsAnArticleThatKnowsTheCorpussPersons()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("debate-corpus.tei.xml"));
        Article[] articles = [.. results.Cast<ArticleRead>().Select(read => read.Article)];
        Assert.Equal(["haldria-1", "haldria-2"], articles.Select(a => a.Id));
        Assert.Equal(["Salwa ben Ouzra, Chancellor: The harbour stays closed. | It is late.", "Idris Al-Marouf: I object."], Fixture.Spoken(articles[0]));
        Assert.Equal(["Idris Al-Marouf: I object again."], Fixture.Spoken(articles[1]));
        Assert.Equal(18, results[0].Location.Line);
        Assert.Equal(1921, articles[0].PublishedAt!.Value.Year);
    }

    [Fact]
    public void ABrokenTextDoesNotSpoilThoseBefore()
    {
        string whole = File.ReadAllText(Fixture.Of("debate-corpus.tei.xml"));
        string path = _folder.Write("a.xml", whole[..(whole.IndexOf("I object again", StringComparison.Ordinal) + 5)]);
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Assert.Equal("haldria-1", Assert.IsType<ArticleRead>(results[0]).Article.Id);
        Assert.Matches(@":36: not well-formed XML: Unexpected end of file", Assert.IsType<ReadFailure>(results[1]).ToString());
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public void ATextWithoutWordsIsNamed()
    {
        string path = _folder.Write("a.xml", "<TEI><teiHeader/><text><body><note>None</note></body></text></TEI>");
        Assert.Contains("the TEI document has no text, expected <u> or <p>", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ItMayBeCompressed()
    {
        string path = _folder.Write("a.xml.gz", TemporaryFolder.Gzip(File.ReadAllBytes(Fixture.Of(Sitting))));
        Assert.Equal(5, Reading.Article(path).Article.Turns.Count);
    }
}
