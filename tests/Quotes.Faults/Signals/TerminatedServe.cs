using System.Diagnostics;
using System.Net;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Signals;

/// <summary>Sites told to end while clients ask.</summary>
internal static class TerminatedServe
{
    private const int Clients = 8;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(35);

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("served");
        QuotesCommand.Run("ingest", Invention.File(trial, 0, 400), "--index", folder);
        long answers = 0;
        TimeSpan longest = TimeSpan.Zero;
        for (long i = 0; i < trial.Wanted(1, 25) && !trial.IsOver; i++)
        {
            using Site site = Site.Start(folder);
            bool told = false;
            Task[] clients = [.. Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
            {
                // After the end was asked for no connection is let in any more; what was begun must be whole.
                while (await Ask(site.Client, number % 2 == 0, trial)) Interlocked.Increment(ref answers);
                trial.Must(Volatile.Read(ref told), "the site stopped answering before it was told to");
            }))];
            Thread.Sleep(trial.Random.Next(200, 1_000));
            long began = Stopwatch.GetTimestamp();
            Volatile.Write(ref told, true);
            CommandOutcome outcome = site.Terminate();
            TimeSpan took = Stopwatch.GetElapsedTime(began);
            longest = took > longest ? took : longest;
            Task.WaitAll(clients);
            trial.Must(outcome.ExitCode == 0, $"it ended with {outcome.ExitCode}: {outcome.Error}");
            trial.Must(took < Bound, $"it took {took}");
            trial.Count();
        }
        trial.Must(answers > 0, "nobody was answered");
        trial.Note(FormattableString.Invariant($"{answers:#,0} answers whole, the longest end took {longest.TotalSeconds:0.0} s"));
    }

    private static async Task<bool> Ask(HttpClient client, bool isExport, Trial trial)
    {
        HttpResponseMessage? answer = null;
        try
        {
            answer = await client.GetAsync(isExport ? "/export.ndjson?q=paper" : "/search.json?q=paper", HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException)
        {
            return false; // not let in
        }
        using (answer)
        {
            try
            {
                string body = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode == HttpStatusCode.OK) trial.Must(body.TrimEnd().EndsWith('}') && (!isExport || body.Contains("\"end\":true", StringComparison.Ordinal)), $"an answer was cut off: {body[^Math.Min(80, body.Length)..]}");
                else trial.Must(answer.StatusCode is HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}: {body}");
                // Busy with other exports is an answer, too, as long as it says when to come again.
                return answer.StatusCode == HttpStatusCode.OK || answer.Headers.RetryAfter is not null;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                trial.Fail($"an answer was cut off: {cut.Message}");
                return false;
            }
        }
    }
}
