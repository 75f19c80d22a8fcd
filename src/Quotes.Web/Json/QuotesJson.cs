using System.Text.Json.Serialization;

namespace Quotes.Web.Json;

/// <summary>What <c>GET /api/v1/quotes</c> answers.</summary>
/// <param name="Query">The query, and how it was read.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Total">How many results there are, and how many utterances and quotes.</param>
/// <param name="Items">This page of them, in order.</param>
/// <param name="Facets">The counts asked for with <c>facet</c>, most frequent first; <c>date</c> in order of time.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record QuotesJson(
    QueryJson Query,
    IndexJson Index,
    MatchesJson Total,
    IReadOnlyList<QuoteJson> Items,
    IReadOnlyDictionary<string, IReadOnlyList<FacetJson>> Facets,
    string? Next);

/// <summary>A query, and how it was read.</summary>
/// <param name="Q">The query text as sent.</param>
/// <param name="Interpreted">How it was read, in words; empty for an empty query.</param>
/// <param name="Warnings">What the sender should know about it.</param>
public sealed record QueryJson(string Q, string Interpreted, IReadOnlyList<string> Warnings);

/// <summary>A snapshot of the index.</summary>
/// <param name="Generation">Grows with every change of the store.</param>
/// <param name="UpdatedAt">When the snapshot was committed, in UTC; null for an empty index.</param>
/// <param name="Quotes">How many quotes it holds.</param>
public sealed record IndexJson(long Generation, DateTimeOffset? UpdatedAt, long Quotes);

/// <summary>A number of matches.</summary>
/// <param name="Value">The number.</param>
/// <param name="Relation"><c>eq</c>: the number is exact.</param>
public sealed record TotalJson(long Value, string Relation = "eq");

/// <summary>The number of matches.</summary>
/// <param name="Value">How many items there are to list: as <c>utterances</c>, or with <c>fold=none</c> as <c>quotes</c>.</param>
/// <param name="Relation"><c>eq</c>: the numbers are exact.</param>
/// <param name="Utterances">How many utterances the matching quotes report.</param>
/// <param name="Quotes">How many quotes match.</param>
public sealed record MatchesJson(long Value, string Relation, long Utterances, long Quotes);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many of the results have it: an utterance has the values of all its reports that match.</param>
/// <param name="Of">With <c>scale=share</c>, of a period: how many quotes these are a share of. With a query text all that meet the same filters, without one all of the index.</param>
public sealed record FacetJson(string Value, string Label, long Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Of = null);
