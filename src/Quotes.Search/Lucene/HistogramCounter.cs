using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts matches by day.</summary>
internal sealed class HistogramCounter(DayRange range) : ICounter
{
    private readonly int[] _counts = new int[range.Last - range.First + 1];
    private int[] _days = [];
    private long _undated;
    private int _utterance;
    private int _first;

    public void Enter(AtomicReaderContext segment) => _days = SegmentColumns.Of(segment.AtomicReader).Days(segment.AtomicReader);

    // An utterance counts once, on the day of the earliest of its reports that match.
    public void Count(int doc, int utterance)
    {
        int day = _days[doc];
        if (utterance != _utterance) End();
        if (utterance == 0)
        {
            Add(day);
            return;
        }
        _first = _utterance == utterance && (day == 0 || (_first > 0 && _first < day)) ? _first : day;
        _utterance = utterance;
    }

    /// <summary>How many matches have no day.</summary>
    public long Undated => _undated;

    /// <summary>The counts by day, month or year, whichever is legible.</summary>
    /// <param name="all">Counted what these are a share of, or null.</param>
    public DateHistogram Histogram(HistogramCounter? all = null) => DateBuckets.Of(Days(), _undated, all?.Days());

    /// <summary>How many matches each day has that has any, in order of days.</summary>
    public IReadOnlyDictionary<DateOnly, long> Days()
    {
        End();
        SortedDictionary<DateOnly, long> days = [];
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0) days[DateOnly.FromDayNumber(range.First + i - 1)] = _counts[i];
        }
        return days;
    }

    private void End()
    {
        if (_utterance > 0) Add(_first);
        _utterance = 0;
    }

    private void Add(int day)
    {
        if (day == 0) _undated++;
        else _counts[day - range.First]++;
    }
}
