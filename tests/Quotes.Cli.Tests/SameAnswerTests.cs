using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Parquet;
using Quotes.Web;

namespace Quotes.Cli.Tests;

/// <summary>The command line and the site answer the same query on the same index with the same words.</summary>
public sealed class SameAnswerTests(SameAnswerTests.Both both) : IClassFixture<SameAnswerTests.Both>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=river&sort=oldest", "river", "--sort", "oldest")]
    [InlineData("q=river&limit=1&facet=outlet&facet=date", "river", "--limit", "1", "--facet", "outlet", "--facet", "date")]
    [InlineData("q=river+-treaty&not.outlet=the+varnia+post&from=2031-04", "river -treaty", "--not.outlet", "the varnia post", "--from", "2031-04")]
    [InlineData("q=heron", "heron")]
    public async Task SearchJsonIsWhatTheSiteAnswers(string parameters, params string[] arguments)
    {
        string site = await both.Ask("/search.json?" + parameters);
        string item = ItemsOf(site).FirstOrDefault() ?? "";
        Assert.Equal(parameters != "q=heron", item.Contains("\"snippet\":", StringComparison.Ordinal));
        Assert.Equal(site + "\n", both.Run("search", "--json", arguments));
    }

    [Fact]
    public async Task NextLeadsOnFromTheCommandLineToTheSite()
    {
        using JsonDocument first = JsonDocument.Parse(both.Run("search", "--json", "river", "--sort", "oldest", "--limit", "1"));
        string second = await both.Ask(first.RootElement.GetProperty("next").GetString()!);
        Assert.Equal(ItemsOf(await both.Ask("/search.json?q=river&sort=oldest"))[1], Assert.Single(ItemsOf(second)));
    }

    [Fact]
    public async Task ExportedLinesAreTheItemsOfTheSite()
    {
        string[] items = ItemsOf(await both.Ask("/search.json?q=river&sort=oldest"));
        Assert.Equal(3, items.Length);
        string exported = both.Run("export", "--format=ndjson", "river", "--sort", "oldest");
        Assert.Equal(items, exported.Split('\n')[1..^2]);
        Assert.Equal(Timeless(await both.Ask("/export.ndjson?q=river&sort=oldest")), Timeless(exported));
    }

    [Fact]
    public async Task TheExportedTableIsTheSitesWithPermalinksRelativeToIt()
    {
        string table = both.Run("export", "--format=csv", "river", "--sort", "oldest");
        Assert.Equal((await both.Ask("/search.csv?q=river&sort=oldest")).Replace(both.Address, "", StringComparison.Ordinal), table);
        Assert.Contains(",/quotes/", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportedFileIsTheSitesAndHasItsNameOnlyWhenItIsWhole()
    {
        string file = both.File("river.csv");
        Assert.Equal("", both.Run("export", "--format=csv", "river", "--output", file));
        Assert.Equal((await both.Ask("/export.csv?q=river")).Replace(both.Address, "", StringComparison.Ordinal), await File.ReadAllTextAsync(file, Cancellation));
        Assert.Equal(Timeless(await both.Ask("/export.csv.json?q=river")), Timeless((await File.ReadAllTextAsync(file + ".json", Cancellation)).TrimEnd()));
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task AnExportedParquetFileHasTheQuotesOfTheSite()
    {
        string file = both.File("river.parquet");
        Assert.Equal("", both.Run("export", "--format=parquet", "river", "--sort", "oldest", "--output", file));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: Cancellation);
        ParquetRowGroupReader group = Assert.Single(reader.RowGroups);
        string?[] ids = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields.Single(f => f.Name == "id"), ids.AsMemory(), cancellationToken: Cancellation);
        using JsonDocument site = JsonDocument.Parse(await both.Ask("/search.json?q=river&sort=oldest"));
        Assert.Equal(site.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()), ids);
    }

    // Exports of one generation differ in when they were made.
    private static string Timeless(string exported) => Regex.Replace(exported, "\"exportedAt\":\"[^\"]+\"", "");

    private static string[] ItemsOf(string answer)
    {
        using JsonDocument json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText())];
    }

    /// <summary>An index, a site over it, and the command line beside it.</summary>
    public sealed class Both : IAsyncLifetime
    {
        private readonly Workspace _workspace = new();
        private readonly WebApplication _site;
        private readonly HttpClient _client = new();

        public Both()
        {
            string articles = Workspace.Article("a") + Workspace.Article("odd/id?", "“The river & the <b>treaty</b> are one,” said Mara Quill, the envoy of Tessaly.", "Tessaly, \"Times\"")
                + Workspace.Article("c", "“The Šara river 𝛼 is wide,” said Ilo Brandt, the foreign minister of Varnia.", "=Meridian");
            CommandOutcome ingest = QuotesCommand.Run("ingest", _workspace.Write("in.jsonl", articles), "--index", _workspace.Index);
            Assert.Equal((0, ""), (ingest.ExitCode, ingest.Error));
            _site = QuotesWebApplication.Build(["--urls", "http://127.0.0.1:0", "--index", _workspace.Index, "--sample", "none"]);
        }

        public string File(string name) => Path.Combine(_workspace.Root, name);

        public string Address => _site.Urls.Single();

        public Task<string> Ask(string path) => _client.GetStringAsync(Address + path, Cancellation);

        public string Run(string command, string format, params string[] arguments)
        {
            CommandOutcome run = QuotesCommand.Run([command, format, "--index", _workspace.Index, .. arguments]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            return run.Output;
        }

        public async ValueTask InitializeAsync() => await _site.StartAsync(Cancellation);

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await _site.StopAsync(CancellationToken.None);
            await _site.DisposeAsync();
            _workspace.Dispose();
        }
    }
}
