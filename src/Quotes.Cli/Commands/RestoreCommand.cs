using System.CommandLine;
using System.Globalization;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes restore</c>: what was backed up, put back.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        Command command = new("restore", "Verify a backup, put it in the place of the store and the corrections, and build the index; what was there is set aside");
        Argument<string> backup = new("BACKUP") { Description = "A folder that 'quotes backup' made" };
        Option<bool> force = new("--force") { Description = "Also where there are articles already, or a store that cannot be read" };
        IndexOption index = new(command);
        command.Add(backup);
        command.Add(force);
        command.SetAction(parsed =>
        {
            string folder = index.Folder(parsed);
            RestoreSummary done = QuoteArchive.Restore(parsed.GetRequiredValue(backup), folder, parsed.GetValue(force), IndexOption.Options);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Restored {folder} to {done.Backup.CreatedAt:yyyy-MM-dd HH:mm:ss}Z: {done.Backup.Articles:#,0} articles, {done.Backup.Quotes:#,0} quotes; the index was built from them."));
            if (done.Aside is { } aside) Console.WriteLine($"What was there before is kept in {aside}; 'quotes restore --force' with that folder takes this back.");
            if (done.ReopenReaders) Console.WriteLine("A site that has this folder open must be started again.");
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes restore /var/backups/quotes-2031-04-02", "quotes restore monday --force --index /srv/quotes");
    }
}
