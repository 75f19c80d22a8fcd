using Quotes.Benchmarks;
using Quotes.Ingestion;
using Quotes.Search;

namespace Quotes.Archive.Tests;

public sealed class VerdictTests
{
    // Of a hundred; what is wrong now and then are quotes that stand in the articles in two wordings.
    private const double Right = 95;

    [Fact]
    public void QuotesOfTheBundledArticlesAreRecognizedHoweverTheyWereAltered()
    {
        using TempFolder folder = new();
        using QuoteArchive archive = QuoteArchive.OpenForWriting(folder.Path);
        archive.Ingest(new ArticleReader().Read([Benchmarks.Sample.Folder()]));
        IReadOnlyList<QuoteEntry> quotes = VerifyAccuracy.Some(archive.Index, 20);
        Assert.Equal(20, quotes.Count);
        foreach ((string name, int right, int of, IReadOnlyList<string> wrong) in VerifyAccuracy.Measure(archive.Index, quotes))
        {
            Assert.True(of > 0, name);
            Assert.True(100.0 * right / of >= Right || of - right < 2, $"{name}: {right} of {of}\n{string.Join('\n', wrong)}");
        }
    }
}
