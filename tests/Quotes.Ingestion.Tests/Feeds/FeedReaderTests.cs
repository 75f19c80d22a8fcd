using System.Globalization;
using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>Feeds as they should be, and as they are.</summary>
public sealed class FeedReaderTests : IDisposable
{
    private static readonly Uri Address = new("https://post.example/news/feed.xml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rss2IsRead()
    {
        FeedDocument feed = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
            <title>The Varnia Post</title><link>https://post.example/</link><description>News</description><language>en-GB</language><ttl>90</ttl>
            <item><title>Talks go on</title><link>https://post.example/talks</link><guid isPermaLink="false">tag:1</guid><pubDate>Wed, 02 Apr 2031 10:00:00 +0200</pubDate><content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>
            <item><guid>https://post.example/by-guid</guid><title>Only a guid</title></item>
            <item><title>Neither link nor guid</title><description>x</description></item>
            </channel></rss>
            """);
        Assert.Equal(("The Varnia Post", "en-GB", TimeSpan.FromMinutes(90)), (feed.Title, feed.Language, feed.Rest));
        FeedEntry first = feed.Entries[0];
        Assert.Equal(
            ("tag:1", "https://post.example/talks", "Talks go on", new DateTimeOffset(2031, 4, 2, 8, 0, 0, TimeSpan.Zero), "<p>The whole text.</p>"),
            (first.Id, first.Address!.AbsoluteUri, first.Title, first.PublishedAt, first.Html));
        Assert.Equal("https://post.example/by-guid", feed.Entries[1].Address!.AbsoluteUri);
        Assert.Null(feed.Entries[2].Address);
        Assert.Equal(64, feed.Entries[2].Id.Length);
    }

    [Fact]
    public void AtomIsRead()
    {
        FeedDocument feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/"><title>The Varnia Post</title><id>urn:feed</id><updated>2031-04-02T10:00:00Z</updated>
            <entry><title>Talks</title><id>urn:1</id><link rel="enclosure" href="/x.mp3" type="audio/mpeg"/><link href="talks"/><published>2031-04-02T10:00:00+02:00</published><updated>2031-04-03T10:00:00Z</updated><content type="html">&lt;p&gt;All of it&lt;/p&gt;</content></entry>
            <entry><title>Text</title><id>urn:2</id><link rel="alternate" type="text/html" href="https://post.example/two"/><updated>2031-04-03T10:00:00Z</updated><content type="text">a &lt; b</content></entry>
            <entry><title>Markup</title><id>urn:3</id><updated>2031-04-03T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div></content></entry></feed>
            """);
        Assert.Equal("The Varnia Post", feed.Title);
        Assert.Equal(
            ("urn:1", "https://post.example/talks", new DateTimeOffset(2031, 4, 2, 8, 0, 0, TimeSpan.Zero), "<p>All of it</p>"),
            (feed.Entries[0].Id, feed.Entries[0].Address!.AbsoluteUri, feed.Entries[0].PublishedAt, feed.Entries[0].Html));
        Assert.Equal((3, "a &lt; b"), (feed.Entries[1].PublishedAt!.Value.Day, feed.Entries[1].Html));
        Assert.Contains("<p>Words</p>", feed.Entries[2].Html, StringComparison.Ordinal);
        Assert.Null(feed.Entries[2].Address);
    }

