using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Writes what is noted of pages and feeds. Part of the caller's transaction.</summary>
internal sealed class WebWriter : IDisposable
{
    /// <summary>Of how many states of one article's page the bytes are kept.</summary>
    public const int MostKept = 100;

    /// <summary>How many items are remembered of one feed, the latest: many times what any feed lists at once.</summary>
    public const int MostItems = 5_000;

    private readonly SqliteCommand _page;
    private readonly SqliteCommand _touch;
    private readonly SqliteCommand _keep;
    private readonly SqliteCommand _forgetOld;
    private readonly SqliteCommand[] _forgetPages;
    private readonly SqliteCommand _feed;
    private readonly SqliteCommand _item;
    private readonly SqliteCommand _forgetItems;
    private readonly SqliteCommand[] _forgetFeed;

    public WebWriter(SqliteConnection connection)
    {
        // An article that was rejected, or removed meanwhile, leaves no trace by which its page would not be fetched again.
        _page = connection.Statement(
            """
            INSERT OR REPLACE INTO pages SELECT $url, $article, $address, $etag, $modified, $at
            WHERE EXISTS (SELECT 1 FROM articles WHERE id = $article AND payload IS NOT NULL)
            """,
            "$url", "$article", "$address", "$etag", "$modified", "$at");
        _touch = connection.Statement("UPDATE pages SET at = $at WHERE url = $url", "$at", "$url");
        _keep = connection.Statement(
            """
            INSERT OR REPLACE INTO kept (article, url, address, at, headers, hash, length, content) SELECT $article, $url, $address, $at, $headers, $hash, $length, $content
            WHERE EXISTS (SELECT 1 FROM articles WHERE id = $article AND payload IS NOT NULL)
            """,
            "$article", "$url", "$address", "$at", "$headers", "$hash", "$length", "$content");
        _forgetOld = connection.Statement(
            $"DELETE FROM kept WHERE article = $article AND number NOT IN (SELECT number FROM kept WHERE article = $article ORDER BY number DESC LIMIT {MostKept})", "$article");
        _forgetPages =
        [
            connection.Statement("DELETE FROM pages WHERE article = $article", "$article"),
            connection.Statement("DELETE FROM kept WHERE article = $article", "$article"),
        ];
        _feed = connection.Statement(
            "INSERT OR REPLACE INTO feeds VALUES ($url, $address, $title, $etag, $modified, $polled, $changed, $due, $failures, $problem, $gone)",
            "$url", "$address", "$title", "$etag", "$modified", "$polled", "$changed", "$due", "$failures", "$problem", "$gone");
        _item = connection.Statement(
            "INSERT OR REPLACE INTO feed_items (feed, id, url, state, attempts, at, due, problem) VALUES ($feed, $id, $url, $state, $attempts, $at, $due, $problem)",
            "$feed", "$id", "$url", "$state", "$attempts", "$at", "$due", "$problem");
        _forgetItems = connection.Statement(
            $"DELETE FROM feed_items WHERE feed = $feed AND number NOT IN (SELECT number FROM feed_items WHERE feed = $feed ORDER BY number DESC LIMIT {MostItems})", "$feed");
        _forgetFeed =
        [
            connection.Statement("DELETE FROM feed_items WHERE feed = $feed", "$feed"),
            connection.Statement("DELETE FROM feeds WHERE url = $feed", "$feed"),
        ];
    }

    public void Write(WebNotes notes)
    {
        foreach (PageRecord page in notes.Pages) Write(page);
        foreach (FeedItem item in notes.Items)
        {
            _item.With(item.Feed, item.Id, item.Url, (long)item.State, (long)item.Attempts, item.At.UtcTicks, item.DueAt?.UtcTicks, item.Problem).ExecuteNonQuery();
        }
        foreach (string feed in notes.Items.Select(item => item.Feed).Distinct(StringComparer.Ordinal)) _forgetItems.With(feed).ExecuteNonQuery();
        foreach (FeedState feed in notes.Feeds)
        {
            _feed.With(
                feed.Url, feed.Address, feed.Title, feed.ETag, feed.LastModified, feed.PolledAt?.UtcTicks, feed.ChangedAt?.UtcTicks, feed.DueAt?.UtcTicks,
                (long)feed.Failures, feed.Problem, feed.IsGone ? 1L : 0L).ExecuteNonQuery();
        }
    }

    /// <summary>Forgets the pages of an article that is removed.</summary>
    public void Remove(string articleId)
    {
        foreach (SqliteCommand forget in _forgetPages) forget.With(articleId).ExecuteNonQuery();
    }

    /// <summary>Forgets a feed and its items.</summary>
    /// <returns>Whether it was known.</returns>
    public bool Forget(string feed) => _forgetFeed.Sum(forget => forget.With(feed).ExecuteNonQuery()) > 0;

    public void Dispose()
    {
        foreach (SqliteCommand command in (SqliteCommand[])[_page, _touch, _keep, _forgetOld, .. _forgetPages, _feed, _item, _forgetItems, .. _forgetFeed]) command.Dispose();
    }

    private void Write(PageRecord page)
    {
        if (page.ArticleId is not { } article)
        {
            _touch.With(page.At.UtcTicks, page.Url).ExecuteNonQuery();
            return;
        }
        _page.With(page.Url, article, page.Address, page.ETag, page.LastModified, page.At.UtcTicks).ExecuteNonQuery();
        if (page.Content is not { } content) return;
        _keep.With(article, page.Url, page.Address, page.At.UtcTicks, page.Headers, SHA256.HashData(content), (long)content.Length, Pack(content)).ExecuteNonQuery();
        _forgetOld.With(article).ExecuteNonQuery();
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }
}
