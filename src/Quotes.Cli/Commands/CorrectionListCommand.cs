using System.CommandLine;
using System.Globalization;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes correct list</c>: the corrections and what became of each.</summary>
internal static class CorrectionListCommand
{
    public static Command Create()
    {
        Command command = new("list", "List the corrections in the order of their file, with what became of each, and the lines that are not understood");
        IndexOption index = new(command);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            CorrectionReport report = archive.ReportCorrections();
            using LineOutput output = new();
            foreach (ReportedCorrection line in report.Lines.Reverse()) output.WriteLine(Terminal.Safe(Line(line)));
            output.WriteLine(report.Total == 1 ? "1 correction." : string.Create(CultureInfo.InvariantCulture, $"{report.Total:#,0} corrections."));
            output.Flush();
            foreach (CorrectionProblem problem in report.Problems) Terminal.Tell($"quotes: {archive.CorrectionsPath}:{problem.Line}: {problem.Message}");
            if (report.IsPending) Terminal.Tell("quotes: note: the index does not show the latest of them yet");
            return report.Problems.Count == 0 && report.Lines.All(line => line.State != CorrectionState.Unused) ? ExitCode.Good : ExitCode.Problems;
        });
        return Examples.With(command, "quotes correct list");
    }

    private static string Line(ReportedCorrection reported)
    {
        Correction correction = reported.Correction;
        string state = reported.State switch
        {
            CorrectionState.Applied => reported.Quotes == 1 ? "1 quote" : $"{reported.Quotes} quotes",
            CorrectionState.Unused => "fits nothing",
            CorrectionState.Undone => "undone",
            _ => "",
        };
        string what = correction.Type switch
        {
            CorrectionType.Speaker => $"{correction.Quote} was said by {correction.Speaker!.Name ?? "nobody known"}",
            CorrectionType.NotAQuote => $"{correction.Quote} is not a quote",
            CorrectionType.Merge => $"{correction.From} is {correction.Speaker!.Name}",
            CorrectionType.Split => $"{correction.From} is {correction.Speaker!.Name} where {Where(correction.Where!)}",
            CorrectionType.Alias => $"\u201c{correction.Printed}\u201d means {correction.Speaker!.Name}" + (correction.Where is { } where ? $" where {Where(where)}" : ""),
            _ => $"{correction.Undoes} does not hold",
        };
        string[] rest = [state, correction.At?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", correction.Who ?? "", correction.Note ?? ""];
        return string.Join(" \u00b7 ", rest.Where(part => part.Length > 0).Prepend($"{correction.Id}  {what}"));
    }

    private static string Where(CorrectionScope where) => string.Join(" and ", new[]
    {
        where.Articles.Count > 0 ? "article is " + string.Join(" or ", where.Articles) : "",
        where.Outlets.Count > 0 ? "outlet is " + string.Join(" or ", where.Outlets) : "",
        where.Dates is { } dates ? "date is " + dates : "",
    }.Where(part => part.Length > 0));
}
