using Quotes.Search;

namespace Quotes.Archive;

/// <summary>How a search engine opens and checks an index in a folder.</summary>
/// <param name="OpenReader">Opens an index to search. An absent or empty folder is an empty index.</param>
/// <param name="OpenWriter">Opens an index to write; makes it when absent.</param>
/// <param name="Check">Reads the whole index and says what is wrong; empty when all is well.</param>
public sealed record IndexEngine(
    Func<string, IQuoteIndex> OpenReader,
    Func<string, IQuoteIndexWriter> OpenWriter,
    Func<string, CancellationToken, IReadOnlyList<string>> Check)
{
    /// <summary>Embedded Lucene.Net.</summary>
    public static IndexEngine Lucene { get; } = new(LuceneQuoteIndex.Open, LuceneQuoteIndexWriter.Open, LuceneIndexCheck.Run);
}
