namespace Quotes.Search;

/// <summary>A name that stands in what was said.</summary>
/// <param name="Id">What it is searched by: the folded name, as a speaker of that name has for id.</param>
/// <param name="Printed">The name as printed, without titles and possessive ending.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="IsSure">False for a single word that may owe its capital to the beginning of a sentence.</param>
public readonly record struct NamedInText(string Id, string Printed, TextSpan Span, bool IsSure);
