using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class ComparePageTests(NewsroomHost host)
{
    private const string Two = "/compare?of=ilse-maro&of=jonas-teck&q=ferry";

    [Fact]
    public async Task EveryBarAndEveryCellOfTheTableLeadsToAsManyQuotesAsItShows()
    {
        IHtmlDocument page = await host.Page(Two + "&from=2024-12-20&to=2025-08");
        IElement[] bars = [.. page.QuerySelectorAll(".compared svg a")];
        Assert.NotEmpty(bars);
        foreach (IElement bar in bars)
        {
            string count = await Total(bar);
            Assert.Contains($": {count} quote", bar.GetAttribute("aria-label"), StringComparison.Ordinal);
        }
        IElement[] cells = [.. page.QuerySelectorAll(".compared td a")];
        Assert.NotEmpty(cells);
        foreach (IElement cell in cells) Assert.Equal(cell.TextContent, await Total(cell));
    }

    [Fact]
    public async Task TotalsMannersAndPeriodsAreThoseOfTheirSearches()
    {
        IHtmlDocument page = await host.Page(Two + "&limit=1");
        foreach (IElement total in page.QuerySelectorAll(".total-of > p > a:not([rel])")) Assert.StartsWith(await Total(total) + " quote", total.TextContent, StringComparison.Ordinal);
        foreach (IElement cue in page.QuerySelectorAll(".total-of .tally a")) Assert.Equal(await Total(cue), cue.QuerySelector(".count")!.ChildNodes[0].TextContent);
        Assert.Equal(12, page.QuerySelectorAll(".period").Length);
        Assert.All(page.QuerySelectorAll(".period"), p => Assert.Equal(["Ilse Maro", "Jonas Teck"], p.QuerySelectorAll("h4").Select(h => h.TextContent)));
        IHtmlDocument next = await host.Page(page.QuerySelector(".pages .next")!.GetAttribute("href")!);
        Assert.NotEqual(page.QuerySelector(".period h3")!.TextContent, next.QuerySelector(".period h3")!.TextContent);
        Assert.Equal(page.QuerySelectorAll(".compared svg a").Length, next.QuerySelectorAll(".compared svg a").Length);
    }

    [Fact]
    public async Task TheScaleIsTheOnlyThingTheSwitchChanges()
    {
        IHtmlDocument raw = await host.Page(Two), share = await host.Page(raw.QuerySelectorAll(".compared .orders a").Last().GetAttribute("href")!);
        Assert.Equal("Share", share.QuerySelector(".compared .orders [aria-current=true]")!.TextContent);
        Assert.Equal(Names(raw), Names(share));
        Assert.Contains("%", share.QuerySelector(".compared figcaption p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("all quotes of that side", raw.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("of anybody", (await host.Page("/compare?of=ilse-maro&of=jonas-teck")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

        static IEnumerable<string?> Names(IHtmlDocument page) => page.QuerySelectorAll(".compared svg a").Select(a => a.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task ThePickerKeepsTheSearchAndItsNamesAreUnderstood()
    {
        IHtmlDocument page = await host.Page(Two + "&type=direct&scale=share&from=2024-01-01");
        Dictionary<string, string> kept = page.QuerySelectorAll(".picker input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        Assert.Equal(["from", "scale", "type"], kept.Keys.Order());
        string[] names = [.. page.QuerySelectorAll(".picker input[name=of]").Select(i => i.GetAttribute("value")!)];
        Assert.Equal(["Ilse Maro", "Jonas Teck", "", ""], names);
        string form = string.Join('&', names.Select(n => "of=" + Uri.EscapeDataString(n)));
        Assert.Equal("Ilse Maro", (await host.Page($"/compare?by=speaker&{form}&q=ferry")).QuerySelector(".total-of h2 a")!.TextContent);
        Assert.Contains("Jonas Teck", page.QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task ANameThatIsNotThereIsAnsweredWithNamesThatAre()
    {
        IHtmlDocument page = await host.Page("/compare?of=Marro&of=jonas-teck&q=ferry", HttpStatusCode.BadRequest);
        IElement meant = page.QuerySelector(".meant a")!;
        Assert.Equal("Ilse Maro", meant.TextContent);
        Assert.Equal(["Marro", "jonas-teck", "", ""], page.QuerySelectorAll(".picker input[name=of]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["Ilse Maro", "Jonas Teck"], (await host.Page(meant.GetAttribute("href")!)).QuerySelectorAll(".total-of h2").Select(h => h.TextContent));
        await host.Page("/compare?of=jonas-teck", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task WithoutSidesItExplainsAndEveryExampleFindsSomething()
    {
        IHtmlDocument page = await host.Page("/compare");
        IElement[] examples = [.. page.QuerySelectorAll(".examples a")];
        Assert.InRange(examples.Length, 3, 4);
        foreach (IElement example in examples) Assert.NotEmpty((await host.Page(example.GetAttribute("href")!)).QuerySelectorAll(".period"));
    }

    [Fact]
    public async Task ASideCanBeTakenOutWhileTwoStay()
    {
        IHtmlDocument page = await host.Page("/compare?by=outlet&of=morning%20bell&of=the%20quay%20ledger&of=" + Uri.EscapeDataString("\"><img src=x onerror=alert('outlet')>"));
        Assert.Empty(page.QuerySelectorAll("img"));
        IElement[] without = [.. page.QuerySelectorAll(".total-of .more a")];
        Assert.Equal(3, without.Length);
        IHtmlDocument two = await host.Page(without[2].GetAttribute("href")!);
        Assert.Equal(2, two.QuerySelectorAll(".total-of").Length);
        Assert.Empty(two.QuerySelectorAll(".total-of .more a"));
    }

    [Fact]
    public async Task AnEmptyIndexSaysSo()
    {
        await using RunningHost empty = new();
        await empty.InitializeAsync();
        Assert.Empty((await empty.Page("/compare")).QuerySelectorAll(".examples"));
        await empty.Page("/compare?of=a&of=b", HttpStatusCode.BadRequest);
    }

    private async Task<string> Total(IElement link) => (await host.Page(link.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent;
}
