using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Storage;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes check</c>: whether store and index are whole and say the same.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Command command = new("check", "Read the store and the index whole, compare them, and say what is wrong and what to do");
        IndexOption index = new(command);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            IReadOnlyList<string> problems = archive.Check(CommandRunner.Stopped);
            foreach (string problem in problems) Terminal.Tell($"quotes: {problem}");
            if (problems.Count > 0) return ExitCode.Problems;
            StoreCounts counts = archive.Store.Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{archive.Folder}: {counts.Articles:#,0} articles and {counts.Quotes:#,0} quotes, nothing wrong."));
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes check", "quotes check --index /srv/quotes");
    }
}
