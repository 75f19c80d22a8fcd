using System.CommandLine;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Json;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes export</c>: everything that matches, as data.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Command command = new("export", "Print every quote that matches, as CSV or as one JSON object on each line");
        SearchOptions search = new(command, "limit", "cursor", "facet", "facetLimit");
        IndexOption index = new(command);
        Option<string> format = new("--format") { Description = "csv, with the columns of /search.csv, or ndjson, with an item of /search.json on each line; links are relative to the site", HelpName = "FORMAT", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson");
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (search.Request(parsed) is not { } request) return ExitCode.Fatal;
            using QuoteArchive archive = index.OpenForReading(parsed);
            return Run(archive.Index, request with { Limit = SearchRequest.MaxLimit }, parsed.GetRequiredValue(format) == "csv");
        });
        return Examples.With(command,
            "quotes export ceasefire --from 2025 > ceasefire.csv",
            "quotes export --speaker ilo-brandt --sort oldest --format ndjson");
    }

    private static int Run(IQuoteIndex index, SearchRequest request, bool csv)
    {
        using LineOutput output = new();
        SearchResult page = index.Search(request, CommandRunner.Stopped);
        if (page.Error is { } error) return SearchCommand.Refuse(request.Query, error);
        foreach (Sentence warning in page.Warnings) Console.Error.WriteLine($"quotes: note: {warning}");
        if (csv) output.Write(QuotesCsv.Header);
        while (true)
        {
            foreach (QuoteHit hit in page.Hits)
            {
                if (csv) output.Write(QuotesCsv.Row(hit, host: ""));
                else output.WriteLine(ContractJson.Line(ToJson.Quote(hit)));
            }
            if (page.Next is not { } next) break;
            page = index.Search(request with { Cursor = next }, CommandRunner.Stopped);
        }
        output.Flush();
        return ExitCode.Good;
    }
}
