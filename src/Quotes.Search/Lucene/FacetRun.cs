using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>Answers for the values of one field.</summary>
internal sealed class FacetRun
{
    private readonly FacetRequest _request;
    private readonly QueryReading _query;

    /// <summary>Reads a request.</summary>
    public FacetRun(FacetRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, FacetRequest.MaxLimit, nameof(request));
        _request = request;
        _query = QueryText.Parse(request.Search.Query);
    }

    /// <summary>Answers from one snapshot.</summary>
    public FacetResult Run(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        FacetResult none = new(snapshot.State, 0, [], [], _query.Error);
        if (_query.Error is not null) return none;
        try
        {
            LuceneQuery? text = _query.Tree is { } tree ? new QueryTranslator(snapshot.Reader).Translate(tree) : null;
            FacetCounter counter = new(snapshot.Column(FieldNames.Of(_request.Field)));
            new ResultCollector(SortOrder.Newest, _request.Search.Fold, 0, null, [counter], cancellation)
                .Run(new PatientSearcher(snapshot.Reader, cancellation), new FilterTranslator(_request.Search, text).Translate(_request.Field));
            string[] wanted = [.. Words.FoldedOf(_request.Beginning).Select(Word.PlainOf)];
            IReadOnlyList<FacetValue> all = counter.All(label => wanted.Length == 0 || HasAll(label, wanted));
            return none with
            {
                Total = all.Count,
                Values = [.. all.Skip(_request.Offset).Take(_request.Limit)],
                Chosen = counter.Top(0, Chosen()),
            };
        }
        catch (QueryTextException mistake)
        {
            return none with { Error = mistake.Error };
        }
    }

    private IEnumerable<string> Chosen() => _request.Search.Filters.Where(f => f.Field == _request.Field && !f.Negated)
        .SelectMany(f => f.Values).Select(value => FilterTranslator.Normal(_request.Field, value));

    private static bool HasAll(string label, string[] wanted)
    {
        string[] words = [.. Words.FoldedOf(label).Select(Word.PlainOf)];
        return wanted.All(w => words.Any(word => word.StartsWith(w, StringComparison.Ordinal)));
    }
}
