namespace Quotes.Search;

/// <summary>One search, as the page, the JSON and CSV endpoints and the command line ask it. The defaults are everybody's.</summary>
public sealed record SearchRequest
{
    /// <summary>How many results a page has unless the request says otherwise.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The most results a page can have.</summary>
    public const int MaxLimit = 100;

    /// <summary>How many values a facet has unless the request says otherwise.</summary>
    public const int DefaultFacetLimit = 10;

    /// <summary>The most values a facet can have.</summary>
    public const int MaxFacetLimit = 1000;

    /// <summary>The largest seed.</summary>
    public const int MaxSeed = 999_999_999;

    /// <summary>The query text as typed; empty finds everything.</summary>
    public string Query { get; init; } = "";

    /// <summary>Conditions on fields, all of which must hold; at most one that asks for values and one that excludes them for each field.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Conditions on dates, all of which must hold.</summary>
    public DateRange Date { get; init; } = DateRange.All;

    /// <summary>Condition on the said-on date; quotes without one do not match a bounded range.</summary>
    public DateRange Said { get; init; } = DateRange.All;

    /// <summary>Condition on the publication date; quotes without one do not match a bounded range.</summary>
    public DateRange Published { get; init; } = DateRange.All;

    /// <summary>The id or name of a speaker who must be quoted in the same article, too; empty for no such condition.</summary>
    public string Beside { get; init; } = "";

    /// <summary>The lowest attribution confidence to show, from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>The order of the results.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>What one result is.</summary>
    public Folding Fold { get; init; } = Folding.Utterance;

    /// <summary>What <see cref="SortOrder.Random"/> shuffles by, from 0 to <see cref="MaxSeed"/>; has no meaning in other orders.</summary>
    public int Seed { get; init; }

    /// <summary>How many results to return, from 1 to <see cref="MaxLimit"/>; 0 for counts and facets only.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where an earlier page ended (<see cref="SearchResult.Next"/>), or null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The fields to count values of.</summary>
    public IReadOnlyList<FilterField> Facets { get; init; } = [];

    /// <summary>How many values to return for each facet, most frequent first, up to <see cref="MaxFacetLimit"/>; values filtered by are returned besides.</summary>
    public int FacetLimit { get; init; } = DefaultFacetLimit;

    /// <summary>Whether to count results over time.</summary>
    public bool Histogram { get; init; }

    /// <summary>Whether results over time are counted alone or with what they are a share of.</summary>
    public TimelineScale Scale { get; init; } = TimelineScale.Raw;

    /// <summary>The number cursors of this request carry: of all that decides which results come in which order, and nothing else.</summary>
    internal ulong CursorKey() => PageCursor.KeyOf(SearchParameters.ToQueryString(this with
    {
        Limit = DefaultLimit,
        Cursor = null,
        Facets = [],
        FacetLimit = DefaultFacetLimit,
        Histogram = false,
        Scale = TimelineScale.Raw,
    }));
}

/// <summary>A field that can be filtered on and counted by. Printed names are in <see cref="SearchParameters"/>.</summary>
public enum FilterField
{
    /// <summary>Speaker id.</summary>
    Speaker,
    /// <summary>Kind of speaker.</summary>
    Kind,
    /// <summary>Office as printed, folded to lower case.</summary>
    Role,
    /// <summary>Affiliation.</summary>
    Affiliation,
    /// <summary>Country of the speaker.</summary>
    Country,
    /// <summary>Whom it was said to, as printed, folded to lower case.</summary>
    Addressee,
    /// <summary>A name in what was said, see <see cref="NamesInText"/>: by its id, as a speaker's; a quote can have many.</summary>
    Mentions,
    /// <summary>Outlet of the article.</summary>
    Outlet,
    /// <summary>Direct, mixed or indirect.</summary>
    Type,
    /// <summary>Class of the cue.</summary>
    Cue,
    /// <summary>Language of the article.</summary>
    Language,
    /// <summary>Article id.</summary>
    Article,
    /// <summary>Whether people corrected the quote: true or false.</summary>
    Corrected,
}

/// <summary>One condition: the field has one of the values, or none of them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values, at least one; any of them satisfies the filter.</param>
/// <param name="Negated">Whether having one of the values excludes instead.</param>
public sealed record Filter(FilterField Field, IReadOnlyList<string> Values, bool Negated = false);

/// <summary>A range of days, both ends included.</summary>
/// <param name="From">The first day, or null for no beginning.</param>
/// <param name="To">The last day, or null for no end.</param>
public readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    /// <summary>The range without ends.</summary>
    public static DateRange All => default;

    /// <summary>Whether the range has no ends.</summary>
    public bool IsAll => From is null && To is null;
}

/// <summary>The order of results.</summary>
public enum SortOrder
{
    /// <summary>Best match first, then newest.</summary>
    Relevance,
    /// <summary>Latest date first: the day it was said where known, else of publication; undated last.</summary>
    Newest,
    /// <summary>Earliest date first, undated last.</summary>
    Oldest,
    /// <summary>Shuffled by <see cref="SearchRequest.Seed"/>: the same quotes come in the same order on every machine, for samples that others can draw again.</summary>
    Random,
}

/// <summary>What one result of a search is.</summary>
public enum Folding
{
    /// <summary>An utterance, shown by one of its reports that match: the best match, or in order of time the earliest.</summary>
    Utterance,
    /// <summary>A quote, each report for itself.</summary>
    None,
}

/// <summary>What results over time are measured by.</summary>
public enum TimelineScale
{
    /// <summary>How many there are.</summary>
    Raw,
    /// <summary>How many there are among all quotes of the period: with a query text all that meet the same filters, without one all of the index.</summary>
    Share,
}
