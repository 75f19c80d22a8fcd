namespace Quotes.Web.Json;

/// <summary>One quote. Offsets count Unicode code points; what is unknown is null.</summary>
/// <param name="Id">Identifies the quote.</param>
/// <param name="Type"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Text">What was said, without the outer quotation marks.</param>
/// <param name="Language">BCP 47 tag of the article's language.</param>
/// <param name="Highlights">The words the query matched, in <c>text</c>.</param>
/// <param name="Snippet">The text around the first match as HTML: escaped, with <c>mark</c> elements only.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="Attribution">How sure the attribution is, and why.</param>
/// <param name="Addressee">Whom it was said to, as printed.</param>
/// <param name="SaidOn">When it was said, where the text tells.</param>
/// <param name="PublishedAt">When the article was published, in UTC.</param>
/// <param name="IndexedAt">When the article's current revision was stored, in UTC.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Context">The words around it, and its place in the article's text.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Utterance">The utterance it reports, alone or with others.</param>
/// <param name="Reported">Speaker and attribution by the quote's own article alone, where other reports tell more; otherwise null.</param>
public sealed record QuoteJson(
    string Id,
    string Type,
    string Text,
    string? Language,
    IReadOnlyList<SpanJson> Highlights,
    string Snippet,
    SpeakerJson Speaker,
    CueJson? Cue,
    AttributionJson Attribution,
    string? Addressee,
    SaidOnJson? SaidOn,
    DateTimeOffset? PublishedAt,
    DateTimeOffset IndexedAt,
    ArticleReferenceJson Article,
    ContextJson Context,
    LinksJson Links,
    UtteranceReferenceJson Utterance,
    ReportedJson? Reported);

/// <summary>A half-open range of Unicode code points.</summary>
/// <param name="Start">The first code point.</param>
/// <param name="End">The code point after the last.</param>
public sealed record SpanJson(int Start, int End);

/// <summary>Who said it.</summary>
/// <param name="Id">The speaker's id, for <c>speaker=</c> and <c>/speakers/ID</c>; null when unknown.</param>
/// <param name="Name">The canonical name, or the description of an unnamed source; null when unknown.</param>
/// <param name="AsPrinted">The words that name the speaker at this statement.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>government</c>, <c>anonymous</c> or <c>unknown</c>.</param>
/// <param name="Role">The office as printed.</param>
/// <param name="Affiliation">The body the speaker belongs to.</param>
/// <param name="Country">The state the speaker belongs to.</param>
public sealed record SpeakerJson(string? Id, string? Name, string? AsPrinted, string Kind, string? Role, string? Affiliation, string? Country);

/// <summary>The reporting word.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Class">The kind of speech act.</param>
public sealed record CueJson(string Text, string Lemma, string Class);

/// <summary>Why the quote is this speaker's.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Evidence">The rules that decided, joined by <c>+</c>.</param>
/// <param name="Corrected">What people changed, and the machine's answer; null where nobody did.</param>
public sealed record AttributionJson(double Confidence, string Evidence, CorrectedJson? Corrected);

/// <summary>The machine's answer where people changed it, and who did.</summary>
/// <param name="Speaker">The machine's speaker.</param>
/// <param name="Confidence">The machine's confidence.</param>
/// <param name="Evidence">The machine's evidence.</param>
/// <param name="By">The corrections, in the order in which they apply.</param>
public sealed record CorrectedJson(SpeakerJson Speaker, double Confidence, string Evidence, IReadOnlyList<CorrectionMarkJson> By);

/// <summary>A correction that shows on a quote.</summary>
/// <param name="Id">Identifies it, in <c>/api/v1/corrections</c>.</param>
/// <param name="Type"><c>speaker</c>, <c>merge</c>, <c>split</c>, <c>alias</c> or <c>not-a-quote</c>.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Note">Why.</param>
public sealed record CorrectionMarkJson(string Id, string Type, DateTimeOffset? At, string? Who, string? Note);

/// <summary>When it was said.</summary>
/// <param name="Date">The day, or the first day of the period.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
public sealed record SaidOnJson(DateOnly Date, string Precision);

/// <summary>An article without its text.</summary>
/// <param name="Id">Identifies the article.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">The address it was published at, as the source gave it.</param>
public sealed record ArticleReferenceJson(string Id, string? Outlet, string? Title, string? Url);

/// <summary>The words around a quote.</summary>
/// <param name="Before">The text just before it.</param>
/// <param name="After">The text just after it.</param>
/// <param name="Spans">Where the quote stands in the article's text.</param>
public sealed record ContextJson(string Before, string After, IReadOnlyList<SpanJson> Spans);

/// <summary>Addresses on this host.</summary>
/// <param name="Self">This object as JSON.</param>
/// <param name="Html">This object as a page.</param>
public sealed record LinksJson(string Self, string Html);
