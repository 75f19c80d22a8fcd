using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Ingestion;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes ingest</c>: articles into store and index.</summary>
internal static class IngestCommand
{
    private const int MostNotes = 20;

    public static Command Create()
    {
        Command command = new("ingest", "Put articles and their quotes into the store and the index; the same again changes nothing");
        InputOptions inputs = new(command, keeps: true);
        IndexOption index = new(command);
        OfficesOption offices = new(command);
        command.SetAction(parsed =>
        {
            ReadMeter meter = new();
            long? total = inputs.Size(parsed);
            ReadOptions reading = inputs.Reading(parsed, meter);
            using QuoteArchive archive = index.OpenForWriting(parsed, offices);
            IngestSummary summary;
            using (IngestMonitor monitor = IngestMonitor.Start("Ingesting", total))
            {
                summary = archive.Ingest(
                    new ArticleReader(reading with { Web = reading.Web with { Remembered = url => archive.Remembered(url, reading.Web.KeepPages) } })
                        .Read(inputs.Inputs(parsed), inputs.Web(parsed), CommandRunner.Stopped),
                    monitor,
                    CommandRunner.Stopped,
                    new IngestOptions { ExtractAgain = true, Meter = meter, TotalBytes = total });
            }
            return Tell(summary);
        });
        return Examples.With(command,
            "quotes ingest articles/ news.jsonl.gz",
            "quotes ingest --map text=body,source=paper,date=published dump.csv",
            "quotes ingest https://news.example/2031/04/02/talks.html",
            "quotes ingest --urls pages.txt --keep-pages --contact crawler@example.org",
            "quotes ingest --sitemap https://news.example/sitemap.xml --since 2031-04",
            "zcat dump.jsonl.gz | quotes ingest - --index /srv/quotes");
    }

    private static int Tell(IngestSummary summary)
    {
        foreach (ReadFailure failure in summary.Rejected) Terminal.Tell($"quotes: rejected {failure}");
        if (summary.RejectedCount > summary.Rejected.Count) Terminal.Tell($"quotes: and {summary.RejectedCount - summary.Rejected.Count} more rejected");
        foreach (string warning in summary.Warnings.Take(MostNotes)) Terminal.Tell($"quotes: note: {warning}");
        if (summary.Warnings.Count > MostNotes) Terminal.Tell($"quotes: and {summary.Warnings.Count - MostNotes} more notes like these");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Read {summary.Read:#,0}: {summary.Added:#,0} added, {summary.Unchanged:#,0} unchanged, {summary.Replaced:#,0} replaced, {summary.RejectedCount:#,0} rejected; "
            + $"{summary.Quotes:#,0} quotes in {summary.Elapsed.TotalSeconds:0.0} s."));
        if (summary.Cancelled)
        {
            Console.WriteLine("Stopped before the end of the input. What is counted here is kept; the same command goes on from there.");
            return ExitCode.Problems;
        }
        if (summary.Added + summary.Replaced == 0) Console.WriteLine("Nothing changed.");
        return summary.RejectedCount == 0 ? ExitCode.Good : ExitCode.Problems;
    }
}
