using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts the values of one field, and keeps of each its first and last day and its latest document.</summary>
internal sealed class GroupCounter(ValueColumn column) : ICounter
{
    private readonly Dictionary<int, Group> _groups = [];
    private SegmentValues _values = null!;
    private int[] _numbers = [];
    private int[] _days = [];
    private long[] _ties = [];
    private int _base;

    /// <summary>How many documents had no value.</summary>
    public long Without { get; private set; }

    /// <summary>How many groups there are.</summary>
    public long Total => _groups.Keys.LongCount(number => !column.Doubtful[number]);

    public void Enter(AtomicReaderContext segment)
    {
        SegmentColumns columns = SegmentColumns.Of(segment.AtomicReader);
        _values = column.Segment(segment.Ord);
        _numbers = column.Numbers(segment.Ord);
        _days = columns.Days(segment.AtomicReader);
        _ties = columns.Ties(segment.AtomicReader);
        _base = segment.DocBase;
    }

    public void Count(int doc, int utterance)
    {
        ReadOnlySpan<int> slots = _values.SlotsOf(doc);
        if (slots.IsEmpty) Without++;
        foreach (int slot in slots)
        {
            int number = _numbers[slot - 1];
            if (!_groups.TryGetValue(number, out Group? group)) _groups[number] = group = new Group();
            group.Add(_base + doc, _days[doc], _ties[doc]);
        }
    }

    /// <summary>The largest groups behind a cursor, equals by value.</summary>
    public IEnumerable<(string Value, string Label, Group Group)> Largest(int limit, PageCursor? after) => _groups
        .Where(g => !column.Doubtful[g.Key])
        .Select(g => (Value: column.Values[g.Key], Label: column.Labels[g.Key], Group: g.Value))
        .Where(g => after is null || g.Group.Count < after.Primary || g.Group.Count == after.Primary && string.CompareOrdinal(g.Value, after.Text) > 0)
        .OrderByDescending(g => g.Group.Count).ThenBy(g => g.Value, StringComparer.Ordinal)
        .Take(limit);

    /// <summary>What is known of one value.</summary>
    public sealed class Group
    {
        private int _first = int.MaxValue;
        private int _last;
        private long _tie;

        /// <summary>How many documents.</summary>
        public long Count { get; private set; }

        /// <summary>The latest.</summary>
        public int Latest { get; private set; } = -1;

        /// <summary>The day of the earliest, or null.</summary>
        public DateOnly? First => _last == 0 ? null : DateOnly.FromDayNumber(_first - 1);

        /// <summary>The day of the latest, or null.</summary>
        public DateOnly? Last => _last == 0 ? null : DateOnly.FromDayNumber(_last - 1);

        public void Add(int doc, int day, long tie)
        {
            Count++;
            if (day > 0) _first = Math.Min(_first, day);
            if (Latest >= 0 && (day < _last || day == _last && tie >= _tie)) return;
            (_last, _tie, Latest) = (day, tie, doc);
        }
    }
}
