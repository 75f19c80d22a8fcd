using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Reads what is noted of pages and feeds.</summary>
/// <param name="connection">The session's connection.</param>
/// <param name="version">The version of the store: one of an older version notes nothing.</param>
internal sealed class WebReader(SqliteConnection connection, int version) : IDisposable
{
    private const long MostBytes = 1L << 30;

    private SqliteCommand? _page;

    private bool IsOld => version < StoreSchema.WithWeb;

    public PageRecord? Page(string url)
    {
        if (IsOld) return null;
        _page ??= connection.Statement("SELECT url, article, address, etag, modified, at FROM pages WHERE url = $url", "$url");
        using SqliteDataReader reader = _page.With(url).ExecuteReader();
        if (!reader.Read()) return null;
        return new PageRecord
        {
            Url = reader.GetString(0),
            ArticleId = reader.GetString(1),
            Address = reader.GetString(2),
            ETag = Text(reader, 3),
            LastModified = Text(reader, 4),
            At = Moment(reader, 5)!.Value,
        };
    }

    public bool IsKept(string articleId)
    {
        if (IsOld) return false;
        using SqliteCommand command = connection.Statement("SELECT 1 FROM kept WHERE article = $article LIMIT 1", "$article");
        return command.With(articleId).ExecuteScalar() is not null;
    }

    /// <summary>The kept states of an article's page, newest first.</summary>
    /// <exception cref="InvalidDataException">One is not what was kept.</exception>
    public IEnumerable<KeptPage> Kept(string articleId)
    {
        if (IsOld) yield break;
        using SqliteCommand command = connection.Statement(
            "SELECT url, address, at, headers, hash, length, content FROM kept WHERE article = $article ORDER BY number DESC", "$article");
        using SqliteDataReader reader = command.With(articleId).ExecuteReader();
        while (reader.Read())
        {
            byte[] hash = reader.GetFieldValue<byte[]>(4);
            yield return new KeptPage(
                reader.GetString(0), reader.GetString(1), Moment(reader, 2)!.Value, reader.GetString(3), Convert.ToHexStringLower(hash),
                Unpack(reader.GetFieldValue<byte[]>(6), reader.GetInt64(5), hash));
        }
    }

    public List<FeedState> Feeds()
    {
        List<FeedState> feeds = [];
        if (IsOld) return feeds;
        using SqliteCommand command = connection.Statement("SELECT url, address, title, etag, modified, polled, changed, due, failures, problem, gone FROM feeds ORDER BY url");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            feeds.Add(new FeedState
            {
                Url = reader.GetString(0),
                Address = reader.GetString(1),
                Title = Text(reader, 2),
                ETag = Text(reader, 3),
                LastModified = Text(reader, 4),
                PolledAt = Moment(reader, 5),
                ChangedAt = Moment(reader, 6),
                DueAt = Moment(reader, 7),
                Failures = reader.GetInt32(8),
                Problem = Text(reader, 9),
                IsGone = reader.GetInt64(10) != 0,
            });
        }
        return feeds;
    }

    public List<FeedItem> Items(string feed)
    {
        List<FeedItem> items = [];
        if (IsOld) return items;
        using SqliteCommand command = connection.Statement("SELECT id, url, state, attempts, at, due, problem FROM feed_items WHERE feed = $feed ORDER BY number", "$feed");
        using SqliteDataReader reader = command.With(feed).ExecuteReader();
        while (reader.Read())
        {
            items.Add(new FeedItem
            {
                Feed = feed,
                Id = reader.GetString(0),
                Url = Text(reader, 1),
                State = (FeedItemState)reader.GetInt32(2),
                Attempts = reader.GetInt32(3),
                At = Moment(reader, 4)!.Value,
                DueAt = Moment(reader, 5),
                Problem = Text(reader, 6),
            });
        }
        return items;
    }

    /// <summary>What is wrong with what is noted, each with what to do.</summary>
    public IEnumerable<string> Check(string path)
    {
        if (IsOld) yield break;
        using (SqliteCommand command = connection.Statement("SELECT article, url, hash, length, content FROM kept ORDER BY number"))
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                if (IsIntact(reader)) continue;
                yield return $"{path}: the page kept of article '{reader.GetString(0)}' from {reader.GetString(1)} is damaged: its SHA-256 does not match. "
                    + "The article is not. 'quotes restore BACKUP' brings the page back; or remove the article with 'quotes remove' and ingest it again.";
            }
        }
        foreach (string table in (string[])["pages", "kept"])
        {
            using SqliteCommand command = connection.Statement($"SELECT article, url FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = t.article AND a.payload IS NOT NULL)");
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) yield return $"{path}: the page {reader.GetString(1)} is noted for article '{reader.GetString(0)}', which is not held. Ingest the page again.";
        }
    }

    public void Dispose() => _page?.Dispose();

    private static bool IsIntact(SqliteDataReader reader)
    {
        try
        {
            _ = Unpack(reader.GetFieldValue<byte[]>(4), reader.GetInt64(3), reader.GetFieldValue<byte[]>(2));
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // No more is unpacked than was packed, whatever the row says now.
    private static byte[] Unpack(byte[] packed, long length, byte[] hash)
    {
        using GZipStream gzip = new(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] content = new byte[length is >= 0 and <= MostBytes ? length : 0];
        int read = gzip.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (read != length || !SHA256.HashData(content).AsSpan().SequenceEqual(hash)) throw new InvalidDataException("The page is not what was kept.");
        return content;
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Moment(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);
}
