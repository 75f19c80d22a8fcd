using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class ConcordancePageTests(NewsroomHost host)
{
    [Fact]
    public async Task EveryLineHasTheWordsBetweenWhatWasSaidBeforeAndAfterAndLeadsToItsQuote()
    {
        IHtmlDocument page = await host.Page("/concordance?q=%22red%20line%22&order=left");
        Assert.Equal(["Before", "Words", "After", "Who, when"], page.QuerySelectorAll(".kwic thead th").Select(h => h.TextContent));
        IElement[] rows = [.. page.QuerySelectorAll(".kwic tbody tr")];
        Assert.Equal(["This is a|red line|for us, and we shall not cross it.", "The 🚢 crossed the|red line|,"], rows.Select(Line));
        foreach (IElement link in page.QuerySelectorAll(".kwic .node a"))
        {
            Assert.Contains("red line", (await host.Page(link.GetAttribute("href")!)).QuerySelector(".words")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal("true", page.QuerySelectorAll(".orders a").Single(a => a.TextContent == "By what precedes").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task TheViewsKeepTheWholeSearchAndLeadToOneAnother()
    {
        const string Search = "q=ferry&speaker=jonas-teck&from=2024-01-01&minConfidence=0.5&sort=newest";
        foreach (string view in (string[])["/search?", "/concordance?", "/search/speakers?"])
        {
            IHtmlDocument page = await host.Page(view + Search);
            Assert.Equal(["/search?" + Search, "/concordance?" + Search, "/search/speakers?" + Search], page.QuerySelectorAll(".views a").Select(a => a.GetAttribute("href")));
            Assert.Equal(view + Search, page.QuerySelector(".views a[aria-current]")!.GetAttribute("href"));
            Assert.Equal(view.TrimEnd('?'), page.QuerySelector("form.box[action='" + view.TrimEnd('?') + "']")?.GetAttribute("action"));
            Assert.Equal(3, page.QuerySelectorAll(".active a:not(.all)").Length);
            Assert.All(page.QuerySelectorAll(".active a"), a => Assert.StartsWith(view, a.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task PagesJsonAndCsvHaveTheSameLines()
    {
        IHtmlDocument first = await host.Page("/concordance?q=ferry&limit=20");
        Assert.Equal(20, first.QuerySelectorAll(".kwic tbody tr").Length);
        IHtmlDocument second = await host.Page(first.QuerySelector(".pages .next")!.GetAttribute("href")!);
        string[] lines = [.. first.QuerySelectorAll(".kwic tbody tr").Concat(second.QuerySelectorAll(".kwic tbody tr")).Select(Line)];
        JsonElement json = await host.Json("/concordance.json?q=ferry&limit=100");
        Assert.Equal(37, json.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(37, json.GetProperty("quotes").GetProperty("value").GetInt32());
        Assert.Equal(0, json.GetProperty("withoutLine").GetInt32());
        Assert.Equal(lines, json.GetProperty("items").EnumerateArray().Select(i =>
            $"{i.GetProperty("left").GetString()!.Trim()}|{i.GetProperty("words").GetString()}|{i.GetProperty("right").GetString()!.Trim()}"));
        using HttpResponseMessage csv = await host.Get("/concordance.csv?q=ferry&limit=5");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/concordance.csv?", csv.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        string table = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("left,words,right,speaker,speaker_id,date,outlet,quote_id,permalink\r\n,Ferry,", table, StringComparison.Ordinal);
        Assert.Equal(7, table.Split("\r\n").Length);
    }

    [Fact]
    public async Task WithoutWordsThePageSaysWhatToDo()
    {
        IHtmlDocument page = await host.Page("/concordance?speaker=ilse-maro");
        Assert.Contains("no words", page.QuerySelector(".notice h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".examples a"));
        JsonElement problem = await host.Json("/concordance.json?speaker=ilse-maro", HttpStatusCode.BadRequest);
        Assert.Contains("give words", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/concordance?q=red&order=up")]
    [InlineData("/concordance?q=red%20(line")]
    [InlineData("/search/speakers?by=colour")]
    [InlineData("/search/speakers?q=red%20(line")]
    [InlineData("/concordance?q=red&cursor=x")]
    public async Task WhatIsNotUnderstoodIsSaidOnThePage(string address) =>
        Assert.NotEmpty((await host.Page(address, HttpStatusCode.BadRequest)).QuerySelectorAll(".notice.error p"));

    [Fact]
    public async Task WhatSourcesWriteIsInertHereToo()
    {
        foreach (string address in (string[])["/concordance?q=hyperlink", "/search/speakers?q=hyperlink", "/search/speakers?q=hyperlink&by=outlet"])
        {
            IHtmlDocument page = await host.Page(address);
            Assert.Empty(page.QuerySelectorAll("main script, main img, main [onerror], main [onload], main [onmouseover]"));
        }
        using HttpResponseMessage csv = await host.Get("/concordance.csv?q=evil");
        Assert.Contains("'=HYPERLINK", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoSaysItMostCountsWhatItsLinksFind()
    {
        IHtmlDocument page = await host.Page("/search/speakers?q=ferry%20OR%20red");
        IElement[] rows = [.. page.QuerySelectorAll(".groups tbody tr")];
        Assert.Equal(["Jonas Teck", "Ilse Maro"], rows.Select(r => r.QuerySelector("th")!.TextContent));
        foreach (IElement row in rows)
        {
            string count = row.QuerySelector("td")!.TextContent;
            Assert.Contains("fold=none", row.QuerySelector("th a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(count, (await host.Page(row.QuerySelector("th a")!.GetAttribute("href")!)).QuerySelector(".total strong")!.TextContent);
        }
        JsonElement json = await host.Json("/search/speakers.json?q=ferry%20OR%20red&by=outlet");
        Assert.Equal("outlet", json.GetProperty("by").GetString());
        Assert.Equal(json.GetProperty("quotes").GetProperty("value").GetInt32(), json.GetProperty("items").EnumerateArray().Sum(g => g.GetProperty("count").GetInt32()));
        Assert.Equal(1, json.GetProperty("items").EnumerateArray().Sum(g => g.GetProperty("share").GetDouble()), 4);
    }

    private static string Line(IElement row) =>
        $"{row.QuerySelector(".before")!.TextContent.Trim()}|{row.QuerySelector(".node")!.TextContent}|{row.QuerySelector(".after")!.TextContent.Trim()}";
}
