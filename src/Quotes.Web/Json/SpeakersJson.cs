namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/speakers</c> answers.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Total">How many speakers match.</param>
/// <param name="Items">This page of them, most quoted first.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record SpeakersJson(NameQueryJson Query, IndexJson Index, TotalJson Total, IReadOnlyList<SpeakerSummaryJson> Items, string? Next);

/// <summary>What was looked for.</summary>
/// <param name="Q">Words or beginnings of words of the name; empty for all.</param>
public sealed record NameQueryJson(string Q);

/// <summary>A speaker in a list.</summary>
/// <param name="Id">Identifies the speaker.</param>
/// <param name="Name">The most frequent canonical name.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Quotes">How many quotes there are.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record SpeakerSummaryJson(string Id, string Name, string Kind, long Quotes, SpeakerLinksJson Links);

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
    SpeakerLinksJson Links);

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
