using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>The writing connection. Every call is one transaction, on disk when the call returns.</summary>
internal sealed class StoreWriter : IDisposable
{
    /// <summary>SQLite's code for two rows with the same value where only one may have it.</summary>
    public const int UniqueViolated = 2067;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _restamp;
    private readonly SqliteCommand _addQuote;
    private readonly SqliteCommand _dropQuotes;
    private readonly SqliteCommand _status;
    private readonly SqliteCommand _advance;
    private readonly RevisionWriter _revisions;
    private readonly WebWriter _web;

    public StoreWriter(string path, TimeProvider time)
    {
        _time = time;
        _connection = SqliteCalls.Open(path, SqliteOpenMode.ReadWriteCreate);
        int? version = StoreSchema.VersionOf(_connection, path);
        if (version is null) StoreSchema.Create(_connection);
        else if (version < StoreSchema.Version) StoreMigration.Run(_connection);
        _connection.Run("PRAGMA synchronous = FULL");
        _connection.Run("PRAGMA cache_size = -65536");
        _find = _connection.Statement($"SELECT {ArticleRow.Columns} FROM articles WHERE id = $id", "$id");
        _insert = _connection.Statement(
            "INSERT INTO articles VALUES (NULL, $id, $sequence, $revision, $at, $extractor, $content, $hash, $payload) RETURNING number",
            "$id", "$sequence", "$revision", "$at", "$extractor", "$content", "$hash", "$payload");
        _update = _connection.Statement(
            """
            UPDATE articles SET sequence = $sequence, revision = $revision, indexed_at = $at, extractor = $extractor,
                content_hash = $content, row_hash = $hash, payload = $payload WHERE number = $number
            """,
            "$sequence", "$revision", "$at", "$extractor", "$content", "$hash", "$payload", "$number");
        _restamp = _connection.Statement(
            "UPDATE articles SET extractor = $extractor, row_hash = $hash WHERE number = $number", "$extractor", "$hash", "$number");
        _addQuote = _connection.Statement("INSERT INTO quotes VALUES ($article, $position, $id)", "$article", "$position", "$id");
        _dropQuotes = _connection.Statement("DELETE FROM quotes WHERE article = $article", "$article");
        _status = _connection.Statement("SELECT identity, sequence, articles, quotes, updated_at FROM store");
        _advance = _connection.Statement(
            "UPDATE store SET sequence = $sequence, articles = $articles, quotes = $quotes, updated_at = $at",
            "$sequence", "$articles", "$quotes", "$at");
        _revisions = new RevisionWriter(_connection);
        _web = new WebWriter(_connection);
        RenewNotices();
    }

    public PutOutcome[] Put(IReadOnlyList<PackedArticle> batch, string extractor, WebNotes notes)
    {
        lock (_gate)
        {
            return Transact(change =>
            {
                PutOutcome[] outcomes = batch.Select(packed => Put(change, packed, extractor)).ToArray();
                _web.Write(notes);
                return outcomes;
            });
        }
    }

    public bool ForgetFeed(string url)
    {
        lock (_gate)
        {
            return Transact(_ => _web.Forget(url));
        }
    }

    public bool Remove(string articleId)
    {
        lock (_gate)
        {
            return Transact(change =>
            {
                if (Find(articleId) is not ({ Payload: not null } held, _)) return false;
                _revisions.Remove(held, change.At);
                _web.Remove(articleId);
                change.Articles--;
                change.Quotes -= _dropQuotes.With(held.Number).ExecuteNonQuery();
                Update(held with { Sequence = change.NextSequence(), IndexedAt = change.At, Payload = null });
                return true;
            });
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            SqliteCommand[] commands = [_find, _insert, _update, _restamp, _addQuote, _dropQuotes, _status, _advance];
            foreach (SqliteCommand command in commands) command.Dispose();
            _revisions.Dispose();
            _web.Dispose();
            _connection.Dispose();
        }
    }

