using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>What <c>GET /concordance.json</c> answers.</summary>
/// <param name="Query">The query, and how it was read.</param>
/// <param name="Index">The snapshot of the index that answered.</param>
/// <param name="Order"><c>right</c>, <c>left</c> or <c>date</c>.</param>
/// <param name="Quotes">How many quotes match.</param>
/// <param name="Sorted">How many of them were looked at and sorted: all, or the first 2,000 in the order of <c>sort</c>.</param>
/// <param name="WithoutLine">How many of those have no line, as they were found by the speaker's name.</param>
/// <param name="Total">How many lines there are.</param>
/// <param name="Items">This page of them, in order.</param>
/// <param name="Next">The address of the next page, or null at the end.</param>
public sealed record ConcordanceJson(
    QueryJson Query,
    IndexJson Index,
    string Order,
    TotalJson Quotes,
    int Sorted,
    int WithoutLine,
    TotalJson Total,
    IReadOnlyList<ConcordanceLineJson> Items,
    string? Next)
{
    /// <summary>The answer.</summary>
    internal static ConcordanceJson Of(ConcordanceRequest request, ConcordanceResult result, string? next) => new(
        ToJson.Query(request.Search, result.Search),
        ToJson.Index(result.Search.Index),
        EnumNames<ConcordanceOrder>.Of(request.Order),
        new TotalJson(result.Search.Total),
        result.Quotes,
        result.WithoutLine,
        new TotalJson(result.Total),
        [.. result.Lines.Select(ConcordanceLineJson.Of)],
        next);
}

/// <summary>One place where the words stand.</summary>
/// <param name="Left">What was said just before them.</param>
/// <param name="Words">The words, as printed.</param>
/// <param name="Right">What was said just after them.</param>
/// <param name="Quote">The quote's id.</param>
/// <param name="SpeakerId">The speaker's id.</param>
/// <param name="Speaker">The speaker's name.</param>
/// <param name="Date">The day it was said where known, else published.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Links">Where the quote is.</param>
public sealed record ConcordanceLineJson(
    string Left, string Words, string Right, string Quote, string? SpeakerId, string? Speaker, DateOnly? Date, string? Outlet, LinksJson Links)
{
    /// <summary>A line.</summary>
    internal static ConcordanceLineJson Of(ConcordanceLine line) => new(
        line.Left, line.Words, line.Right, line.Entry.Quote.Id, line.Entry.SpeakerId, line.Entry.Quote.Speaker.Name, line.Entry.Date,
        line.Entry.Article.Outlet, new LinksJson(Addresses.Data(Addresses.Quote(line.Entry.Quote.Id)), Addresses.Quote(line.Entry.Quote.Id)));
}
