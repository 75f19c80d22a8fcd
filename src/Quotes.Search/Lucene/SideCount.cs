using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>The matches of one side of a comparison, or of everybody, counted by day and manner.</summary>
internal sealed class SideCount
{
    private readonly CompareRequest _request;
    private readonly ValueColumn _column;
    private readonly FacetCounter _cues;
    private readonly long _total;

    /// <summary>Counts.</summary>
    /// <param name="snapshot">Where.</param>
    /// <param name="request">What the sides are compared in.</param>
    /// <param name="text">The query text, or null to count whatever was said.</param>
    /// <param name="value">The side, or null for everybody.</param>
    /// <param name="cancellation">Ends the counting with an exception.</param>
    public SideCount(IndexSnapshot snapshot, CompareRequest request, LuceneQuery? text, string? value, CancellationToken cancellation)
    {
        _request = request;
        _column = snapshot.Column(FieldNames.Of(request.By));
        _cues = new FacetCounter(snapshot.Column(FieldNames.Of(FilterField.Cue)));
        Value = value;
        HistogramCounter days = new(snapshot.Days);
        _total = Collect(snapshot, text, cancellation, days, _cues);
        Days = days.Days();
        Undated = days.Undated;
    }

    /// <summary>The side as the index writes it, or null for everybody.</summary>
    public string? Value { get; }

    /// <summary>How many match on each day that has any.</summary>
    public IReadOnlyDictionary<DateOnly, long> Days { get; }

    /// <summary>How many match without a day.</summary>
    public long Undated { get; }

    /// <summary>Hands the matches to one more counter.</summary>
    public void Collect(IndexSnapshot snapshot, LuceneQuery? text, ICounter counter, CancellationToken cancellation) =>
        Collect(snapshot, text, cancellation, counter);

    /// <summary>How many match in a period; null is that of the undated.</summary>
    public long In(DateRange? period) => period is { } range ? Days.Where(day => day.Key >= range.From && day.Key <= range.To).Sum(day => day.Value) : Undated;

    /// <summary>The side for the answer.</summary>
    /// <param name="of">What its matches are a part of.</param>
    /// <param name="axis">A day of the first and a day of the last period that all sides are laid over; null when no side has a dated match.</param>
    public CompareSide Side(SideCount of, (DateOnly First, DateOnly Last)? axis) => new(
        Value!, _column.Labels[_column.NumberOf[Value!]], _total, of._total, Over(axis), of.Over(axis), _cues.Top(SearchRequest.MaxFacetLimit, []));

    private DateHistogram Over((DateOnly First, DateOnly Last)? axis) =>
        axis is var (first, last) ? DateBuckets.Of(Days, Undated, first, last) : new DateHistogram(DatePrecision.Month, [], Undated);

    private long Collect(IndexSnapshot snapshot, LuceneQuery? text, CancellationToken cancellation, params ICounter[] counters)
    {
        SearchRequest search = Value is null ? _request.Search : _request.Of(Value);
        ResultCollector collector = new(SortOrder.Newest, Folding.None, 0, null, counters, cancellation);
        new PatientSearcher(snapshot.Reader, cancellation).Search(new FilterTranslator(search, text).Translate(), collector);
        return collector.Total;
    }
}
