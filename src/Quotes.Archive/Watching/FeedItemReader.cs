using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Reads the articles of a feed's items: each item once, and those that could not be had again later.</summary>
internal sealed class FeedItemReader(QuoteStore store, WebFetcher web, WatchOptions options, TimeProvider time)
{
    // An article that several feeds list is not asked for by each of them.
    private static readonly TimeSpan JustFetched = TimeSpan.FromHours(1);

    private readonly FeedSchedule _schedule = new(options);
    private readonly PageReader _pages = new(web, options.Reading);

    /// <summary>The items that are to be read: those nobody has dealt with, and those whose time has come again; the earliest first.</summary>
    public List<(FeedEntry Entry, FeedItem? Known)> Open(string feed, FeedDocument document)
    {
        DateTimeOffset now = time.GetUtcNow();
        Dictionary<string, FeedItem> known = new(StringComparer.Ordinal);
        foreach (FeedItem item in store.FeedItems(feed)) known[item.Id] = item;
        List<(FeedEntry, FeedItem?)> open = [];
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (FeedEntry entry in document.Entries.Reverse())
        {
            if (!listed.Add(entry.Id)) continue;
            FeedItem? item = known.GetValueOrDefault(entry.Id);
            if (item is null || IsDue(item, now)) open.Add((entry, item));
        }
        foreach (FeedItem item in known.Values.Where(item => IsDue(item, now) && !listed.Contains(item.Id)))
        {
            if (Uri.TryCreate(item.Url, UriKind.Absolute, out Uri? address)) open.Add((new FeedEntry { Id = item.Id, Address = address }, item));
        }
        return open;
    }

    /// <summary>Reads one.</summary>
    /// <returns>What was read, or why nothing was; null when the watch was to end before anything came.</returns>
    public async Task<WatchedItem?> ReadAsync(string feed, FeedDocument document, FeedEntry entry, FeedItem? known, CancellationToken stop)
    {
        FeedItem item = new()
        {
            Feed = feed,
            Id = entry.Id,
            Url = entry.Address?.AbsoluteUri,
            State = FeedItemState.Taken,
            Attempts = (known?.Attempts ?? 0) + 1,
            At = time.GetUtcNow(),
        };
        if (options.FromFeed && FeedText.Article(document, entry, entry.Address?.AbsoluteUri ?? feed, options.Reading) is { } carried)
        {
            return new WatchedItem(item, [new IngestItem(carried)]);
        }
        if (entry.Address is not { } address)
        {
            return new WatchedItem(item with { State = FeedItemState.Rejected, Problem = "the item names no page, and the feed does not carry its article whole" }, []);
        }
        // Whoever ends the watch waits for no more than the grace.
        using CancellationTokenSource grace = new();
        await using CancellationTokenRegistration ending = stop.Register(() => grace.CancelAfter(options.Grace));
        try
        {
            // The readers are synchronous; a thread of its own keeps the wait for a server from this one.
            ReadResult[] results = await Task.Run(() => Fetch(address, grace.Token), grace.Token).ConfigureAwait(false);
            return new WatchedItem(item, [.. results.Select(result => new IngestItem(Filled(result, document, entry)))]);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (WebException failed) when (failed.IsTransient && item.Attempts < FeedSchedule.MostAttempts)
        {
            return new WatchedItem(item with { State = FeedItemState.Waiting, Problem = failed.Message, DueAt = _schedule.AfterFailure(item.At, item.Attempts, failed.RetryAfter) }, []);
        }
        catch (WebException failed)
        {
            return new WatchedItem(item with { State = FeedItemState.Rejected, Problem = failed.Message }, []);
        }
        catch (Exception defect) when (defect is ArgumentException or InvalidOperationException or FormatException or NullReferenceException or IndexOutOfRangeException)
        {
            // One page nobody foresaw must not end the watch of all the others.
            return new WatchedItem(item with { State = FeedItemState.Rejected, Problem = $"reading it failed, please report it: {defect.GetType().Name}: {defect.Message}" }, []);
        }
    }

    private ReadResult[] Fetch(Uri address, CancellationToken cancellation)
    {
        string url = address.AbsoluteUri;
        PageRecord? page = store.FindPage(url);
        bool toKeep = options.Reading.Web.KeepPages && !(page?.ArticleId is { } article && store.IsPageKept(article));
        if (page is null || toKeep) return [.. _pages.Read(url, address, null, cancellation)];
        if (time.GetUtcNow() - page.At < JustFetched) return [new PageUnchanged(new SourceLocation(url), null, page.ArticleId)];
        return [.. _pages.Read(url, address, new PageMemory(page.ETag, page.LastModified, page.At, page.ArticleId), cancellation)];
    }

    // The page's own word stands; the feed's fills in what it lacks.
    private static ReadResult Filled(ReadResult result, FeedDocument feed, FeedEntry entry) => result is not ArticleRead read ? result : read with
    {
        Article = read.Article with
        {
            PublishedAt = read.Article.PublishedAt ?? entry.PublishedAt,
            Title = read.Article.Title ?? entry.Title,
            Language = read.Article.Language ?? feed.Language,
        },
    };

    private static bool IsDue(FeedItem item, DateTimeOffset now) => item.State == FeedItemState.Waiting && (item.DueAt is not { } due || due <= now);
}
