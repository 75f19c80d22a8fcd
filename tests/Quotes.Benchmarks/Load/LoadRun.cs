using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Quotes.Archive;

namespace Quotes.Benchmarks.Load;

/// <summary>Many readers at once on the site as a process of its own, while another process ingests; on this machine only, for a bounded time.</summary>
internal sealed class LoadRun
{
    private const int Copies = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly int _clients;
    private readonly TimeSpan _time;
    private readonly string _folder;

    private LoadRun(int clients, TimeSpan time, string folder)
    {
        _clients = clients;
        _time = time;
        _folder = folder;
    }

    /// <summary>Measures and prints; 0 when every answer was one that is promised.</summary>
    /// <param name="seconds">How long; an hour at most.</param>
    /// <param name="clients">How many readers; 2,000 at most.</param>
    public static async Task<int> Measure(int seconds, int clients)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("quotes-load-");
        try
        {
            TimeSpan time = TimeSpan.FromSeconds(Math.Clamp(seconds, 1, Longest.TotalSeconds));
            return await new LoadRun(Math.Clamp(clients, 1, 2000), time, folder.FullName).Run();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> Run()
    {
        Fill();
        int port = FreePort();
        using Process site = Start("serve", "--index", Index, "--urls", $"http://127.0.0.1:{port}", "--set", "Rate=0", "--set", "Sample=none");
        try
        {
            Uri address = new($"http://127.0.0.1:{port}");
            await Ready(address, site);
            using CancellationTokenSource end = new();
            Task ingesting = Ingest(end.Token);
            // Once warm: what is compiled and filled once is no growth.
            await Readers.Run(address, _clients, TimeSpan.FromSeconds(Math.Min(15, _time.TotalSeconds / 2)));
            long before = Memory(site);
            using CancellationTokenSource slow = new();
            Task<int> dropped = SlowClients.Run(port, slow.Token);
            LoadResult result = await Readers.Run(address, _clients, _time);
            long after = Memory(site);
            int closed = await dropped;
            await end.CancelAsync();
            await ingesting;
            return Print(result, before, after, closed, site.HasExited);
        }
        finally
        {
            if (!site.HasExited) site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    private string Index => Path.Combine(_folder, "index");

    private void Fill()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(Index);
        archive.Ingest(Sample.Multiplied(Sample.Articles(), Copies));
    }

    // One run after another, each of articles that are new by their ids and addresses.
    private async Task Ingest(CancellationToken end)
    {
        string sample = Sample.Folder(), copy = Path.Combine(_folder, "incoming");
        Directory.CreateDirectory(copy);
        for (int run = 0; !end.IsCancellationRequested; run++)
        {
            foreach (string file in Directory.EnumerateFiles(sample, "*.jsonl"))
            {
                string text = await File.ReadAllTextAsync(file, CancellationToken.None);
                await File.WriteAllTextAsync(Path.Combine(copy, Path.GetFileName(file)), text.Replace("\"id\": \"", $"\"id\": \"load-{run}-", StringComparison.Ordinal), CancellationToken.None);
            }
            using Process ingest = Start("ingest", copy, "--index", Index);
            await ingest.WaitForExitAsync(CancellationToken.None);
            _ingested += ingest.ExitCode == 0 ? 1 : 0;
        }
    }

    private int _ingested;

    private int Print(LoadResult result, long before, long after, int closed, bool died)
    {
        Table.Title(string.Create(CultureInfo.InvariantCulture, $"{_clients} clients for {_time.TotalSeconds:0} s, {Environment.ProcessorCount} cores shared by clients, site and ingest, .NET {Environment.Version}"));
        foreach ((string status, long count) in result.Statuses.OrderBy(s => s.Key, StringComparer.Ordinal)) Table.Row(status, count, "answers");
        Table.Row("answers a second", result.Statuses.Values.Sum() / _time.TotalSeconds, "");
        foreach (string path in result.Paths) Table.Row(path, result.Median(path), "ms median", string.Create(CultureInfo.InvariantCulture, $"{result.Ratio(path, 0.5):0.0} times {LoadResult.Empty}; 99 in 100 within {result.Ratio(path, 0.99):0.0} times its median"));
        Table.Row("runs of ingest that ended well", _ingested, "");
        Table.Row("slow clients closed", closed, $"of {SlowClients.Count}");
        Table.Row("memory of the site before", before / 1e6, "MB");
        Table.Row("memory of the site after", after / 1e6, "MB");
        bool good = !died && result.Statuses.Keys.All(LoadResult.IsPromised) && _ingested > 0 && closed == SlowClients.Count;
        Console.WriteLine(good ? "good: every answer was 200, or a 503 with Retry-After" : "BAD: see the answers above");
        return good ? 0 : 1;
    }

    private static long Memory(Process site)
    {
        site.Refresh();
        return site.WorkingSet64;
    }

    private static async Task Ready(Uri address, Process site)
    {
        using HttpClient client = new() { BaseAddress = address };
        while (!site.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The site ended before it was ready.");
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "quotes.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        // Read on, so that it never waits for us.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
