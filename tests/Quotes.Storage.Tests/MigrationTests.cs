using Microsoft.Data.Sqlite;

namespace Quotes.Storage.Tests;

/// <summary>A store as version 1 made it: its tables, and rows taken over as they were.</summary>
public sealed class MigrationTests : IDisposable
{
    // As the program of version 1 created them.
    private const string Version1 = """
        CREATE TABLE store (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            identity TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            articles INTEGER NOT NULL,
            quotes INTEGER NOT NULL,
            updated_at INTEGER
        );
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL UNIQUE,
            revision INTEGER NOT NULL,
            indexed_at INTEGER NOT NULL,
            extractor TEXT NOT NULL,
            content_hash BLOB NOT NULL,
            row_hash BLOB NOT NULL,
            payload BLOB
        );
        CREATE TABLE quotes (
            article INTEGER NOT NULL REFERENCES articles (number),
            position INTEGER NOT NULL,
            id TEXT NOT NULL UNIQUE,
            PRIMARY KEY (article, position)
        ) WITHOUT ROWID;
        CREATE TABLE revisions (
            article INTEGER NOT NULL REFERENCES articles (number),
            revision INTEGER NOT NULL,
            content_hash BLOB NOT NULL,
            indexed_at INTEGER NOT NULL,
            replaced_at INTEGER NOT NULL,
            PRIMARY KEY (article, revision)
        ) WITHOUT ROWID;
        PRAGMA application_id = 1364545364;
        PRAGMA user_version = 1;
        """;

    private readonly TempFolder _folder = new();
    private readonly string _path;
    private readonly string _identity;

    public MigrationTests()
    {
        _path = _folder.File("quotes.db");
        string made = _folder.File("made.db");
        using (QuoteStore store = QuoteStore.Open(made, StoreAccess.Write))
        {
            store.PutOne("changed", "The first text, long enough.");
            store.PutOne("changed", "The second text, long enough.");
            store.PutOne("noticed", "The pass is open.\nCorrection: An earlier text named the wrong pass.");
            store.PutOne("removed");
            store.Remove("removed");
            _identity = store.Identity!;
        }
        using SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;" + Version1 + $"""
            ATTACH '{made}' AS made;
            INSERT INTO store SELECT one, identity, sequence, articles, quotes, updated_at FROM made.store;
            INSERT INTO articles SELECT * FROM made.articles;
            INSERT INTO quotes SELECT * FROM made.quotes;
            INSERT INTO revisions SELECT article, revision, content_hash, indexed_at, replaced_at FROM made.revisions;
            """;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AStoreOfVersion1IsReadAsItIs()
    {
        byte[] before = File.ReadAllBytes(_path);
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Read);
        Assert.Equal("The second text, long enough.", store.FindArticle("changed")!.Article.Text);
        Assert.Single(store.Revisions("changed"));
        Assert.Equal(0, store.Superseded(new HistoryQuery()).Total);
        Assert.Equal(0, store.NoticedArticles(new HistoryQuery()).Total);
        Assert.Null(store.FindPastQuote("any"));
        Assert.Empty(store.Check());
        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public void OpenedToWriteItIsBroughtUpAndLosesNothing()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        Assert.Equal(3, Sql.Scalar(_path, "PRAGMA user_version"));
        Assert.Equal((_identity, 5L, new StoreCounts(2, 2)), (store.Identity, store.Sequence, store.Count()));
        Assert.Equal("The second text, long enough.", store.FindArticle("changed")!.Article.Text);
        Assert.Equal("noticed", Assert.Single(store.NoticedArticles(new HistoryQuery { Limit = 5 }).Items).Record.Article.Id);
        Assert.Empty(store.Check());

        // What it said before was never kept.
        SupersededRevision change = Assert.Single(store.Superseded(new HistoryQuery { Limit = 5, Outlet = "HALDEN POST" }).Items);
        Assert.Equal("changed", change.ArticleId);
        Assert.Null(change.Before);
        Assert.Equal("The second text, long enough.", change.After!.Record.Article.Text);

        store.PutOne("changed", "The third text, long enough.");
        Assert.Equal("The second text, long enough.", store.Superseded(new HistoryQuery { Limit = 5 }).Items[0].Before!.Record.Article.Text);
        Assert.Empty(store.Check());
    }

    [Fact]
    public void WhoReadsMeanwhileSeesTheNewTablesFromThenOn()
    {
        using QuoteStore reader = QuoteStore.Open(_path, StoreAccess.Read);
        Assert.Equal(0, reader.Superseded(new HistoryQuery()).Total);
        using QuoteStore writer = QuoteStore.Open(_path, StoreAccess.Write);
        Assert.Equal(1, reader.Superseded(new HistoryQuery()).Total);
    }

    [Fact]
    public void AStoreOfVersion2IsReadAsItIsAndBroughtUpWhenWritten()
    {
        QuoteStore.Open(_path, StoreAccess.Write).Dispose();
        Sql.Run(_path, "DROP TABLE pages; DROP TABLE kept; DROP TABLE feeds; DROP TABLE feed_items; PRAGMA user_version = 2");
        using (QuoteStore reader = QuoteStore.Open(_path, StoreAccess.Read))
        {
            Assert.Equal(1, reader.Superseded(new HistoryQuery()).Total);
            Assert.Single(reader.NoticedArticles(new HistoryQuery { Limit = 5 }).Items);
            Assert.Null(reader.FindPage("https://halden-post.example/changed"));
            Assert.Empty(reader.KeptPages("changed"));
            Assert.Empty(reader.Feeds());
            Assert.Empty(reader.FeedItems("https://halden-post.example/feed"));
            Assert.Empty(reader.Check());
        }
        Assert.Equal(2, Sql.Scalar(_path, "PRAGMA user_version"));
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        Assert.Equal(3, Sql.Scalar(_path, "PRAGMA user_version"));
        Assert.Equal((_identity, 5L, new StoreCounts(2, 2)), (store.Identity, store.Sequence, store.Count()));
        store.Note(new WebNotes { Feeds = [new FeedState { Url = "https://halden-post.example/feed", Address = "https://halden-post.example/feed" }] });
        Assert.Single(store.Feeds());
        Assert.Empty(store.Check());
    }

    [Fact]
    public void AMigrationThatFailsLeavesTheStoreAsItWas()
    {
        Sql.Run(_path, "CREATE TABLE notices (of INTEGER)");
        Assert.ThrowsAny<Exception>(() => QuoteStore.Open(_path, StoreAccess.Write));
        Assert.Equal(1, Sql.Scalar(_path, "PRAGMA user_version"));
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Read);
        Assert.Single(store.Revisions("changed"));
        Assert.Equal(0, Sql.Scalar(_path, "SELECT count(*) FROM pragma_table_info('revisions') WHERE name = 'listed'"));
    }
}
