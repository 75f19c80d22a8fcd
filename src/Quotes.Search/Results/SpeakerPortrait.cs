namespace Quotes.Search;

/// <summary>All a speaker's page tells, from one snapshot of the index.</summary>
public sealed record SpeakerPortrait
{
    /// <summary>The snapshot that answered.</summary>
    public required IndexState Index { get; init; }

    /// <summary>Name, offices and names in print.</summary>
    public required SpeakerProfile Profile { get; init; }

    /// <summary>The search for everything the speaker said, newest first: the first of it, its facets and its histogram.</summary>
    public required SearchResult Quotes { get; init; }

    /// <summary>The words the speaker uses more than others do, most surprising first.</summary>
    public required IReadOnlyList<SignificantTerm> Terms { get; init; }

    /// <summary>Who else is quoted in the articles that quote the speaker, and how many quotes they have there, most first.</summary>
    public required IReadOnlyList<FacetValue> Beside { get; init; }

    /// <summary>The first and the latest of what the speaker said on the query.</summary>
    public required FirstAndLatest Said { get; init; }

    /// <summary>The search that <see cref="Quotes"/> answers.</summary>
    public static SearchRequest Everything(string speakerId) =>
        new() { Filters = [new Filter(FilterField.Speaker, [speakerId])], Sort = SortOrder.Newest };

    /// <summary>The search that <see cref="Said"/> answers.</summary>
    public static SearchRequest On(string speakerId, string query) => Everything(speakerId) with { Query = query };

    /// <summary>The search for the speaker's quotes with a word, in any form.</summary>
    public static SearchRequest With(string speakerId, SignificantTerm term) => On(speakerId, "said:" + term.Word);

    /// <summary>The search for what somebody else said in the articles that quote the speaker.</summary>
    public static SearchRequest BesideOf(string speakerId, string otherId) => Everything(otherId) with { Beside = speakerId };
}

/// <summary>A word that some quotes have more often than chance explains.</summary>
/// <param name="Word">The word in the form most often printed.</param>
/// <param name="Quotes">How many of the quotes have it, in any form.</param>
/// <param name="All">How many of all quotes of the index have it.</param>
/// <param name="G2">How little chance explains it, see <see cref="LogLikelihood"/>.</param>
public sealed record SignificantTerm(string Word, long Quotes, long All, double G2);

/// <summary>The earliest and the latest statement of a search.</summary>
/// <param name="Query">The query text as typed.</param>
/// <param name="Interpreted">How it was read, in words.</param>
/// <param name="Error">What is wrong with it, or null. With an error there are no statements.</param>
/// <param name="Total">How many statements there are.</param>
/// <param name="First">The earliest; null where there is none with a date.</param>
/// <param name="Latest">The latest; null where there is none with a date.</param>
public sealed record FirstAndLatest(string Query, string Interpreted, QueryError? Error, long Total, QuoteHit? First, QuoteHit? Latest);
