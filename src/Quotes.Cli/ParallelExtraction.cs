using Quotes.Extraction;
using Quotes.Ingestion;
using Quotes.Json;

namespace Quotes.Cli;

/// <summary>What became of one input: a line of JSON or a problem.</summary>
internal sealed record Extracted(SourceLocation Location, string? Line, string? Problem, IReadOnlyList<string> Warnings);

/// <summary>Extracts on all cores, gives the answers back in the order of the input, and never has more than a bounded amount of text under way.</summary>
internal sealed class ParallelExtraction(QuoteExtractor extractor, int cores)
{
    // One long article must not leave the other cores idle, nor many long ones fill the memory.
    private const int ArticlesPerCore = 32;
    private const long MostCharacters = 16 << 20;

    public IEnumerable<Extracted> Run(IEnumerable<ReadResult> results)
    {
        Queue<(Task<Extracted> Task, long Size)> underWay = new();
        long characters = 0;
        foreach (ReadResult result in results)
        {
            long size = result is ArticleRead { Article.Text.Length: var length } ? length : 0;
            while (underWay.Count > 0 && (underWay.Count >= cores * ArticlesPerCore || characters + size > MostCharacters || underWay.Peek().Task.IsCompleted))
            {
                yield return Take();
            }
            characters += size;
            underWay.Enqueue((Start(result), size));
        }
        while (underWay.Count > 0) yield return Take();

        Extracted Take()
        {
            (Task<Extracted> task, long size) = underWay.Dequeue();
            characters -= size;
            return task.GetAwaiter().GetResult();
        }
    }

    private Task<Extracted> Start(ReadResult result) => result switch
    {
        ArticleRead read => Task.Run(() => Extract(read)),
        ReadFailure failure => Task.FromResult(new Extracted(failure.Location, null, failure.Message, [])),
        _ => throw new InvalidOperationException($"unknown result {result.GetType()}"),
    };

    private Extracted Extract(ArticleRead read)
    {
        try
        {
            return new Extracted(read.Location, ExtractionJson.Line(read.Article, extractor.Extract(read.Article)), null, read.Warnings);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A defect met in one article must not cost the others.
            return new Extracted(read.Location, null, $"the extractor failed on this article, please report it: {error.GetType().Name}: {error.Message}", read.Warnings);
        }
    }
}
