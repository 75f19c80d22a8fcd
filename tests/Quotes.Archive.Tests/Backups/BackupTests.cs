using Quotes.Storage;

namespace Quotes.Archive.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _notices = [];

    private string Index => _folder.File("index");

    private string Saved => _folder.File("saved");

    private ArchiveOptions Options => Invented.Options with { Notice = _notices.Add };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasBackedUpIsThereAgainAfterARestoreIntoAnEmptyFolder()
    {
        Ingest("a", "b");
        File.WriteAllText(Path.Combine(Index, "corrections.jsonl"), """{"id":"1","type":"alias","printed":"the envoy","speaker":{"name":"Orsa Lindqvane"}}""" + "\n");
        BackupManifest made = QuoteArchive.Backup(Index, Saved, Options);
        Assert.Equal((2, 2, 2), (made.Articles, made.Quotes, made.Generation));
        Assert.Equal(["quotes.db", "corrections.jsonl"], made.Files.Select(file => file.Name));
        Assert.Equal(["corrections.jsonl", "manifest.json", "quotes.db"], Directory.GetFileSystemEntries(Saved).Select(Path.GetFileName).Order());

        string other = _folder.File("other");
        RestoreSummary restored = QuoteArchive.Restore(Saved, other, options: Options);
        Assert.Equal((null, false), (restored.Aside, restored.ReopenReaders));
        using QuoteArchive archive = QuoteArchive.OpenForReading(other, Options);
        Assert.Equal(2, archive.Shown());
        Assert.Equal(File.ReadAllText(Path.Combine(Index, "corrections.jsonl")), File.ReadAllText(archive.CorrectionsPath));
        Assert.Empty(archive.Check());
        Assert.Empty(_notices);
    }

    [Fact]
    public void ABackupIsMadeWhileSomebodyWritesAndReads()
    {
        using QuoteArchive writing = QuoteArchive.OpenForWriting(Index, Options);
        writing.Ingest([Invented.Read("a")]);
        QuoteArchive.Backup(Index, Saved, Options);
        writing.Ingest([Invented.Read("b")]);
        QuoteArchive.Backup(Index, _folder.File("later"), Options);
        QuoteArchive.Restore(Saved, _folder.File("one"), options: Options);
        QuoteArchive.Restore(_folder.File("later"), _folder.File("two"), options: Options);
        using QuoteArchive one = QuoteArchive.OpenForReading(_folder.File("one")), two = QuoteArchive.OpenForReading(_folder.File("two"));
        Assert.Equal((1, 2), (one.Shown(), two.Shown()));
    }

    [Fact]
    public void AReaderThatHasTheArchiveOpenSeesWhatWasRestored()
    {
        Ingest("a");
        QuoteArchive.Backup(Index, Saved, Options);
        Ingest("b", "c");
        using QuoteArchive reading = QuoteArchive.OpenForReading(Index, Options);
        Assert.Equal(3, reading.Shown());
        RestoreSummary restored = QuoteArchive.Restore(Saved, Index, force: true, Options);
        Assert.False(restored.ReopenReaders);
        Assert.True(reading.Index.Refresh());
        Assert.Equal((1, 1), (reading.Shown(), (int)reading.Store.Count().Articles));
        Assert.Null(reading.FindArticle("b"));
        Assert.Empty(reading.Check());

        // And what was there before can be had back the same way.
        QuoteArchive.Restore(restored.Aside!, Index, force: true, Options);
        reading.Index.Refresh();
        Assert.Equal(3, reading.Shown());
        Assert.Equal(["before-restore-1", "before-restore-2"], Directory.GetDirectories(Index, "before*").Select(Path.GetFileName).Order());
        Assert.Equal(["lucene"], Directory.GetDirectories(Index, "lucene*").Select(Path.GetFileName));
    }

    [Fact]
    public void AStoreWithArticlesIsNotReplacedUnlessForced()
    {
        Ingest("a");
        QuoteArchive.Backup(Index, Saved, Options);
        Ingest("b");
        BackupException refused = Assert.Throws<BackupException>(() => QuoteArchive.Restore(Saved, Index, options: Options));
        Assert.Contains("2 articles", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Message, StringComparison.Ordinal);
        using QuoteArchive archive = QuoteArchive.OpenForReading(Index, Options);
        Assert.Equal(2, archive.Shown());
        Assert.Empty(Directory.GetDirectories(Index, "before*"));
    }

    [Theory]
    [InlineData("quotes.db", "SHA-256")]
    [InlineData("corrections.jsonl", "SHA-256")]
    [InlineData("manifest.json", "manifest")]
    public void ADamagedBackupIsRefusedAndNothingChanged(string name, string named)
    {
        Ingest("a");
        File.WriteAllText(Path.Combine(Index, "corrections.jsonl"), "\n");
        QuoteArchive.Backup(Index, Saved, Options);
        string file = Path.Combine(Saved, name);
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^(bytes.Length / 3 + 1)] ^= 1;
        if (name == "manifest.json") bytes = bytes[..(bytes.Length / 2)];
        File.WriteAllBytes(file, bytes);
        Assert.Contains(named, Assert.Throws<BackupException>(() => QuoteArchive.Restore(Saved, _folder.File("other"), options: Options)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("other")));
        File.Delete(file);
        Assert.Contains(name, Assert.Throws<BackupException>(() => QuoteArchive.Restore(Saved, _folder.File("other"), options: Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARestoreReplacesAStoreThatCannotBeReadAndKeepsIt()
    {
        Ingest("a");
        QuoteArchive.Backup(Index, Saved, Options);
        byte[] ruin = new byte[9000];
        File.WriteAllBytes(Path.Combine(Index, "quotes.db"), ruin);
        Assert.Throws<BackupException>(() => QuoteArchive.Restore(Saved, Index, options: Options));
        RestoreSummary restored = QuoteArchive.Restore(Saved, Index, force: true, Options);
        Assert.True(restored.ReopenReaders);
        Assert.Equal(ruin, File.ReadAllBytes(Path.Combine(restored.Aside!, "quotes.db")));
        using QuoteArchive archive = QuoteArchive.OpenForReading(Index, Options);
        Assert.Equal(1, archive.Shown());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void NoBackupIsMadeOfADamagedStoreOrOfNoneOrOverAnything()
    {
        Assert.Contains("no store", Assert.Throws<BackupException>(() => QuoteArchive.Backup(Index, Saved, Options)).Message, StringComparison.Ordinal);
        Ingest("a");
        Assert.Contains("is there already", Assert.Throws<BackupException>(() => QuoteArchive.Backup(Index, Index, Options)).Message, StringComparison.Ordinal);
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={Path.Combine(Index, "quotes.db")};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE articles SET payload = zeroblob(40)";
            command.ExecuteNonQuery();
        }
        Assert.Contains("'quotes check'", Assert.Throws<BackupException>(() => QuoteArchive.Backup(Index, Saved, Options)).Message, StringComparison.Ordinal);
        Assert.Equal(["index"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void WhatWasRemovedIsNotInABackup()
    {
        using (QuoteArchive archive = QuoteArchive.OpenForWriting(Index, Options))
        {
            archive.Ingest([Invented.Read("a", "The envoy said “unmistakable” on Monday."), Invented.Read("b")]);
            archive.Remove("a");
        }
        QuoteArchive.Backup(Index, Saved, Options);
        Assert.True(File.ReadAllBytes(Path.Combine(Saved, "quotes.db")).AsSpan().IndexOf("unmistakable"u8) < 0);
    }

    [Fact]
    public void AnIndexNeverPassesForThatOfARestoredStore()
    {
        Ingest("a");
        QuoteArchive.Backup(Index, Saved, Options);
        string? before;
        using (QuoteStore store = QuoteStore.Open(Path.Combine(Index, "quotes.db"), StoreAccess.Read)) before = store.Identity;
        QuoteArchive.Restore(Saved, Index, force: true, Options);
        using QuoteStore after = QuoteStore.Open(Path.Combine(Index, "quotes.db"), StoreAccess.Read);
        Assert.NotEqual(before, after.Identity);
    }

    private void Ingest(params string[] ids)
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(Index, Options);
        Assert.Equal(ids.Length, archive.Ingest(ids.Select(id => Invented.Read(id))).Added);
    }
}
