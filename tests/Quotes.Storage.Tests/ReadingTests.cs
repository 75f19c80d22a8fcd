namespace Quotes.Storage.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void AnAbsentStoreIsEmptyAndAnswersOnceItIsWritten()
    {
        using TempFolder folder = new();
        string path = folder.File("new/quotes.db");
        using QuoteStore reading = QuoteStore.Open(path, StoreAccess.Read);
        Assert.Null(reading.FindArticle("a"));
        Assert.Null(reading.FindQuote("q"));
        Assert.Empty(reading.ChangesSince(0));
        Assert.Equal((0, StoreCounts.None, null), (reading.Sequence, reading.Count(), reading.Identity));
        Assert.Empty(reading.Check());
        Assert.False(File.Exists(path));

        using QuoteStore writing = QuoteStore.Open(path, StoreAccess.Write);
        Assert.Equal(0, reading.Sequence);
        writing.PutOne("a");
        Assert.NotNull(reading.FindArticle("a"));
        writing.PutOne("b");
        Assert.Equal(2, reading.Sequence);
    }

    [Fact]
    public void AStoreOpenedForReadingIsNotWritten()
    {
        using TempFolder folder = new();
        using QuoteStore reading = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Read);
        Assert.Throws<InvalidOperationException>(() => reading.PutOne("a"));
        Assert.Throws<InvalidOperationException>(() => reading.Remove("a"));
    }

    [Fact]
    public async Task ReadersOnManyThreadsSeeOnlyWholeCommits()
    {
        using TempFolder folder = new();
        using QuoteStore writing = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Write);
        using QuoteStore reading = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Read);
        const int Rounds = 60;
        static (Article, IReadOnlyList<Quote>) Numbered(string id, int round) => Invented.Extracted(id, $"Round {round:D3} of the talks began and ended.");
        writing.Put([Numbered("a", 0), Numbered("b", 0)], "1");

        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            long last = 0;
            while (last < 2 * Rounds)
            {
                StoreChange[] both = [.. reading.ChangesSince(0)];
                Assert.Equal(2, both.Length);
                Assert.Equal(both[0].Record!.Article.Text, both[1].Record!.Article.Text);
                Assert.True(both[1].Sequence >= last);
                last = both[1].Sequence;
                Assert.StartsWith("Round", reading.FindQuote(both[0].Record!.Quotes.Single().Id)!.Value.Record.Article.Text, StringComparison.Ordinal);
            }
        }, TestContext.Current.CancellationToken))];
        for (int round = 1; round < Rounds; round++) writing.Put([Numbered("a", round), Numbered("b", round)], "1");
        await Task.WhenAll(readers);
    }

    [Fact]
    public void AStoreIsReadWhereSqliteCannotMakeItsOwnFiles()
    {
        using TempFolder folder = new();
        string path = folder.File("quotes.db");
        using (QuoteStore store = QuoteStore.Open(path, StoreAccess.Write)) store.PutOne("a");
        // Stands for a folder without write permission, which the superuser would not notice.
        Directory.CreateDirectory(path + "-shm");
        using QuoteStore reading = QuoteStore.Open(path, StoreAccess.Read);
        Assert.Equal("a", reading.FindArticle("a")!.Article.Id);
        Assert.Single(reading.ChangesSince(0));
        Assert.Empty(reading.Check());
    }

    [Fact]
    public void AStoreReopenedHoldsTheSame()
    {
        using TempFolder folder = new();
        string path = folder.File("quotes.db");
        using (QuoteStore store = QuoteStore.Open(path, StoreAccess.Write)) store.PutOne("a");
        using (QuoteStore store = QuoteStore.Open(path, StoreAccess.Write))
        {
            Assert.Equal(PutOutcome.Unchanged, store.PutOne("a"));
            Assert.Equal(PutOutcome.Added, store.PutOne("b"));
            Assert.Equal(2, store.Sequence);
        }
        using QuoteStore read = QuoteStore.Open(path, StoreAccess.Read);
        Assert.Equal(new StoreCounts(2, 2), read.Count());
    }
}
