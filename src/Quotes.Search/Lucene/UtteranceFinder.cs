using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>Finds the reports of an utterance.</summary>
internal static class UtteranceFinder
{
    /// <summary>How many reports the utterance of <paramref name="entry"/> has.</summary>
    public static long Count(IndexReader reader, QuoteEntry entry) => entry.IsAlone ? 1 : Documents(reader, entry).Count;

    /// <summary>The utterance that <paramref name="entry"/> reports.</summary>
    public static Utterance Of(IndexReader reader, QuoteEntry entry)
    {
        if (entry.IsAlone) return new Utterance(entry.Utterance, 1, [entry]);
        List<int> docs = Documents(reader, entry);
        // The earliest are found by their columns, so that no more rows are read than are shown.
        List<(int Day, long Tie, int Doc)> first = [.. docs.Select(doc => Place(reader, doc)).Order().Take(Utterance.MostReports)];
        IEnumerable<QuoteEntry> reports = first.Select(place => Rows.Read(reader, place.Doc));
        return new Utterance(entry.Utterance, docs.Count, [.. reports.OrderBy(r => r.Date ?? DateOnly.MaxValue).ThenBy(r => r.Article.PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(r => r.Quote.Id, StringComparer.Ordinal)]);
    }

    private static (int Day, long Tie, int Doc) Place(IndexReader reader, int doc)
    {
        AtomicReaderContext leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        SegmentColumns columns = SegmentColumns.Of(leaf.AtomicReader);
        int day = columns.Days(leaf.AtomicReader)[doc - leaf.DocBase];
        return (day == 0 ? int.MaxValue : day, columns.Ties(leaf.AtomicReader)[doc - leaf.DocBase], doc);
    }

    private static List<int> Documents(IndexReader reader, QuoteEntry entry)
    {
        Term term = new(FieldNames.Utterance, FoldedValue.Bounded(entry.Utterance));
        List<int> docs = [];
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(term) is not { } found) continue;
            while (found.NextDoc() is var doc && doc != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs is not { } live || live.Get(doc)) docs.Add(leaf.DocBase + doc);
            }
        }
        return docs;
    }
}
