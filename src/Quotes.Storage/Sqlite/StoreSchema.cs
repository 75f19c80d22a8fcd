using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>The tables, and the stamp that says a file holds them.</summary>
internal static class StoreSchema
{
    /// <summary>The version of the tables and payloads this program reads and writes.</summary>
    public const int Version = 1;

    // "QUOT"
    private const int ApplicationId = 0x51554F54;

    private const string Tables = """
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
        """;

    /// <summary>Whether the file holds a store; false for a file without any table.</summary>
    /// <exception cref="StoreFormatException">The file holds something else, or another version.</exception>
    public static bool Exists(SqliteConnection connection, string path)
    {
        long application = connection.Scalar("PRAGMA application_id");
        long version = connection.Scalar("PRAGMA user_version");
        if (application == ApplicationId && version == Version) return true;
        if (application == ApplicationId)
        {
            throw new StoreFormatException(
                $"{path}: the store has format {version}, this program reads format {Version}. Nothing was changed. "
                + "Use the version of Quotes that wrote it, or name another folder with --index and ingest the articles there.");
        }
        if (application == 0 && version == 0 && connection.Scalar("SELECT count(*) FROM sqlite_master") == 0) return false;
        throw NotAStore(path, null);
    }

    public static StoreFormatException NotAStore(string path, Exception? inner) => new(
        $"{path}: the file is not a store of quotes, or its first page is damaged. Nothing was changed. "
        + "Restore it from a backup, move it away, or name another folder with --index.", inner);

    /// <summary>Makes the tables in a file without any.</summary>
    public static void Create(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode = WAL");
        using OpenTransaction transaction = OpenTransaction.ToWrite(connection);
        if (connection.Scalar("PRAGMA application_id") == ApplicationId) return; // another process was faster
        connection.Run(Tables);
        connection.Run($"INSERT INTO store VALUES (1, '{Guid.NewGuid():n}', 0, 0, 0, NULL)");
        connection.Run($"PRAGMA application_id = {ApplicationId}");
        connection.Run($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }
}
