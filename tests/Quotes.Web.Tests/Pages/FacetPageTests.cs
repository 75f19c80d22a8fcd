using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class FacetPageTests(NewsroomHost host)
{
    [Fact]
    public async Task TheValuesChosenStandFirstAndTheOthersByCount()
    {
        IHtmlDocument page = await host.Page("/search/facet?field=speaker&q=ferry&speaker=ilse-maro&outlet=morning+bell");
        IElement[] boxes = [.. page.QuerySelectorAll(".choices input")];
        Assert.Equal(["ilse-maro", "jonas-teck"], boxes.Select(b => b.GetAttribute("value")));
        Assert.Equal([true, false], boxes.Select(b => b.HasAttribute("checked")));
        Assert.Equal("2", page.QuerySelector("#facet-total strong")!.TextContent);
        Dictionary<string, string> kept = page.QuerySelectorAll("form.values input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        Assert.Equal("ferry", kept["q"]);
        Assert.Equal("morning bell", kept["outlet"]);
        Assert.False(kept.ContainsKey("speaker"));
        // Every count is what the search for that value alone finds.
        foreach (IElement choice in page.QuerySelectorAll(".choices li"))
        {
            string value = choice.QuerySelector("input")!.GetAttribute("value")!;
            string total = (await host.Page($"/search?q=ferry&outlet=morning+bell&speaker={value}")).QuerySelector(".total strong")!.TextContent;
            Assert.Equal(total, choice.QuerySelector(".count")!.ChildNodes[0].TextContent);
        }
    }

    [Fact]
    public async Task ShowLeadsToTheSearchForWhatIsChosen()
    {
        using HttpResponseMessage answer = await host.Get("/search/facet?field=outlet&find=x&offset=0&q=ferry&outlet=morning+bell&outlet=the+quay+ledger&show=results");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/search?q=ferry&outlet=morning%20bell&outlet=the%20quay%20ledger", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ManyValuesComeInPages()
    {
        await using ManyOutlets many = new();
        await many.InitializeAsync();
        List<string> seen = [];
        string? offset = "";
        while (offset is not null)
        {
            IHtmlDocument page = await many.Page($"/search/facet?field=outlet&offset={offset}");
            Assert.Equal("230", page.QuerySelector("#facet-total strong")!.TextContent);
            seen.AddRange(page.QuerySelectorAll(".choices input").Select(i => i.GetAttribute("value")!));
            offset = page.QuerySelectorAll(".apply button[name=offset]").Select(b => b.GetAttribute("value")).FirstOrDefault(o => int.Parse(o!, System.Globalization.CultureInfo.InvariantCulture) >= seen.Count);
        }
        Assert.Equal(230, seen.Distinct().Count());
        Assert.Equal(230, seen.Count);
        Assert.Equal(11, (await many.Page("/search/facet?field=outlet&find=22")).QuerySelectorAll(".choices input").Length);
        Assert.Contains("/search/facet?field=outlet", (await many.Page("/search")).QuerySelector(".facets .all a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search/facet", "field")]
    [InlineData("/search/facet?field=weather", "outlet")]
    [InlineData("/search/facet?field=outlet&offset=-1", "offset")]
    [InlineData("/search/facet?field=outlet&speker=x", "speker")]
    [InlineData("/search/facet?field=outlet&q=%28red", "bracket")]
    public async Task WhatMakesNoSenseIsSaid(string address, string said) =>
        Assert.Contains(said, (await host.Page(address, HttpStatusCode.BadRequest)).QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);

    private sealed class ManyOutlets : RunningHost
    {
        public override ValueTask InitializeAsync()
        {
            Put(Enumerable.Range(1, 230).Select(i => new TestArticle(new Article { Id = $"a{i}", Outlet = $"Outlet {i}", Text = $"“Ferry {i} sails,” said Ilse Maro." })
                .Says(Newsroom.Maro, "Ilse Maro", "said", $"Ferry {i} sails,")));
            return base.InitializeAsync();
        }
    }
}
