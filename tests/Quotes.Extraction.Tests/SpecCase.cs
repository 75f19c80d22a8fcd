namespace Quotes.Extraction.Tests;

/// <summary>One case of the specification: an article and the quotes that stand in it.</summary>
/// <param name="Place">Where the case stands, as <c>file.md:line</c>.</param>
/// <param name="Topic">The file's name without ending.</param>
/// <param name="Fact">The heading: what the case shows to be so.</param>
/// <param name="Article">The article.</param>
/// <param name="Quotes">What is expected of it, in document order.</param>
/// <param name="Offices">Who holds which office, beside the registry that ships; null where the case gives none.</param>
/// <param name="Complete">Whether any other quote is an error.</param>
/// <param name="KnownMiss">Whether the extractor is known not to manage this yet.</param>
public sealed record SpecCase(
    string Place,
    string Topic,
    string Fact,
    Article Article,
    IReadOnlyList<ExpectedQuote> Quotes,
    OfficeRegistry? Offices,
    bool Complete,
    bool KnownMiss);
