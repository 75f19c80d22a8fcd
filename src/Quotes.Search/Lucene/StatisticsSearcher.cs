using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>Scores a later page by the word statistics of the first, so that new documents in between do not reorder what did not change.</summary>
/// <remarks>
/// The engine asks for statistics in an order that only the query decides. For a first page they are noted in that order, for
/// the cursor to carry; for a later page the noted ones are given back.
/// </remarks>
internal sealed class StatisticsSearcher : PatientSearcher
{
    private readonly IReadOnlyList<long> _given;
    private readonly List<long> _noted = [];
    private readonly Dictionary<string, TermStatistics> _terms = [];
    private readonly Dictionary<string, CollectionStatistics> _fields = [];

    /// <summary>Searches <paramref name="reader"/> by the statistics a cursor brought, or by its own when there are none.</summary>
    public StatisticsSearcher(IndexReader reader, IReadOnlyList<long> given, CancellationToken cancellation) : base(reader, cancellation)
    {
        _given = given;
        Similarity = new RoundedSimilarity();
    }

    /// <summary>What was used, for the next page's cursor.</summary>
    public IReadOnlyList<long> Noted => _noted;

    public override TermStatistics TermStatistics(Term term, TermContext context)
    {
        string key = term.Field + "\0" + term.Text;
        if (_terms.TryGetValue(key, out TermStatistics? known)) return known;
        TermStatistics own = base.TermStatistics(term, context);
        return _terms[key] = new TermStatistics(own.Term, Note(own.DocFreq), -1);
    }

    public override CollectionStatistics CollectionStatistics(string field)
    {
        if (_fields.TryGetValue(field, out CollectionStatistics? known)) return known;
        CollectionStatistics own = base.CollectionStatistics(field);
        return _fields[field] = new CollectionStatistics(field, Note(own.MaxDoc), -1, Note(own.SumTotalTermFreq), -1);
    }

    private long Note(long own)
    {
        long value = _noted.Count < _given.Count ? _given[_noted.Count] : own;
        _noted.Add(value);
        return value;
    }
}
