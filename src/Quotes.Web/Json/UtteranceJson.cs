namespace Quotes.Web.Json;

/// <summary>Something said once, and the quotes that report it.</summary>
/// <param name="Id">Identifies the utterance: the first of the reports' ids.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Total">How many reports there are.</param>
/// <param name="Fullest">The report the others are compared with: the longest with the most of it in quotation marks.</param>
/// <param name="Disputed">Whether two reports name different speakers.</param>
/// <param name="Speakers">Who is said to have spoken, most reports first.</param>
/// <param name="Items">The reports, earliest first, 500 at most.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record UtteranceJson(
    string Id, IndexJson Index, TotalJson Total, string Fullest, bool Disputed, IReadOnlyList<FacetJson> Speakers, IReadOnlyList<ReportJson> Items, LinksJson Links);

/// <summary>One report.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="SameWords">Whether it has the words of the fullest; case, accents and punctuation do not count.</param>
/// <param name="Diff">The fullest report turned into this one, stretch by stretch; empty for the fullest itself.</param>
public sealed record ReportJson(QuoteJson Quote, bool SameWords, IReadOnlyList<ReportDiffJson> Diff);

/// <summary>A stretch of a comparison.</summary>
/// <param name="Kind"><c>same</c>, <c>deleted</c>, <c>inserted</c> or <c>replaced</c>.</param>
/// <param name="Fullest">What the fullest report has there; empty when inserted.</param>
/// <param name="Text">What this report has there; empty when deleted.</param>
public sealed record ReportDiffJson(string Kind, string Fullest, string Text);

/// <summary>The utterance a quote reports.</summary>
/// <param name="Id">Identifies the utterance: the first of the reports' ids.</param>
/// <param name="Reports">How many quotes report it; null where they were not counted.</param>
/// <param name="Links">Where all of them are.</param>
public sealed record UtteranceReferenceJson(string Id, long? Reports, LinksJson Links);

/// <summary>What the quote's own article tells, where other reports of the utterance tell more.</summary>
/// <param name="Speaker">Who said it, by the article alone.</param>
/// <param name="Attribution">How sure that is, and why.</param>
public sealed record ReportedJson(SpeakerJson Speaker, AttributionJson Attribution);
