using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Reads the whole store and compares everything that is held twice.</summary>
internal static class StoreCheck
{
    private const int MostReported = 100;

    /// <summary>What is wrong, each with what to do; at most the first hundred of a kind.</summary>
    public static List<string> Run(ReadSession session)
    {
        List<string> problems = [];
        using OpenTransaction snapshot = OpenTransaction.ToRead(session.Connection);
        CheckPages(session, problems);
        CheckRows(session, problems);
        return problems;
    }

    private static void CheckPages(ReadSession session, List<string> problems)
    {
        using SqliteCommand command = session.Connection.Statement($"PRAGMA integrity_check({MostReported})");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            string finding = reader.GetString(0);
            if (finding == "ok") continue;
            problems.Add($"{session.Path}: SQLite finds: {finding}. Restore the file from a backup, or recover what is readable with 'sqlite3 quotes.db .recover'.");
        }
    }

    private static void CheckRows(ReadSession session, List<string> problems)
    {
        StoreStatus status = session.Status();
        long articles = 0, quotes = 0, last = 0;
        using SqliteCommand ids = session.Connection.Statement("SELECT id FROM quotes WHERE article = $article ORDER BY position", "$article");
        using SqliteDataReader reader = session.Changes(long.MinValue);
        while (reader.Read())
        {
            (ArticleRow row, bool intact) = ArticleRow.Read(reader);
            List<string> listed = Ids(ids.With(row.Number));
            articles += row.Payload is null ? 0 : 1;
            quotes += listed.Count;
            last = row.Sequence;
            string? problem = !intact ? session.Damaged(row).Message
                : listed.SequenceEqual(row.Record()?.Quotes.Select(q => q.Id) ?? []) ? null
                : $"{session.Path}: the list of quote ids of article '{row.Id}' (change {row.Sequence}) does not fit its quotes. Remove the article and ingest it again.";
            if (problem is not null && problems.Count < MostReported) problems.Add(problem);
        }
        Compare(session.Path, "articles", status.Counts.Articles, articles, problems);
        Compare(session.Path, "quotes", status.Counts.Quotes, quotes, problems);
        if (last > status.Sequence) Compare(session.Path, "changes", status.Sequence, last, problems);
    }

    private static List<string> Ids(SqliteCommand command)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> ids = [];
        while (reader.Read()) ids.Add(reader.GetString(0));
        return ids;
    }

    private static void Compare(string path, string what, long noted, long found, List<string> problems)
    {
        if (noted == found) return;
        problems.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: the store notes {noted} {what} and holds {found}. Restore the file from a backup, or export the articles and ingest them into a new store."));
    }
}
