namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/corrections</c> answers: what people found wrong, the last first.</summary>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Pending">Whether the index does not yet show what the file says; it does within seconds of the end of an ingest step.</param>
/// <param name="Total">How many lines the file has that are understood.</param>
/// <param name="Items">This page of them.</param>
/// <param name="Problems">The lines that are not understood and change nothing.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record CorrectionsJson(
    IndexJson Index, bool Pending, TotalJson Total, IReadOnlyList<CorrectionJson> Items, IReadOnlyList<CorrectionProblemJson> Problems, string? Next);

/// <summary>A correction. Keys that its type has no use for are null.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Type"><c>speaker</c>, <c>merge</c>, <c>split</c>, <c>alias</c>, <c>not-a-quote</c> or <c>undo</c>.</param>
/// <param name="State"><c>applied</c>; <c>unused</c>: no quote shows it, because what it is about is not there or another line says otherwise; <c>undone</c>; <c>undo</c>.</param>
/// <param name="Quotes">How many quotes it changes.</param>
/// <param name="Quote">The id of the quote it is about.</param>
/// <param name="Article">The id of the quote's article.</param>
/// <param name="Text">The quote's words.</param>
/// <param name="From">The id of the speaker whose quotes are another's.</param>
/// <param name="Printed">The name as printed.</param>
/// <param name="Where">Which quotes.</param>
/// <param name="Speaker">Who it really is.</param>
/// <param name="Undoes">The id of the correction that does not hold.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Note">Why.</param>
/// <param name="Line">The number of its line in the file.</param>
public sealed record CorrectionJson(
    string Id,
    string Type,
    string State,
    long Quotes,
    string? Quote,
    string? Article,
    string? Text,
    string? From,
    string? Printed,
    CorrectionScopeJson? Where,
    GivenSpeakerJson? Speaker,
    string? Undoes,
    DateTimeOffset? At,
    string? Who,
    string? Note,
    int Line);

/// <summary>Which quotes a correction is about: those that meet every condition.</summary>
/// <param name="Article">Ids of articles; empty for any.</param>
/// <param name="Outlet">Outlets; empty for any.</param>
/// <param name="Dates">Days of the quote, as in a query; null for any.</param>
public sealed record CorrectionScopeJson(IReadOnlyList<string> Article, IReadOnlyList<string> Outlet, string? Dates);

/// <summary>Who it really is.</summary>
/// <param name="Name">The full name; null for a speaker nobody knows.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Role">The office.</param>
/// <param name="Affiliation">The body.</param>
/// <param name="Country">The state.</param>
/// <param name="Mention">The words that name the speaker at the quote.</param>
public sealed record GivenSpeakerJson(string? Name, string? Kind, string? Role, string? Affiliation, string? Country, string? Mention);

/// <summary>A line that is not understood.</summary>
/// <param name="Line">Its number; 0 for the file as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record CorrectionProblemJson(int Line, string Message);
