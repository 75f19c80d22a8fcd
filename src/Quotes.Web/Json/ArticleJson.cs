namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/articles/ID</c> answers: an article with every quote found in it.</summary>
/// <param name="Id">Identifies the article.</param>
/// <param name="Title">The headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">The address it was published at, as the source gave it.</param>
/// <param name="PublishedAt">When, in UTC.</param>
/// <param name="IndexedAt">When this revision was stored, in UTC.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Text">The text that all offsets count in.</param>
/// <param name="Quotes">The quotes, in document order.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="History">Whether it changed after it was stored, and whether it prints a notice of a correction.</param>
public sealed record ArticleJson(
    string Id,
    string? Title,
    string? Outlet,
    string? Url,
    DateTimeOffset? PublishedAt,
    DateTimeOffset IndexedAt,
    string? Language,
    string Text,
    IReadOnlyList<ArticleQuoteJson> Quotes,
    LinksJson Links,
    ArticleHistoryJson History);

/// <summary>A quote inside its article.</summary>
/// <param name="Id">Identifies the quote.</param>
/// <param name="Type"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Text">What was said.</param>
/// <param name="Spans">Where it stands in the article's text.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Addressee">Whom it was said to, as printed.</param>
/// <param name="SaidOn">When it was said, where the text tells.</param>
/// <param name="Attribution">How sure the attribution is, and why.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record ArticleQuoteJson(
    string Id,
    string Type,
    string Text,
    IReadOnlyList<SpanJson> Spans,
    PlacedCueJson? Cue,
    PlacedSpeakerJson Speaker,
    string? Addressee,
    SaidOnJson? SaidOn,
    AttributionJson Attribution,
    LinksJson Links);

/// <summary>The reporting word and its place in the article.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Class">The kind of speech act.</param>
/// <param name="Start">The first code point.</param>
/// <param name="End">The code point after the last.</param>
public sealed record PlacedCueJson(string Text, string Lemma, string Class, int Start, int End);

/// <summary>Who said it, with the place of the words that name the speaker.</summary>
/// <param name="Id">The speaker's id; null when unknown.</param>
/// <param name="Name">The canonical name; null when unknown.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Role">The office as printed.</param>
/// <param name="Affiliation">The body the speaker belongs to.</param>
/// <param name="Country">The state the speaker belongs to.</param>
/// <param name="Mention">The words that name the speaker at this statement.</param>
public sealed record PlacedSpeakerJson(
    string? Id, string? Name, string Kind, string? Role, string? Affiliation, string? Country, MentionJson? Mention);

/// <summary>The words that name a speaker.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Start">The first code point.</param>
/// <param name="End">The code point after the last.</param>
public sealed record MentionJson(string Text, int Start, int End);