    [Fact]
    public void Rss1IsRead()
    {
        FeedDocument feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel rdf:about="https://post.example/"><title>The Varnia Post</title><link>https://post.example/</link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><items><rdf:Seq/></items></channel>
            <image rdf:about="x"><title>Not the title</title></image>
            <item rdf:about="https://post.example/talks"><title>Talks</title><link>https://post.example/talks</link><dc:date>2031-04-02T10:00:00Z</dc:date></item></rdf:RDF>
            """);
        FeedEntry entry = Assert.Single(feed.Entries);
        Assert.Equal(("The Varnia Post", TimeSpan.FromHours(6), "https://post.example/talks", 2), (feed.Title, feed.Rest, entry.Id, entry.PublishedAt!.Value.Day));
    }

    [Theory]
    [InlineData("<rss version=\"0.91\"><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>")]
    [InlineData("<rss><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>")]
    [InlineData("\r\n \t<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>")]
    [InlineData("<rss version=\"2.0\"><channel><title>T</title><ttl>often</ttl><skipHours><hour>99</hour></skipHours><item><title>A</title><link>/a</link><pubDate>yesterday</pubDate></item></channel></rss>")]
    [InlineData("<rss version=\"2.0\"><channel><title>T</title><lastBuildDate></lastBuildDate><link>http://[bad</link><item><title>A</title><link>/a</link><enclosure url=\"x\" length=\"many\"/></item></channel></rss>")]
    [InlineData("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"><title>T</title><entry><title>A</title><link rel=\"alternate\" href=\"/a\"/><id>1</id></entry></feed>")]
    public void WhatIsNotQuiteAFeedIsReadAsFarAsItGoes(string xml)
    {
        FeedDocument feed = Read(xml);
        Assert.Equal(("T", "A", "https://post.example/a"), (feed.Title, Assert.Single(feed.Entries).Title, feed.Entries[0].Address!.AbsoluteUri));
    }

    [Theory]
    [InlineData("Wed, 02 Apr 2031 10:00:00 GMT", "2031-04-02T10:00:00Z")]
    [InlineData("Wed, 2 Apr 2031 10:00:00 +0200", "2031-04-02T08:00:00Z")]
    [InlineData("Wed, 02 Apr 2031 10:00:00 EST", "2031-04-02T15:00:00Z")]
    [InlineData("Wednesday, 02 Apr 2031 10:00:00 GMT", "2031-04-02T10:00:00Z")]
    [InlineData("Mon, 02 Apr 2031 10:00:00 GMT", "2031-04-02T10:00:00Z")]
    [InlineData("02 Apr 2031 10:00:00 GMT", "2031-04-02T10:00:00Z")]
    [InlineData("Wed,  02 Apr 2031 10:00 +0000", "2031-04-02T10:00:00Z")]
    [InlineData("2031-04-02T10:00:00Z", "2031-04-02T10:00:00Z")]
    [InlineData("2031-04-02 10:00:00", "2031-04-02T10:00:00Z")]
    [InlineData("2 Sept 2031 10:00:00 UT", "2031-09-02T10:00:00Z")]
    [InlineData("Thu, 01 Jan 0001 00:00:00 GMT", null)]
    [InlineData("soon", null)]
    public void DatesAreReadAsTheyAreWritten(string written, string? moment) =>
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), FeedDate.Read(written));

    [Theory]
    [InlineData("<html/>", "expected a feed, that is <rss>, <feed> or <rdf:RDF>, and found <html>")]
    [InlineData("", "the XML cannot be read")]
    [InlineData("<rss version=\"2.0\"><channel>", "the XML cannot be read")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss>&a;</rss>", "DTD is prohibited")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>", "DTD is prohibited")]
    public void WhatIsNoFeedSaysSo(string xml, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void BombsAreRefusedBeforeAnythingIsBuilt()
    {
        Assert.Contains("nested more than 64 deep", Assert.Throws<InvalidDataException>(() => Read("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))).Message, StringComparison.Ordinal);
        Assert.Contains("more than 200000 elements", Assert.Throws<InvalidDataException>(() => Read("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a/>", 300_000)) + "</channel></rss>")).Message, StringComparison.Ordinal);
        string many = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<item><guid>{i}</guid><link>/a{i}</link></item>"));
        Assert.Equal(1_000, Read($"<rss version=\"2.0\"><channel><title>T</title>{many}</channel></rss>").Entries.Count);
        Assert.Equal(64, Read($"<rss version=\"2.0\"><channel><title>T</title><item><guid isPermaLink=\"false\">{new string('x', 100_000)}</guid><link>/a</link></item></channel></rss>").Entries[0].Id.Length);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/hostname")]
    [InlineData("data:text/html,x")]
    public void ALinkThatIsNoPageIsNone(string link) => Assert.Null(Read($"<rss version=\"2.0\"><channel><title>T</title><item><title>A</title><link>{link}</link></item></channel></rss>").Entries[0].Address);

    [Fact]
    public void TheDeclaredCharacterSetIsUsed()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = Encoding.GetEncoding(1251).GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>Почта Варнии</title></channel></rss>");
        Assert.Equal("Почта Варнии", FeedReader.Read(bytes, Address).Title);
    }

    [Fact]
    public void AnArticleIsTakenFromTheFeedWhenItIsAllThere()
    {
        string whole = string.Concat(Enumerable.Repeat("<p>“We will sign,” said Ilo Brandt, the foreign minister of Varnia.</p>", 10));
        FeedDocument feed = new() { Title = "The Varnia Post", Language = "en" };
        FeedEntry entry = new() { Id = "1", Address = new Uri("https://post.example/a"), Title = "Talks", PublishedAt = new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero), Html = whole + "<script>alert(1)</script>" };
        Article article = FeedText.Article(feed, entry, "feed", new ReadOptions())!.Article;
        Assert.Equal(("https://post.example/a", QuoteId.ForArticle("https://post.example/a"), "The Varnia Post", "Talks", 2031, "en"), (article.Url, article.Id, article.Outlet, article.Title, article.PublishedAt!.Value.Year, article.Language));
        Assert.StartsWith("“We will sign,” said Ilo Brandt, the foreign minister of Varnia.\n\n“We", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", article.Text, StringComparison.Ordinal);
        Assert.Null(FeedText.Article(feed, entry with { Html = "<p>A summary.</p>" }, "feed", new ReadOptions()));
        Assert.Null(FeedText.Article(feed, entry with { Html = string.Concat(Enumerable.Repeat("<div>", 1000)) + whole }, "feed", new ReadOptions()));
    }

    [Fact]
    public void OpmlListsFeeds()
    {
        string path = _folder.Write("feeds.opml", """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="News">
            <outline type="rss" text="Post" xmlUrl="https://post.example/feed"/><outline xmlUrl="https://post.example/feed"/><outline text="Other" xmlUrl=" http://other.example/ "/></outline></body></opml>
            """);
        Assert.Equal(["https://post.example/feed", "http://other.example/"], OpmlFile.Read(path));
        Assert.Contains("found <rss>", Assert.Throws<InvalidDataException>(() => OpmlFile.Read(_folder.Write("a", "<rss/>"))).Message, StringComparison.Ordinal);
        Assert.Contains("'file:///x'", Assert.Throws<InvalidDataException>(() => OpmlFile.Read(_folder.Write("b", "<opml><outline xmlUrl='file:///x'/></opml>"))).Message, StringComparison.Ordinal);
    }

    private static FeedDocument Read(string xml) => FeedReader.Read(Encoding.UTF8.GetBytes(xml), Address);
}
