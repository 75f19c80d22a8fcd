namespace Quotes.Search;

/// <summary>What a search answers, all from one snapshot of the index.</summary>
public sealed record SearchResult
{
    /// <summary>The snapshot that answered.</summary>
    public required IndexState Index { get; init; }

    /// <summary>How the query text was read, in words; empty for an empty query.</summary>
    public required string Interpreted { get; init; }

    /// <summary>What the reader of the query should know, such as a word that was too common to count.</summary>
    public IReadOnlyList<Sentence> Warnings { get; init; } = [];

    /// <summary>What is wrong with the query text, or null. With an error there are no hits.</summary>
    public QueryError? Error { get; init; }

    /// <summary>The exact number of results there are to list: of utterances, or of quotes where the request does not fold them.</summary>
    public long Total { get; init; }

    /// <summary>The exact number of quotes that match.</summary>
    public long Quotes { get; init; }

    /// <summary>The exact number of utterances that the matching quotes report.</summary>
    public long Utterances { get; init; }

    /// <summary>This page's hits, in order.</summary>
    public IReadOnlyList<QuoteHit> Hits { get; init; } = [];

    /// <summary>The counts asked for. A facet ignores the filters on its own field.</summary>
    public IReadOnlyDictionary<FilterField, IReadOnlyList<FacetValue>> Facets { get; init; } =
        new Dictionary<FilterField, IReadOnlyList<FacetValue>>();

    /// <summary>Results over time, if asked for, in order, empty periods between filled ones included.</summary>
    public DateHistogram? Histogram { get; init; }

    /// <summary>The cursor of the next page, or null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>A mistake in the query text.</summary>
/// <param name="Said">What was found and what was expected, for the person who typed it.</param>
/// <param name="Position">The character of the query text it is at, from 0.</param>
public sealed record QueryError(Sentence Said, int Position)
{
    /// <summary>What was found and what was expected, in English.</summary>
    public string Message => Said.ToString();
}

/// <summary>One found quote.</summary>
/// <param name="Entry">The quote as indexed.</param>
/// <param name="Highlights">The matched words, in order, as UTF-16 spans of <c>Entry.Quote.Text</c>.</param>
/// <param name="Score">Relevance, comparable only within one answer.</param>
public sealed record QuoteHit(QuoteEntry Entry, IReadOnlyList<TextSpan> Highlights, double Score)
{
    /// <summary>How many quotes report the utterance, whether they match or not.</summary>
    public long Reports { get; init; } = 1;
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people: for a speaker id the name, otherwise the value as most often printed.</param>
/// <param name="Count">How many results have it: an utterance has the values of all its reports that match.</param>
public sealed record FacetValue(string Value, string Label, long Count);

/// <summary>Counts over time.</summary>
/// <param name="Unit">The length of every period: day, month or year.</param>
/// <param name="Buckets">The periods, in order, without gaps.</param>
/// <param name="Undated">How many results have no date.</param>
public sealed record DateHistogram(DatePrecision Unit, IReadOnlyList<DateBucket> Buckets, long Undated);

/// <summary>One period.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Count">How many results fall into it: an utterance by the earliest of its reports that match.</param>
/// <param name="Of">How many quotes they are a share of, see <see cref="TimelineScale.Share"/>; null unless asked for.</param>
public sealed record DateBucket(DateOnly From, DateOnly To, long Count, long? Of = null);
