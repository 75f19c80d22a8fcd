using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class TimelineTests(NewsroomHost host)
{
    [Fact]
    public async Task TheScaleCanBeSwitchedAndKeepsTheSearch()
    {
        IHtmlDocument raw = await host.Page("/search?q=ferry&speaker=ilse-maro&sort=newest");
        IElement[] scales = [.. raw.QuerySelectorAll(".scales a")];
        Assert.Equal(["true", null], scales.Select(a => a.GetAttribute("aria-current")));
        Assert.Equal("/search?q=ferry&speaker=ilse-maro&sort=newest&scale=share", scales[1].GetAttribute("href"));
        IHtmlDocument share = await host.Page(scales[1].GetAttribute("href")!);
        Assert.Equal("/search?q=ferry&speaker=ilse-maro&sort=newest", share.QuerySelector(".scales a")!.GetAttribute("href"));
        Assert.Contains("scale=share", share.QuerySelector(".timeline svg a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("scale=share", share.QuerySelector(".facets .choice")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryShareIsItsCountOfWhatTheSameFiltersFindWithoutTheQuery()
    {
        JsonElement shares = (await host.Json("/api/v1/quotes?q=ferry&facet=date&scale=share&limit=0&type=direct")).GetProperty("facets").GetProperty("date");
        JsonElement[] filled = [.. shares.EnumerateArray().Where(p => p.GetProperty("count").GetInt32() > 0)];
        Assert.NotEmpty(filled);
        foreach (JsonElement period in filled.Where((_, i) => i % 7 == 0))
        {
            string month = period.GetProperty("value").GetString()!;
            JsonElement all = await host.Json($"/api/v1/quotes?type=direct&from={month}&to={month}&limit=0");
            Assert.Equal(all.GetProperty("total").GetProperty("value").GetInt64(), period.GetProperty("of").GetInt64());
        }
        JsonElement raw = (await host.Json("/api/v1/quotes?q=ferry&facet=date&limit=0")).GetProperty("facets").GetProperty("date")[0];
        Assert.False(raw.TryGetProperty("of", out _));
    }

    [Fact]
    public async Task ThePageSaysWhatTheSharesAreOfAndTellsThemAsATable()
    {
        IHtmlDocument query = await host.Page("/search?q=ferry%20OR%20red&speaker=jonas-teck&scale=share");
        Assert.Contains("same filters, whatever was said", query.QuerySelector(".timeline figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Period", "Statements", "Of", "Share"], query.QuerySelectorAll(".timeline thead th").Select(h => h.TextContent));
        foreach (IElement row in query.QuerySelectorAll(".timeline tbody tr"))
        {
            double[] numbers = [.. row.QuerySelectorAll("td").Select(cell => double.Parse(cell.TextContent.TrimEnd('%', ' '), System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(Math.Round(100 * numbers[0] / numbers[1], 2), numbers[2]);
        }
        IHtmlDocument filter = await host.Page("/search?speaker=ilse-maro&scale=share");
        Assert.Contains("Share of all that is in the index", filter.QuerySelector(".timeline figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await host.Page("/search?sort=newest")).QuerySelectorAll(".scales"));
    }
}
