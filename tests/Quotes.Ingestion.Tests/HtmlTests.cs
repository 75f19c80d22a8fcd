using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class HtmlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheMainTextIsReadInBlocksWithoutThePagesFurniture()
    {
        Article article = Reading.Article(_folder.Write("a.html", Page(Body))).Article;
        Assert.StartsWith("The foreign minister of Varnia said on Tuesday that “talks must go on”, whatever the other side does.\n\nIlo Brandt", article.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nWhat was agreed\n\nOne point is settled.\n\nTwo points are not.\n\n", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photo:", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void MetadataComesFromTheHead()
    {
        const string Head = """
            <title>Talks go on | The Varnia Post</title><link rel="canonical" href="https://www.post.example/talks">
            <meta property="og:title" content="Talks go on"><meta property="og:site_name" content="The Varnia Post">
            <meta property="article:published_time" content="2031-04-02T09:30:00+02:00">
            """;
        Article article = Reading.Article(_folder.Write("a.html", Page(Body, Head))).Article;
        Assert.Equal(
            ("https://www.post.example/talks", "Talks go on", "The Varnia Post", new DateTimeOffset(2031, 4, 2, 7, 30, 0, TimeSpan.Zero), "en-GB", QuoteId.ForArticle("https://www.post.example/talks")),
            (article.Url, article.Title, article.Outlet, article.PublishedAt, article.Language, article.Id));
    }

    [Fact]
    public void LinkedDataTellsMoreThanTheHeadAndStandsInForAMissingText()
    {
        const string Head = """
            <title>x</title><script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"no"},
            {"@type":["NewsArticle"],"headline":"Talks go on","datePublished":"2031-04-02","inLanguage":"en","publisher":{"@type":"Organization","name":"The Varnia Post"},
            "mainEntityOfPage":{"@id":"https://post.example/talks"},"articleBody":"The minister said \"yes\".\n\nThen he left."}]}</script>
            """;
        Article article = Reading.Article(_folder.Write("a.html", Page("<div id=app></div>", Head))).Article;
        Assert.Equal(
            ("Talks go on", "The Varnia Post", "https://post.example/talks", 2031, "The minister said \"yes\".\n\nThen he left."),
            (article.Title, article.Outlet, article.Url, article.PublishedAt?.Year, article.Text));
    }

    [Fact]
    public void APageWithoutAnArticleIsAFailure() =>
        Assert.Contains("no article that can be told from its furniture", Reading.Failure(_folder.Write("a.html", Page("<nav>Home</nav>"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta charset=windows-1252>")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">")]
    public void TheDeclaredCharacterSetIsUsed(string meta)
    {
        byte[] page = Encoding.Latin1.GetBytes(Page(Body.Replace("“talks must go on”", "\u0093caf\u00e9\u0094", StringComparison.Ordinal).Replace('’', '\''), meta));
        Assert.Contains("“café”", Reading.Article(_folder.Write("a.html", page)).Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><div></b>", 50_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<svg><td>", 50_000)]
    [InlineData("<p><object>", 50_000)]
    public void NestingBombsAreRefusedBeforeATreeIsBuilt(string open, int times)
    {
        string path = _folder.Write("a.html", string.Concat(Enumerable.Repeat(open, times)));
        Assert.Contains("nested more than 256 deep", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ElementsWithEndlessAttributesAreRefused()
    {
        string path = _folder.Write("a.html", "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i} ")) + ">x");
        Assert.Contains("more than 200 attributes", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EndlessElementsAreRefused() =>
        Assert.Contains("more than 200000 elements", Reading.Failure(_folder.Write("a.html", string.Concat(Enumerable.Repeat("<p>x", 300_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void APageTooLargeToSearchStillGivesItsLinkedData()
    {
        const string Head = """<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"The minister said yes."}</script>""";
        string path = _folder.Write("a.html", Page(string.Concat(Enumerable.Repeat("<p>x</p>", 50_000)), Head));
        Assert.Equal("The minister said yes.", Reading.Article(path).Article.Text);
    }

    [Theory]
    [InlineData("<!-- <div> --><p>1 < 2 and a<b")]
    [InlineData("<script>if (a<b) document.write('<div><div>')</script>")]
    [InlineData("<div title=\"a > b <div>\" data-x='>'>")]
    [InlineData("<")]
    [InlineData("<div")]
    [InlineData("<!--")]
    [InlineData("<a href=")]
    public void OddMarkupIsNoReasonToRefuse(string odd)
    {
        ReadResult result = Assert.Single(Reading.All(_folder.Write("a.html", Page(odd + Body))));
        if (result is ReadFailure failure) Assert.Contains("furniture", failure.Message, StringComparison.Ordinal);
    }

    private const string Body = """
        <nav><a href="/">Home</a> <a href="/s">Subscribe to our newsletter</a></nav>
        <article><h1>Talks go on</h1><figure><img src="x.jpg"><figcaption>Photo: A. Nother</figcaption></figure>
        <p>The foreign minister of <b>Varnia</b> said on Tuesday that “talks must go on”,
          whatever the other side does.</p>
        <p>Ilo Brandt, who spoke to reporters after a meeting that lasted, by the count of those who waited, all night, would not say when.</p>
        <p>The other side’s envoy, asked for an answer, said that she would have one, that it would be long, and that it would be written.</p>
        <h2>What was agreed</h2><ul><li>One point is settled.</li><li>Two points are not.</li></ul>
        <p>Both delegations will, according to the hosts, meet again in the spring, in the same place, with the same papers and, one hopes, new pens.</p>
        <script>alert("x")</script></article><footer>Copyright. All rights reserved.</footer>
        """;

    private static string Page(string body, string head = "<title>Talks go on</title>") =>
        $"<!doctype html><html lang=en-GB><head>{head}</head><body>{body}</body></html>";

    [Fact]
    public void TheBoldLabelsOfABriefingBeginItsParagraphs()
    {
        string turns = string.Concat(Enumerable.Range(1, 6).Select(i => $"<p><strong>QUESTION:</strong> Will the bridge number {i} open this year, as was said?</p><p><b>MR SARRO</b>: It will open in June, as planned, and with bridge number {i} all the others, too.</p>"));
        string path = _folder.Write("a.html", $"<html><head><title>Briefing</title></head><body><main><article><h1>Briefing</h1><p>Jon Sarro, Spokesperson</p>{turns}</article></main></body></html>");
        string text = Reading.Article(path).Article.Text;
        Assert.Contains("\n\nQUESTION: Will the bridge number 1 open", text, StringComparison.Ordinal);
        Assert.Contains("\n\nMR SARRO: It will open in June", text, StringComparison.Ordinal);
        Assert.Contains("Jon Sarro, Spokesperson", text, StringComparison.Ordinal);
    }
}
