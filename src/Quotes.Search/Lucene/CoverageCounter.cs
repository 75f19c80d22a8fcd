using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>Counts the articles, outlets and days of what matches.</summary>
internal sealed class CoverageCounter : ICounter
{
    private readonly ValueColumn _articles;
    private readonly bool[] _seen;
    private SegmentValues _article = null!;
    private int[] _numbers = [];
    private int[] _days = [];
    private int _count;
    private int _first = int.MaxValue;
    private int _last;

    private CoverageCounter(ValueColumn articles)
    {
        _articles = articles;
        _seen = new bool[articles.Values.Length];
    }

    /// <summary>The coverage of a request's filters and dates.</summary>
    public static IndexCoverage Run(IndexSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        CoverageCounter counter = new(snapshot.Column(FieldNames.Of(FilterField.Article)));
        FacetCounter outlets = new(snapshot.Column(FieldNames.Of(FilterField.Outlet)));
        ResultCollector collector = new(SortOrder.Newest, Folding.None, 0, null, [counter, outlets], cancellation);
        PatientSearcher searcher = new(snapshot.Reader, cancellation);
        searcher.Search(new FilterTranslator(request, null).Translate(), collector);
        ResultCollector transcripts = new(SortOrder.Newest, Folding.None, 0, null, [], cancellation);
        searcher.Search(new FilterTranslator(request, CandidateSearch.Transcripts()).Translate(), transcripts);
        IReadOnlyList<FacetValue> all = outlets.Top(int.MaxValue, []);
        return new IndexCoverage(
            collector.Total,
            counter._count,
            transcripts.Total,
            counter._last == 0 ? null : DateOnly.FromDayNumber(counter._first - 1),
            counter._last == 0 ? null : DateOnly.FromDayNumber(counter._last - 1),
            all.Count,
            [.. all.Take(IndexCoverage.MostOutlets)]);
    }

    public void Enter(AtomicReaderContext segment)
    {
        _article = _articles.Segment(segment.Ord);
        _numbers = _articles.Numbers(segment.Ord);
        _days = SegmentColumns.Of(segment.AtomicReader).Days(segment.AtomicReader);
    }

    public void Count(int doc, int utterance)
    {
        if (_article.Slots[doc] is > 0 and var slot && !_seen[_numbers[slot - 1]])
        {
            _seen[_numbers[slot - 1]] = true;
            _count++;
        }
        if (_days[doc] is not (> 0 and var day)) return;
        _first = Math.Min(_first, day);
        _last = Math.Max(_last, day);
    }
}
