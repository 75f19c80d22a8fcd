namespace Quotes.Web.Json;

/// <summary>What <c>POST /api/v1/verify</c> takes.</summary>
public sealed record VerifyRequestJson
{
    /// <summary>The purported quote, 5,000 characters at most. Ellipses and words in square brackets stand for anything.</summary>
    public required string Quote { get; init; }

    /// <summary>The purported speaker's id or name; null for anybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>When it is said to have been said: <c>2025</c>, <c>2025-03</c> or <c>2025-03-14</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Instead of <c>date</c>, the first day.</summary>
    public string? From { get; init; }

    /// <summary>Instead of <c>date</c>, the last day.</summary>
    public string? To { get; init; }

    /// <summary>How many sources to list, 1 to 50; 10 unless said.</summary>
    public int? Limit { get; init; }
}

/// <summary>What <c>/api/v1/verify</c> answers.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Verdict"><c>verbatim</c>, <c>trimmed</c>, <c>altered</c>, <c>other-speaker</c> or <c>not-found</c>.</param>
/// <param name="Explanation">The verdict in a sentence.</param>
/// <param name="Score">How much of the quote the best source has, from 0 to 1.</param>
/// <param name="Changes">In what the best source differs: <c>negation</c>, <c>number</c>, <c>words</c>, or only <c>form</c> (contracted words).</param>
/// <param name="Paraphrase">Whether the words were found in a report's own words only.</param>
/// <param name="ByTranscript">Whether the best source is a transcript.</param>
/// <param name="Found">The share of the quote's words that stand in some source, from 0 to 1.</param>
/// <param name="Short">Whether the quote has too few words to tell much.</param>
/// <param name="Total">How many sources there are.</param>
/// <param name="Sources">The sources, best first.</param>
/// <param name="Coverage">How much of the index there is to find it in.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record VerifyJson(
    VerifyQueryJson Query,
    IndexJson Index,
    string Verdict,
    string Explanation,
    double Score,
    IReadOnlyList<string> Changes,
    bool Paraphrase,
    bool ByTranscript,
    double Found,
    bool Short,
    TotalJson Total,
    IReadOnlyList<VerifySourceJson> Sources,
    VerifyCoverageJson Coverage,
    LinksJson Links);

/// <summary>What was asked.</summary>
/// <param name="Quote">The quote as sent.</param>
/// <param name="Speaker">The speaker as sent.</param>
/// <param name="Speakers">Whom of the index that may be; empty when nobody was asked for, or nobody is known.</param>
/// <param name="From">The first day of the date asked for.</param>
/// <param name="To">The last day of it.</param>
public sealed record VerifyQueryJson(string Quote, string? Speaker, IReadOnlyList<SpeakerSummaryJson> Speakers, DateOnly? From, DateOnly? To);

/// <summary>A source of the words, or of words like them.</summary>
/// <param name="Verdict">What became of the words here, whoever said them: <c>verbatim</c>, <c>trimmed</c>, <c>altered</c>; <c>not-found</c> when it only comes near.</param>
/// <param name="Score">How much of the quote stands here, from 0 to 1.</param>
/// <param name="Authority"><c>transcript</c> or <c>report</c>.</param>
/// <param name="Speaker"><c>same</c> as asked, <c>other</c>, <c>unknown</c>, or <c>not-asked</c>.</param>
/// <param name="InPeriod">Whether it is of the date asked for, a week of reporting included; null where none was asked for or it has no date.</param>
/// <param name="Paraphrase">Whether some of the words are the report's own.</param>
/// <param name="Changes">In what it differs.</param>
/// <param name="NegationLeftOut">Whether the sentence has a negation outside of what was taken from it.</param>
/// <param name="Text">What the source says, all its quotes joined by a space.</param>
/// <param name="Window">Where in the text the words stand.</param>
/// <param name="Diff">The quote and that part of the source, word by word.</param>
/// <param name="Quotes">The quote; several, neighbours in one article, when the words run on from one into the next.</param>
public sealed record VerifySourceJson(
    string Verdict,
    double Score,
    string Authority,
    string Speaker,
    bool? InPeriod,
    bool Paraphrase,
    IReadOnlyList<string> Changes,
    bool NegationLeftOut,
    string Text,
    SpanJson Window,
    IReadOnlyList<DiffJson> Diff,
    IReadOnlyList<QuoteJson> Quotes);

/// <summary>A stretch of a comparison.</summary>
/// <param name="Kind"><c>same</c>; <c>added</c>: only the quote asked about has it; <c>left-out</c>: only the source has it; <c>replaced</c>.</param>
/// <param name="Quote">What the quote asked about has there.</param>
/// <param name="Source">What the source has there.</param>
/// <param name="Negation">Whether a negation stands in only one of them.</param>
public sealed record DiffJson(string Kind, string Quote, string Source, bool Negation);

/// <summary>How much of the index there is to find a quote in.</summary>
/// <param name="Speaker">Whether a speaker narrows it.</param>
/// <param name="From">The first day looked at: the day before the date asked for; null when none was.</param>
/// <param name="To">The last day looked at: a week after the date asked for.</param>
/// <param name="Quotes">How many quotes of that speaker and period the index has.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Transcripts">How many of the quotes are turns of transcripts.</param>
/// <param name="First">The earliest dated of them.</param>
/// <param name="Last">The latest.</param>
/// <param name="OutletCount">How many outlets published them.</param>
/// <param name="Outlets">Those with most, at most 12.</param>
/// <param name="All">The same of everything in the index.</param>
public sealed record VerifyCoverageJson(
    bool Speaker,
    DateOnly? From,
    DateOnly? To,
    long Quotes,
    int Articles,
    long Transcripts,
    DateOnly? First,
    DateOnly? Last,
    int OutletCount,
    IReadOnlyList<FacetJson> Outlets,
    WholeIndexJson All);

/// <summary>How much there is in the index.</summary>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="First">The day of the earliest.</param>
/// <param name="Last">The day of the latest.</param>
/// <param name="OutletCount">How many outlets.</param>
public sealed record WholeIndexJson(long Quotes, int Articles, DateOnly? First, DateOnly? Last, int OutletCount);
