using System.CommandLine;
using Quotes.Extraction;
using Quotes.Ingestion;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes extract</c>: articles in, one line of JSON with the quotes of each out. Nothing is kept.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        Command command = new("extract", "Find the quotes in articles and print one line of JSON for each article, in the order given");
        InputOptions inputs = new(command, keeps: false);
        OfficesOption offices = new(command);
        command.SetAction(parsed => Run(new ArticleReader(inputs.Reading(parsed)).Read(inputs.Inputs(parsed), inputs.Web(parsed), CommandRunner.Stopped), offices.Extractor(parsed)));
        return Examples.With(command,
            "quotes extract article.txt",
            "quotes extract news.jsonl.gz > quotes.jsonl",
            "quotes extract --map text=body,source=paper dump.csv",
            "echo '{\"text\":\"\\\"We will sign,\\\" the minister said.\"}' | quotes extract -");
    }

    private static int Run(IEnumerable<ReadResult> results, QuoteExtractor extractor)
    {
        using LineOutput output = new();
        int rejected = 0;
        ParallelExtraction extraction = new(extractor, Environment.ProcessorCount);
        foreach (Extracted extracted in extraction.Run(results))
        {
            foreach (string warning in extracted.Warnings) Terminal.Tell($"quotes: note: {extracted.Location}: {warning}");
            if (extracted.Line is not null)
            {
                output.WriteLine(extracted.Line);
                continue;
            }
            rejected++;
            Terminal.Tell($"quotes: {extracted.Location}: {extracted.Problem}");
        }
        output.Flush();
        return rejected == 0 ? ExitCode.Good : ExitCode.Problems;
    }
}
