using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Keeps the first few matches of each of some periods.</summary>
/// <param name="range">The days the snapshot has.</param>
/// <param name="periods">The periods, none overlapping another; null is that of the undated.</param>
/// <param name="order">The order within a period.</param>
/// <param name="limit">How many to keep of each.</param>
internal sealed class PeriodPicker(DayRange range, IReadOnlyList<DateRange?> periods, SortOrder order, int limit) : ICounter
{
    private readonly int[] _periodOf = Places(range, periods);
    private readonly PriorityQueue<int, ResultKey>[] _picked =
        [.. periods.Select(_ => new PriorityQueue<int, ResultKey>(Comparer<ResultKey>.Create(static (a, b) => b.CompareTo(a))))];

    private int[] _days = [];
    private long[] _ties = [];
    private int _base;

    public void Enter(AtomicReaderContext segment)
    {
        SegmentColumns columns = SegmentColumns.Of(segment.AtomicReader);
        _days = columns.Days(segment.AtomicReader);
        _ties = columns.Ties(segment.AtomicReader);
        _base = segment.DocBase;
    }

    public void Count(int doc, int utterance)
    {
        int day = _days[doc];
        int period = _periodOf[day == 0 ? 0 : day - range.First + 1];
        if (period < 0) return;
        ResultKey key = ResultKey.Of(order, 0, day, _ties[doc]);
        PriorityQueue<int, ResultKey> picked = _picked[period];
        if (picked.Count < limit) picked.Enqueue(_base + doc, key);
        else picked.EnqueueDequeue(_base + doc, key);
    }

    /// <summary>The documents kept of a period, in order.</summary>
    public IEnumerable<int> Of(int period) => _picked[period].UnorderedItems.OrderBy(p => p.Priority).Select(p => p.Element);

    // For the undated and then every day the place of its period, -1 where it has none.
    private static int[] Places(DayRange range, IReadOnlyList<DateRange?> periods)
    {
        int[] places = new int[range.Last - range.First + 2];
        Array.Fill(places, -1);
        for (int i = 0; i < periods.Count; i++)
        {
            if (periods[i] is not { } period)
            {
                places[0] = i;
                continue;
            }
            int from = Math.Max(period.From!.Value.DayNumber + 1, range.First), to = Math.Min(period.To!.Value.DayNumber + 1, range.Last);
            for (int day = from; day <= to; day++) places[day - range.First + 1] = i;
        }
        return places;
    }
}