    private PutOutcome Put(OpenChange change, PackedArticle packed, string extractor)
    {
        (ArticleRow? held, bool intact) = Find(packed.Article.Id);
        ArticleRow row = new(held?.Number ?? 0, packed.Article.Id, 0, held?.Revision ?? 1, change.At, extractor, packed.ContentHash, packed.Payload);
        if (held is null)
        {
            row = row with { Sequence = change.NextSequence() };
            row = row with { Number = Insert(row) };
        }
        else
        {
            if (intact && held.Payload is not null && held.Payload.AsSpan().SequenceEqual(packed.Payload))
            {
                Restamp(held, extractor);
                return PutOutcome.Unchanged;
            }
            change.Recount |= !intact;
            bool newText = !held.ContentHash.AsSpan().SequenceEqual(packed.ContentHash);
            if (newText && held.Payload is not null) _revisions.Supersede(held, intact, packed.Article, change.At);
            change.Quotes -= _dropQuotes.With(held.Number).ExecuteNonQuery();
            row = row with { Sequence = change.NextSequence(), Revision = held.Payload is null || newText ? held.Revision + 1 : held.Revision };
            Update(row);
        }
        for (int i = 0; i < packed.QuoteIds.Length; i++) _addQuote.With(row.Number, (long)i, packed.QuoteIds[i]).ExecuteNonQuery();
        change.Quotes += packed.QuoteIds.Length;
        _revisions.Notice(row.Number, packed.Article);
        if (held is not null && (held.Payload is not null || !intact)) return PutOutcome.Replaced;
        change.Articles++;
        return PutOutcome.Added;
    }

    private (ArticleRow? Row, bool Intact) Find(string id)
    {
        using SqliteDataReader reader = _find.With(id).ExecuteReader();
        return reader.Read() ? ArticleRow.Read(reader) : (null, false);
    }

    private long Insert(ArticleRow row) => (long)_insert
        .With(row.Id, row.Sequence, (long)row.Revision, row.IndexedAt.UtcTicks, row.Extractor, row.ContentHash, row.Hash(), row.Payload)
        .ExecuteScalar()!;

    private void Update(ArticleRow row) => _update
        .With(row.Sequence, (long)row.Revision, row.IndexedAt.UtcTicks, row.Extractor, row.ContentHash, row.Hash(), row.Payload, row.Number)
        .ExecuteNonQuery();

    private void Restamp(ArticleRow held, string extractor)
    {
        if (held.Extractor == extractor) return;
        _restamp.With(extractor, (held with { Extractor = extractor }).Hash(), held.Number).ExecuteNonQuery();
    }

    // After an update of the program that knows notices better, and in a store made before they were noted.
    private void RenewNotices()
    {
        if (_connection.Scalar("SELECT coalesce(max(notices), 0) FROM store") == CorrectionNotice.Version) return;
        using OpenTransaction transaction = OpenTransaction.ToWrite(_connection);
        using (SqliteCommand all = _connection.Statement($"SELECT {ArticleRow.Columns} FROM articles WHERE payload IS NOT NULL"))
        using (SqliteDataReader reader = all.ExecuteReader())
        {
            while (reader.Read())
            {
                if (ArticleRow.Read(reader) is (var row, true)) _revisions.Notice(row.Number, row.Record()!.Article);
            }
        }
        _connection.Run($"UPDATE store SET notices = {CorrectionNotice.Version}");
        transaction.Commit();
    }

    private T Transact<T>(Func<OpenChange, T> write)
    {
        try
        {
            using OpenTransaction transaction = OpenTransaction.ToWrite(_connection);
            OpenChange change = new(Status(), _time.GetUtcNow().ToUniversalTime());
            T result = write(change);
            if (change.Recount)
            {
                change.Articles = _connection.Scalar("SELECT count(*) FROM articles WHERE payload IS NOT NULL");
                change.Quotes = _connection.Scalar("SELECT count(*) FROM quotes");
            }
            if (change.Any) _advance.With(change.Sequence, change.Articles, change.Quotes, change.At.UtcTicks).ExecuteNonQuery();
            transaction.Commit();
            return result;
        }
        catch (SqliteException failed) when (failed.SqliteExtendedErrorCode != UniqueViolated)
        {
            throw failed.About(_connection.DataSource);
        }
    }

    private StoreStatus Status()
    {
        using SqliteDataReader reader = _status.ExecuteReader();
        return reader.Read() ? StoreStatus.Read(reader) : throw new StoreDamagedException("The store's status row is missing.");
    }

    // What the transaction under way has changed so far.
    private sealed class OpenChange(StoreStatus before, DateTimeOffset at)
    {
        public DateTimeOffset At => at;

        public long Sequence { get; private set; } = before.Sequence;

        public long Articles { get; set; } = before.Counts.Articles;

        public long Quotes { get; set; } = before.Counts.Quotes;

        /// <summary>Whether a damaged row was replaced, of which nobody knows how it was counted.</summary>
        public bool Recount { get; set; }

        public bool Any => Sequence != before.Sequence;

        public long NextSequence() => ++Sequence;
    }
}
