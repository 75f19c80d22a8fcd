using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Writes what is kept of articles beside what they say now: superseded revisions, whose quotes they had, and printed notices. Part of the caller's transaction.</summary>
internal sealed class RevisionWriter : IDisposable
{
    /// <summary>Of how many superseded revisions of one article it is kept what they said: a live page may change every minute.</summary>
    public const int MostKept = 100;

    private readonly SqliteCommand _note;
    private readonly SqliteCommand _keep;
    private readonly SqliteCommand _keepQuote;
    private readonly SqliteCommand[] _forgetOld;
    private readonly SqliteCommand[] _forgetAll;
    private readonly SqliteCommand _addNotice;
    private readonly SqliteCommand _dropNotice;

    public RevisionWriter(SqliteConnection connection)
    {
        // A damaged row may repeat a revision that is already noted.
        _note = connection.Statement(
            "INSERT OR REPLACE INTO revisions (article, revision, content_hash, indexed_at, replaced_at, listed, outlet) VALUES ($article, $revision, $content, $at, $replaced, $listed, $outlet)",
            "$article", "$revision", "$content", "$at", "$replaced", "$listed", "$outlet");
        _keep = connection.Statement(
            "INSERT OR REPLACE INTO past (article, revision, extractor, row_hash, payload) VALUES ($article, $revision, $extractor, $hash, $payload)",
            "$article", "$revision", "$extractor", "$hash", "$payload");
        _keepQuote = connection.Statement("INSERT OR REPLACE INTO past_quotes VALUES ($id, $article, $revision)", "$id", "$article", "$revision");
        _forgetOld =
        [
            connection.Statement("DELETE FROM past WHERE article = $article AND revision <= $revision", "$article", "$revision"),
            connection.Statement("DELETE FROM past_quotes WHERE article = $article AND revision <= $revision", "$article", "$revision"),
        ];
        _forgetAll =
        [
            connection.Statement("DELETE FROM past WHERE article = $article", "$article"),
            connection.Statement("DELETE FROM past_quotes WHERE article = $article", "$article"),
            connection.Statement("DELETE FROM notices WHERE article = $article", "$article"),
            connection.Statement("UPDATE revisions SET listed = 0 WHERE article = $article", "$article"),
        ];
        _addNotice = connection.Statement("INSERT OR REPLACE INTO notices VALUES ($article, $at, $outlet)", "$article", "$at", "$outlet");
        _dropNotice = connection.Statement("DELETE FROM notices WHERE article = $article", "$article");
    }

    /// <summary>How outlets are compared: in lower case; null for none.</summary>
    public static string? OutletOf(Article? article) => article?.Outlet?.Trim().ToLowerInvariant();

    /// <summary>Notes that a revision was superseded, and keeps what it said.</summary>
    /// <param name="held">The row as it was.</param>
    /// <param name="intact">Whether it is what was written; of a damaged one only the place is noted.</param>
    /// <param name="next">What comes in its place.</param>
    /// <param name="at">When.</param>
    public void Supersede(ArticleRow held, bool intact, Article next, DateTimeOffset at)
    {
        ArticleRecord? before = intact ? held.Record() : null;
        bool isListed = before is null || !Layout.IsSame(before.Article.Title, next.Title) || !Layout.IsSame(before.Article.Text, next.Text);
        Note(held, at, isListed, OutletOf(next));
        if (before is null) return;
        _keep.With(held.Number, (long)held.Revision, held.Extractor, PastRow.Hash(held.Number, held.Revision, held.Extractor, held.Payload!), held.Payload).ExecuteNonQuery();
        foreach (Quote quote in before.Quotes) _keepQuote.With(quote.Id, held.Number, (long)held.Revision).ExecuteNonQuery();
        foreach (SqliteCommand forget in _forgetOld) forget.With(held.Number, (long)held.Revision - MostKept).ExecuteNonQuery();
    }

    /// <summary>Notes that an article was removed. What is removed is gone: nothing of what it said in any revision stays.</summary>
    public void Remove(ArticleRow held, DateTimeOffset at)
    {
        Note(held, at, isListed: false, null);
        foreach (SqliteCommand forget in _forgetAll) forget.With(held.Number).ExecuteNonQuery();
    }

    /// <summary>Notes whether an article prints a notice of a correction, at its day; what has none comes last in a list.</summary>
    public void Notice(long number, Article article)
    {
        if (CorrectionNotice.IsIn(article.Text)) _addNotice.With(number, article.PublishedAt?.UtcTicks ?? 0L, OutletOf(article)).ExecuteNonQuery();
        else _dropNotice.With(number).ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in (SqliteCommand[])[_note, _keep, _keepQuote, .. _forgetOld, .. _forgetAll, _addNotice, _dropNotice]) command.Dispose();
    }

    private void Note(ArticleRow held, DateTimeOffset at, bool isListed, string? outlet) => _note
        .With(held.Number, (long)held.Revision, held.ContentHash, held.IndexedAt.UtcTicks, at.UtcTicks, isListed ? 1L : 0L, outlet)
        .ExecuteNonQuery();
}
