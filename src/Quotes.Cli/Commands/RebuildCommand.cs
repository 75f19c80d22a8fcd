using System.CommandLine;
using System.Globalization;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes rebuild</c>: a new index from the store.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        Command command = new("rebuild", "Build the index again from the store; searches go on with the old one until it is whole");
        Option<bool> extract = new("--extract") { Description = "Find the quotes of all articles again first, with this version's extractor" };
        IndexOption index = new(command);
        OfficesOption offices = new(command);
        command.Add(extract);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForWriting(parsed, offices);
            bool again = parsed.GetValue(extract);
            RebuildSummary summary;
            using (IngestMonitor monitor = IngestMonitor.Start("Extracting", again ? archive.Store.Count().Articles : null))
            {
                summary = archive.Rebuild(again, monitor, CommandRunner.Stopped);
            }
            string changed = again ? string.Create(CultureInfo.InvariantCulture, $" The quotes of {summary.Changed:#,0} articles changed.") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Built the index of {archive.Folder} again: {summary.Articles:#,0} articles, {summary.Quotes:#,0} quotes.{changed}"));
            if (!CommandRunner.Stopped.IsCancellationRequested) return ExitCode.Good;
            Terminal.Tell("quotes: stopped before all articles were extracted again; what was is kept");
            return ExitCode.Problems;
        });
        return Examples.With(command, "quotes rebuild", "quotes rebuild --extract");
    }
}
