using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Brings a store of an older version up to this program's, whole or not at all.</summary>
internal static class StoreMigration
{
    /// <summary>Adds what later versions have.</summary>
    public static void Run(SqliteConnection connection)
    {
        using OpenTransaction transaction = OpenTransaction.ToWrite(connection);
        long version = connection.Scalar("PRAGMA user_version");
        if (version >= StoreSchema.Version) return; // another process was faster
        if (version < StoreSchema.WithHistory) AddHistory(connection);
        // Rows of version 2 are rows of version 3, which also has a payload for articles with turns that earlier programs cannot read.
        if (version < StoreSchema.WithWeb) connection.Run(StoreSchema.AddedForTheWeb);
        connection.Run($"PRAGMA user_version = {StoreSchema.Version}");
        transaction.Commit();
    }

    // What the revisions noted before said was never kept, so they stay without it.
    private static void AddHistory(SqliteConnection connection)
    {
        connection.Run("ALTER TABLE store ADD COLUMN notices INTEGER NOT NULL DEFAULT 0");
        connection.Run("ALTER TABLE revisions ADD COLUMN listed INTEGER NOT NULL DEFAULT 1");
        connection.Run("ALTER TABLE revisions ADD COLUMN outlet TEXT");
        connection.Run(StoreSchema.Added);
        NameOutlets(connection);
    }

    // What was removed is no change to list.
    private static void NameOutlets(SqliteConnection connection)
    {
        List<(long Article, string? Outlet, bool IsHeld)> changed = [];
        using (SqliteCommand command = connection.Statement($"SELECT {ArticleRow.Columns} FROM articles WHERE number IN (SELECT article FROM revisions)"))
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                (ArticleRow row, bool intact) = ArticleRow.Read(reader);
                changed.Add((row.Number, intact ? RevisionWriter.OutletOf(row.Record()?.Article) : null, row.Payload is not null));
            }
        }
        using SqliteCommand name = connection.Statement("UPDATE revisions SET outlet = $outlet, listed = $listed WHERE article = $article", "$outlet", "$listed", "$article");
        foreach ((long article, string? outlet, bool isHeld) in changed) name.With(outlet, isHeld ? 1L : 0L, article).ExecuteNonQuery();
    }
}
