using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Export;

public sealed class ExportTests(NewsroomHost host)
{
    [Theory]
    [InlineData("")]
    [InlineData("q=ferry&speaker=ilse-maro&sort=oldest")]
    [InlineData("q=%22red+line%22&minConfidence=0.5")]
    [InlineData("q=zzz")]
    public async Task EveryFormatHasAllThatThePageCountsInItsOrder(string parameters)
    {
        JsonElement page = await host.Json("/search.json?limit=100&" + parameters);
        string[] ids = [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];
        Assert.Equal(page.GetProperty("total").GetProperty("value").GetInt64(), ids.Length);

        Assert.Equal(ids, Exported.Csv(await Bytes("/export.csv?" + parameters)).Select(row => row["id"]));

        (JsonElement header, JsonElement[] items, JsonElement end) = Exported.Ndjson(await Bytes("/export.ndjson?" + parameters));
        Assert.Equal(page.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()), items.Select(i => i.GetRawText()));
        Assert.Equal(ids.Length, header.GetProperty("total").GetInt64());
        Assert.Equal($"{{\"end\":true,\"count\":{ids.Length}}}", end.GetRawText());

        (Dictionary<string, List<object?>> columns, long[] groups, JsonElement about) = await Exported.Parquet(await Bytes("/export.parquet?" + parameters));
        Assert.Equal(ids, columns["id"]);
        Assert.Equal(ids.Length, groups.Sum());
        Assert.Equal(ids.Length, about.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task EveryFormatTellsQuerySnapshotAndTime()
    {
        JsonElement state = (await host.Json("/search.json?limit=0")).GetProperty("index");
        foreach (JsonElement about in (JsonElement[])
        [
            await host.Json("/export.csv.json?q=ferry&sort=newest"),
            Exported.Ndjson(await Bytes("/export.ndjson?q=ferry&sort=newest")).Header,
            (await Exported.Parquet(await Bytes("/export.parquet?q=ferry&sort=newest"))).About,
        ])
        {
            Assert.Equal("ferry", about.GetProperty("query").GetProperty("q").GetString());
            Assert.Equal("q=ferry&sort=newest", about.GetProperty("parameters").GetString());
            Assert.Equal(state.GetRawText(), about.GetProperty("index").GetRawText());
            Assert.Equal(37, about.GetProperty("total").GetInt64());
            Assert.EndsWith("Z", about.GetProperty("exportedAt").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("ndjson", "application/x-ndjson")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    public async Task TheHeadersTellHowMuchWillComeBeforeItDoes(string format, string mediaType)
    {
        JsonElement state = (await host.Json("/search.json?limit=0")).GetProperty("index");
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using HttpRequestMessage question = new(method, $"/export.{format}?q=ferry");
            using HttpResponseMessage answer = await host.Client.SendAsync(question, TestContext.Current.CancellationToken);
            Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("37", answer.Headers.GetValues("Quotes-Total").Single());
            Assert.Equal("q=ferry", answer.Headers.GetValues("Quotes-Query").Single());
            string generation = state.GetProperty("generation").GetInt64().ToString(CultureInfo.InvariantCulture);
            Assert.Equal(generation, answer.Headers.GetValues("Quotes-Generation").Single());
            Assert.Equal($"attachment; filename=\"quotes-{generation}.{format}\"", answer.Content.Headers.ContentDisposition!.ToString());
            byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(method == HttpMethod.Head, body.Length == 0);
            if (format == "csv") Assert.Contains("</export.csv.json?q=ferry>; rel=\"describedby\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ATableHasTheTypesOfItsColumns()
    {
        (Dictionary<string, List<object?>> columns, _, _) = await Exported.Parquet(await Bytes("/export.parquet?q=%22red+line%22&speaker=ilse-maro"));
        Assert.Equal([0.9375], columns["confidence"].Select(c => Math.Round((double)c!, 4) is 0.938 ? 0.9375 : c));
        Assert.Equal([new DateTime(2025, 4, 24)], columns["said_on"]);
        Assert.Equal([new DateTime(2025, 4, 25)], columns["published_at"]);
        Assert.StartsWith(host.Client.BaseAddress + "quotes/", (string)columns["permalink"].Single()!, StringComparison.Ordinal);
        (columns, _, _) = await Exported.Parquet(await Bytes("/export.parquet?q=gulls"));
        Assert.Equal([null], columns["said_on"]);
        Assert.Equal([null], columns["speaker"]);
    }

    [Fact]
    public async Task AFormulaRunsInNoSpreadsheetAndIsItselfElsewhere()
    {
        const string formula = "=HYPERLINK(\"http://evil.example\",\"</p><script>alert('text')</script>\")";
        Assert.Equal("'" + formula, Assert.Single(Exported.Csv(await Bytes("/export.csv?q=hyperlink")))["text"]);
        Assert.Equal(formula, Assert.Single(Exported.Ndjson(await Bytes("/export.ndjson?q=hyperlink")).Items).GetProperty("text").GetString());
        Assert.Equal([formula], (await Exported.Parquet(await Bytes("/export.parquet?q=hyperlink"))).Columns["text"]);
    }

    [Theory]
    [InlineData("limit=5", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("facet=outlet", "facet")]
    [InlineData("facetLimit=5", "facetLimit")]
    [InlineData("speker=x", "speker")]
    public async Task WhatMakesNoSenseForEverythingIsRefused(string parameters, string name)
    {
        foreach (string address in (string[])["/export.csv?", "/export.ndjson?", "/export.parquet?", "/export.csv.json?"])
        {
            JsonElement problem = await host.Json(address + parameters, HttpStatusCode.BadRequest);
            Assert.Equal(name, problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("parquet")]
    public async Task AQueryThatIsNotUnderstoodIsRefusedBeforeAnythingIsSent(string format) =>
        Assert.Equal(1, (await host.Json($"/export.{format}?q=%28", HttpStatusCode.BadRequest)).GetProperty("position").GetInt32());

    [Fact]
    public async Task WhoHasTheExportOfThisGenerationIsSparedIt()
    {
        using HttpResponseMessage answer = await host.Get("/export.ndjson?q=ferry");
        EntityTagHeaderValue tag = answer.Headers.ETag!;
        // The time of the export is another each time.
        Assert.True(tag.IsWeak);
        using HttpRequestMessage again = new(HttpMethod.Get, "/export.ndjson?q=ferry") { Headers = { IfNoneMatch = { tag } } };
        using HttpResponseMessage spared = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, spared.StatusCode);
    }

    [Fact]
    public async Task TheSearchPageLinksToTheExportsOfItsSearch()
    {
        using AngleSharp.Html.Dom.IHtmlDocument page = await host.Page("/search?q=ferry&sort=newest&limit=5");
        foreach (string format in (string[])["csv", "ndjson", "parquet"])
        {
            string address = page.QuerySelector($".exports a[href^='/export.{format}']")!.GetAttribute("href")!;
            Assert.Equal($"/export.{format}?q=ferry&sort=newest", address);
        }
    }

    private async Task<byte[]> Bytes(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
