using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>One search: the request read, then answered from a snapshot.</summary>
internal sealed class SearchRun
{
    private static readonly Highlighter Highlighter = new(EnglishStems.Of);

    private readonly SearchRequest _request;
    private readonly QueryReading _query;
    private readonly ulong _key;
    private readonly PageCursor? _after;

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The highest limit it may have.</param>
    public SearchRun(SearchRequest request, int most = SearchRequest.MaxLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, most, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.FacetLimit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.FacetLimit, SearchRequest.MaxFacetLimit, nameof(request));
        _request = request;
        _query = QueryText.Parse(request.Query);
        _key = request.CursorKey();
        if (request.Cursor is { } cursor && PageCursor.Read(cursor, _key, out _after) is { } wrong) throw new InvalidCursorException(wrong);
    }

    /// <summary>Whether the query has words whose places in a text can be shown.</summary>
    public bool HasWords => Highlighter.HasWords(_query.Tree);

    /// <summary>Answers from one snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <param name="also">Counts the matches besides, or null.</param>
    public SearchResult Run(IndexSnapshot snapshot, CancellationToken cancellation, ICounter? also = null)
    {
        SearchResult empty = new()
        {
            Index = snapshot.State,
            Interpreted = QueryWording.Of(_query.Tree),
            Warnings = _query.Warnings,
            Error = _query.Error,
        };
        if (_query.Error is not null) return empty;
        try
        {
            LuceneQuery? text = _query.Tree is { } tree ? new QueryTranslator(snapshot.Reader).Translate(tree) : null;
            return Answer(empty, snapshot, new FilterTranslator(_request, text), also, cancellation);
        }
        catch (QueryTextException mistake)
        {
            return empty with { Error = mistake.Error };
        }
    }

    private SearchResult Answer(SearchResult empty, IndexSnapshot snapshot, FilterTranslator filters, ICounter? also, CancellationToken cancellation)
    {
        Dictionary<FilterField, FacetCounter> facets = [];
        foreach (FilterField field in _request.Facets) facets[field] = new FacetCounter(snapshot.Column(FieldNames.Of(field)));
        HistogramCounter? histogram = _request.Histogram ? new HistogramCounter(snapshot.Days) : null;
        List<ICounter> counters = [.. facets.Where(f => !HasFilter(f.Key)).Select(f => f.Value)];
        if (histogram is not null) counters.Add(histogram);
        if (also is not null) counters.Add(also);

        ResultKey? after = _after is { } cursor ? new ResultKey(cursor.Primary, cursor.Tie) : null;
        ResultCollector collector = new(_request.Sort, _request.Fold, _request.Limit, after, counters, cancellation, _request.Seed);
        StatisticsSearcher searcher = new(snapshot.Reader, _after?.Statistics ?? [], cancellation);
        collector.Run(searcher, filters.Translate());

        // A facet ignores the filters on its own field, so those that have one are counted over other quotes.
        foreach ((FilterField field, FacetCounter facet) in facets)
        {
            if (!HasFilter(field)) continue;
            new ResultCollector(SortOrder.Newest, _request.Fold, 0, null, [facet], cancellation).Run(new PatientSearcher(snapshot.Reader, cancellation), filters.Translate(field));
        }
        ResultDoc[] page = collector.Page();
        return empty with
        {
            Total = collector.Total,
            Quotes = collector.Quotes,
            Utterances = collector.Utterances,
            Hits = [.. page.Select(doc => Hit(snapshot, doc.Doc, doc.Score, cancellation))],
            Facets = facets.ToDictionary(f => f.Key, f => f.Value.Top(_request.FacetLimit, Chosen(f.Key))),
            Histogram = histogram?.Histogram(_request.Scale == TimelineScale.Share ? All(snapshot, cancellation) : null),
            Next = page.Length > 0 && collector.Remaining > page.Length ? Cursor(page[^1], searcher) : null,
        };
    }

    // What a query text is measured by are the quotes it chose among; filters alone are measured by everything.
    private HistogramCounter All(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        HistogramCounter all = new(snapshot.Days);
        FilterTranslator among = new(_query.Tree is null ? new SearchRequest() : _request, null);
        new ResultCollector(SortOrder.Newest, _request.Fold, 0, null, [all], cancellation).Run(new PatientSearcher(snapshot.Reader, cancellation), among.Translate());
        return all;
    }

    /// <summary>The found quote in a document.</summary>
    public QuoteHit Hit(IndexSnapshot snapshot, int doc, float score, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        QuoteEntry entry = Rows.Read(snapshot.Reader, doc);
        return new QuoteHit(entry, Highlighter.Find(_query.Tree, entry.Quote.Text), score) { Reports = UtteranceFinder.Count(snapshot.Reader, entry) };
    }

    private string Cursor(ResultDoc last, StatisticsSearcher searcher) => new PageCursor(
        _key, last.Key.Primary, last.Key.Tie, "", _request.Sort == SortOrder.Relevance ? searcher.Noted : []).ToString();

    private bool HasFilter(FilterField field) => _request.Filters.Any(filter => filter.Field == field);

    private IEnumerable<string> Chosen(FilterField field) =>
        _request.Filters.Where(f => f.Field == field).SelectMany(f => f.Values).Select(value => FilterTranslator.Normal(field, value));
}
