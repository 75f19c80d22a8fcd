namespace Quotes.Archive.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnAbsentFolderIsAnEmptyArchiveAndStaysAbsent()
    {
        string folder = _folder.File("none");
        using QuoteArchive archive = QuoteArchive.OpenForReading(folder, Invented.Options);
        Assert.Equal((0, 0), (archive.Shown(), archive.Store.Sequence));
        Assert.Empty(archive.Check());
        Assert.False(Directory.Exists(folder));

        using (QuoteArchive writing = QuoteArchive.OpenForWriting(folder, Invented.Options)) writing.Ingest([Invented.Read("a")]);
        Assert.True(archive.Index.Refresh());
        Assert.Equal(1, archive.Shown());
    }

    [Fact]
    public void AWatchedArchiveShowsWhatAnotherProcessCommits()
    {
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        using ArchiveWatcher watcher = new(reading, TimeSpan.FromMilliseconds(20));
        using WriterProcess writer = WriterProcess.Start("write", _folder.Path);
        Assert.Equal("open", writer.Line());
        string acknowledged = writer.Line()!;
        Assert.True(SpinWait.SpinUntil(() => reading.Shown(acknowledged) == 2, TimeSpan.FromMinutes(1)));
        writer.Kill();
    }

    [Fact]
    public void AWatchedArchiveIsPutRightWhenAWriterWasKilledBetweenStoreAndIndex()
    {
        using (QuoteArchive writing = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options)) writing.Ingest([Invented.Read("a")]);
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        using ArchiveWatcher watcher = new(reading, TimeSpan.FromMilliseconds(10));
        using (Storage.QuoteStore store = Storage.QuoteStore.Open(_folder.File("quotes.db"), Storage.StoreAccess.Write)) store.Put([Invented.Extracted("b")], "1");
        Assert.True(SpinWait.SpinUntil(() => reading.Shown("b") == 1, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task ReadersAnswerWhileAnArchiveIsWrittenAndRebuilt()
    {
        using QuoteArchive writing = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        writing.Ingest(Enumerable.Range(0, 50).Select(i => Invented.Read($"m{i}")));
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        using CancellationTokenSource end = new();
        Task[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            long most = 50;
            while (!end.IsCancellationRequested)
            {
                reading.Index.Refresh();
                long shown = reading.Shown();
                Assert.True(shown >= most, $"{shown} after {most}");
                most = shown;
                Assert.NotNull(reading.Store.FindArticle("m7"));
            }
        }))];
        for (int round = 0; round < 10; round++)
        {
            writing.Ingest([Invented.Read($"more{round}")]);
            writing.Rebuild();
        }
        await end.CancelAsync();
        await Task.WhenAll(readers);
        reading.Index.Refresh();
        Assert.Equal(60, reading.Shown());
    }
}
