using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class SearchPageTests(NewsroomHost host)
{
    [Fact]
    public async Task ResultsShowWhatWasSaidByWhomWhereAndHowSure()
    {
        IHtmlDocument page = await host.Page("/search?q=%22red%20line%22&speaker=ilse-maro");
        IElement row = Assert.Single(page.QuerySelectorAll(".row"));
        Assert.Contains("red line", string.Join(' ', row.QuerySelectorAll("mark").Select(m => m.TextContent)), StringComparison.Ordinal);
        Assert.Equal("Ilse Maro, harbour minister, Ministry of Harbours, Velmark", Text(row.QuerySelector(".who")!));
        Assert.Contains("24 April 2025", row.QuerySelector(".margin")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The Quay Ledger", row.QuerySelector(".margin")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Word for word “said” to reporters Attribution very sure", Text(row.QuerySelector(".facts")!));
        Assert.Equal(["In context", "Source", "Permalink", "JSON"], row.QuerySelectorAll(".links a").Select(a => a.TextContent));
        Assert.Equal("https://news.example/harbour", row.QuerySelector(".links a[rel~=external]")!.GetAttribute("href"));
        Assert.NotEqual("", Text(page.QuerySelector(".interpreted span:last-child")!));
        Assert.Contains("/search.csv?", page.QuerySelector(".as a:last-child")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFacetCountsWhatItsLinkFinds()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry");
        IElement[] choices = [.. page.QuerySelectorAll(".facets .choice")];
        Assert.NotEmpty(choices);
        foreach (IElement choice in choices)
        {
            string count = choice.QuerySelector(".count")!.ChildNodes[0].TextContent;
            Assert.Equal(count, (await host.Page(choice.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent);
        }
    }

    [Fact]
    public async Task SeveralValuesOfAFacetCanBeChosenAndTakenBackOneByOne()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry");
        for (int i = 0; i < 2; i++)
        {
            IElement choice = Facet(page, "Outlet").First(c => c.GetAttribute("aria-current") is null);
            page = await host.Page(choice.GetAttribute("href")!);
        }
        Assert.Equal("37", page.QuerySelector(".total strong")!.TextContent);
        Assert.Equal(2, Facet(page, "Outlet").Count(c => c.GetAttribute("aria-current") == "true"));
        IElement[] active = [.. page.QuerySelectorAll(".active a:not(.all)")];
        Assert.Equal(2, active.Length);
        page = await host.Page(active[0].GetAttribute("href")!);
        Assert.Single(page.QuerySelectorAll(".active a"));
    }

    [Fact]
    public async Task AValueCanBeExcluded()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry");
        IElement exclude = page.QuerySelector(".facets .exclude[title='Without Jonas Teck']")!;
        IHtmlDocument without = await host.Page(exclude.GetAttribute("href")!);
        Assert.DoesNotContain("Jonas Teck", without.QuerySelector(".results")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not Jonas Teck", Text(without.QuerySelector(".active")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewQueryKeepsTheFilters()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry&speaker=ilse-maro&from=2024-01-01&sort=newest&limit=5");
        Dictionary<string, string> kept = page.QuerySelectorAll(".box input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        Assert.Equal("ilse-maro", kept["speaker"]);
        Assert.Equal("2024-01-01", kept["from"]);
        Assert.Equal("newest", kept["sort"]);
        Assert.Equal("5", kept["limit"]);
        Assert.Equal("ferry", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task EveryBarOfTheTimelineLeadsToAsManyQuotesAsItShows()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry");
        IElement[] bars = [.. page.QuerySelectorAll(".timeline svg a")];
        Assert.InRange(bars.Length, 2, 27);
        Assert.Equal(bars.Length, page.QuerySelectorAll(".timeline tbody tr").Length);
        long sum = 0;
        foreach (IElement bar in bars)
        {
            string name = bar.GetAttribute("aria-label")!;
            string count = (await host.Page(bar.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent;
            Assert.Contains($": {count} statement", name, StringComparison.Ordinal);
            sum += long.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
        }
        Assert.Equal(37, sum);
    }

    [Fact]
    public async Task TheNextPageGoesOnAndTheFirstIsOneLinkAway()
    {
        IHtmlDocument first = await host.Page("/search?q=ferry&limit=30");
        IHtmlDocument second = await host.Page(first.QuerySelector(".pages .next")!.GetAttribute("href")!);
        Assert.Equal(7, second.QuerySelectorAll(".row").Length);
        Assert.Null(second.QuerySelector(".pages .next"));
        IHtmlDocument back = await host.Page(second.QuerySelector(".pages a")!.GetAttribute("href")!);
        Assert.Equal(30, back.QuerySelectorAll(".row").Length);
    }

    [Fact]
    public async Task NothingFoundOffersAWayOn()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry&type=mixed");
        Assert.Contains("Nothing was found", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        IHtmlDocument wider = await host.Page(page.QuerySelector(".notice a")!.GetAttribute("href")!);
        Assert.Equal("37", wider.QuerySelector(".total strong")!.TextContent);
    }

    [Fact]
    public async Task AMalformedQueryIsShownWithThePlaceThatIsWrong()
    {
        IHtmlDocument page = await host.Page("/search?q=red%20%28line", System.Net.HttpStatusCode.BadRequest);
        Assert.Equal("(", page.QuerySelector(".where mark")!.TextContent);
        Assert.Equal("red (line", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("query-error", page.QuerySelector("#q")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task EveryLinkOfEveryKindOfPageLeadsSomewhere()
    {
        Queue<string> ahead = new(["/", "/search?q=ferry&limit=2", "/search?q=hyperlink", "/speakers", "/help", "/search?q=zzz"]);
        HashSet<string> seen = [.. ahead];
        HashSet<string> kinds = [];
        while (ahead.TryDequeue(out string? address))
        {
            using HttpResponseMessage answer = await host.Get(address);
            Assert.True(answer.IsSuccessStatusCode, address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            IHtmlDocument page = await host.Page(address);
            foreach (IElement link in page.QuerySelectorAll("a[href], link[href]"))
            {
                string href = link.GetAttribute("href")!.Split('#')[0];
                if (href.StartsWith(host.Client.BaseAddress!.ToString(), StringComparison.Ordinal)) href = "/" + href[host.Client.BaseAddress.ToString().Length..];
                // One page of each kind shows what links that kind makes; its facets have tests of their own.
                string kind = string.Join('/', href.Split('?')[0].Split('/').Take(2));
                if (href.StartsWith('/') && !href.StartsWith("/language?", StringComparison.Ordinal) && seen.Add(href) && (kinds.Add(kind + "<" + address.Split('?')[0]) || seen.Count < 150)) ahead.Enqueue(href);
            }
        }
        Assert.Contains(seen, a => a.StartsWith("/quotes/", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.StartsWith("/articles/", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.StartsWith("/speakers/", StringComparison.Ordinal));
    }

    private static IEnumerable<IElement> Facet(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll(".facets details").Single(d => d.QuerySelector("h3")!.TextContent == heading).QuerySelectorAll(".choice");

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
