using System.Globalization;
using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Follows feeds: asks for each when it is due, and takes what is new into an archive.</summary>
/// <remarks>
/// An item counts as dealt with in the very transaction that stores its article, so that a watch that is killed neither loses
/// an article nor takes one twice. The archive is open to write only while something is written.
/// </remarks>
public sealed class FeedWatch
{
    private readonly string _folder;
    private readonly ArchiveOptions _archive;
    private readonly WatchOptions _options;

    /// <summary>Makes one.</summary>
    /// <param name="folder">The archive's folder; created when absent.</param>
    /// <param name="archive">How the archive is opened.</param>
    /// <param name="options">How to follow; null for the defaults.</param>
    public FeedWatch(string folder, ArchiveOptions archive, WatchOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(archive);
        _folder = folder;
        _archive = archive;
        _options = options ?? new WatchOptions();
    }

    /// <summary>The feeds that were followed in an archive before, and how far each got.</summary>
    public static IReadOnlyList<FeedState> Known(string folder)
    {
        using QuoteStore store = QuoteStore.Open(new ArchiveFolder(folder).Store, StoreAccess.Read);
        return store.Feeds();
    }

    /// <summary>What became of the items of a feed that are remembered.</summary>
    public static FeedCounts Count(string folder, string feed)
    {
        using QuoteStore store = QuoteStore.Open(new ArchiveFolder(folder).Store, StoreAccess.Read);
        IReadOnlyList<FeedItem> items = store.FeedItems(feed);
        int Of(FeedItemState state) => items.Count(item => item.State == state);
        return new FeedCounts(Of(FeedItemState.Taken), Of(FeedItemState.Rejected), Of(FeedItemState.Waiting));
    }

    /// <summary>Forgets a feed: where it was, and which of its items were dealt with. Articles stay.</summary>
    /// <returns>Whether it was known.</returns>
    /// <exception cref="ArchiveBusyException">Somebody else is writing.</exception>
    public static bool Forget(string folder, string feed, ArchiveOptions archive)
    {
        ArchiveFolder parts = new(folder);
        ArgumentNullException.ThrowIfNull(archive);
        if (!File.Exists(parts.Store)) return false;
        using WriterLock held = WriterLock.Take(parts, archive);
        using QuoteStore store = QuoteStore.Open(parts.Store, StoreAccess.Write, archive.Time);
        return store.ForgetFeed(feed);
    }

    /// <summary>Follows feeds until told to stop; with <see cref="WatchOptions.Once"/> until each that is due was asked for.</summary>
    /// <param name="feeds">Their addresses.</param>
    /// <param name="stop">Ends the watch behind the item under way; what was read is committed.</param>
    /// <exception cref="ArchiveBusyException">With <see cref="WatchOptions.Once"/>: somebody else was writing all the time.</exception>
    public async Task<WatchSummary> RunAsync(IReadOnlyCollection<string> feeds, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using WatchedArchive archive = new(_folder, _archive, _options);
        using WebFetcher web = new(_options.Reading.Web);
        FeedPoll poll = new(archive, web, _options, _archive.Time);
        Dictionary<string, FeedState> states = States(feeds, archive.Store);
        WatchSummary done = WatchSummary.None;
        while (!stop.IsCancellationRequested)
        {
            foreach (FeedState due in Due(states.Values))
            {
                if (stop.IsCancellationRequested) break;
                (states[due.Url], WatchSummary more) = await poll.RunAsync(due, stop).ConfigureAwait(false);
                done += more;
            }
            archive.TryNote();
            if (_options.Once || states.Values.All(state => state.IsGone)) break;
            await WaitAsync(states.Values, stop).ConfigureAwait(false);
        }
        archive.TryNote();
        return done;
    }

    private Dictionary<string, FeedState> States(IReadOnlyCollection<string> feeds, QuoteStore store)
    {
        Dictionary<string, FeedState> known = store.Feeds().ToDictionary(feed => feed.Url, StringComparer.Ordinal);
        Dictionary<string, FeedState> states = new(StringComparer.Ordinal);
        foreach (string feed in feeds)
        {
            FeedState state = known.GetValueOrDefault(feed) ?? new FeedState { Url = feed, Address = feed };
            states[feed] = _options.Now && !state.IsGone ? state with { DueAt = null } : state;
            if (state.IsGone) _options.Trouble($"{feed}: the feed is gone for good ({state.Problem}) and is not asked for; 'quotes watch --forget {feed}' forgets that");
            else if (_options.Once && states[feed].DueAt is { } due && due > _archive.Time.GetUtcNow())
            {
                _options.Progress(string.Create(CultureInfo.InvariantCulture, $"{feed}: not due before {due.UtcDateTime:yyyy-MM-dd HH:mm} UTC; --now asks at once"));
            }
        }
        return states;
    }

    private FeedState[] Due(IEnumerable<FeedState> states)
    {
        DateTimeOffset now = _archive.Time.GetUtcNow();
        return [.. states.Where(state => !state.IsGone && (state.DueAt is not { } due || due <= now)).OrderBy(state => state.DueAt).ThenBy(state => state.Url, StringComparer.Ordinal)];
    }

    private async Task WaitAsync(IEnumerable<FeedState> states, CancellationToken stop)
    {
        DateTimeOffset next = states.Where(state => !state.IsGone).Min(state => state.DueAt ?? DateTimeOffset.MinValue);
        TimeSpan wait = next - _archive.Time.GetUtcNow();
        try
        {
            await Task.Delay(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1), _archive.Time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it, too.
        }
    }
}

/// <summary>What became of the items of a feed.</summary>
/// <param name="Taken">Articles taken.</param>
/// <param name="Rejected">Items without an article that could be taken.</param>
/// <param name="Waiting">Items that are asked for again.</param>
public sealed record FeedCounts(int Taken, int Rejected, int Waiting);
