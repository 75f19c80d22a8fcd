using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>BM25 whose scores are whole multiples of 1/1024.</summary>
/// <remarks>
/// The sum of such numbers is exact in a float below 2^14, which the bounds of a query keep it under. So a quote's score does not
/// depend on the order in which an engine adds its parts up, which changes from segment to segment, and a later page can go on
/// exactly where the earlier one ended.
/// </remarks>
internal sealed class RoundedSimilarity : Similarity
{
    private readonly BM25Similarity _inner = new();

    public override long ComputeNorm(FieldInvertState state) => _inner.ComputeNorm(state);

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        _inner.ComputeWeight(queryBoost, collectionStats, termStats);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => new Rounded(_inner.GetSimScorer(weight, context));

    private sealed class Rounded(SimScorer inner) : SimScorer
    {
        public override float Score(int doc, float freq) => MathF.Round(inner.Score(doc, freq) * 1024) / 1024;

        public override float ComputeSlopFactor(int distance) => inner.ComputeSlopFactor(distance);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => inner.ComputePayloadFactor(doc, start, end, payload);

        public override Explanation Explain(int doc, Explanation freq) => inner.Explain(doc, freq);
    }
}
