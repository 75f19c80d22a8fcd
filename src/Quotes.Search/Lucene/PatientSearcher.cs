using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Searches until it is told to stop, also where nothing matches.</summary>
/// <remarks>
/// A collector is asked only about what matches, and a query of many words or phrases can go through all of a segment without a
/// match. Every place the engine looks at it first looks up among the living documents; so that is where the end is noticed.
/// </remarks>
internal class PatientSearcher(IndexReader reader, CancellationToken cancellation) : IndexSearcher(reader)
{
    // A query of fewer words has looked at all of a segment before anybody could lose patience.
    private const int FewWords = 4;

    protected override void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector)
    {
        HashSet<Term> words = [];
        weight.Query.ExtractTerms(words);
        foreach (AtomicReaderContext leaf in leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            collector.SetNextReader(leaf);
            IBits? living = leaf.AtomicReader.LiveDocs;
            if (words.Count > FewWords) living = new WatchedBits(living, leaf.AtomicReader.MaxDoc, cancellation);
            weight.GetBulkScorer(leaf, !collector.AcceptsDocsOutOfOrder, living)?.Score(collector);
        }
    }
}

/// <summary>The living documents of a segment, looked up until it is told to stop.</summary>
/// <param name="living">The living ones, or null for all.</param>
/// <param name="length">How many documents the segment has.</param>
/// <param name="cancellation">Ends the looking up with an exception.</param>
internal sealed class WatchedBits(IBits? living, int length, CancellationToken cancellation) : IBits
{
    /// <summary>How many are looked up between two looks at the token.</summary>
    public const int CheckEvery = 4096;

    private int _asked;

    public int Length => length;

    public bool Get(int index)
    {
        if (++_asked % CheckEvery == 0) cancellation.ThrowIfCancellationRequested();
        return living?.Get(index) != false;
    }
}
