using System.Diagnostics;
using System.Globalization;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Space;

/// <summary>Ingests that run out of room, and go on when there is room again.</summary>
internal static class FullDisk
{
    private const int Articles = 600;

    /// <summary>No file of the process may grow beyond some size, as where a quota ends.</summary>
    public static void OfLimitedFiles(Trial trial)
    {
        if (OperatingSystem.IsWindows())
        {
            trial.Note("there is no RLIMIT_FSIZE here");
            return;
        }
        long wanted = trial.Wanted(2, 60);
        for (int i = 0; i < wanted && !trial.IsOver; i++)
        {
            // From nothing at all to nearly enough.
            int kilobytes = (int)(4 * Math.Pow(600, (i + 0.5) / wanted));
            string folder = trial.NewFolder("limited");
            string[] before = ["bash", "-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; exec \"$@\""), "bash"];
            Try(trial, folder, $"at most {kilobytes} KB a file", input => CommandRun.StartBehind(
                before,
                // The runtime itself makes a large file in memory otherwise.
                [("DOTNET_EnableWriteXorExecute", "0")],
                "ingest", input, "--report", "-", "--index", folder), () => { });
        }
    }

    /// <summary>A file system of a few megabytes.</summary>
    public static void OfSmallTmpfs(Trial trial)
    {
        long wanted = trial.Wanted(1, 40);
        for (int i = 0; i < wanted && !trial.IsOver; i++)
        {
            int kilobytes = (int)(100 * Math.Pow(8, (i + 0.5) / wanted));
            string mount = trial.NewFolder("disk"), folder = Path.Combine(mount, "index");
            Directory.CreateDirectory(mount);
            if (!Mounted("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", mount))
            {
                trial.Note("only root may mount a file system");
                return;
            }
            try
            {
                Try(trial, folder, $"a disk of {kilobytes} KB", input => CommandRun.Start("ingest", input, "--report", "-", "--index", folder),
                    () => Mounted("mount", "-o", "remount,size=64m", mount));
            }
            finally
            {
                Mounted("umount", mount);
            }
        }
    }

    private static void Try(Trial trial, string folder, string when, Func<string, CommandRun> start, Action makeRoom)
    {
        string input = Invention.File(trial, 0, Articles);
        Reported reported = new();
        using (CommandRun run = start(input))
        {
            CommandOutcome outcome = run.End();
            reported.Add(run.Lines());
            trial.Count();
            Complaint.Check(trial, outcome, when);
        }
        makeRoom();
        if (Directory.Exists(folder)) reported.Compare(folder, trial, when);
        CommandOutcome again = QuotesCommand.Run("ingest", input, "--index", folder);
        trial.Must(again.ExitCode == 0, $"{when}: with room again: {again.Error}");
        CommandOutcome check = QuotesCommand.Run("check", "--index", folder);
        trial.Must(check.ExitCode == 0 && check.Output.Contains(Articles.ToString("#,0", CultureInfo.InvariantCulture) + " articles", StringComparison.Ordinal), $"{when}: in the end: {check.Output}{check.Error}");
    }

    private static bool Mounted(params string[] command)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
