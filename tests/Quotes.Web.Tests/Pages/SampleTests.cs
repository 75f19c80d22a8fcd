using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class SampleTests(NewsroomHost host)
{
    [Fact]
    public async Task TheSearchPageOffersARandomSampleAndShowsItsSeed()
    {
        IHtmlDocument page = await host.Page("/search?q=ferry&outlet=morning%20bell");
        string address = page.QuerySelectorAll(".orders a").Single(a => a.TextContent == "Random sample").GetAttribute("href")!;
        Assert.Equal("/search?q=ferry&outlet=morning%20bell&sort=random&seed=1&limit=100", address);
        IHtmlDocument sample = await host.Page(address);
        Assert.Equal(18, sample.QuerySelectorAll(".row").Length);
        IElement form = sample.QuerySelector("form.sample")!;
        Assert.Equal("1", form.QuerySelector("input[name=seed]")!.GetAttribute("value"));
        Assert.Equal("100", form.QuerySelector("input[name=limit]")!.GetAttribute("value"));
        Assert.Equal(
            ["q=ferry", "outlet=morning bell", "sort=random"],
            form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("/search?q=ferry&outlet=morning%20bell&sort=oldest", sample.QuerySelectorAll(".orders a").Single(a => a.TextContent == "Oldest").GetAttribute("href"));
    }

    [Fact]
    public async Task PageJsonAndCsvDrawTheSameSample()
    {
        string[] drawn = await Ids("/search.json?q=ferry&sort=random&seed=7&limit=10");
        Assert.Equal(drawn, await Ids("/api/v1/quotes?q=ferry&sort=random&seed=7&limit=10"));
        Assert.NotEqual(drawn, await Ids("/search.json?q=ferry&sort=random&seed=8&limit=10"));
        IHtmlDocument page = await host.Page("/search?q=ferry&sort=random&seed=7&limit=10");
        Assert.Equal(drawn, page.QuerySelectorAll(".row .links a[href^='/quotes/']").Select(a => a.GetAttribute("href")!["/quotes/".Length..]));
        using HttpResponseMessage csv = await host.Get("/search.csv?q=ferry&sort=random&seed=7&limit=10");
        string[] lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal(drawn, lines[1..^1].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task AQuestionOfWhomItWasSaidToIsAnsweredByPageAndData()
    {
        JsonElement answer = await host.Json("/api/v1/quotes?addressee=Reporters&facet=addressee&facet=mentions");
        Assert.Equal(1, answer.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal("reporters", answer.GetProperty("facets").GetProperty("addressee")[0].GetProperty("value").GetString());
        IHtmlDocument page = await host.Page("/search?addressee=reporters");
        Assert.Contains(page.QuerySelectorAll(".active a"), a => a.TextContent.Contains("Said to", StringComparison.Ordinal) && a.TextContent.Contains("reporters", StringComparison.Ordinal));
        Assert.Contains("said to “reporters”", (await host.Page("/search?q=to:reporters")).QuerySelector(".interpreted")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string[]> Ids(string address) =>
        [.. (await host.Json(address)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];
}
