using System.Globalization;
using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Asks for a feed once and takes what is new in it.</summary>
internal sealed class FeedPoll(WatchedArchive archive, WebFetcher web, WatchOptions options, TimeProvider time)
{
    private const int MostAtOnce = 20;

    private static readonly TimeSpan LongestUncommitted = TimeSpan.FromSeconds(30);

    private readonly FeedSchedule _schedule = new(options);
    private readonly FeedItemReader _items = new(archive.Store, web, options, time);

    /// <summary>Asks for the feed.</summary>
    /// <param name="state">How far it got.</param>
    /// <param name="stop">Ends it behind the item under way; what was read is committed.</param>
    /// <returns>How far it got now, and what was done.</returns>
    public async Task<(FeedState State, WatchSummary Done)> RunAsync(FeedState state, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        try
        {
            PageMemory? known = state.ETag is null && state.LastModified is null ? null : new PageMemory(state.ETag, state.LastModified, now);
            WebAnswer answer = await web.GetAsync(new Uri(state.Address), known, stop).ConfigureAwait(false);
            FeedDocument feed = answer.IsUnchanged ? new FeedDocument() : FeedReader.Read(answer.Content, answer.Address);
            FeedState next = state with
            {
                Address = answer.MovedTo?.AbsoluteUri ?? state.Address,
                Title = feed.Title ?? state.Title,
                ETag = answer.Page.ETag ?? (answer.IsUnchanged ? state.ETag : null),
                LastModified = answer.Page.LastModified ?? (answer.IsUnchanged ? state.LastModified : null),
                PolledAt = now,
                DueAt = _schedule.AfterAnswer(now, feed.Rest, answer.MaxAge, answer.IsUnchanged ? FeedSchedule.LastRest(state) : null),
                Failures = 0,
                Problem = null,
            };
            if (next.Address != state.Address) options.Progress($"{state.Url}: has moved for good and is asked for at {next.Address} from now on");
            return await TakeAsync(state, next, feed, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (state, WatchSummary.None);
        }
        catch (Exception failed) when (failed is WebException or InvalidDataException)
        {
            return (Failed(state, failed, now), WatchSummary.None with { Polls = 1, Failures = 1 });
        }
    }

    private FeedState Failed(FeedState state, Exception failed, DateTimeOffset now)
    {
        bool gone = failed is WebException { Status: 410 };
        int failures = state.Failures + 1;
        FeedState next = state with
        {
            PolledAt = now,
            Failures = failures,
            Problem = failed.Message,
            IsGone = gone,
            DueAt = gone ? null : _schedule.AfterFailure(now, failures, (failed as WebException)?.RetryAfter),
        };
        archive.Note(next);
        options.Trouble(gone
            ? $"{state.Url}: {failed.Message}. The feed is gone for good and is not asked for again; 'quotes watch --forget {state.Url}' forgets it"
            : $"{state.Url}: {failed.Message}; asked for again at {Clock(next)}");
        return next;
    }

    // Item by item in the order of publication, so that of two revisions the later one stays. The feed's own state is written with the
    // last of them: a watch that is killed before asks for the whole feed again, and finds in the notes what it had taken.
    private async Task<(FeedState State, WatchSummary Done)> TakeAsync(FeedState before, FeedState next, FeedDocument feed, CancellationToken stop)
    {
        List<(FeedEntry Entry, FeedItem? Known)> open = _items.Open(before.Url, feed);
        WatchSummary done = WatchSummary.None with { Polls = 1 };
        List<WatchedItem> read = [];
        long began = time.GetTimestamp();
        foreach ((FeedEntry entry, FeedItem? known) in open)
        {
            if (stop.IsCancellationRequested || await _items.ReadAsync(before.Url, feed, entry, known, stop).ConfigureAwait(false) is not { } item)
            {
                return (before, done + await CommitAsync(read, null, stop).ConfigureAwait(false));
            }
            if (item.Note() is { Problem: { } problem } note) options.Trouble($"{before.Url}: {note.Url ?? note.Id}: {problem}");
            read.Add(item);
            if (read.Count < MostAtOnce && time.GetElapsedTime(began) < LongestUncommitted) continue;
            done += await CommitAsync(read, null, stop).ConfigureAwait(false);
            read.Clear();
            began = time.GetTimestamp();
        }
        if (open.Count == 0)
        {
            archive.Note(next);
            options.Progress($"{before.Url}: nothing new; next at {Clock(next)}");
            return (next, done);
        }
        next = next with { ChangedAt = next.PolledAt };
        if (await archive.CommitAsync(read, next, stop).ConfigureAwait(false) is not { } last) return (before, done);
        done += last;
        options.Progress(string.Create(CultureInfo.InvariantCulture,
            $"{before.Url}: {open.Count} new: {done.Added} added, {done.Replaced} replaced, {done.Unchanged} unchanged, {done.Rejected} rejected, {done.Waiting} waiting; {done.Quotes} quotes; next at {Clock(next)}"));
        return (next, done);
    }

    private async Task<WatchSummary> CommitAsync(List<WatchedItem> read, FeedState? feed, CancellationToken stop) =>
        read.Count == 0 ? WatchSummary.None : await archive.CommitAsync(read, feed, stop).ConfigureAwait(false) ?? WatchSummary.None;

    private static string Clock(FeedState state) => state.DueAt is { } due ? string.Create(CultureInfo.InvariantCulture, $"{due.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "once";
}
