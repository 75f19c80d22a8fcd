using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>When a feed, or an item of one, is to be asked for next.</summary>
internal sealed class FeedSchedule(WatchOptions options)
{
    /// <summary>How often an item is asked for before it is given up.</summary>
    public const int MostAttempts = 6;

    /// <summary>After a good answer: what was asked for here, or by the feed or its server where that is longer.</summary>
    /// <param name="now">When it came.</param>
    /// <param name="wanted">What feed and server want, where they say.</param>
    public DateTimeOffset AfterAnswer(DateTimeOffset now, params ReadOnlySpan<TimeSpan?> wanted)
    {
        TimeSpan rest = options.Interval;
        foreach (TimeSpan? one in wanted)
        {
            if (one > rest) rest = one.Value;
        }
        return now + Bounded(rest);
    }

    /// <summary>After a failure: twice as long as after the one before, or what the server says.</summary>
    /// <param name="now">When it failed.</param>
    /// <param name="failures">How often in a row.</param>
    /// <param name="retryAfter">What the server says; null where it does not.</param>
    public DateTimeOffset AfterFailure(DateTimeOffset now, int failures, TimeSpan? retryAfter)
    {
        TimeSpan rest = options.Interval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return now + Bounded(retryAfter > rest ? retryAfter.Value : rest);
    }

    /// <summary>What a feed's own wish was when it last gave one, for answers that say only that nothing changed.</summary>
    public static TimeSpan? LastRest(FeedState state) => state is { Failures: 0, PolledAt: { } polled, DueAt: { } due } ? due - polled : null;

    // A watch that was told to ask all the time still lets a second pass.
    private TimeSpan Bounded(TimeSpan rest) =>
        rest > options.LongestInterval ? options.LongestInterval : rest < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : rest;
}
