namespace Quotes.Extraction;

/// <summary>What may be a report: a reporting word and what seems to be its content.</summary>
/// <param name="Statement">The statement it would be.</param>
/// <param name="Form">What opens the content: "that", "to", a preposition, "wh", ":" or nothing.</param>
/// <param name="IsNoun">Whether the reporting word is a noun.</param>
internal sealed record ReportCandidate(Statement Statement, string Form, bool IsNoun);
