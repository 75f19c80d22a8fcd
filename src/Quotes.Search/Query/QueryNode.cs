namespace Quotes.Search;

/// <summary>A part of a query that was read: immutable, and free of any search engine.</summary>
/// <param name="Span">Where it stands in the query text.</param>
public abstract record QueryNode(TextSpan Span);

/// <summary>A word in any of its grammatical forms.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Field">Where to look for it.</param>
/// <param name="Words">Its folded parts, at least one; several (<c>well-known</c>) must stand next to one another.</param>
public sealed record WordNode(TextSpan Span, QueryField Field, IReadOnlyList<string> Words) : QueryNode(Span);

/// <summary>Words that stand next to one another exactly so, but for case and accents.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Field">Where to look for them.</param>
/// <param name="Words">The folded words, at least one.</param>
public sealed record PhraseNode(TextSpan Span, QueryField Field, IReadOnlyList<string> Words) : QueryNode(Span);

/// <summary>Words in any form and any order, near one another.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Field">Where to look for them.</param>
/// <param name="Words">The folded words, at least two.</param>
/// <param name="Distance">How many other words may stand among them, from 0 to <see cref="QueryLimits.Distance"/>.</param>
public sealed record NearNode(TextSpan Span, QueryField Field, IReadOnlyList<string> Words, int Distance) : QueryNode(Span);

/// <summary>Any word that begins so.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Field">Where to look for it.</param>
/// <param name="Prefix">The folded beginning, at least <see cref="QueryLimits.PrefixLength"/> characters.</param>
public sealed record PrefixNode(TextSpan Span, QueryField Field, string Prefix) : QueryNode(Span);

/// <summary>One of the fixed values of a field (<see cref="QueryField.Type"/>, <see cref="QueryField.Kind"/>).</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, in lower case.</param>
public sealed record ValueNode(TextSpan Span, QueryField Field, string Value) : QueryNode(Span);

/// <summary>A date in a range.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Range">The days, with at least one end.</param>
public sealed record DateNode(TextSpan Span, DateRange Range) : QueryNode(Span);

/// <summary>All of the parts hold.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Parts">At least two, none of them itself an <see cref="AndNode"/>.</param>
public sealed record AndNode(TextSpan Span, IReadOnlyList<QueryNode> Parts) : QueryNode(Span);

/// <summary>At least one of the parts holds.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Parts">At least two, none of them itself an <see cref="OrNode"/>.</param>
public sealed record OrNode(TextSpan Span, IReadOnlyList<QueryNode> Parts) : QueryNode(Span);

/// <summary>The part does not hold.</summary>
/// <param name="Span">Where it stands in the query text.</param>
/// <param name="Part">What must not hold.</param>
public sealed record NotNode(TextSpan Span, QueryNode Part) : QueryNode(Span);
