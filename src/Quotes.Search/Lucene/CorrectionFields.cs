using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>The terms by which corrected quotes are found again: each correction applied, and each speaker the quote was of before one.</summary>
/// <remarks>A correction that is gone leads to its quotes by the first, one that is new by the second, by the speaker or by the mention.</remarks>
internal static class CorrectionFields
{
    private const string Applied = "by:", Was = "was:";

    /// <summary>Adds the terms of a corrected quote; the few there are need no fields kept.</summary>
    public static void Add(List<IIndexableField> fields, Quote quote)
    {
        foreach (CorrectionMark mark in quote.Corrected?.By ?? [])
        {
            fields.Add(new StringField(FieldNames.Corrections, Applied + FoldedValue.Bounded(mark.Id), Field.Store.NO));
            if (mark.Was is { } was) fields.Add(new StringField(FieldNames.Corrections, Was + FoldedValue.Bounded(was), Field.Store.NO));
        }
    }

    /// <summary>How many quotes show a correction.</summary>
    public static long Count(IndexReader reader, string correctionId)
    {
        TotalHitCountCollector hits = new();
        new IndexSearcher(reader).Search(new TermQuery(new Term(FieldNames.Corrections, Applied + FoldedValue.Bounded(correctionId))), hits);
        return hits.TotalHits;
    }

    /// <summary>The ids of the articles of all quotes with a trace.</summary>
    public static HashSet<string> Articles(IndexReader reader, CorrectionTraces traces)
    {
        List<Term> terms =
        [
            .. traces.Corrections.Select(id => new Term(FieldNames.Corrections, Applied + FoldedValue.Bounded(id))),
            .. traces.Speakers.Select(id => new Term(FieldNames.Corrections, Was + FoldedValue.Bounded(id))),
            .. traces.Speakers.Select(id => new Term(FieldNames.Of(FilterField.Speaker), FoldedValue.Bounded(id))),
            .. traces.Printed.Select(name => new Term(FieldNames.Mention, FoldedValue.Of(name))),
        ];
        HashSet<string> articles = new(StringComparer.Ordinal);
        if (terms.Count > 0) new IndexSearcher(reader).Search(new ConstantScoreQuery(new TermsFilter(terms)), new ArticleCollector(articles));
        return articles;
    }

    private sealed class ArticleCollector(HashSet<string> articles) : ICollector
    {
        private AtomicReader? _reader;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context) => _reader = context.AtomicReader;

        public void Collect(int doc) => articles.Add(Rows.Read(_reader!, doc).Article.Id);
    }
}
