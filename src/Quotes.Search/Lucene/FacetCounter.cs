using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts the values of one field.</summary>
internal sealed class FacetCounter(ValueColumn column) : ICounter
{
    private readonly long[] _counts = new long[column.Values.Length];
    private SegmentValues _values = null!;
    private readonly int[] _lastUtterance = new int[column.Values.Length];
    private int[] _slots = [];
    private int[] _numbers = [];

    public void Enter(AtomicReaderContext segment)
    {
        _values = column.Segment(segment.Ord);
        _slots = _values.Slots;
        _numbers = column.Numbers(segment.Ord);
    }

    // An utterance counts once for each value that one of its reports has: as many as will be listed when the value is chosen.
    public void Count(int doc, int utterance)
    {
        if (_values.Starts is not null)
        {
            foreach (int many in _values.SlotsOf(doc)) Add(_numbers[many - 1], utterance);
            return;
        }
        int slot = _slots[doc];
        if (slot > 0) Add(_numbers[slot - 1], utterance);
    }

    /// <summary>The most frequent values, and those of <paramref name="chosen"/> whether frequent or not, so that what is chosen can be seen and undone.</summary>
    public IReadOnlyList<FacetValue> Top(int limit, IEnumerable<string> chosen)
    {
        PriorityQueue<int, (long, string)> top = new(Comparer<(long Count, string Value)>.Create(Worse));
        for (int number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] == 0 || limit == 0 || column.Doubtful[number]) continue;
            (long, string) rank = (_counts[number], column.Values[number]);
            if (top.Count < limit) top.Enqueue(number, rank);
            else top.EnqueueDequeue(number, rank);
        }
        List<FacetValue> values = [.. top.UnorderedItems.Select(item => Value(item.Element))];
        foreach (string value in chosen.Distinct().Where(value => values.TrueForAll(v => v.Value != value)))
        {
            values.Add(column.NumberOf.TryGetValue(value, out int number) ? Value(number) : new FacetValue(value, value, 0));
        }
        values.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return values;
    }

    private void Add(int number, int utterance)
    {
        if (utterance > 0 && _lastUtterance[number] == utterance) return;
        _lastUtterance[number] = utterance;
        _counts[number]++;
    }

    /// <summary>Every value that was counted and whose label is wanted, most frequent first.</summary>
    public IReadOnlyList<FacetValue> All(Func<string, bool> wanted)
    {
        List<FacetValue> values = [.. Enumerable.Range(0, _counts.Length).Where(n => _counts[n] > 0 && !column.Doubtful[n] && wanted(column.Labels[n])).Select(Value)];
        values.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return values;
    }

    private FacetValue Value(int number) => new(column.Values[number], column.Labels[number], _counts[number]);

    private static int Worse((long Count, string Value) a, (long Count, string Value) b) =>
        a.Count != b.Count ? a.Count.CompareTo(b.Count) : string.CompareOrdinal(b.Value, a.Value);
}
