using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Sharing;

/// <summary>Several ingests begun at the same moment.</summary>
internal static class RacingWriters
{
    public static void Run(Trial trial)
    {
        int refused = 0;
        for (long i = 0; i < trial.Wanted(1, 20) && !trial.IsOver; i++)
        {
            string folder = trial.NewFolder("raced");
            string[] inputs = [.. Enumerable.Range(0, 4).Select(writer => Invention.File(trial, writer * 300, 300))];
            CommandRun[] runs = [.. inputs.Select(_ => CommandRun.Start("ingest", "-", "--report", "-", "--index", folder))];
            Reported reported = new();
            for (int writer = 0; writer < runs.Length; writer++)
            {
                // The first to be let in keeps the folder until its input ends, which outlasts the others' patience.
                int own = writer;
                _ = Task.Run(() => Feed(runs[own], inputs[own]));
            }
            foreach (CommandRun run in runs)
            {
                using (run)
                {
                    CommandOutcome outcome = run.End();
                    int articles = reported.Add(run.Lines());
                    trial.Count();
                    if (outcome.ExitCode == 0)
                    {
                        trial.Must(articles == 300, $"who was let in reported {articles} of 300 articles");
                        continue;
                    }
                    refused++;
                    trial.Must(outcome.ExitCode == 2 && articles == 0, $"who was refused ended with {outcome.ExitCode} after {articles} articles");
                    trial.Must(outcome.Error.Contains("is being written to by process", StringComparison.Ordinal), $"who was refused was told: {outcome.Error}");
                }
            }
            trial.Must(reported.Count >= 300, "nobody was let in");
            reported.Compare(folder, trial, "after the race");
        }
        trial.Note($"{refused} refused");
    }

    private static void Feed(CommandRun run, string input)
    {
        try
        {
            run.Input.Write(File.ReadAllText(input));
            run.Input.Flush();
            Thread.Sleep(TimeSpan.FromSeconds(4));
            run.Input.Close();
        }
        catch (IOException)
        {
            // Refused already.
        }
    }
}
