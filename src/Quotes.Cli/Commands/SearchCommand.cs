using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes search</c>: one page of what matches, for people or as JSON.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        Command command = new("search", "Find quotes and show them; the options are the parameters of the search page");
        SearchOptions search = new(command);
        IndexOption index = new(command);
        Option<bool> json = new("--json") { Description = "Print instead, on one line, what /search.json answers to the same parameters; links are relative to the site" };
        command.Add(json);
        command.SetAction(parsed =>
        {
            if (search.Request(parsed) is not { } request) return ExitCode.Fatal;
            bool asJson = parsed.GetValue(json);
            if (asJson) request = FacetList.WithPageFacets(request);
            using QuoteArchive archive = index.OpenForReading(parsed);
            SearchResult result = archive.Index.Search(request, CommandRunner.Stopped);
            if (result.Error is { } error) return Refuse(request.Query, error);
            foreach (Sentence warning in result.Warnings) Terminal.Tell($"quotes: note: {warning}");
            using LineOutput output = new();
            if (asJson) output.WriteLine(ContractJson.Line(ToJson.Answer(request, result, "/search.json")));
            else Show(result, archive.Folder, output, Terminal.Output);
            output.Flush();
            return ExitCode.Good;
        });
        return Examples.With(command,
            "quotes search '\"red line\" -nuclear' --from 2025 --sort oldest",
            "quotes search ceasefire --kind person --facet speaker --facet date",
            "quotes search 'speaker:brandt said:border' --not.outlet 'The Varnia Post' --json");
    }

    /// <summary>Says what is wrong with a query, and where.</summary>
    public static int Refuse(string query, QueryError error)
    {
        Terminal.Tell($"quotes: {error.Message}");
        Terminal.Tell("  " + Terminal.Safe(query));
        Terminal.Tell("  " + new string(' ', Math.Clamp(error.Position, 0, query.Length)) + "^");
        return ExitCode.Fatal;
    }

    private static void Show(SearchResult result, string folder, LineOutput output, Terminal terminal)
    {
        foreach (QuoteHit hit in result.Hits)
        {
            foreach (string line in QuoteLines.Of(hit.Entry, hit.Highlights, hit.Reports, terminal)) output.WriteLine(line);
            output.WriteLine("");
        }
        foreach ((FilterField field, IReadOnlyList<FacetValue> values) in result.Facets)
        {
            output.WriteLine(terminal.Bold(EnumNames<FilterField>.Of(field)));
            foreach (FacetValue value in values) output.WriteLine(Count(value.Count) + Terminal.Safe(Labelled(value)));
            output.WriteLine("");
        }
        if (result.Histogram is { } histogram)
        {
            output.WriteLine(terminal.Bold("date"));
            foreach (DateBucket bucket in histogram.Buckets) output.WriteLine(Count(bucket.Count) + Period(bucket.From, histogram.Unit) + Share(bucket));
            if (histogram.Undated > 0) output.WriteLine(Count(histogram.Undated) + "undated");
            output.WriteLine("");
        }
        output.WriteLine(Matches(result) + (result.Interpreted.Length > 0 ? Terminal.Safe($" ({result.Interpreted})") : "") + ".");
        if (result.Index.Quotes == 0) output.WriteLine(Terminal.Safe($"There are no quotes in {folder} yet: 'quotes ingest PATH' puts some in."));
        if (result.Next is { } next) output.WriteLine($"More: add --cursor {next}");
    }

    private static string Matches(SearchResult result)
    {
        if (result.Utterances == result.Quotes) return result.Quotes == 1 ? "1 quote matches" : string.Create(CultureInfo.InvariantCulture, $"{result.Quotes:#,0} quotes match");
        string statements = result.Utterances == 1 ? "1 statement" : string.Create(CultureInfo.InvariantCulture, $"{result.Utterances:#,0} statements");
        return result.Total == result.Utterances ? string.Create(CultureInfo.InvariantCulture, $"{statements} in {result.Quotes:#,0} reports match")
            : string.Create(CultureInfo.InvariantCulture, $"{result.Quotes:#,0} reports of {statements} match");
    }

    private static string Count(long count) => string.Create(CultureInfo.InvariantCulture, $"{count,9:#,0}  ");

    private static string Labelled(FacetValue value) => value.Label == value.Value ? value.Value : $"{value.Label}  [{value.Value}]";

    private static string Share(DateBucket bucket) =>
        bucket.Of is > 0 and var all ? string.Create(CultureInfo.InvariantCulture, $"  {100.0 * bucket.Count / all:0.##} % of {all:#,0}") : "";

    private static string Period(DateOnly from, DatePrecision unit) => from.ToString(
        unit switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
