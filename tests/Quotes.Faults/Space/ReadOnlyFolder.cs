using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Space;

/// <summary>Folders that must not be written.</summary>
internal static class ReadOnlyFolder
{
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;
    private const UnixFileMode Reading = Everything & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);

    // To root nothing is forbidden, so root's trial is run as nobody.
    private static readonly string[] AsNobody = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : ["env"];

    public static void Run(Trial trial)
    {
        if (OperatingSystem.IsWindows() || !CanRun())
        {
            trial.Note("the command cannot be run as somebody without rights here");
            return;
        }
        for (long i = 0; i < trial.Wanted(1, 10) && !trial.IsOver; i++)
        {
            string root = trial.NewFolder("closed"), folder = Path.Combine(root, "index");
            Directory.CreateDirectory(root);
            // The trial's folder is its owner's alone.
            File.SetUnixFileMode(Path.GetDirectoryName(root)!, Everything);
            File.SetUnixFileMode(root, Everything);
            FromTheStart(trial, folder);
            Midway(trial, folder);
        }
    }

    private static void FromTheStart(Trial trial, string folder)
    {
        string input = Invention.File(trial, 0, 50);
        trial.Must(Ran("ingest", input, "--index", folder).ExitCode == 0, "nobody can ingest");
        Forbid(folder, Reading);
        Complaint.Check(trial, Ran("ingest", Invention.File(trial, 50, 50), "--index", folder), "a read-only folder");
        Complaint.Check(trial, Ran("ingest", input, "--index", Path.Combine(folder, "inside")), "a read-only parent");
        CommandOutcome search = Ran("search", "paper", "--index", folder);
        trial.Must(search.ExitCode == 0 && search.Output.Contains("Halden Post", StringComparison.Ordinal), $"a read-only folder cannot be searched: {search.Output}{search.Error}");
        CommandOutcome check = Ran("check", "--index", folder);
        trial.Must(check.ExitCode == 0, $"a read-only folder cannot be checked: {check.Error}");
        Forbid(folder, Everything);
        trial.Must(Ran("ingest", Invention.File(trial, 50, 50), "--index", folder).ExitCode == 0, "with the right given back nothing can be ingested");
        trial.Count(4);
    }

    private static void Midway(Trial trial, string folder)
    {
        Reported reported = new();
        using (CommandRun run = CommandRun.StartBehind(AsNobody, [], "ingest", "-", "--report", "-", "--index", folder))
        {
            for (int i = 100; i < 150; i++) run.Input.WriteLine(Invention.Line(i));
            run.Input.Flush();
            run.WaitForLines(50);
            Forbid(folder, Reading);
            try
            {
                for (int i = 150; i < 400; i++) run.Input.WriteLine(Invention.Line(i));
                run.Input.Close();
            }
            catch (IOException)
            {
                // It has given up already.
            }
            Complaint.Check(trial, run.End(), "the right was taken away midway");
            reported.Add(run.Lines());
        }
        Forbid(folder, Everything);
        reported.Compare(folder, trial, "the right was taken away midway");
        trial.Must(Ran("ingest", Invention.File(trial, 100, 300), "--index", folder).ExitCode == 0, "with the right given back the ingest does not go on");
        trial.Must(Ran("check", "--index", folder).Output.Contains("400 articles", StringComparison.Ordinal), "not all articles are there in the end");
        trial.Count();
    }

    private static CommandOutcome Ran(params string[] arguments)
    {
        using CommandRun run = CommandRun.StartBehind(AsNobody, [], arguments);
        run.Input.Close();
        return run.End();
    }

    private static bool CanRun()
    {
        try
        {
            return Ran("--version").ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Forbid(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (string entry in Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            if (File.Exists(entry) || Directory.Exists(entry)) File.SetUnixFileMode(entry, mode);
        }
    }
}
