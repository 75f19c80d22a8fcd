using System.CommandLine;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Export;
using Quotes.Web.Json;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes export</c>: everything that matches, as data, in the formats of the site's exports.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Command command = new("export", "Write every quote that matches, from one state of the index, as CSV, lines of JSON or Parquet");
        SearchOptions search = new(command, [.. ExportFormat.LeftOut]);
        IndexOption index = new(command);
        Option<string> format = new("--format") { Description = "csv, with the columns of /search.csv; ndjson, with an item of /search.json on each line between a first line that tells what this is and a last one with the count; or parquet. Links are relative to the site", HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(f => f.Name)]);
        Option<string?> file = new("--output") { Description = "Write to this file instead of standard output; it has its name only once it is whole. Beside a CSV a file with .json at the end tells what it is", HelpName = "FILE" };
        command.Add(format);
        command.Add(file);
        command.SetAction(parsed =>
        {
            if (search.Request(parsed) is not { } request) return ExitCode.Fatal;
            using QuoteArchive archive = index.OpenForReading(parsed);
            using QuoteSweep sweep = archive.Index.Sweep(request, CommandRunner.Stopped);
            if (sweep.Answer.Error is { } error) return SearchCommand.Refuse(request.Query, error);
            foreach (Sentence warning in sweep.Answer.Warnings) Terminal.Tell($"quotes: note: {warning}");
            ExportJson about = ExportJson.Of(request, sweep.Answer, TimeProvider.System.GetUtcNow());
            return Run(sweep, about, ExportFormat.All.Single(f => f.Name == parsed.GetRequiredValue(format)), parsed.GetValue(file));
        });
        return Examples.With(command,
            "quotes export ceasefire --from 2025 > ceasefire.csv",
            "quotes export --speaker ilo-brandt --sort oldest --format ndjson",
            "quotes export --format parquet --output everything.parquet");
    }

    private static int Run(QuoteSweep sweep, ExportJson about, ExportFormat format, string? file)
    {
        if (file is not null)
        {
            ToFile(sweep, about, format, file);
            return ExitCode.Good;
        }
        if (format == ExportFormat.Parquet && !Console.IsOutputRedirected)
        {
            Terminal.Tell("quotes: Parquet is not for reading on a screen: give it a file with --output FILE");
            return ExitCode.Fatal;
        }
        using LineOutput output = new();
        output.Write(stream => Write(sweep, about, format, stream));
        return ExitCode.Good;
    }

    private static void ToFile(QuoteSweep sweep, ExportJson about, ExportFormat format, string file)
    {
        string unfinished = file + ".part";
        try
        {
            using (FileStream stream = new(unfinished, FileMode.Create, FileAccess.Write)) Write(sweep, about, format, stream);
            if (format == ExportFormat.Csv) File.WriteAllText(file + ".json", ContractJson.Line(about) + "\n");
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Write(QuoteSweep sweep, ExportJson about, ExportFormat format, Stream stream) =>
        format.Write(sweep, about, host: "", stream, CommandRunner.Stopped).GetAwaiter().GetResult();
}
