using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Reads from one state of an index what settling utterances asks for. Documents go by their numbers in that state.</summary>
/// <param name="reader">The state.</param>
/// <param name="known">Quotes compared already, by key.</param>
internal sealed class UtteranceReader(IndexReader reader, ComparedQuotes known)
{
    private delegate void Visit(int target, AtomicReaderContext leaf, TermsEnum found);

    /// <summary>The row of a document.</summary>
    public QuoteEntry Row(int doc) => Rows.Read(reader, doc);

    /// <summary>A document as it is compared.</summary>
    public ComparedQuote Compared(int doc)
    {
        AtomicReaderContext leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        long key = SegmentColumns.Of(leaf.AtomicReader).Ties(leaf.AtomicReader)[doc - leaf.DocBase];
        return known.Of(key) ?? known.Keep(new ComparedQuote(Row(doc)));
    }

    /// <summary>Whether a document was written as one report of several.</summary>
    public bool IsOneOfSeveral(int doc)
    {
        AtomicReaderContext leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        return SegmentColumns.Of(leaf.AtomicReader).Utterances(leaf.AtomicReader)[doc - leaf.DocBase] != 0;
    }

    /// <summary>The documents with one of these values.</summary>
    public IEnumerable<int> With(string field, IEnumerable<string> values)
    {
        List<int> docs = [];
        Find(field, [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], (_, leaf, found) => AddLive(docs, leaf, found, int.MaxValue));
        return docs;
    }

    /// <summary>Which of some fingerprints too many quotes share, see <see cref="Shingles.MostHolders"/>.</summary>
    public HashSet<ulong> Frequent(IReadOnlyCollection<ulong> shingles)
    {
        ulong[] sorted = [.. shingles.Order()];
        int[] counts = new int[sorted.Length];
        Find(FieldNames.Shingle, Array.ConvertAll(sorted, Shingles.Term), (target, _, found) => counts[target] += found.DocFreq);
        // The engine's own count has the removed ones, too.
        ulong[] suspects = [.. sorted.Where((shingle, i) => counts[i] > Shingles.MostHolders(shingle))];
        return [.. Holders(suspects).Where(h => h.Value is null).Select(h => h.Key)];
    }

    /// <summary>For each fingerprint the documents that have it; null where they are too many.</summary>
    public Dictionary<ulong, List<int>?> Holders(IReadOnlyCollection<ulong> shingles)
    {
        ulong[] sorted = [.. shingles.Order()];
        Dictionary<ulong, List<int>?> holders = new(sorted.Length);
        Find(FieldNames.Shingle, Array.ConvertAll(sorted, Shingles.Term), (target, leaf, found) =>
        {
            ulong shingle = sorted[target];
            if (!holders.TryGetValue(shingle, out List<int>? docs)) holders[shingle] = docs = new List<int>(1);
            if (docs is null) return;
            int most = Shingles.MostHolders(shingle);
            AddLive(docs, leaf, found, most + 1);
            if (docs.Count > most) holders[shingle] = null;
        });
        return holders;
    }

    // Terms in order: each segment's dictionary is walked forwards once.
    private void Find(string field, string[] sorted, Visit visit)
    {
        BytesRef[] targets = Array.ConvertAll(sorted, term => new BytesRef(term));
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms) continue;
            TermsEnum found = terms.GetEnumerator();
            for (int i = 0; i < targets.Length;)
            {
                TermsEnum.SeekStatus status = found.SeekCeil(targets[i]);
                if (status == TermsEnum.SeekStatus.END) break;
                if (status == TermsEnum.SeekStatus.FOUND) visit(i++, leaf, found);
                else while (i < targets.Length && targets[i].CompareTo(found.Term) < 0) i++;
            }
        }
    }

    private static void AddLive(List<int> docs, AtomicReaderContext leaf, TermsEnum found, int most)
    {
        DocsEnum postings = found.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
        while (docs.Count < most && postings.NextDoc() is var doc && doc != DocIdSetIterator.NO_MORE_DOCS) docs.Add(leaf.DocBase + doc);
    }
}
