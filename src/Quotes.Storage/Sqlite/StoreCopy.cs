using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Copies a whole store, out of use and back into it.</summary>
internal static class StoreCopy
{
    /// <summary>Writes what a connection sees at this moment to a new file, without what lies in free pages, and to disk.</summary>
    public static void Write(SqliteConnection source, string target)
    {
        // Unlike a copy of the pages this takes nothing along of what was removed, and leaves a file without a log beside it.
        using (SqliteCommand vacuum = source.Statement("VACUUM INTO $target", "$target")) vacuum.With(target).ExecuteNonQuery();
        using FileStream written = new(target, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>Gives a copy an identity of its own, so that no index of the store it came from passes for its index, and the log that stores have.</summary>
    public static void MakeStore(string copy)
    {
        using SqliteConnection connection = SqliteCalls.Open(copy, SqliteOpenMode.ReadWrite);
        connection.Run($"UPDATE store SET identity = '{Guid.NewGuid():n}'");
        connection.Run("PRAGMA journal_mode = WAL");
    }

    /// <summary>Replaces all that a store holds by what another holds, in one transaction.</summary>
    public static void Replace(string store, string by)
    {
        using SqliteConnection source = SqliteCalls.Open(by, SqliteOpenMode.ReadWrite);
        using SqliteConnection target = SqliteCalls.Open(store, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(target);
    }
}
