using Quotes.Faults.Processes;

namespace Quotes.Faults.Crashes;

/// <summary>Ends ingests as a crash does, at any moment from the start of the process to its end.</summary>
internal static class KillDuringIngest
{
    private const int Articles = 1_500;

    public static void Run(Trial trial)
    {
        long wanted = trial.Wanted(6, 200);
        int kills = 0, ended = 0, reports = 0;
        while (kills + ended < wanted && !trial.IsOver)
        {
            string folder = trial.NewFolder("index"), input = Invention.File(trial, 0, Articles);
            Reported reported = new();
            bool whole = false;
            while (!whole && kills + ended < wanted && !trial.IsOver)
            {
                using CommandRun run = CommandRun.Start("ingest", input, "--report", "-", "--index", folder);
                EndSomewhere(run, trial.Random);
                whole = run.End().ExitCode == 0;
                if (whole) ended++;
                else kills++;
                reports += reported.Add(run.Lines());
                trial.Count();
                if (Directory.Exists(folder)) reported.Compare(folder, trial, $"kill {kills} of index {folder}");
            }
            if (whole) trial.Must(reported.Count == Articles, $"after the last run {reported.Count} of {Articles} articles were reported");
            Directory.Delete(folder, recursive: true);
        }
        trial.Note($"{kills} killed, {ended} reached the end, {reports:#,0} lines of reports compared");
    }

    // Half of the time anywhere, half of the time about a commit: a batch's lines come right after it.
    private static void EndSomewhere(CommandRun run, Random random)
    {
        if (random.Next(2) == 0) Thread.Sleep(random.Next(50, 3_000));
        else
        {
            run.WaitForLines(random.Next(0, Articles));
            Thread.Sleep(random.Next(0, 120));
        }
        if (!run.HasExited) run.Kill();
    }
}
