namespace Quotes.Search;

/// <summary>Finds out what else somebody may have meant who typed words as into any search box: "what did the foreign minister say about the ceasefire".</summary>
public sealed class QueryAdvice
{
    private const int MostWords = 12, LongestOffice = 5, LongestPlace = 3;

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "say", "said", "says", "saying", "tell", "told", "statement", "statements", "quote", "quotes", "regarding", "concerning", "dit", "déclaré", "déclare",
    };

    private readonly IQuoteIndex _index;
    private readonly SearchRequest _request;
    private readonly Func<string, string?> _placeOf;
    private readonly CancellationToken _cancellation;

    private QueryAdvice(IQuoteIndex index, SearchRequest request, Func<string, string?> placeOf, CancellationToken cancellation)
    {
        _index = index;
        _request = request with { Limit = 0, Cursor = null, Facets = [], Histogram = false };
        _placeOf = placeOf;
        _cancellation = cancellation;
    }

    /// <summary>What to offer beside an answer; nothing on later pages.</summary>
    /// <param name="index">What was searched.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What was answered.</param>
    /// <param name="placeOf">The country that a name or adjective stands for, such as <c>russian</c>; null for none.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static IReadOnlyList<AdvisedQuery> Of(IQuoteIndex index, SearchRequest request, SearchResult result, Func<string, string?> placeOf, CancellationToken cancellation)
    {
        if (result.Error is not null || request.Cursor is not null || QueryText.Parse(request.Query).Tree is not { } tree) return [];
        IReadOnlyList<QueryNode> parts = tree is AndNode and ? and.Parts : [tree];
        if (parts.Count > MostWords) return [];
        QueryAdvice advice = new(index, request, placeOf, cancellation);
        return result.Total > 0 ? [.. advice.SaidBy(parts)] : advice.ForNothing(parts);
    }

    private IReadOnlyList<AdvisedQuery> ForNothing(IReadOnlyList<QueryNode> parts)
    {
        QueryNode[] bare = [.. parts.Where(part => !(IsPlain(part, out string word) && IsAsking(word)))];
        List<AdvisedQuery> found = [.. SaidBy(parts)];
        if (found.Count == 0 && bare.Length < parts.Count) found.AddRange(SaidBy(bare));
        if (bare.Length > 0 && bare.Length < parts.Count && Count(bare, AdviceKind.Bare) is { Total: > 0 } without) found.Add(without);
        return found.Count > 0 || bare.Length < 2 ? found : [.. bare.Where(part => part is not NotNode).Select(part => Count([part], AdviceKind.Part))];
    }

    // "Russian foreign minister" is an office in print, and a place and an office: the way that finds most is offered.
    private IEnumerable<AdvisedQuery> SaidBy(IReadOnlyList<QueryNode> parts)
    {
        Run? office = Office(parts, null), place = Place(parts, null);
        List<(Run? Office, Run? Place)> ways = [(office, Place(parts, office)), (Office(parts, place), place), (office, null), (null, place)];
        return ways.Distinct().Where(way => (way.Office ?? way.Place) is not null)
            .Select(way => Count(Replaced(parts, way.Office, way.Place), AdviceKind.SaidBy)).Where(found => found.Total > 0)
            .OrderByDescending(found => found.Total).Take(1);
    }

    private Run? Office(IReadOnlyList<QueryNode> parts, Run? taken) => Find(parts, LongestOffice, taken, words => Holds(FilterField.Role, words) ? words : null);

    private Run? Place(IReadOnlyList<QueryNode> parts, Run? taken) =>
        Find(parts, LongestPlace, taken, words => Place(words) is { } country && Holds(FilterField.Country, country) ? country : null);

    private string? Place(string words) => _placeOf(words) ?? _placeOf(string.Join(' ', words.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))) ?? words;

    private bool Holds(FilterField field, string value) => Total(new SearchRequest { Filters = [new Filter(field, [value])], Limit = 0, Facets = [] }) > 0;

    // The longest run of plain words that means something; of equally long ones the first.
    private static Run? Find(IReadOnlyList<QueryNode> parts, int longest, Run? taken, Func<string, string?> meaning)
    {
        for (int length = Math.Min(longest, parts.Count); length > 0; length--)
        {
            for (int first = 0; first + length <= parts.Count; first++)
            {
                if (taken is { } other && first < other.First + other.Length && other.First < first + length) continue;
                List<string> words = [];
                while (words.Count < length && IsPlain(parts[first + words.Count], out string word)) words.Add(word);
                if (words.Count == length && meaning(string.Join(' ', words)) is { } value) return new Run(first, length, value);
            }
        }
        return null;
    }

    private static List<QueryNode> Replaced(IReadOnlyList<QueryNode> parts, Run? office, Run? place)
    {
        List<QueryNode> replaced = [];
        if (office is not null) replaced.Add(Leaf(QueryField.Role, office.Value));
        if (place is not null) replaced.Add(Leaf(QueryField.Country, place.Value));
        for (int i = 0; i < parts.Count; i++)
        {
            if (!Has(office, i) && !Has(place, i)) replaced.Add(parts[i]);
        }
        return replaced;
    }

    private static QueryNode Leaf(QueryField field, string value) =>
        Words.FoldedOf(value) is var words && words.Count == 1 ? new WordNode(default, field, words) : new PhraseNode(default, field, words);

    private static bool Has(Run? run, int part) => run is not null && part >= run.First && part < run.First + run.Length;

    private AdvisedQuery Count(IReadOnlyList<QueryNode> parts, AdviceKind kind)
    {
        SearchRequest request = _request with { Query = string.Join(' ', parts.Select(Print)) };
        return new AdvisedQuery(request with { Limit = SearchRequest.DefaultLimit }, Total(request), kind);
    }

    private long Total(SearchRequest request) => _index.Search(request, _cancellation).Total;

    private static string Print(QueryNode part) => part is AndNode or OrNode ? $"({QueryPrinter.Print(part)})" : QueryPrinter.Print(part);

    private static bool IsPlain(QueryNode part, out string word)
    {
        word = part is WordNode { Field: QueryField.Any, Words: [var only] } ? only : "";
        return word.Length > 0;
    }

    private static bool IsAsking(string word) => Asking.Contains(word) || StopWords.Has(EnglishStems.Of(word));

    /// <summary>Words of the query that together name an office or a place.</summary>
    private sealed record Run(int First, int Length, string Value);
}
