using System.CommandLine;
using System.Globalization;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes backup</c>: a verified copy of what must not be lost.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        Command command = new("backup", "Copy the store and the corrections into a folder, verified, while others search and ingest; 'quotes restore' puts them back");
        Argument<string> destination = new("DEST") { Description = "The folder to make; it has this name only once the backup is whole" };
        IndexOption index = new(command);
        command.Add(destination);
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(destination);
            BackupManifest made = QuoteArchive.Backup(index.Folder(parsed), folder);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Backed up {index.Folder(parsed)} to {folder}: {made.Articles:#,0} articles, {made.Quotes:#,0} quotes, change {made.Generation}, {made.Files.Sum(f => f.Bytes):#,0} bytes, verified."));
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes backup /var/backups/quotes-$(date +%F)", "quotes backup --index /srv/quotes monday");
    }
}
