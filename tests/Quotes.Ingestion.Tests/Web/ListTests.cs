using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>Lists of addresses and sitemaps.</summary>
public sealed class ListTests : IDisposable
{
    private readonly HurriedTime _time = new();
    private readonly Site _site = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, PageMemory> _memory = [];

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AListIsReadLineByLineEachPageOnce()
    {
        _site.With("/a", Site.Page("A", "We will sign")).With("/b", Site.Page("B", "We will not sign"));
        string list = _folder.Write("pages.urls", $"\uFEFF# pages\r\n{_site.Root}/a\n\n  {_site.Root}/b  \nnot an address\n{_site.Root}/a\n{_site.Root}/missing\n");
        IReadOnlyList<ReadResult> results = Read([list], new WebInputs());
        Assert.Equal(["A", "B"], results.OfType<ArticleRead>().Select(r => r.Article.Title));
        Assert.Equal(
            [$"{list}:5: 'not an address' is no address: expected one that begins with http:// or https://", $"{_site.Root}/missing: the server answered 404 Not Found, expected 200"],
            results.OfType<ReadFailure>().Select(f => f.ToString()));
        Assert.Equal(["/a", "/b", "/missing"], _site.Paths);
    }

    [Fact]
    public void AListGoesOnWhereItStopped()
    {
        _site.With("/a", Site.Page("A", "We will sign"), headers: ("ETag", "\"a\"")).With("/b", Site.Page("B", "We will not sign")).With("/c", Site.Page("C", "We may sign"), headers: ("ETag", "\"c\""));
        string list = _folder.Write("pages.txt", $"{_site.Root}/a\n{_site.Root}/b\n{_site.Root}/c\n");
        _memory[_site.Root + "/a"] = new PageMemory("\"a\"", null, _time.GetUtcNow().AddHours(-1), "id-a");
        _memory[_site.Root + "/c"] = new PageMemory("\"c\"", null, _time.GetUtcNow().AddHours(-30), "id-c");
        IReadOnlyList<ReadResult> results = Read([], new WebInputs { Lists = [list] });
        // What was fetched an hour ago is not asked for, what was fetched yesterday is asked whether it changed.
        Assert.Equal(["/b", "/c"], _site.Paths);
        Assert.Equal([(null, "id-a"), (_site.Root + "/c", "id-c")], results.OfType<PageUnchanged>().Select(u => (u.Page?.Asked, u.ArticleId)));
        Assert.Equal("B", Assert.Single(results.OfType<ArticleRead>()).Article.Title);
    }

