using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive.Tests;

public sealed class IndexFollowsStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _notices = [];

    private ArchiveOptions Options => Invented.Options with { Notice = _notices.Add };

    private string IndexFolder => _folder.File("lucene");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatOnlyTheStoreHoldsIsFoundAfterTheNextOpening(bool forWriting)
    {
        Write("a", "b");
        using (QuoteStore store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write))
        {
            // As if the writer had been killed between the two commits.
            store.Put([Invented.Extracted("c")], "1");
            store.Remove("a");
        }
        using QuoteArchive archive = forWriting ? QuoteArchive.OpenForWriting(_folder.Path, Options) : QuoteArchive.OpenForReading(_folder.Path, Options);
        Assert.Equal((0, 1, 1), (archive.Shown("a"), archive.Shown("b"), archive.Shown("c")));
        Assert.Equal(4, archive.Index.State.Generation);
        Assert.Empty(archive.Check());
        Assert.Empty(_notices);
    }

    [Fact]
    public void AStoreWithoutAnIndexGetsOne()
    {
        Write("a", "b");
        System.IO.Directory.Delete(IndexFolder, recursive: true);
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Options);
        Assert.Equal(2, archive.Shown());
        Assert.Empty(archive.Check());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ADamagedIndexIsKeptAsideAndBuiltAgain(bool forWriting)
    {
        Write("a", "b");
        foreach (string segments in System.IO.Directory.GetFiles(IndexFolder, "segments_*")) File.WriteAllBytes(segments, [1, 2, 3]);
        using QuoteArchive archive = forWriting ? QuoteArchive.OpenForWriting(_folder.Path, Options) : QuoteArchive.OpenForReading(_folder.Path, Options);
        Assert.Equal(2, archive.Shown());
        Assert.Empty(archive.Check());
        Assert.Contains(_notices, notice => notice.Contains("lucene.damaged-1", StringComparison.Ordinal));
        Assert.NotEmpty(System.IO.Directory.GetFiles(_folder.File("lucene.damaged-1"), "segments_*"));
    }

    [Fact]
    public void ADamagedSegmentThatTheWriterDoesNotReadIsFoundAllTheSame()
    {
        Write("a", "b");
        foreach (string segment in System.IO.Directory.GetFiles(IndexFolder, "_*.*")) File.WriteAllBytes(segment, new byte[new FileInfo(segment).Length]);
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options);
        archive.Rebuild();
        Assert.Equal(2, archive.Shown());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void AnIndexOfAnotherProgramIsKeptAsideAndBuiltAgain()
    {
        Write("a", "b");
        System.IO.Directory.Delete(IndexFolder, recursive: true);
        using (SimpleFSDirectory directory = new(IndexFolder))
        using (IndexWriter stranger = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            stranger.Commit();
        }
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options);
        Assert.Equal(2, archive.Shown());
        Assert.True(System.IO.Directory.Exists(_folder.File("lucene.damaged-1")));
        Assert.Contains(_notices, notice => notice.Contains("format", StringComparison.Ordinal));
    }

    [Fact]
    public void AnIndexOfAnotherStoreIsNotShown()
    {
        Write("a", "b");
        using TempFolder elsewhere = new();
        using (QuoteArchive other = QuoteArchive.OpenForWriting(elsewhere.Path, Options)) other.Ingest([Invented.Read("x"), Invented.Read("y")]);
        System.IO.Directory.Delete(IndexFolder, recursive: true);
        System.IO.Directory.Move(elsewhere.File("lucene"), IndexFolder);

        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Options);
        Assert.Equal((1, 1, 0), (archive.Shown("a"), archive.Shown("b"), archive.Shown("x")));
        Assert.Contains(_notices, notice => notice.Contains("not built from this store", StringComparison.Ordinal));
    }

    [Fact]
    public void AnIndexAheadOfARestoredStoreIsBuiltAgain()
    {
        Write("a");
        File.Copy(_folder.File("quotes.db"), _folder.File("backup.db"));
        Write("b", "c");
        File.Move(_folder.File("backup.db"), _folder.File("quotes.db"), overwrite: true);

        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options);
        Assert.Equal((1, 0, 0), (archive.Shown("a"), archive.Shown("b"), archive.Shown("c")));
        Assert.Contains(_notices, notice => notice.Contains("restored from a backup", StringComparison.Ordinal));
    }

    [Fact]
    public void AReaderAnswersFromTheOldIndexUntilTheNewOneIsWhole()
    {
        Write("a", "b");
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Options);
        foreach (string segments in System.IO.Directory.GetFiles(IndexFolder, "segments_*")) File.WriteAllBytes(segments, [1, 2, 3]);
        IndexEngine slow = IndexEngine.Lucene with
        {
            OpenWriter = folder =>
            {
                IQuoteIndexWriter writer = IndexEngine.Lucene.OpenWriter(folder);
                TryRefresh(reading);
                Assert.Equal(2, reading.Shown());
                return writer;
            },
        };
        using (QuoteArchive writing = QuoteArchive.OpenForWriting(_folder.Path, Options with { Engine = slow })) writing.Ingest([Invented.Read("c")]);
        TryRefresh(reading);
        Assert.Equal(3, reading.Shown());

        static void TryRefresh(QuoteArchive archive)
        {
            try
            {
                archive.Index.Refresh();
            }
            catch (IndexDamagedException)
            {
                // What the reader shows stays; that is what is asserted.
            }
        }
    }

    [Fact]
    public void ADamagedArticleIsLeftOutAndTheRestIndexed()
    {
        Write("a", "b", "c");
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={_folder.File("quotes.db")};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand damage = connection.CreateCommand();
            damage.CommandText = "UPDATE articles SET payload = zeroblob(10) WHERE id = 'b'";
            damage.ExecuteNonQuery();
        }
        System.IO.Directory.Delete(IndexFolder, recursive: true);
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options);
        Assert.Equal(2, archive.Shown());
        Assert.Contains(_notices, notice => notice.Contains("'b'", StringComparison.Ordinal));
        Assert.Contains(archive.Check(), problem => problem.Contains("'b'", StringComparison.Ordinal));

        archive.Ingest([Invented.Read("b")]);
        Assert.Equal(3, archive.Shown());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void AStrangeStoreIsRefusedAndNothingTouched()
    {
        File.WriteAllText(_folder.File("quotes.db"), new string('x', 4000));
        Assert.Throws<StoreFormatException>(() => QuoteArchive.OpenForReading(_folder.Path, Options));
        Assert.Throws<StoreFormatException>(() => QuoteArchive.OpenForWriting(_folder.Path, Options));
        Assert.Equal(new string('x', 4000), File.ReadAllText(_folder.File("quotes.db")));
        Assert.False(System.IO.Directory.Exists(IndexFolder));
    }

    private void Write(params string[] ids)
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options);
        archive.Ingest(ids.Select(id => Invented.Read(id)));
    }

    [Fact]
    public void AnIndexWriterThatFailedIsNotTrustedWithWhatItWasGivenBefore()
    {
        // As Lucene does when a flush fails: what was put is gone, and the next commit goes through as if nothing had been.
        bool fails = false;
        ArchiveOptions failing = Options with { Engine = IndexEngine.Lucene with { OpenWriter = path => new ForgetfulWriter(IndexEngine.Lucene.OpenWriter(path), () => fails) } };
        using (QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, failing))
        {
            archive.Ingest([Invented.Read("a")]);
            archive.Ingest([Invented.Read("p")]);
            fails = true;
            Assert.Throws<IOException>(() => archive.Ingest([Invented.Read("b")]));
            fails = false;
            archive.Ingest([Invented.Read("c")]);
            Assert.Equal([1, 1, 1, 1], new[] { "a", "p", "b", "c" }.Select(id => archive.Shown(id)));
            Assert.Empty(archive.Check());
        }
    }

    private sealed class ForgetfulWriter(IQuoteIndexWriter inner, Func<bool> fails) : IQuoteIndexWriter
    {
        public long Generation => inner.Generation;

        public string Corrections => inner.Corrections;

        public void Put(ArticleRecord record)
        {
            if (fails())
            {
                inner.Remove("p");
                throw new IOException("no room");
            }
            inner.Put(record);
        }

        public void Remove(string articleId) => inner.Remove(articleId);

        public void Clear() => inner.Clear();

        public void Commit(long generation, DateTimeOffset at, string? corrections = null) => inner.Commit(generation, at, corrections);

        public void Dispose() => inner.Dispose();
    }
}
