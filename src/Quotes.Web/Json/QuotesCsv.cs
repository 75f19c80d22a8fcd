using System.Globalization;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>Writes found quotes as CSV (RFC 4180).</summary>
internal static class QuotesCsv
{
    /// <summary>The columns but for the last, the permalink: each a name and how its text comes out of a quote.</summary>
    public static IReadOnlyList<(string Name, Func<QuoteEntry, string?> Value)> Columns { get; } =
    [
        ("id", e => e.Quote.Id),
        ("type", e => EnumNames<QuoteType>.Of(e.Quote.Type)),
        ("text", e => e.Quote.Text),
        ("speaker", e => e.Quote.Speaker.Name),
        ("speaker_id", e => e.SpeakerId),
        ("as_printed", e => e.Quote.Speaker.Mention?.Text),
        ("kind", e => EnumNames<SpeakerKind>.Of(e.Quote.Speaker.Kind)),
        ("role", e => e.Quote.Speaker.Role),
        ("affiliation", e => e.Quote.Speaker.Affiliation),
        ("country", e => e.Quote.Speaker.Country),
        ("cue", e => e.Quote.Cue?.Text),
        ("cue_class", e => e.Quote.Cue is { } cue ? EnumNames<CueClass>.Of(cue.Class) : null),
        ("addressee", e => e.Quote.Addressee),
        ("said_on", e => e.Quote.SaidOn is { } said ? InWords.Iso(said.Date) : null),
        ("said_on_precision", e => e.Quote.SaidOn is { } said ? EnumNames<DatePrecision>.Of(said.Precision) : null),
        ("confidence", e => Math.Round(e.Quote.Confidence, 3).ToString(CultureInfo.InvariantCulture)),
        ("evidence", e => e.Quote.Evidence),
        ("published_at", e => e.Article.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("outlet", e => e.Article.Outlet),
        ("title", e => e.Article.Title),
        ("url", e => e.Article.Url),
        ("article_id", e => e.Article.Id),
        ("corrected", e => e.Quote.Corrected is { } corrected ? string.Join(' ', corrected.By.Select(mark => mark.Id)) : null),
        ("machine_speaker", e => e.Quote.Corrected?.Speaker.Name),
    ];

    /// <summary>The header line, with its end.</summary>
    public static string Header { get; } = string.Join(',', Columns.Select(c => c.Name)) + ",permalink,utterance,reports\r\n";

    /// <summary>The header and the rows.</summary>
    /// <param name="hits">The rows.</param>
    /// <param name="host">What the permalinks begin with, such as <c>https://quotes.example</c>.</param>
    public static string Table(IReadOnlyList<QuoteHit> hits, string host) => Header + string.Concat(hits.Select(hit => Row(hit, host)));

    /// <summary>One row, with its end.</summary>
    /// <param name="hit">The quote.</param>
    /// <param name="host">What the permalink begins with; empty for one relative to any host.</param>
    public static string Row(QuoteHit hit, string host) =>
        string.Join(',', Columns.Select(c => Cell(c.Value(hit.Entry)))
            .Append(Cell(host + Addresses.Quote(hit.Entry.Quote.Id))).Append(Cell(hit.Entry.Utterance)).Append(hit.Reports.ToString(CultureInfo.InvariantCulture))) + "\r\n";

    /// <summary>One cell. What a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets hide.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20') value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
    }
}
