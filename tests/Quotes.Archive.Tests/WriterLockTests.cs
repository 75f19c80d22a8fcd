using System.Globalization;

namespace Quotes.Archive.Tests;

public sealed class WriterLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASecondProcessIsRefusedAndToldWhoWrites()
    {
        using WriterProcess other = WriterProcess.Start("hold", _folder.Path);
        Assert.Equal("open", other.Line());

        ArchiveBusyException refused = Assert.Throws<ArchiveBusyException>(() => QuoteArchive.OpenForWriting(_folder.Path, Invented.Options));
        Assert.Contains($"process {other.Id.ToString(CultureInfo.InvariantCulture)} ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        Assert.Equal(0, reading.Shown());

        other.Kill();
        using QuoteArchive writing = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        Assert.Equal(1, writing.Ingest([Invented.Read("a")]).Added);
    }

    [Fact]
    public void ASecondWriterInTheSameProcessIsRefused()
    {
        using (QuoteArchive.OpenForWriting(_folder.Path, Invented.Options))
        {
            Assert.Throws<ArchiveBusyException>(() => QuoteArchive.OpenForWriting(_folder.Path, Invented.Options));
        }
        QuoteArchive.OpenForWriting(_folder.Path, Invented.Options).Dispose();
    }

    [Fact]
    public async Task AWriterThatWaitsGetsInWhenTheOtherEnds()
    {
        QuoteArchive first = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        Task<QuoteArchive> second = Task.Run(() => QuoteArchive.OpenForWriting(_folder.Path, Invented.Options with { LockWait = TimeSpan.FromMinutes(1) }));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public void NobodyWritesWhileLockingIsSwitchedOff()
    {
        using WriterProcess other = WriterProcess.Start("hold", _folder.Path, ("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1"));
        Assert.Null(other.Line());
        Assert.Contains("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", other.Errors(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void AKilledWriterHasLostNothingItAcknowledged()
    {
        int stored = 0;
        for (int round = 0; round < 3; round++)
        {
            List<string> acknowledged = [];
            using (WriterProcess writer = WriterProcess.Start("write", _folder.Path))
            {
                Assert.Equal("open", writer.Line());
                for (int i = 0; i < 5 + (12 * round); i++) acknowledged.Add(writer.Line()!);
                acknowledged.AddRange(writer.Kill());
            }
            List<string> notices = [];
            using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options with { Notice = notices.Add });
            Assert.Empty(notices);
            Assert.All(acknowledged, id => Assert.Equal(2, archive.Shown(id)));
            Assert.All(acknowledged, id => Assert.NotNull(archive.Store.FindArticle(id)));
            Assert.Empty(archive.Check());
            stored = acknowledged.Count;
        }
        Assert.True(stored >= 29);
        Assert.Empty(Directory.GetDirectories(_folder.Path, "lucene.damaged-*"));
    }
}
