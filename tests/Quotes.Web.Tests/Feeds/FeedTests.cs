using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Quotes.Search;
using Quotes.Web.Feeds;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Feeds;

public sealed class FeedTests(NewsroomHost host)
{
    [Theory]
    [InlineData("/search.atom?q=ferry&outlet=morning+bell", "/search.json?q=ferry&outlet=morning+bell&sort=newest")]
    [InlineData("/search.atom", "/search.json?sort=newest")]
    [InlineData("/speakers/ilse-maro.atom", "/search.json?speaker=ilse-maro&sort=newest")]
    [InlineData("/search.atom?q=zzz", "/search.json?q=zzz&sort=newest")]
    public async Task AFeedHasTheQuotesOfItsSearchNewestFirst(string address, string search)
    {
        SyndicationFeed feed = await Feed(address);
        JsonElement[] items = [.. (await host.Json(search)).GetProperty("items").EnumerateArray()];
        Assert.Equal(items.Select(i => host.Client.BaseAddress + i.GetProperty("links").GetProperty("html").GetString()![1..]), feed.Items.Select(Alternate));
        Assert.Equal(items.Select(i => i.GetProperty("indexedAt").GetDateTimeOffset().ToUnixTimeSeconds()), feed.Items.Select(i => i.LastUpdatedTime.ToUnixTimeSeconds()));
        Assert.Equal(items.Select(i => i.GetProperty("publishedAt").GetDateTimeOffset()), feed.Items.Select(i => i.PublishDate));
    }

    [Fact]
    public async Task AnEntryTellsWhoSaidWhatWhere()
    {
        SyndicationItem entry = Assert.Single((await Feed("/search.atom?q=%22red+line%22&speaker=ilse-maro")).Items);
        Assert.Equal("Ilse Maro: This is a red line for us, and we shall not cross it.", entry.Title.Text);
        Assert.Equal("Ilse Maro", Assert.Single(entry.Authors).Name);
        Assert.Equal("https://news.example/harbour", entry.Links.Single(l => l.RelationshipType == "via").Uri.AbsoluteUri);
        Assert.Equal("<blockquote>“This is a red line for us, and we shall not cross it.”</blockquote><p>Ilse Maro · harbour minister, Ministry of Harbours, Velmark · The Quay Ledger · Harbour to close in winter · 24 April 2025</p>",
            ((TextSyndicationContent)entry.Content).Text);
    }

    [Fact]
    public async Task IdsAreTheSameInEveryFeedAndUnderEveryAddress()
    {
        SyndicationItem one = Assert.Single((await Feed("/search.atom?q=%22red+line%22&speaker=ilse-maro")).Items);
        Assert.Contains((await Feed("/speakers/ilse-maro.atom?limit=100")).Items, i => i.Id == one.Id);
        using HttpRequestMessage elsewhere = new(HttpMethod.Get, "/search.atom?q=%22red+line%22&speaker=ilse-maro") { Headers = { { "X-Forwarded-Host", "quotes.example" }, { "X-Forwarded-Proto", "https" } } };
        using HttpResponseMessage answer = await host.Client.SendAsync(elsewhere, TestContext.Current.CancellationToken);
        SyndicationFeed proxied = AtomReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(one.Id, Assert.Single(proxied.Items).Id);
        Assert.StartsWith("https://quotes.example/quotes/", Alternate(Assert.Single(proxied.Items)), StringComparison.Ordinal);
        // Version 5 of the variant of RFC 9562.
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", one.Id);
    }

    [Theory]
    [InlineData("/search.atom?q=ferry&limit=10", 37)]
    [InlineData("/speakers/jonas-teck.atom?limit=10", 27)]
    public async Task PagesLeadFromOneToTheNextUnderOneId(string first, int total)
    {
        List<string> entries = [];
        string? address = first, id = null;
        while (address is not null)
        {
            SyndicationFeed page = await Feed(address);
            Assert.Equal(id ??= page.Id, page.Id);
            Assert.Equal(host.Client.BaseAddress + first[1..], Link(page, "first"));
            Assert.Equal(host.Client.BaseAddress + address[1..], Link(page, "self"));
            entries.AddRange(page.Items.Select(i => i.Id));
            address = Link(page, "next") is { } next ? new Uri(next).PathAndQuery : null;
        }
        Assert.Equal(total, entries.Distinct().Count());
        Assert.Equal(total, entries.Count);
    }

