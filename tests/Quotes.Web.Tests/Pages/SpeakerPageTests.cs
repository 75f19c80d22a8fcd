using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class SpeakerPageTests(NewsroomHost host)
{
    [Fact]
    public async Task EverythingCountedLeadsToAsManyQuotes()
    {
        IHtmlDocument page = await host.Page("/speakers/ilse-maro");
        IElement[] counted = [.. page.QuerySelectorAll(".tally a")];
        Assert.NotEmpty(page.QuerySelectorAll(".list-cue a"));
        Assert.NotEmpty(page.QuerySelectorAll(".list-beside a"));
        foreach (IElement link in counted) Assert.Equal(await Total(link), link.QuerySelector(".count")!.ChildNodes[0].TextContent);
        foreach (IElement office in page.QuerySelectorAll(".offices a")) Assert.StartsWith(await Total(office) + " quote", office.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".offices a"));
        foreach (IElement bar in page.QuerySelectorAll(".timeline svg a")) Assert.Contains($": {await Total(bar)} statement", bar.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBoxTellsTheFirstAndTheLatestStatement()
    {
        IHtmlDocument page = await host.Page("/speakers/jonas-teck?q=ferry");
        Assert.Equal("ferry", page.QuerySelector("#said-q")!.GetAttribute("value"));
        string[] said = [.. page.QuerySelectorAll(".firstsaid .words").Select(w => w.TextContent)];
        Assert.Contains("number 1 ", said[0], StringComparison.Ordinal);
        Assert.Contains("number 35 ", said[1], StringComparison.Ordinal);
        Assert.Contains("Nothing was found", (await host.Page("/speakers/jonas-teck?q=goose")).QuerySelector(".firstsaid")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await host.Page("/speakers/jonas-teck?q=%28", HttpStatusCode.BadRequest)).QuerySelector(".firstsaid [role=alert]"));
        Assert.NotNull((await host.Page("/speakers/jonas-teck?x=1", HttpStatusCode.BadRequest)).QuerySelector(".firstsaid [role=alert]"));
    }

    [Fact]
    public async Task TheDirectoryIsNarrowedAndSortedByLinksThatKeepTheRest()
    {
        IHtmlDocument page = await host.Page("/speakers?kind=person");
        IElement letter = page.QuerySelectorAll(".directory a").Single(a => a.TextContent == "I");
        IHtmlDocument narrowed = await host.Page(letter.GetAttribute("href")!);
        Assert.Equal("Ilse Maro", Assert.Single(narrowed.QuerySelectorAll(".people .name")).TextContent);
        Assert.Contains("Velmark", narrowed.QuerySelector(".people .kind")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kind=person", letter.GetAttribute("href"), StringComparison.Ordinal);
        foreach (IElement kind in page.QuerySelectorAll(".directory a:has(.count)"))
        {
            Assert.Equal(kind.QuerySelector(".count")!.TextContent, await Total(kind));
        }
        Assert.Equal("velmark", page.QuerySelectorAll("select[name=country] option").Single(o => o.TextContent.StartsWith("Velmark", StringComparison.Ordinal)).GetAttribute("value"));
    }

    [Fact]
    public async Task ASpeakerCanBeComparedWithAnother()
    {
        IHtmlDocument page = await host.Page("/speakers/ilse-maro");
        IElement form = page.QuerySelector("form[action='/compare']")!;
        Assert.Equal("ilse-maro", form.QuerySelector("input[type=hidden][name=of]")!.GetAttribute("value"));
        Assert.Equal(2, (await host.Page("/compare?of=ilse-maro&of=Jonas%20Teck")).QuerySelectorAll(".total-of").Length);
    }

    private async Task<string> Total(IElement link) => (await host.Page(link.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent;
}
