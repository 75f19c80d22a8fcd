using System.Globalization;
using System.Net;
using System.Text.Json;
using Quotes.Archive;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Sharing;

/// <summary>A site, clients that ask it, an ingest that replaces every article again and again, and backups of all that, as processes.</summary>
internal static class ServingWhileIngesting
{
    private const int Articles = 80;
    private const int Clients = 10;

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("served");
        Ingest(trial, folder, 0);
        using Site site = Site.Start(folder);
        using CancellationTokenSource done = new();
        Task[] clients = [.. Enumerable.Range(0, Clients).Select(number => Task.Run(() => Ask(site.Client, trial, number, done.Token)))];
        long rounds = trial.Wanted(1, 60);
        int backups = 0;
        for (int round = 1; round <= rounds && !trial.IsOver; round++)
        {
            Task<CommandOutcome> backup = Task.Run(() => QuotesCommand.Run("backup", $"{folder}-saved-{round}", "--index", folder));
            Ingest(trial, folder, round);
            CommandOutcome saved = backup.GetAwaiter().GetResult();
            trial.Must(saved.ExitCode == 0, $"backup {round}: {saved.Error}");
            backups++;
        }
        done.Cancel();
        Task.WaitAll(clients);
        for (int round = 1; round <= backups; round += Math.Max(1, backups / 8)) Restore(trial, $"{folder}-saved-{round}");
        trial.Note($"{rounds} ingests, {backups} backups");
    }

    private static void Ingest(Trial trial, string folder, int round)
    {
        CommandOutcome run = QuotesCommand.Run("ingest", Invention.File(trial, 0, Articles, Marker(round)), "--index", folder);
        trial.Must(run.ExitCode == 0, $"ingest {round}: {run.Error}");
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(folder)!, "*-invented.jsonl")) File.Delete(file);
    }

    private static string Marker(int round) => string.Create(CultureInfo.InvariantCulture, $"variant{round}");

    private static async Task Ask(HttpClient client, Trial trial, int number, CancellationToken done)
    {
        long newest = 0;
        for (int turn = number; !done.IsCancellationRequested; turn++)
        {
            try
            {
                bool isExport = turn % 4 == 0;
                using HttpResponseMessage answer = await client.GetAsync(isExport ? "/export.ndjson?q=paper&fold=none" : "/search.json?q=paper&fold=none&limit=100", CancellationToken.None);
                string body = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null) continue;
                trial.Count();
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    trial.Fail($"{answer.StatusCode}: {body}");
                    continue;
                }
                long generation = isExport ? Exported(body, trial) : Found(body, trial);
                trial.Must(generation >= newest, $"an answer of generation {generation} came after one of {newest}");
                newest = generation;
            }
            catch (HttpRequestException failed)
            {
                trial.Fail($"a request failed: {failed.Message}");
            }
        }
    }

    private static long Found(string body, Trial trial)
    {
        using JsonDocument json = JsonDocument.Parse(body);
        OneVariant([.. json.RootElement.GetProperty("items").EnumerateArray().Select(Text)], trial, "a page");
        return json.RootElement.GetProperty("index").GetProperty("generation").GetInt64();
    }

    private static long Exported(string body, Trial trial)
    {
        string[] lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        OneVariant([.. lines[1..^1].Select(line => Text(JsonDocument.Parse(line).RootElement))], trial, "an export");
        trial.Must(lines[^1].Contains("\"end\":true", StringComparison.Ordinal), $"an export ends with {lines[^1]}");
        return JsonDocument.Parse(lines[0]).RootElement.GetProperty("export").GetProperty("index").GetProperty("generation").GetInt64();
    }

    private static string Text(JsonElement item) => item.GetProperty("text").GetString()!;

    private static void OneVariant(string[] texts, Trial trial, string what)
    {
        string[] variants = [.. texts.SelectMany(text => text.Split(' ')).Where(word => word.StartsWith("variant", StringComparison.Ordinal)).Distinct()];
        trial.Must(variants.Length == 1 && texts.Length >= Articles, $"{what} of {texts.Length} quotes has {string.Join(", ", variants)}");
    }

    private static void Restore(Trial trial, string backup)
    {
        string folder = backup + "-restored";
        QuoteArchive.Restore(backup, folder);
        using QuoteArchive archive = QuoteArchive.OpenForReading(folder);
        trial.Must(archive.Check().Count == 0 && archive.Store.Count().Articles == Articles, $"{backup} holds {archive.Store.Count().Articles} articles: {string.Join("; ", archive.Check())}");
    }
}
