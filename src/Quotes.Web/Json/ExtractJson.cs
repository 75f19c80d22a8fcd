namespace Quotes.Web.Json;

/// <summary>The text to find quotes in, with what is known about it.</summary>
public sealed record ExtractRequestJson
{
    /// <summary>The article's text; all offsets of the answer count in it.</summary>
    public required string Text { get; init; }

    /// <summary>Comes back with the answer; made from the text when it is missing.</summary>
    public string? Id { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The address it was published at.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The publication date: <c>2026-03-05</c> or with a time. “On Thursday” is counted from it.</summary>
    public string? Date { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }
}

/// <summary>What <c>POST /api/v1/extract</c> and <c>quotes extract</c> answer.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Quotes">Its quotes, in document order.</param>
public sealed record ExtractionResultJson(string Id, IReadOnlyList<ExtractedQuoteJson> Quotes);

/// <summary>A quote found in a text.</summary>
/// <param name="Id">Identifies the quote.</param>
/// <param name="Type"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Text">What was said.</param>
/// <param name="Spans">Where it stands in the text.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Addressee">Whom it was said to, as printed.</param>
/// <param name="SaidOn">When it was said, where the text tells.</param>
/// <param name="Confidence">How sure the attribution is, from 0 to 1.</param>
/// <param name="Evidence">The rules that decided, joined by <c>+</c>.</param>
public sealed record ExtractedQuoteJson(
    string Id,
    string Type,
    string Text,
    IReadOnlyList<SpanJson> Spans,
    PlacedCueJson? Cue,
    ExtractedSpeakerJson Speaker,
    string? Addressee,
    SaidOnJson? SaidOn,
    double Confidence,
    string Evidence);

/// <summary>Who said it.</summary>
/// <param name="Name">The canonical name; null when unknown.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Role">The office as printed.</param>
/// <param name="Affiliation">The body the speaker belongs to.</param>
/// <param name="Country">The state the speaker belongs to.</param>
/// <param name="Mention">The words that name the speaker at this statement.</param>
public sealed record ExtractedSpeakerJson(
    string? Name, string Kind, string? Role, string? Affiliation, string? Country, MentionJson? Mention);
