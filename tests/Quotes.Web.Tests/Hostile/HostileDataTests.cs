using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml;
using Quotes.Web.Tests.Citations;
using Quotes.Web.Tests.Export;
using Quotes.Web.Tests.Feeds;

namespace Quotes.Web.Tests.Hostile;

/// <summary>Every kind of data over the hostile corpus, read by the libraries others read it with.</summary>
public sealed class HostileDataTests(HostileHost host)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData("/search.json?q=lanternfish&limit=100&facet=outlet&facet=speaker&facet=role")]
    [InlineData("/api/v1/quotes?q=lanternfish&limit=100")]
    [InlineData("/api/v1/speakers?limit=100")]
    [InlineData("/api/v1/changes?limit=100")]
    [InlineData("/api/v1/corrections")]
    [InlineData("/concordance.json?q=lanternfish&limit=100")]
    [InlineData("/search/speakers.json?q=lanternfish")]
    [InlineData("/suggest?q=mall")]
    [InlineData("/export.csv.json?q=lanternfish")]
    public async Task JsonIsJsonAndNoMarkup(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        string body = Strict.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.IsSuccessStatusCode, body);
        JsonDocument.Parse(body).Dispose();
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("json", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.csv?q=lanternfish&limit=100")]
    [InlineData("/export.csv?q=lanternfish")]
    [InlineData("/concordance.csv?q=lanternfish&limit=100")]
    public async Task NoCellOfATableIsAFormula(string address)
    {
        IReadOnlyList<Dictionary<string, string>> rows = Exported.Csv(await Bytes(address));
        Assert.Equal(HostileCorpus.Texts.Count, rows.Count);
        foreach (string cell in rows.SelectMany(row => row.Values)) Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(cell, out _), cell);
    }

    [Fact]
    public async Task LinesAreLines()
    {
        (_, JsonElement[] items, JsonElement end) = Exported.Ndjson(await Bytes("/export.ndjson?q=lanternfish"));
        Assert.Equal(HostileCorpus.Texts.Count, items.Length);
        Assert.Equal(items.Length, end.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task ParquetIsReadable()
    {
        (Dictionary<string, List<object?>> columns, _, _) = await Exported.Parquet(await Bytes("/export.parquet?q=lanternfish"));
        Assert.All(columns.Values, column => Assert.Equal(HostileCorpus.Texts.Count, column.Count));
    }

    [Fact]
    public async Task FeedsAreXml()
    {
        Assert.Equal(HostileCorpus.Texts.Count, AtomReader.Read(await Bytes("/search.atom?q=lanternfish&limit=100")).Items.Count());
        foreach (JsonElement speaker in (await host.Json("/api/v1/speakers?limit=100")).GetProperty("items").EnumerateArray())
        {
            AtomReader.Read(await Bytes($"/speakers/{Uri.EscapeDataString(speaker.GetProperty("id").GetString()!)}.atom"));
        }
        using XmlReader description = XmlReader.Create(new MemoryStream(await Bytes("/opensearch.xml")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (description.Read())
        {
        }
    }

    [Fact]
    public async Task CitationsHaveNoEntriesAndFieldsOfTheSourcesMaking()
    {
        for (int i = 0; i < HostileCorpus.Texts.Count; i++)
        {
            string quote = (await host.Item(i)).GetProperty("links").GetProperty("html").GetString()!;
            Assert.Single(RisReader.Read(await Text(quote + ".ris")), field => field.Key == "TY");
            (_, _, Dictionary<string, string> fields) = BibTexReader.Read(await Text(quote + ".bib"));
            Assert.DoesNotContain("evil", fields.GetValueOrDefault("author", ""), StringComparison.Ordinal);
            JsonDocument.Parse(await Text(quote + ".csl.json")).Dispose();
            Assert.DoesNotContain('\u001B', await Text(quote + ".txt"));
        }
    }

    [Fact]
    public async Task AssistantsReadJson()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = "search_quotes", arguments = new { q = HostileCorpus.Word, limit = 20 } } }),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        string message = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n').Single(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        JsonElement result = JsonDocument.Parse(message).RootElement.GetProperty("result");
        JsonElement found = JsonDocument.Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!).RootElement;
        Assert.Equal(HostileCorpus.Texts.Count, found.GetProperty("items").GetArrayLength());
    }

    private async Task<byte[]> Bytes(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, address + " " + Encoding.UTF8.GetString(body));
        return body;
    }

    private async Task<string> Text(string address) => Strict.GetString(await Bytes(address));
}
