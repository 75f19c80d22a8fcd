using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

/// <summary>One statement, many reports: folded in every face, shown together on its page, told apart by a switch.</summary>
public sealed class UtteranceTests(SyndicatedHost host) : IClassFixture<SyndicatedHost>
{
    [Fact]
    public async Task AStatementIsListedOnceWithItsReportsAndBothNumbersAreSaid()
    {
        IHtmlDocument page = await host.Page("/search?q=wall&sort=oldest");
        Assert.Equal("1 statement in 4 reports", page.QuerySelector(".total")!.TextContent.Trim());
        IElement row = Assert.Single(page.QuerySelectorAll(".results .row"));
        Assert.Equal("The Quay Ledger", row.QuerySelector(".outlet")!.TextContent);
        IElement reports = row.QuerySelector(".reports a")!;
        Assert.Equal("4 reports", reports.TextContent);
        Assert.StartsWith("/utterances/", reports.GetAttribute("href"), StringComparison.Ordinal);

        IElement every = page.QuerySelector(".folding a:not([aria-current])")!;
        Assert.Equal("/search?q=wall&sort=oldest&fold=none", every.GetAttribute("href"));
        IHtmlDocument all = await host.Page(every.GetAttribute("href")!);
        Assert.Equal("4 reports of 1 statement", all.QuerySelector(".total")!.TextContent.Trim());
        Assert.Equal(4, all.QuerySelectorAll(".results .row").Length);
        Assert.Empty((await host.Page("/search?q=gulls")).QuerySelectorAll(".folding"));
    }

    [Fact]
    public async Task DataGivesBothNumbersAndListsWhatItCounts()
    {
        foreach (string path in (string[])["/api/v1/quotes", "/search.json"])
        {
            JsonElement folded = await host.Json(path);
            Assert.Equal("""{"value":2,"relation":"eq","utterances":2,"quotes":5}""", folded.GetProperty("total").GetRawText());
            Assert.Equal(2, folded.GetProperty("items").GetArrayLength());
            JsonElement single = await host.Json(path + "?fold=none");
            Assert.Equal("""{"value":5,"relation":"eq","utterances":2,"quotes":5}""", single.GetProperty("total").GetRawText());
            Assert.Equal(5, single.GetProperty("items").GetArrayLength());
        }
        using HttpResponseMessage csv = await host.Get("/search.csv");
        string[] lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith(",utterance,reports", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith(",4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheFacetsAndTheTimelineAddUpToWhatIsListed()
    {
        JsonElement answer = await host.Json("/search.json?facet=outlet&facet=date&limit=0");
        Assert.Equal(2, answer.GetProperty("facets").GetProperty("date").EnumerateArray().Sum(b => b.GetProperty("count").GetInt32()));
        foreach (JsonElement outlet in answer.GetProperty("facets").GetProperty("outlet").EnumerateArray())
        {
            JsonElement narrowed = await host.Json("/search.json?outlet=" + Uri.EscapeDataString(outlet.GetProperty("value").GetString()!));
            Assert.Equal(outlet.GetProperty("count").GetInt64(), narrowed.GetProperty("total").GetProperty("value").GetInt64());
        }
    }

    [Fact]
    public async Task ItsPageHasTheReportsEarliestFirstWithTheirDifferencesAndDisagreements()
    {
        IHtmlDocument page = await host.Page("/utterances/" + await IdIn("gull"));
        IElement[] rows = [.. page.QuerySelectorAll(".results .row")];
        Assert.Equal(["The Quay Ledger", "Morning Bell", "The Gull", "Tide Tables Today"], rows.Select(r => r.QuerySelector(".outlet")!.TextContent));
        Assert.Contains("to stay away from it", rows[1].QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Empty(rows[3].QuerySelectorAll("del, ins"));
        Assert.Contains("Jonas Teck", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ilse Maro", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[onmouseover]"));
        Assert.Empty((await host.Page("/utterances/" + await IdIn("goose"))).QuerySelectorAll(".notice"));
        await host.Page("/utterances/nothing", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AnyReportsIdIsAnAddressOfTheSameUtterance()
    {
        JsonElement[] answers = await Task.WhenAll(((string[])["ledger", "bell", "gull"]).Select(async id => await host.Json("/api/v1/utterances/" + await IdIn(id))));
        Assert.Single(answers.Select(a => a.GetRawText()).Distinct());
        Assert.True(answers[0].GetProperty("disputed").GetBoolean());
        Assert.Equal(4, answers[0].GetProperty("items").GetArrayLength());
        JsonElement trimmed = answers[0].GetProperty("items")[1];
        Assert.Equal(SyndicatedHost.Trimmed, string.Concat(trimmed.GetProperty("diff").EnumerateArray().Select(d => d.GetProperty("text").GetString())).Trim());
        await host.Json("/api/v1/utterances/nothing", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AQuoteTellsWhatOtherReportsKnowAndWhatItsArticleAloneKnows()
    {
        string id = await IdIn("bell");
        JsonElement quote = await host.Json("/api/v1/quotes/" + id);
        Assert.Equal("ilse-maro", quote.GetProperty("speaker").GetProperty("id").GetString());
        Assert.Equal("Maro", quote.GetProperty("reported").GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal(4, quote.GetProperty("utterance").GetProperty("reports").GetInt64());
        IHtmlDocument page = await host.Page("/quotes/" + id);
        Assert.Equal("Ilse Maro", page.QuerySelector(".who .name")!.TextContent);
        Assert.Equal("4 reports of the same statement", page.QuerySelector(".reports a")!.TextContent);
        Assert.Contains("Another article that reports the same words names the speaker in full", page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("By this article alone", page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await host.Json("/api/v1/quotes/" + await IdIn("ledger"))).GetProperty("reported").ValueKind);
    }

    private async Task<string> IdIn(string article) =>
        (await host.Json($"/api/v1/quotes?article={article}&fold=none")).GetProperty("items")[0].GetProperty("id").GetString()!;
}
