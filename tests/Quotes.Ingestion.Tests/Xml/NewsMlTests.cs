namespace Quotes.Ingestion.Tests.Xml;

public sealed class NewsMlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EachItemWithTextIsAnArticle()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("news.newsml-g2.xml"));
        Article[] articles = [.. results.OfType<ArticleRead>().Select(read => read.Article)];
        Assert.Equal(
            new Article
            {
                Id = "urn:newsml:wire.example:20310402:1",
                Title = "Border does not move, says Orlec",
                Outlet = "Meridian Wire",
                PublishedAt = new DateTimeOffset(2031, 4, 2, 7, 30, 0, TimeSpan.Zero),
                Language = "en-GB",
                Text = "“The border does not move,” President Lena Orlec said on Wednesday.\n\nMinister Jon Sarro denied that it had moved.",
            },
            articles[0]);
        Assert.Equal(("Le fleuve", "fr", "Le fleuve\n\nIl a dit\n« non »."), (articles[1].Title, articles[1].Language, articles[1].Text));
        Assert.Equal("First paragraph.\n\n“We wait,” Sarro said.\nSecond line.", articles[2].Text);
        Assert.Equal(3, articles.Length);
    }

    [Fact]
    public void WhatIsWithdrawnOrHasNoTextIsNamedByItsLine()
    {
        string[] failures = [.. Reading.All(Fixture.Of("news.newsml-g2.xml")).OfType<ReadFailure>().Select(f => f.ToString())];
        Assert.EndsWith(":50: the item 'urn:newsml:wire.example:20310402:4' is canceled by its publisher (stat:canceled)", failures[0], StringComparison.Ordinal);
        Assert.Contains("20310402:6' has no text: found <remoteContent>; expected <inlineXML>", failures[1], StringComparison.Ordinal);
        Assert.Equal(2, failures.Length);
    }

    [Fact]
    public void AnItemMayStandAlone()
    {
        string path = _folder.Write("a.xml", """<newsItem guid="g"><itemMeta><provider literal="MW"/></itemMeta><contentSet><inlineData contenttype="text/html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</inlineData></contentSet></newsItem>""");
        Article article = Reading.Article(path).Article;
        Assert.Equal(("g", "MW", "One\n\nTwo"), (article.Id, article.Outlet, article.Text));
    }

    [Fact]
    public void AMessageWithoutItemsIsNamed()
    {
        string path = _folder.Write("a.xml", "<newsMessage><header/><itemSet><packageItem><newsItem/></packageItem></itemSet></newsMessage>");
        Assert.Equal("the news message has no <newsItem>", Reading.Failure(path).Message);
    }
}
