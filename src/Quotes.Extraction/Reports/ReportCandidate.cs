namespace Quotes.Extraction;

/// <summary>What may be a report: a reporting word and what seems to be its content.</summary>
/// <param name="Statement">The statement it would be.</param>
/// <param name="Form">What opens the content: "that", "to", a preposition, "wh", ":" or nothing; for a statement of the rules their name.</param>
/// <param name="Origin">What saw it.</param>
internal sealed record ReportCandidate(Statement Statement, string Form, ReportOrigin Origin);

/// <summary>What saw a possible report.</summary>
internal enum ReportOrigin
{
    /// <summary>The rules of cues and contents.</summary>
    Rule,
    /// <summary>A reporting verb whose content has a form the rules do not trust.</summary>
    Verb,
    /// <summary>A noun such as "claim".</summary>
    Noun,
}
