namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/speakers</c> answers.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Total">How many speakers match.</param>
/// <param name="Items">This page of them, most quoted first.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
/// <param name="Facets">How many of them there are of each <c>kind</c>, <c>country</c> and <c>letter</c>; each ignores the condition on itself.</param>
public sealed record SpeakersJson(
    NameQueryJson Query,
    IndexJson Index,
    TotalJson Total,
    IReadOnlyList<SpeakerSummaryJson> Items,
    string? Next,
    IReadOnlyDictionary<string, IReadOnlyList<FacetJson>> Facets);

/// <summary>What was looked for.</summary>
/// <param name="Q">Words or beginnings of words of the name; empty for all.</param>
public sealed record NameQueryJson(string Q);

/// <summary>A speaker in a list.</summary>
/// <param name="Id">Identifies the speaker.</param>
/// <param name="Name">The most frequent canonical name.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Quotes">How many quotes there are.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Country">The most frequent country.</param>
public sealed record SpeakerSummaryJson(string Id, string Name, string Kind, long Quotes, SpeakerLinksJson Links, string? Country);

/// <summary>Addresses on this host.</summary>
/// <param name="Self">The speaker as JSON.</param>
/// <param name="Html">The speaker's page.</param>
/// <param name="Quotes">The speaker's quotes as JSON.</param>
public sealed record SpeakerLinksJson(string Self, string Html, string Quotes);

/// <summary>What <c>GET /api/v1/speakers/ID</c> answers: what the indexed quotes tell of a speaker.</summary>
/// <param name="Id">Identifies the speaker.</param>
/// <param name="Name">The most frequent canonical name.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Country">The most frequent country.</param>
/// <param name="Quotes">How many quotes there are.</param>
/// <param name="First">The day of the earliest dated quote.</param>
/// <param name="Last">The day of the latest dated quote.</param>
/// <param name="Offices">Offices seen, by first day.</param>
/// <param name="Names">Names and mentions as printed, most frequent first.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Timeline">The quotes by day, month or year, in order.</param>
/// <param name="Cues">The quotes by manner of speaking, most frequent first; the most frequent of each list only.</param>
/// <param name="Addressees">Whom they were said to, as printed.</param>
/// <param name="Mentions">The names in them.</param>
/// <param name="Outlets">Who prints them.</param>
/// <param name="Terms">The words the speaker uses more than others do, most surprising first.</param>
/// <param name="Beside">Who else is quoted in the same articles, by their quotes there.</param>
/// <param name="Said">The first and the latest statement on the query <c>q</c>, or of all.</param>
public sealed record SpeakerProfileJson(
    string Id,
    string Name,
    string Kind,
    string? Country,
    long Quotes,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<OfficeJson> Offices,
    IReadOnlyList<PrintedNameJson> Names,
    SpeakerLinksJson Links,
    IndexJson Index,
    IReadOnlyList<FacetJson> Timeline,
    IReadOnlyList<LinkedCountJson> Cues,
    IReadOnlyList<LinkedCountJson> Addressees,
    IReadOnlyList<LinkedCountJson> Mentions,
    IReadOnlyList<LinkedCountJson> Outlets,
    IReadOnlyList<TermJson> Terms,
    IReadOnlyList<LinkedCountJson> Beside,
    FirstAndLatestJson Said);

/// <summary>A count, and the search that lists what was counted.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many quotes there are.</param>
/// <param name="Quotes">The quotes as JSON.</param>
public sealed record LinkedCountJson(string Value, string Label, long Count, string Quotes);

/// <summary>A word a speaker uses more than chance explains.</summary>
/// <param name="Word">The word in the form most often printed.</param>
/// <param name="Count">How many of the speaker's quotes have it, in any form.</param>
/// <param name="All">How many of all quotes have it.</param>
/// <param name="G2">Dunning's log-likelihood ratio; 10.83 is exceeded by chance once in a thousand times.</param>
/// <param name="Quotes">The speaker's quotes that have it, as JSON.</param>
public sealed record TermJson(string Word, long Count, long All, double G2, string Quotes);

/// <summary>The earliest and the latest dated statement on a query.</summary>
/// <param name="Q">The query text as sent; empty for all statements.</param>
/// <param name="Interpreted">How it was read, in words.</param>
/// <param name="Total">How many statements there are.</param>
/// <param name="First">The earliest.</param>
/// <param name="Latest">The latest.</param>
/// <param name="Quotes">All of them as JSON.</param>
public sealed record FirstAndLatestJson(string Q, string Interpreted, long Total, QuoteJson? First, QuoteJson? Latest, string Quotes);

/// <summary>An office a speaker was seen in.</summary>
/// <param name="Role">The office.</param>
/// <param name="Affiliation">The body.</param>
/// <param name="From">The first day it was seen.</param>
/// <param name="To">The last day it was seen.</param>
/// <param name="Quotes">In how many quotes.</param>
public sealed record OfficeJson(string Role, string? Affiliation, DateOnly? From, DateOnly? To, long Quotes);

/// <summary>A name as printed.</summary>
/// <param name="Value">The words.</param>
/// <param name="Count">How often.</param>
public sealed record PrintedNameJson(string Value, long Count);