    [Fact]
    public void ASitemapAndThoseItNamesAreRead()
    {
        string index = $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{_site.Root}/one.xml</loc></sitemap><sitemap><loc>{_site.Root}/two.xml.gz</loc><lastmod>2031-03-01</lastmod></sitemap><sitemap><loc>{_site.Root}/old.xml</loc><lastmod>2030-01</lastmod></sitemap></sitemapindex>";
        string one = $"""
            <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="x">
            <url><loc> {_site.Root}/a </loc><lastmod>2031-04-01T09:00:00Z</lastmod><image:image><image:loc>{_site.Root}/a.jpg</image:loc></image:image></url>
            <url><loc>{_site.Root}/old</loc><lastmod>2031-01-31</lastmod></url>
            <url><loc>{_site.Root}/news</loc><news:news><news:publication_date>2031-01-02</news:publication_date></news:news></url>
            <url><loc>http://elsewhere.example/x</loc></url><url><loc>ftp://elsewhere.example/x</loc></url></urlset>
            """;
        string two = $"<urlset><url><loc>{_site.Root}/b?x=1&amp;y=2</loc></url></urlset>";
        _site.With("/sitemap.xml", index, "application/xml").With("/one.xml", one, "text/xml").With("/two.xml.gz", TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(two)), "application/gzip")
            .With("/a", Site.Page("A", "We will sign")).With("/b", Site.Page("B", "We will not sign"));
        WebInputs since = new() { Sitemaps = [_site.Root + "/sitemap.xml"], Since = new DateTimeOffset(2031, 2, 1, 0, 0, 0, TimeSpan.Zero) };
        IReadOnlyList<ReadResult> results = Read([], since);
        Assert.Equal(["A", "B"], results.OfType<ArticleRead>().Select(r => r.Article.Title));
        Assert.Equal(["/sitemap.xml", "/one.xml", "/a", "/two.xml.gz", "/b?x=1&y=2"], _site.Paths);
        Assert.Equal(2, results.OfType<ReadFailure>().Count());
        Assert.Contains("of another site", results.OfType<ReadFailure>().First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAddressOfASiteStandsForTheSitemapsItsRobotsTxtNames()
    {
        _site.With("/robots.txt", $"Sitemap: {_site.Root}/mine.xml", "text/plain").With("/mine.xml", $"<urlset><url><loc>{_site.Root}/a</loc></url></urlset>", "text/xml").With("/a", Site.Page("A", "We will sign"));
        Assert.IsType<ArticleRead>(Assert.Single(Read([], new WebInputs { Sitemaps = [_site.Root] })));
    }

    [Fact]
    public void WhatDidNotChangeSinceItWasFetchedIsNotAskedFor()
    {
        _site.With("/s.xml", $"<urlset><url><loc>{_site.Root}/a</loc><lastmod>2031-03-01</lastmod></url><url><loc>{_site.Root}/b</loc><lastmod>2031-03-31</lastmod></url></urlset>", "text/xml")
            .With("/b", Site.Page("B", "We will not sign"));
        foreach (string page in (string[])["/a", "/b"]) _memory[_site.Root + page] = new PageMemory(null, null, new DateTimeOffset(2031, 3, 31, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, Read([], new WebInputs { Sitemaps = [_site.Root + "/s.xml"] }).Count);
        Assert.Equal(["/s.xml", "/b"], _site.Paths);
    }

    [Theory]
    [InlineData("<rss><channel/></rss>", "expected a sitemap, that is <urlset> or <sitemapindex>, and found <rss>")]
    [InlineData("<urlset><url><loc>x", "the XML cannot be read")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><urlset><url><loc>&b;</loc></url></urlset>", "DTD is prohibited")]
    [InlineData("<!DOCTYPE urlset SYSTEM \"file:///etc/hostname\"><urlset/>", "DTD is prohibited")]
    public void WhatIsNoSitemapSaysSo(string content, string message)
    {
        _site.With("/s.xml", content, "application/xml");
        Assert.Contains(message, Assert.IsType<ReadFailure>(Assert.Single(Read([], new WebInputs { Sitemaps = [_site.Root + "/s.xml"] }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANestedSitemapIsRefusedAndACircleEnds()
    {
        _site.With("/deep.xml", "<urlset>" + string.Concat(Enumerable.Repeat("<a>", 10_000)), "text/xml").With("/circle.xml", $"<sitemapindex><sitemap><loc>{_site.Root}/circle.xml</loc></sitemap></sitemapindex>", "text/xml");
        Assert.Contains("nested more than 64 deep", ((ReadFailure)Assert.Single(Read([], new WebInputs { Sitemaps = [_site.Root + "/deep.xml"] }))).Message, StringComparison.Ordinal);
        Assert.Empty(Read([], new WebInputs { Sitemaps = [_site.Root + "/circle.xml"] }));
    }

    [Fact]
    public void AFeedGivenAsAPageIsPointedToWatch()
    {
        _site.With("/feed", "<rss/>", "application/rss+xml");
        Assert.Equal("this is a feed: 'quotes watch --once' takes in what it lists", ((ReadFailure)Assert.Single(Read([_site.Root + "/feed"], new WebInputs()))).Message);
    }

    private IReadOnlyList<ReadResult> Read(string[] inputs, WebInputs web)
    {
        WebOptions options = new() { AllowPrivateAddresses = true, Time = _time, Retries = 0, Remembered = url => _memory.GetValueOrDefault(url) };
        return [.. new ArticleReader(new ReadOptions { Web = options }).Read(inputs, web, TestContext.Current.CancellationToken)];
    }
}
