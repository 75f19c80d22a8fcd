using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CheckTests()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        archive.Ingest([Invented.Read("a"), Invented.Read("b")]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnIndexBehindTheStoreIsReported()
    {
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        using (QuoteStore store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write)) store.Remove("a");
        string problem = Assert.Single(archive.Check());
        Assert.Contains("change 2, the store at 3", problem, StringComparison.Ordinal);
        Assert.Contains("quotes rebuild", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuoteMissingInTheIndexIsReportedAndARebuildHeals()
    {
        // An index that lost an article but says it is complete.
        using (IQuoteIndexWriter writer = IndexEngine.Lucene.OpenWriter(_folder.File("lucene")))
        {
            writer.Remove("a");
            writer.Commit(2, DateTimeOffset.UnixEpoch);
        }
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        IReadOnlyList<string> problems = archive.Check();
        Assert.Contains(problems, p => p.Contains("article 'a' is missing", StringComparison.Ordinal) && p.Contains("quotes rebuild", StringComparison.Ordinal));
        archive.Rebuild();
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void ALostStoreIsReportedAndTheIndexLeftAlone()
    {
        foreach (string file in Directory.GetFiles(_folder.Path, "quotes.db*")) File.Delete(file);
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        Assert.Contains(archive.Check(), problem => problem.Contains("no store", StringComparison.Ordinal));
        Assert.Equal(2, archive.Shown());
    }

    [Fact]
    public void ADamagedIndexFileIsReportedWithWhatToDo()
    {
        string largest = Directory.GetFiles(_folder.File("lucene"), "_*").OrderByDescending(f => new FileInfo(f).Length).First();
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        byte[] bytes = File.ReadAllBytes(largest);
        bytes[bytes.Length / 2] ^= 16;
        File.WriteAllBytes(largest, bytes);
        Assert.Contains(archive.Check(), problem => problem.Contains("quotes rebuild", StringComparison.Ordinal));
    }
}
