using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Signals;

/// <summary>Requests in numbers, and a site started and stopped again and again, with handles and memory counted before and after.</summary>
internal static class Leaks
{
    private static readonly string[] Addresses =
    [
        "/search.json?q=paper", "/search?q=signed&facet=outlet", "/search.csv?q=item&limit=50", "/api/v1/quotes?q=%22of+its+kind%22", "/speakers", "/speakers/orsa-lindqvane",
        "/search.atom?q=paper", "/export.ndjson?q=ferry", "/compare?of=orsa-lindqvane&of=temo-baraskel", "/verify?quote=We+have+signed+paper+7", "/articles/inv-00007", "/search?q=%22open", "/nothing-here",
        "/api/v1/changes", "/", "/help",
    ];

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("asked");
        QuotesCommand.Run("ingest", Invention.File(trial, 0, 300), "--index", folder);
        Requests(trial, folder).GetAwaiter().GetResult();
        Restarts(trial, folder).GetAwaiter().GetResult();
    }

    private static async Task Requests(Trial trial, string folder)
    {
        await using OwnSite site = await OwnSite.Start(folder);
        long wanted = trial.Wanted(1_500, 100_000), warm = wanted / 5;
        await Ask(site.Client, warm, trial);
        State before = State.Now();
        long asked = await Ask(site.Client, wanted - warm, trial);
        State after = State.Now();
        // Not one handle for many requests, nor one byte; connections and pools may keep some.
        trial.Must(after.Handles <= before.Handles + 20, $"handles went from {before.Handles} to {after.Handles} in {asked} requests");
        trial.Must(after.Heap - before.Heap < 24 << 20, $"the heap went from {before.Heap >> 20} to {after.Heap >> 20} MB in {asked} requests");
        trial.Note(FormattableString.Invariant($"{asked:#,0} requests: handles {before.Handles} to {after.Handles}, heap {before.Heap / 1e6:0.0} to {after.Heap / 1e6:0.0} MB"));
    }

    private static async Task<long> Ask(HttpClient client, long wanted, Trial trial)
    {
        long asked = 0;
        await Parallel.ForAsync(0, 8, async (_, _) =>
        {
            for (long number; (number = Interlocked.Increment(ref asked)) <= wanted && !trial.IsOver;)
            {
                using HttpResponseMessage answer = await client.GetAsync(Addresses[number % Addresses.Length], CancellationToken.None);
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                trial.Must((int)answer.StatusCode < 500 || answer.Headers.RetryAfter is not null, $"{answer.StatusCode} for {Addresses[number % Addresses.Length]}");
                trial.Count();
            }
        });
        return Math.Min(asked, wanted);
    }

    private static async Task Restarts(Trial trial, string folder)
    {
        long wanted = trial.Wanted(6, 200);
        State before = default;
        long done = 0;
        for (; done < wanted && !trial.IsOver; done++)
        {
            if (done == Math.Min(3, wanted / 2)) before = State.Now();
            await using OwnSite site = await OwnSite.Start(folder);
            using HttpResponseMessage answer = await site.Client.GetAsync("/search.json?q=paper");
            trial.Must(answer.IsSuccessStatusCode, $"after start {done}: {answer.StatusCode}");
            trial.Count();
        }
        State after = State.Now();
        trial.Must(after.Handles <= before.Handles + 20, $"handles went from {before.Handles} to {after.Handles} in {done} starts");
        trial.Must(after.Heap - before.Heap < 32 << 20, $"the heap went from {before.Heap >> 20} to {after.Heap >> 20} MB in {done} starts");
        trial.Note(FormattableString.Invariant($"{done} starts: handles {before.Handles} to {after.Handles}, heap {before.Heap / 1e6:0.0} to {after.Heap / 1e6:0.0} MB"));
    }

    private readonly record struct State(int Handles, long Heap)
    {
        public static State Now()
        {
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            return new State(Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
