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
        Option<string?> reported = new("--report")
        {
            Description = "Write a line of JSON for everything read, after it is on disk: id, outcome (added, unchanged, replaced, rejected), quotes, at; - for standard output",
            HelpName = "FILE",
        };
        command.Add(reported);
        command.SetAction(parsed =>
        {
            string? target = parsed.GetValue(reported);
            using IngestReport? report = target is null ? null : IngestReport.Open(target);
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
                    new IngestOptions { ExtractAgain = true, Meter = meter, TotalBytes = total, Acknowledged = report is null ? null : report.Write });
            }
            report?.End(summary);
            return Tell(summary, target == "-" ? Console.Error : Console.Out);
        });
        return Examples.With(command,
            "quotes ingest articles/ news.jsonl.gz",
            "quotes ingest --map text=body,source=paper,date=published dump.csv",
            "quotes ingest statements/ --speakers speakers.csv",
            "quotes ingest https://news.example/2031/04/02/talks.html",
            "quotes ingest --urls pages.txt --keep-pages --contact crawler@example.org",
            "quotes ingest --sitemap https://news.example/sitemap.xml --since 2031-04",
            "quotes ingest news.jsonl --report taken.jsonl",
            "zcat dump.jsonl.gz | quotes ingest - --index /srv/quotes");
    }

    private static int Tell(IngestSummary summary, TextWriter output)
    {
        foreach (ReadFailure failure in summary.Rejected) Terminal.Tell($"quotes: rejected {failure}");
        if (summary.RejectedCount > summary.Rejected.Count) Terminal.Tell($"quotes: and {summary.RejectedCount - summary.Rejected.Count} more rejected");
        foreach (string warning in summary.Warnings.Take(MostNotes)) Terminal.Tell($"quotes: note: {warning}");
        if (summary.Warnings.Count > MostNotes) Terminal.Tell($"quotes: and {summary.Warnings.Count - MostNotes} more notes like these");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Read {summary.Read:#,0}: {summary.Added:#,0} added, {summary.Unchanged:#,0} unchanged, {summary.Replaced:#,0} replaced, {summary.RejectedCount:#,0} rejected; "
            + $"{summary.Quotes:#,0} quotes in {summary.Elapsed.TotalSeconds:0.0} s."));
        if (summary.Cancelled)
        {
            output.WriteLine("Stopped before the end of the input. What is counted here is kept; the same command goes on from there.");
            return CommandRunner.WasTerminated && summary.RejectedCount == 0 ? ExitCode.Good : ExitCode.Problems;
        }
        if (summary.Added + summary.Replaced == 0) output.WriteLine("Nothing changed.");
        return summary.RejectedCount == 0 ? ExitCode.Good : ExitCode.Problems;
    }
}
