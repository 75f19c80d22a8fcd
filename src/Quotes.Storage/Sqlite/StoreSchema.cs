using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>The tables, and the stamp that says a file holds them.</summary>
internal static class StoreSchema
{
    /// <summary>The version of the tables and payloads this program reads and writes.</summary>
    public const int Version = 3;

    /// <summary>The oldest version that can be read as it is, and is brought up when the store is opened to write.</summary>
    public const int Oldest = 1;

    /// <summary>The version that began to keep what superseded revisions said.</summary>
    public const int WithHistory = 2;

    /// <summary>The version that began to note pages and feeds.</summary>
    public const int WithWeb = 3;

    /// <summary>What version 2 added: what a superseded revision said, whose quotes they were, and which articles print a notice.</summary>
    public const string Added = """
        CREATE TABLE past (
            number INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles (number),
            revision INTEGER NOT NULL,
            extractor TEXT NOT NULL,
            row_hash BLOB NOT NULL,
            payload BLOB NOT NULL,
            UNIQUE (article, revision)
        );
        CREATE TABLE past_quotes (
            id TEXT PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles (number),
            revision INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX past_quotes_of ON past_quotes (article, revision);
        CREATE TABLE notices (
            article INTEGER PRIMARY KEY REFERENCES articles (number),
            at INTEGER NOT NULL,
            outlet TEXT
        );
        CREATE INDEX notices_at ON notices (at, article);
        CREATE INDEX notices_of_outlet ON notices (outlet, at, article);
        CREATE INDEX revisions_at ON revisions (listed, replaced_at, article, revision);
        CREATE INDEX revisions_of_outlet ON revisions (listed, outlet, replaced_at, article, revision);
        """;

    /// <summary>What version 3 added: which page each article was read from, pages as they came, and how far feeds were followed.</summary>
    public const string AddedForTheWeb = """
        CREATE TABLE pages (
            url TEXT PRIMARY KEY,
            article TEXT NOT NULL,
            address TEXT NOT NULL,
            etag TEXT,
            modified TEXT,
            at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX pages_of ON pages (article);
        CREATE TABLE kept (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            article TEXT NOT NULL,
            url TEXT NOT NULL,
            address TEXT NOT NULL,
            at INTEGER NOT NULL,
            headers TEXT NOT NULL,
            hash BLOB NOT NULL,
            length INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (article, hash)
        );
        CREATE TABLE feeds (
            url TEXT PRIMARY KEY,
            address TEXT NOT NULL,
            title TEXT,
            etag TEXT,
            modified TEXT,
            polled INTEGER,
            changed INTEGER,
            due INTEGER,
            failures INTEGER NOT NULL,
            problem TEXT,
            gone INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE feed_items (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            feed TEXT NOT NULL,
            id TEXT NOT NULL,
            url TEXT,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            at INTEGER NOT NULL,
            due INTEGER,
            problem TEXT,
            UNIQUE (feed, id)
        );
        """;

    // "QUOT"
    private const int ApplicationId = 0x51554F54;

    private const string Tables = """
        CREATE TABLE store (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            identity TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            articles INTEGER NOT NULL,
            quotes INTEGER NOT NULL,
            updated_at INTEGER,
            notices INTEGER NOT NULL DEFAULT 0
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
            listed INTEGER NOT NULL DEFAULT 1,
            outlet TEXT,
            PRIMARY KEY (article, revision)
        ) WITHOUT ROWID;
        """;

    /// <summary>The version of the store the file holds; null for a file without any table.</summary>
    /// <exception cref="StoreFormatException">The file holds something else, or a version this program does not read.</exception>
    public static int? VersionOf(SqliteConnection connection, string path)
    {
        long application = connection.Scalar("PRAGMA application_id");
        long version = connection.Scalar("PRAGMA user_version");
        if (application == ApplicationId && version is >= Oldest and <= Version) return (int)version;
        if (application == ApplicationId)
        {
            throw new StoreFormatException(
                $"{path}: the store has format {version}, this program reads formats {Oldest} to {Version}. Nothing was changed. "
                + "Use the version of Quotes that wrote it, or name another folder with --index and ingest the articles there.");
        }
        if (application == 0 && version == 0 && connection.Scalar("SELECT count(*) FROM sqlite_master") == 0) return null;
        throw NotAStore(path, null);
    }

    public static StoreFormatException NotAStore(string path, Exception? inner) => new(
        $"{path}: the file is not a store of quotes, or its first page is damaged. Nothing was changed. "
        + "Restore it with 'quotes restore BACKUP', move it away, or name another folder with --index.", inner);

    /// <summary>Makes the tables in a file without any.</summary>
    public static void Create(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode = WAL");
        using OpenTransaction transaction = OpenTransaction.ToWrite(connection);
        if (connection.Scalar("PRAGMA application_id") == ApplicationId) return; // another process was faster
        connection.Run(Tables);
        connection.Run(Added);
        connection.Run(AddedForTheWeb);
        connection.Run($"INSERT INTO store VALUES (1, '{Guid.NewGuid():n}', 0, 0, 0, NULL, 0)");
        connection.Run($"PRAGMA application_id = {ApplicationId}");
        connection.Run($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }
}
