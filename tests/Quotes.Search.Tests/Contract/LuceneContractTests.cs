namespace Quotes.Search.Tests;

public sealed class LuceneQueryTests : QueryContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}
