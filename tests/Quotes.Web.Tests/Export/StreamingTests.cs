using System.Globalization;
using System.Net;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Export;

/// <summary>Exports that are larger than any buffer on their way, on a host that makes one at a time.</summary>
public sealed class StreamingTests : IAsyncLifetime
{
    private const int Articles = 100;
    private const int QuotesEach = 45;

    private readonly LargeHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task AnExportIsOfOneGenerationAlthoughAWriterCommitsMeanwhileAndOthersWaitTheirTurn()
    {
        using HttpResponseMessage export = await Begin();
        string generation = export.Headers.GetValues("Quotes-Generation").Single();

        using HttpResponseMessage refused = await _host.Get("/export.csv?q=nothing");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        // What is not an export does not wait.
        await _host.Json("/export.csv.json");

        _host.ReplaceHalf();
        await Until(async () => (await State()).ToString(CultureInfo.InvariantCulture) != generation);

        (JsonElement header, JsonElement[] items, JsonElement end) = Exported.Ndjson(await export.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(generation, header.GetProperty("index").GetProperty("generation").GetRawText());
        Assert.Equal(Articles * QuotesEach, items.Select(i => i.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(items.Length, end.GetProperty("count").GetInt32());
        Assert.DoesNotContain(items, i => i.GetProperty("text").GetString()!.StartsWith("Anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReaderWhoGoesAwayEndsTheWork()
    {
        (await Begin()).Dispose();
        await Until(async () =>
        {
            using HttpResponseMessage answer = await _host.Get("/export.csv?q=nothing");
            return answer.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task ALongTableHasSeveralGroupsOfRows()
    {
        byte[] file = await _host.Client.GetByteArrayAsync("/export.parquet", TestContext.Current.CancellationToken);
        (Dictionary<string, List<object?>> columns, long[] groups, _) = await Exported.Parquet(file);
        Assert.Equal([Quotes.Search.QuoteSweep.PartLength, Articles * QuotesEach - Quotes.Search.QuoteSweep.PartLength], groups);
        Assert.Equal(Articles * QuotesEach, columns["id"].Distinct().Count());
    }

    // The headers have come, the body is larger than what fits between the two.
    private Task<HttpResponseMessage> Begin() =>
        _host.Client.GetAsync("/export.ndjson", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    private async Task<long> State() => (await _host.Json("/search.json?limit=0")).GetProperty("index").GetProperty("generation").GetInt64();

    private static async Task Until(Func<Task<bool>> happened)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (!await happened()) await Task.Delay(50, patience.Token);
    }

    private sealed class LargeHost : RunningHost
    {
        protected override IReadOnlyList<string> Settings => ["--Quotes:Exports", "1"];

        public override ValueTask InitializeAsync()
        {
            Put(Enumerable.Range(0, Articles).Select(i => Long(i, "Long")));
            return base.InitializeAsync();
        }

        public void ReplaceHalf() => Put(Enumerable.Range(0, Articles / 2).Select(i => Long(i, "Anew")));

        private static TestArticle Long(int number, string beginning)
        {
            string[] said = [.. Enumerable.Range(0, QuotesEach).Select(i => $"{beginning} {number}.{i} {new string('w', 3500)}")];
            TestArticle article = new(new Article { Id = $"long-{number}", Text = string.Concat(said.Select(s => $"“{s},” said Ilse Maro.\n")), Outlet = "The Quay Ledger" });
            foreach (string words in said) article.Says(Newsroom.Maro, "Ilse Maro", "said", words);
            return article;
        }
    }
}
