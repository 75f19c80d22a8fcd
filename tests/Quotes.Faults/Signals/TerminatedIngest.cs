using System.Diagnostics;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Signals;

/// <summary>Ingests told to end.</summary>
internal static class TerminatedIngest
{
    private const int Articles = 3_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static void Run(Trial trial)
    {
        string input = Invention.File(trial, 0, Articles);
        int stopped = 0;
        TimeSpan longest = TimeSpan.Zero;
        for (long i = 0; i < trial.Wanted(2, 60) && !trial.IsOver; i++)
        {
            string folder = trial.NewFolder("ended");
            Reported reported = new();
            using CommandRun run = CommandRun.Start("ingest", input, "--report", "-", "--index", folder);
            run.WaitForLines(1 + trial.Random.Next(1_500));
            Thread.Sleep(trial.Random.Next(100));
            long told = Stopwatch.GetTimestamp();
            run.Signal("TERM");
            CommandOutcome outcome = run.End();
            TimeSpan took = Stopwatch.GetElapsedTime(told);
            longest = took > longest ? took : longest;
            int articles = reported.Add(run.Lines());
            bool ended = outcome.Output.Contains("\"end\":true", StringComparison.Ordinal);
            if (outcome.Output.Contains("\"whole\":false", StringComparison.Ordinal)) stopped++;
            trial.Must(outcome.ExitCode == 0 && ended, $"told to end after {articles} articles it ended with {outcome.ExitCode}: {outcome.Error}");
            trial.Must(took < Bound, $"it took {took}");
            trial.Must(!Directory.Exists(Path.Combine(folder, "lucene.new")), "half an index was left");
            reported.Compare(folder, trial, $"ended after {articles} articles");
            trial.Count();
            Directory.Delete(folder, recursive: true);
        }
        trial.Note(FormattableString.Invariant($"{stopped} before the end of the input, the longest end took {longest.TotalSeconds:0.0} s"));
    }
}