    [Fact]
    public async Task WhatASourceWritesIsTextInAFeed()
    {
        SyndicationItem entry = Assert.Single((await Feed("/search.atom?q=hyperlink")).Items);
        Assert.Equal("text", entry.Title.Type);
        using AngleSharp.Html.Dom.IHtmlDocument body = new HtmlParser().ParseDocument(((TextSyndicationContent)entry.Content).Text);
        Assert.Equal(["BLOCKQUOTE", "P"], body.Body!.QuerySelectorAll("*").Select(e => e.TagName));
        Assert.Contains("<script>alert('text')</script>", body.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Links, l => l.RelationshipType == "via");
    }

    [Fact]
    public void WhatNoXmlMayHoldIsLeftOut() => Assert.Equal("a\tb🌊c", XmlText.Of("a\t\u0000b\u0008🌊\ud83c\uffffc\udf0a"));

    [Fact]
    public void AFeedOfHostileNamesIsAFeed()
    {
        const string text = "\u0001\u0002";
        Article article = new() { Id = "a", Text = text, Title = text, Outlet = text };
        Quote quote = new() { Id = "q", Type = QuoteType.Direct, Text = text, Spans = [new TextSpan(0, 2)], Evidence = "x", Speaker = new Speaker { Name = text, Kind = SpeakerKind.Person } };
        QuoteHit hit = new(QuoteEntry.Of(article, quote, DateTimeOffset.UnixEpoch), [], 1);
        byte[] feed = QuoteFeed.Write(new SearchResult { Index = new IndexState(1, null, 1), Interpreted = "", Hits = [hit], Total = 1 },
            new QuoteFeed.Place(text, "urn:uuid:5d0c3a7e-9f1b-4c68-a2d4-7be01c9f6e35", "https://quotes.example", "/search.atom", "/search.atom", null, "/search"));
        Assert.Equal("?", Assert.Single(AtomReader.Read(feed).Items).Authors.Single().Name);
    }

    [Theory]
    [InlineData("/search.atom?q=ferry")]
    [InlineData("/speakers/ilse-maro.atom")]
    public async Task AReaderWhoHasTheFeedIsSparedIt(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        EntityTagHeaderValue tag = answer.Headers.ETag!;
        using HttpRequestMessage again = new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using HttpResponseMessage spared = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, spared.StatusCode);
    }

    [Theory]
    [InlineData("/search.atom?sort=oldest", "sort")]
    [InlineData("/search.atom?facet=outlet", "facet")]
    [InlineData("/speakers/ilse-maro.atom?q=x", "q")]
    public async Task WhatAFeedDoesNotTakeIsRefused(string address, string parameter) =>
        Assert.Equal(parameter, (await host.Json(address, HttpStatusCode.BadRequest)).GetProperty("errors")[0].GetProperty("parameter").GetString());

    [Theory]
    [InlineData("/search?q=ferry&sort=oldest&limit=5", "/search.atom?q=ferry")]
    [InlineData("/speakers/ilse-maro", "/speakers/ilse-maro.atom")]
    public async Task PagesLeadToTheirFeed(string address, string feed)
    {
        using AngleSharp.Html.Dom.IHtmlDocument page = await host.Page(address);
        Assert.Equal(feed, page.QuerySelector("head > link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(feed, page.QuerySelector("main a.follow")!.GetAttribute("href"));
    }

    private async Task<SyndicationFeed> Feed(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return AtomReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static string Alternate(SyndicationItem item) => item.Links.Single(l => l.RelationshipType == "alternate").Uri.AbsoluteUri;

    private static string? Link(SyndicationFeed feed, string relation) => feed.Links.SingleOrDefault(l => l.RelationshipType == relation)?.Uri.AbsoluteUri;
}
