using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>The archive as a watch uses it: open to read all the time, and to write only while something is written, so that others can in between.</summary>
internal sealed class WatchedArchive : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWaitOnce = TimeSpan.FromMinutes(10);

    private readonly ArchiveFolder _folder;
    private readonly ArchiveOptions _archive;
    private readonly WatchOptions _options;
    private readonly List<FeedState> _unwritten = [];

    public WatchedArchive(string folder, ArchiveOptions archive, WatchOptions options)
    {
        _folder = new ArchiveFolder(folder);
        _archive = archive;
        _options = options;
        Store = QuoteStore.Open(_folder.Store, StoreAccess.Read, archive.Time);
    }

    /// <summary>The store, to read.</summary>
    public QuoteStore Store { get; }

    /// <summary>Commits what was read of a feed's items, what became of them, and how far the feed got, in one transaction.</summary>
    /// <returns>What was done; null when the watch was to end before another writer had.</returns>
    public async Task<WatchSummary?> CommitAsync(IReadOnlyList<WatchedItem> items, FeedState? feed, CancellationToken stop)
    {
        IngestBatch batch = new([.. items.SelectMany(item => item.Parts)]);
        batch.Extract(_archive);
        FeedState[] feeds = [.. _unwritten, .. feed is null ? (ReadOnlySpan<FeedState>)[] : [feed]];
        batch = batch with { Notes = new WebNotes { Items = [.. items.Select(item => item.Note())], Feeds = feeds } };
        IReadOnlyList<PutOutcome>? outcomes = await WriteAsync(batch, stop).ConfigureAwait(false);
        if (outcomes is null) return null;
        _unwritten.Clear();
        return Summary(items, batch, outcomes);
    }

    /// <summary>Notes how far a feed got that had nothing new: at once where nobody writes, else with what is written next.</summary>
    public void Note(FeedState feed)
    {
        _unwritten.RemoveAll(other => other.Url == feed.Url);
        _unwritten.Add(feed);
        TryNote();
    }

    /// <summary>Writes what could not be noted, if nobody else is writing.</summary>
    public void TryNote()
    {
        if (_unwritten.Count == 0) return;
        try
        {
            using WriterLock held = WriterLock.Take(_folder, _archive);
            using QuoteStore store = QuoteStore.Open(_folder.Store, StoreAccess.Write, _archive.Time);
            store.Note(new WebNotes { Feeds = [.. _unwritten] });
            _unwritten.Clear();
        }
        catch (ArchiveBusyException)
        {
            // Forgotten with the process it costs a feed one request too early.
        }
    }

    public void Dispose() => Store.Dispose();

    private async Task<IReadOnlyList<PutOutcome>?> WriteAsync(IngestBatch batch, CancellationToken stop)
    {
        long began = _archive.Time.GetTimestamp();
        for (bool told = false; ; told = true)
        {
            try
            {
                using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Root, _archive);
                return archive.Take(batch);
            }
            catch (ArchiveBusyException busy)
            {
                if (_options.Once && _archive.Time.GetElapsedTime(began) > LongestWaitOnce) throw;
                if (!told) _options.Progress($"{busy.Message} Waiting.");
            }
            try
            {
                await Task.Delay(Patience, _archive.Time, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }

    private static WatchSummary Summary(IReadOnlyList<WatchedItem> items, IngestBatch batch, IReadOnlyList<PutOutcome> outcomes)
    {
        IngestItem[] put = [.. batch.Items.Where(item => item.Quotes is not null)];
        return WatchSummary.None with
        {
            Added = outcomes.Count(o => o == PutOutcome.Added),
            Replaced = outcomes.Count(o => o == PutOutcome.Replaced),
            Unchanged = outcomes.Count(o => o == PutOutcome.Unchanged) + batch.Items.Count(item => item.Result is PageUnchanged),
            Rejected = items.Count(item => item.Note().State == FeedItemState.Rejected),
            Waiting = items.Count(item => item.Note().State == FeedItemState.Waiting),
            Quotes = put.Zip(outcomes).Where(pair => pair.Second != PutOutcome.Unchanged).Sum(pair => (long)pair.First.Quotes!.Count),
        };
    }
}

/// <summary>An item of a feed, and what was read of it.</summary>
/// <param name="Item">What is known of it; a problem of its own says why nothing was read.</param>
/// <param name="Parts">Its articles and failures, usually one article.</param>
internal sealed record WatchedItem(FeedItem Item, IReadOnlyList<IngestItem> Parts)
{
    /// <summary>What became of it, once its articles are extracted.</summary>
    public FeedItem Note()
    {
        if (Item.State != FeedItemState.Taken) return Item;
        bool any = Parts.Any(part => part.Failure is null);
        return any ? Item : Item with { State = FeedItemState.Rejected, Problem = Parts.FirstOrDefault()?.Failure?.Message ?? "there is no article" };
    }
}
