using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Quotes.Benchmarks.Load;

/// <summary>Readers who ask one thing after another without a pause.</summary>
internal static class Readers
{
    private static readonly string[] Addresses =
    [
        LoadResult.Empty, "/search.json?q=river", "/search?q=border+treaty", "/search.json?q=%22follows+the+river%22&facet=speaker&facet=date", "/speakers/ilka-vorrenec", "/search.json?q=nuc*+OR+bor*+OR+riv*&sort=newest",
        "/compare.json?of=ilka-vorrenec&of=idris-al-marouf&q=river", "/concordance.json?q=river", "/verify?quote=The+border+does+not+follow+the+river", "/export.ndjson?q=treaty", "/search.atom?q=river", "/search/facet?field=outlet",
    ];

    /// <summary>Lets them read for a time.</summary>
    public static async Task<LoadResult> Run(Uri address, int clients, TimeSpan time)
    {
        using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = clients };
        using HttpClient client = new(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        ConcurrentDictionary<string, long> statuses = new();
        ConcurrentBag<(string, double)> times = [];
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            for (int asked = number; Stopwatch.GetElapsedTime(start) < time; asked++)
            {
                string path = Addresses[asked % Addresses.Length];
                long began = Stopwatch.GetTimestamp();
                string status = await Ask(client, path);
                statuses.AddOrUpdate(status, 1, static (_, count) => count + 1);
                if (status == "200") times.Add((path, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            }
        })));
        return new LoadResult(statuses, times);
    }

    private static async Task<string> Ask(HttpClient client, string path)
    {
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(path);
            await answer.Content.CopyToAsync(Stream.Null);
            string status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            return status == "503" && answer.Headers.RetryAfter is not null ? LoadResult.Shed : status;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return failure.GetType().Name;
        }
    }
}
