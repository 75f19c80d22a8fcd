using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>A transaction in plain SQL; rolled back when disposed before <see cref="Commit"/>.</summary>
/// <remarks>SqliteTransaction would have to be set on every prepared command anew.</remarks>
internal sealed class OpenTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private bool _over;

    private OpenTransaction(SqliteConnection connection, string begin)
    {
        _connection = connection;
        connection.Run(begin);
    }

    /// <summary>Begins to write: no other connection can until the end.</summary>
    public static OpenTransaction ToWrite(SqliteConnection connection) => new(connection, "BEGIN IMMEDIATE");

    /// <summary>Begins to read one snapshot.</summary>
    public static OpenTransaction ToRead(SqliteConnection connection) => new(connection, "BEGIN");

    /// <summary>Everything since the beginning is on disk when this returns.</summary>
    public void Commit()
    {
        _connection.Run("COMMIT");
        _over = true;
    }

    public void Dispose()
    {
        if (_over) return;
        _over = true;
        // SQLite has rolled back by itself after a full disk or an input/output error.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Run("ROLLBACK");
    }
}
