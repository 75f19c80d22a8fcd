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
        if (session.Version >= StoreSchema.WithHistory) CheckPast(session, problems);
        problems.AddRange(session.Web.Check(session.Path).Take(MostReported));
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
            problems.Add($"{session.Path}: SQLite finds: {finding}. Restore it with 'quotes restore BACKUP', or recover what is readable with 'sqlite3 quotes.db .recover'.");
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
                : $"{session.Path}: the list of quote ids of article '{row.Id}' (change {row.Sequence}) does not fit its quotes. Remove the article with 'quotes remove' and ingest it again.";
            if (problem is not null && problems.Count < MostReported) problems.Add(problem);
        }
        Compare(session.Path, "articles", status.Counts.Articles, articles, problems);
        Compare(session.Path, "quotes", status.Counts.Quotes, quotes, problems);
        if (last > status.Sequence) Compare(session.Path, "changes", status.Sequence, last, problems);
    }

    private static void CheckPast(ReadSession session, List<string> problems)
    {
        using SqliteCommand ids = session.Connection.Statement(
            "SELECT id FROM past_quotes WHERE article = $article AND revision = $revision", "$article", "$revision");
        using SqliteCommand all = session.Connection.Statement($"SELECT a.id, {PastRow.Columns} FROM past p JOIN articles a ON a.number = p.article ORDER BY p.number");
        using SqliteDataReader reader = all.ExecuteReader();
        while (reader.Read() && problems.Count < MostReported)
        {
            // A quote that several revisions have is noted with the last of them.
            bool intact = PastRow.IsIntact(reader, 1)
                && Ids(ids.With(reader.GetInt64(1), reader.GetInt64(2))).All(PastRow.Read(reader, 1, default)!.Record.Quotes.Select(q => q.Id).ToHashSet().Contains);
            if (intact) continue;
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{session.Path}: what revision {reader.GetValue(2)} of article '{reader.GetString(0)}' said is damaged. What the article says now is not; the change is shown without what was said before. 'quotes restore BACKUP' brings it back."));
        }
        CheckNotices(session, problems);
    }

    private static void CheckNotices(ReadSession session, List<string> problems)
    {
        if (session.Connection.Scalar("SELECT coalesce(max(notices), 0) FROM store") != CorrectionNotice.Version) return; // renewed by whoever writes next
        HashSet<long> noted = [];
        using (SqliteCommand command = session.Connection.Statement("SELECT article FROM notices"))
        using (SqliteDataReader notices = command.ExecuteReader())
        {
            while (notices.Read()) noted.Add(notices.GetInt64(0));
        }
        using SqliteDataReader reader = session.Changes(long.MinValue);
        while (reader.Read() && problems.Count < MostReported)
        {
            if (ArticleRow.Read(reader) is not (var row, true)) continue;
            bool prints = row.Record() is { } record && CorrectionNotice.IsIn(record.Article.Text);
            if (prints != noted.Contains(row.Number)) problems.Add($"{session.Path}: whether article '{row.Id}' prints a notice of a correction is noted wrongly. Remove the article with 'quotes remove' and ingest it again.");
        }
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
            $"{path}: the store notes {noted} {what} and holds {found}. Restore it with 'quotes restore BACKUP', or ingest the articles into a new folder."));
    }
}
