using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>A document on the page.</summary>
internal readonly record struct ResultDoc(int Doc, float Score, ResultKey Key);

/// <summary>Counts all matches, hands them to counters, and keeps the first few behind a cursor.</summary>
/// <param name="order">The order of results.</param>
/// <param name="limit">How many to keep.</param>
/// <param name="after">Where the page before ended, or null.</param>
/// <param name="counters">What else to count.</param>
/// <param name="cancellation">Ends the collecting with an exception.</param>
/// <param name="seed">What a random order is shuffled by.</param>
internal sealed class ResultCollector(
    SortOrder order, int limit, ResultKey? after, IReadOnlyList<ICounter> counters, CancellationToken cancellation, int seed = 0) : ICollector
{
    private const int CheckEvery = 1024;

    // The last of those kept stands at the root.
    private readonly PriorityQueue<ResultDoc, ResultKey> _page = new(Comparer<ResultKey>.Create(static (a, b) => b.CompareTo(a)));
    private readonly ICounter[] _counters = [.. counters];
    private Scorer _scorer = null!;
    private int[] _days = [];
    private long[] _ties = [];
    private int _base;

    /// <summary>How many matches there are.</summary>
    public long Total { get; private set; }

    /// <summary>How many of them lie behind the cursor.</summary>
    public long Remaining { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The page, in order.</summary>
    public ResultDoc[] Page() => [.. _page.UnorderedItems.Select(item => item.Element).OrderBy(doc => doc.Key)];

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        SegmentColumns columns = SegmentColumns.Of(context.AtomicReader);
        _days = columns.Days(context.AtomicReader);
        _ties = columns.Ties(context.AtomicReader);
        _base = context.DocBase;
        foreach (ICounter counter in _counters) counter.Enter(context);
    }

    public void Collect(int doc)
    {
        if (++Total % CheckEvery == 0) cancellation.ThrowIfCancellationRequested();
        foreach (ICounter counter in _counters) counter.Count(doc);
        if (limit == 0) return;
        float score = order == SortOrder.Relevance ? _scorer.GetScore() : 0;
        ResultKey key = ResultKey.Of(order, score, _days[doc], _ties[doc], seed);
        if (after is { } end && key.CompareTo(end) <= 0) return;
        Remaining++;
        if (_page.Count < limit)
        {
            _page.Enqueue(Found(doc, score, key), key);
        }
        else if (_page.TryPeek(out _, out ResultKey last) && key.CompareTo(last) < 0)
        {
            _page.EnqueueDequeue(Found(doc, score, key), key);
        }
    }

    private ResultDoc Found(int doc, float score, ResultKey key) =>
        new(_base + doc, order == SortOrder.Relevance ? score : _scorer.GetScore(), key);
}
