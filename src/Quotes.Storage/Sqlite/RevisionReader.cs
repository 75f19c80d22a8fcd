using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Reads what is kept of articles beside what they say now.</summary>
/// <param name="connection">The session's connection.</param>
/// <param name="version">The version of the store: one of version 1 notes revisions and nothing more.</param>
internal sealed class RevisionReader(SqliteConnection connection, int version) : IDisposable
{
    private const string Listed = "FROM revisions r JOIN articles a ON a.number = r.article WHERE r.listed = 1";
    private const string Noticed = "FROM notices n JOIN articles a ON a.number = n.article WHERE 1 = 1";

    private static readonly string ArticleColumns = string.Join(", ", ArticleRow.Columns.Split(", ").Select(column => "a." + column));

    private readonly List<SqliteCommand> _commands = [];
    private SqliteCommand? _ofArticle, _past, _ofQuote, _one;

    private bool IsOld => version < StoreSchema.WithHistory;

    /// <summary>The revisions of an article that were superseded, oldest first.</summary>
    public List<ArticleRevision> Of(string articleId)
    {
        _ofArticle ??= Statement(
            $"""
            SELECT r.revision, r.content_hash, r.indexed_at, r.replaced_at, {(IsOld ? "1" : "r.listed")}
            FROM revisions r JOIN articles a ON a.number = r.article WHERE a.id = $id ORDER BY r.revision
            """,
            "$id");
        using SqliteDataReader reader = _ofArticle.With(articleId).ExecuteReader();
        List<ArticleRevision> revisions = [];
        while (reader.Read())
        {
            revisions.Add(new ArticleRevision(
                reader.GetInt32(0), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(1)), Instant(reader.GetInt64(2)), Instant(reader.GetInt64(3)), reader.GetInt64(4) == 1));
        }
        return revisions;
    }

    /// <summary>Superseded revisions with what they and their successors said.</summary>
    public HistoryPage<SupersededRevision> Superseded(HistoryQuery query)
    {
        if (IsOld) return HistoryPage<SupersededRevision>.Empty;
        (long total, List<(HistoryPlace Place, ArticleRow? Row)> places) = Page(query, Listed, ["r.replaced_at", "r.article", "r.revision"], "r.outlet");
        return new HistoryPage<SupersededRevision>(total, [.. places.Take(query.Limit).Select(place => Superseded(place.Place, place.Row))], places.Count > query.Limit);
    }

    /// <summary>Articles that print a notice, by the day they were published.</summary>
    public HistoryPage<NoticedArticle> NoticedArticles(HistoryQuery query)
    {
        if (IsOld) return HistoryPage<NoticedArticle>.Empty;
        (long total, List<(HistoryPlace Place, ArticleRow? Row)> places) = Page(query, Noticed, ["n.at", "n.article", "0 + 0"], "n.outlet");
        IEnumerable<NoticedArticle> articles = places.Take(query.Limit).Where(p => p.Row?.Payload is not null).Select(p => new NoticedArticle(p.Place, p.Row!.Record()!));
        return new HistoryPage<NoticedArticle>(total, [.. articles], places.Count > query.Limit);
    }

    /// <summary>What a superseded revision said, or null.</summary>
    public ArticleVersion? Find(string articleId, int revision)
    {
        if (IsOld) return null;
        _one ??= Statement(
            $"""
            SELECT r.indexed_at, {PastRow.Columns}
            FROM articles a JOIN revisions r ON r.article = a.number JOIN past p ON p.article = r.article AND p.revision = r.revision
            WHERE a.id = $id AND r.revision = $revision
            """,
            "$id", "$revision");
        using SqliteDataReader reader = _one.With(articleId, (long)revision).ExecuteReader();
        return reader.Read() ? PastRow.Read(reader, 1, Instant(reader.GetInt64(0))) : null;
    }

    /// <summary>The last superseded revision that had a quote with this id, or null.</summary>
    public (string ArticleId, int Revision)? OfQuote(string quoteId)
    {
        if (IsOld) return null;
        _ofQuote ??= Statement("SELECT a.id, q.revision FROM past_quotes q JOIN articles a ON a.number = q.article WHERE q.id = $id", "$id");
        using SqliteDataReader reader = _ofQuote.With(quoteId).ExecuteReader();
        return reader.Read() ? (reader.GetString(0), reader.GetInt32(1)) : null;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands) command.Dispose();
    }

    // Conditions are written only where they are asked for, so that each way of asking has its index.
    private (long Total, List<(HistoryPlace Place, ArticleRow? Row)> Places) Page(HistoryQuery query, string from, string[] key, string outlet)
    {
        using SqliteCommand command = connection.CreateCommand();
        void Where(string condition, string name, object value)
        {
            from += $" AND {condition} {name}";
            command.Parameters.AddWithValue(name, value);
        }
        if (query.From > DateTimeOffset.MinValue) Where(key[0] + " >=", "$from", query.From.UtcTicks);
        if (query.Until < DateTimeOffset.MaxValue) Where(key[0] + " <", "$until", query.Until.UtcTicks);
        if (query.Outlet is { } published) Where(outlet + " =", "$outlet", published.Trim().ToLowerInvariant());
        if (query.ArticleId is { } id) Where("a.id =", "$article", id);
        command.CommandText = "SELECT count(*) " + from;
        long total = (long)command.ExecuteScalar()!;
        if (query.After is { } after)
        {
            from += $" AND ({string.Join(", ", key)}) < ($at, $number, $revision)";
            command.Parameters.AddWithValue("$at", after.At);
            command.Parameters.AddWithValue("$number", after.Article);
            command.Parameters.AddWithValue("$revision", after.Revision);
        }
        command.CommandText = $"SELECT {string.Join(", ", key)}, {ArticleColumns} {from} ORDER BY {string.Join(", ", key.Select(k => k + " DESC"))} LIMIT $limit";
        command.Parameters.AddWithValue("$limit", query.Limit + 1L);
        using SqliteDataReader reader = command.ExecuteReader();
        List<(HistoryPlace, ArticleRow?)> places = [];
        while (reader.Read())
        {
            HistoryPlace place = new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2));
            places.Add((place, ArticleRow.Read(reader, key.Length) is (var row, true) ? row : null));
        }
        return (total, places);
    }

    private SupersededRevision Superseded(HistoryPlace place, ArticleRow? held)
    {
        _past ??= Statement(
            $"""
            SELECT r.revision, r.indexed_at, {PastRow.Columns}, a.id
            FROM revisions r JOIN articles a ON a.number = r.article LEFT JOIN past p ON p.article = r.article AND p.revision = r.revision
            WHERE r.article = $article AND r.revision >= $revision ORDER BY r.revision LIMIT 2
            """,
            "$article", "$revision");
        using SqliteDataReader reader = _past.With(place.Article, (long)place.Revision).ExecuteReader();
        List<ArticleVersion?> versions = [];
        string id = "";
        DateTimeOffset? indexedAt = null;
        while (reader.Read())
        {
            indexedAt ??= Instant(reader.GetInt64(1));
            versions.Add(PastRow.Read(reader, 2, Instant(reader.GetInt64(1))));
            id = reader.GetString(7);
        }
        bool isLast = versions.Count == 1;
        ArticleVersion? after = !isLast ? versions[1] : held?.Record() is { } record ? new ArticleVersion(record, held.Extractor) : null;
        return new SupersededRevision(place, id, indexedAt ?? default, Instant(place.At), versions[0], after, isLast);
    }

    private SqliteCommand Statement(string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.Statement(sql, parameters);
        _commands.Add(command);
        return command;
    }

    private static DateTimeOffset Instant(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
