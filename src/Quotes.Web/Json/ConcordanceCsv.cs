using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>Writes a concordance as CSV (RFC 4180).</summary>
internal static class ConcordanceCsv
{
    private static readonly (string Name, Func<ConcordanceLine, string?> Value)[] Columns =
    [
        ("left", l => l.Left),
        ("words", l => l.Words),
        ("right", l => l.Right),
        ("speaker", l => l.Entry.Quote.Speaker.Name),
        ("speaker_id", l => l.Entry.SpeakerId),
        ("date", l => l.Entry.Date is { } day ? InWords.Iso(day) : null),
        ("outlet", l => l.Entry.Article.Outlet),
        ("quote_id", l => l.Entry.Quote.Id),
    ];

    /// <summary>The header and the lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="host">What the permalinks begin with, such as <c>https://quotes.example</c>.</param>
    public static string Table(IReadOnlyList<ConcordanceLine> lines, string host) =>
        string.Join(',', Columns.Select(c => c.Name)) + ",permalink\r\n" + string.Concat(lines.Select(line => Row(line, host)));

    private static string Row(ConcordanceLine line, string host) =>
        string.Join(',', Columns.Select(c => QuotesCsv.Cell(c.Value(line))).Append(QuotesCsv.Cell(host + Addresses.Quote(line.Entry.Quote.Id)))) + "\r\n";
}
