using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class OtherPagesTests(NewsroomHost host)
{
    [Fact]
    public async Task AQuoteStandsInItsParagraphBetweenItsNeighboursWithItsReasons()
    {
        string id = (await host.Json("/api/v1/quotes?q=%22red%20line%22&speaker=ilse-maro")).GetProperty("items")[0].GetProperty("id").GetString()!;
        IHtmlDocument page = await host.Page("/quotes/" + id);
        Assert.Equal(["This is a red line for us,", "and we shall not cross it."], page.QuerySelectorAll(".passage mark").Select(m => m.TextContent));
        Assert.Equal("Ilse Maro", page.QuerySelector(".passage .mention")!.TextContent);
        Assert.Equal("said", page.QuerySelector(".passage .cue")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".passage .neighbour").Length);
        string why = page.QuerySelector(".why")!.TextContent;
        Assert.Contains("Very sure", why, StringComparison.Ordinal);
        Assert.Contains("Order in the text: the quoted words, then the reporting word, then the speaker", why, StringComparison.Ordinal);
        string citation = page.QuerySelector(".citation")!.TextContent;
        Assert.Equal(
            "“This is a red line for us, and we shall not cross it.” — Ilse Maro, harbour minister, Ministry of Harbours, Velmark, quoted by The Quay Ledger, "
            + $"“Harbour to close in winter”, 25 April 2025, https://news.example/harbour. {host.Client.BaseAddress}quotes/{id}", citation);
        await host.Page(page.QuerySelector(".pages .next")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task AnArticleMarksEveryQuoteInPlaceWithItsSpeakerBeside()
    {
        IHtmlDocument page = await host.Page("/articles/harbour");
        Assert.Equal(3, page.QuerySelectorAll(".para").Length);
        Assert.Equal(4, page.QuerySelectorAll("mark.said").Length);
        IElement[] notes = [.. page.QuerySelectorAll(".notes li")];
        Assert.Equal(["Ilse Maro", "Jonas Teck", "Somebody else"], notes.Select(n => n.QuerySelector(".name")!.TextContent));
        foreach (IElement reference in page.QuerySelectorAll("sup a")) Assert.NotNull(page.GetElementById(reference.GetAttribute("href")![1..]));
        Assert.Equal(3, page.QuerySelectorAll("mark[id]").Length);
        string text = string.Concat(page.QuerySelectorAll(".para p").Select(p => { foreach (IElement sup in p.QuerySelectorAll("sup").ToArray()) sup.Remove(); return p.TextContent; }));
        Assert.Equal(Newsroom.Harbour().Article.Text.Replace("\n\n", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task ASpeakerHasOfficesNamesATimelineAndASearchWithin()
    {
        IHtmlDocument page = await host.Page("/speakers/ilse-maro");
        Assert.Equal("Ilse Maro", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Harbour minister, Ministry of Harbours", page.QuerySelector(".offices")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ilse Maro", page.QuerySelector(".names")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".timeline svg a"));
        Assert.Equal("ilse-maro", page.QuerySelector(".portrait form input[name=speaker]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll(".row .name"), n => Assert.Equal("Ilse Maro", n.TextContent));
    }

    [Fact]
    public async Task SpeakersAreFoundByName()
    {
        IHtmlDocument page = await host.Page("/speakers?q=mar");
        Assert.Equal("Ilse Maro", Assert.Single(page.QuerySelectorAll(".people .name")).TextContent);
        Assert.Contains("Nobody was found", (await host.Page("/speakers?q=zzz")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFrontPageOffersSearchesThatFindAsManyAsItSays()
    {
        IHtmlDocument page = await host.Page("/");
        IElement[] examples = [.. page.QuerySelectorAll(".examples li")];
        Assert.InRange(examples.Length, 3, 6);
        foreach (IElement example in examples)
        {
            string count = (await host.Page(example.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent;
            Assert.Contains($", {count} quote", example.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnEmptyIndexSaysHowToFillIt()
    {
        await using RunningHost empty = new();
        await empty.InitializeAsync();
        foreach (string address in (string[])["/", "/search?q=x", "/speakers"])
        {
            Assert.Contains("ingest", (await empty.Page(address)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await empty.Json("/api/v1/quotes")).GetProperty("total").GetProperty("value").GetInt64());
    }
}
