using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>A document on the page.</summary>
internal readonly record struct ResultDoc(int Doc, float Score, ResultKey Key);

/// <summary>Counts all matches, hands them to counters, and keeps the first few behind a cursor.</summary>
/// <param name="order">The order of results.</param>
/// <param name="fold">What one result is.</param>
/// <param name="limit">How many to keep.</param>
/// <param name="after">Where the page before ended, or null.</param>
/// <param name="counters">What else to count.</param>
/// <param name="cancellation">Ends the collecting with an exception.</param>
/// <param name="seed">What a random order is shuffled by.</param>
internal sealed class ResultCollector(
    SortOrder order, Folding fold, int limit, ResultKey? after, IReadOnlyList<ICounter> counters, CancellationToken cancellation, int seed = 0) : ICollector
{
    private const int CheckEvery = 1024;

    // The last of those kept stands at the root.
    private readonly PriorityQueue<ResultDoc, ResultKey> _page = new(Comparer<ResultKey>.Create(static (a, b) => b.CompareTo(a)));
    private readonly ICounter[] _counters = [.. counters];
    private readonly FoldedReports _folded = new(order);
    private AtomicReaderContext _segment = null!;
    private Scorer _scorer = null!;
    private int[] _days = [];
    private long[] _ties = [];
    private long[] _utterances = [];

    /// <summary>How many matches there are.</summary>
    public long Quotes { get; private set; }

    /// <summary>How many utterances they report.</summary>
    public long Utterances => Quotes - _folded.Reports + _folded.Utterances;

    /// <summary>How many results there are to list.</summary>
    public long Total => fold == Folding.Utterance ? Utterances : Quotes;

    /// <summary>How many of them lie behind the cursor.</summary>
    public long Remaining { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Collects what a query finds.</summary>
    public ResultCollector Run(IndexSearcher searcher, LuceneQuery query)
    {
        searcher.Search(query, this);
        if (fold == Folding.Utterance) _folded.End(Offer, _counters);
        return this;
    }

    /// <summary>The page, in order.</summary>
    public ResultDoc[] Page() => [.. _page.UnorderedItems.Select(item => item.Element).OrderBy(doc => doc.Key)];

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        SegmentColumns columns = SegmentColumns.Of(context.AtomicReader);
        _days = columns.Days(context.AtomicReader);
        _ties = columns.Ties(context.AtomicReader);
        _utterances = columns.Utterances(context.AtomicReader);
        _segment = context;
        foreach (ICounter counter in _counters) counter.Enter(context);
    }

    public void Collect(int doc)
    {
        if (++Quotes % CheckEvery == 0) cancellation.ThrowIfCancellationRequested();
        long utterance = _utterances[doc];
        if (fold == Folding.None)
        {
            if (utterance != 0) _folded.Count(utterance);
        }
        else if (utterance != 0)
        {
            _folded.Add(utterance, new Report(_segment, doc, limit == 0 ? 0 : _scorer.GetScore(), _days[doc], _ties[doc]));
            return;
        }
        foreach (ICounter counter in _counters) counter.Count(doc, 0);
        if (limit == 0) return;
        float score = order == SortOrder.Relevance ? _scorer.GetScore() : 0;
        ResultKey key = ResultKey.Of(order, score, _days[doc], _ties[doc], seed);
        if (after is { } end && key.CompareTo(end) <= 0) return;
        Remaining++;
        if (!HasRoomFor(key)) return;
        Keep(new ResultDoc(_segment.DocBase + doc, order == SortOrder.Relevance ? score : _scorer.GetScore(), key));
    }

    private void Offer(Report report)
    {
        if (limit == 0) return;
        ResultKey key = ResultKey.Of(order, report.Score, report.Day, report.Tie, seed);
        if (after is { } end && key.CompareTo(end) <= 0) return;
        Remaining++;
        if (HasRoomFor(key)) Keep(new ResultDoc(report.Segment.DocBase + report.Doc, report.Score, key));
    }

    private bool HasRoomFor(ResultKey key) => _page.Count < limit || (_page.TryPeek(out _, out ResultKey last) && key.CompareTo(last) < 0);

    private void Keep(ResultDoc doc)
    {
        if (_page.Count < limit) _page.Enqueue(doc, doc.Key);
        else _page.EnqueueDequeue(doc, doc.Key);
    }
}
