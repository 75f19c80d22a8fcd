using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quotes.Search;

namespace Quotes.Cli;

/// <summary>A found quote as data, in the shape the JSON endpoint gives its items (without their links) and the columns of its CSV.</summary>
internal static class QuoteRecord
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, Func<QuoteEntry, string?> Value)[] Columns =
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
        ("said_on", e => e.Quote.SaidOn is { } said ? Day(said.Date) : null),
        ("said_on_precision", e => e.Quote.SaidOn is { } said ? EnumNames<DatePrecision>.Of(said.Precision) : null),
        ("confidence", e => Math.Round(e.Quote.Confidence, 3).ToString(CultureInfo.InvariantCulture)),
        ("evidence", e => e.Quote.Evidence),
        ("published_at", e => Moment(e.Article.PublishedAt)),
        ("outlet", e => e.Article.Outlet),
        ("title", e => e.Article.Title),
        ("url", e => e.Article.Url),
        ("article_id", e => e.Article.Id),
    ];

    public static string CsvHeader { get; } = string.Join(',', Columns.Select(c => c.Name));

    public static string Csv(QuoteEntry entry) => string.Join(',', Columns.Select(c => Cell(c.Value(entry))));

    public static string JsonLine(QuoteHit hit)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Json)) Write(json, hit);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Write(Utf8JsonWriter json, QuoteHit hit)
    {
        QuoteEntry entry = hit.Entry;
        Quote quote = entry.Quote;
        CodePointMap map = new(quote.Text);
        json.WriteStartObject();
        json.WriteString("id", quote.Id);
        json.WriteString("type", EnumNames<QuoteType>.Of(quote.Type));
        json.WriteString("text", quote.Text);
        json.WriteString("language", entry.Article.Language);
        json.WriteStartArray("highlights");
        foreach (TextSpan span in hit.Highlights)
        {
            json.WriteStartObject();
            json.WriteNumber("start", map.ToCodePoints(span.Start));
            json.WriteNumber("end", map.ToCodePoints(span.End));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteObject(json, "speaker", ("id", entry.SpeakerId), ("name", quote.Speaker.Name), ("asPrinted", quote.Speaker.Mention?.Text),
            ("kind", EnumNames<SpeakerKind>.Of(quote.Speaker.Kind)), ("role", quote.Speaker.Role),
            ("affiliation", quote.Speaker.Affiliation), ("country", quote.Speaker.Country));
        if (quote.Cue is { } cue) WriteObject(json, "cue", ("text", cue.Text), ("lemma", cue.Lemma), ("class", EnumNames<CueClass>.Of(cue.Class)));
        else json.WriteNull("cue");
        json.WriteStartObject("attribution");
        json.WriteNumber("confidence", Math.Round(quote.Confidence, 3));
        json.WriteString("evidence", quote.Evidence);
        json.WriteEndObject();
        json.WriteString("addressee", quote.Addressee);
        if (quote.SaidOn is { } said) WriteObject(json, "saidOn", ("date", Day(said.Date)), ("precision", EnumNames<DatePrecision>.Of(said.Precision)));
        else json.WriteNull("saidOn");
        json.WriteString("publishedAt", Moment(entry.Article.PublishedAt));
        json.WriteString("indexedAt", Moment(entry.IndexedAt));
        WriteObject(json, "article", ("id", entry.Article.Id), ("outlet", entry.Article.Outlet), ("title", entry.Article.Title), ("url", entry.Article.Url));
        WriteObject(json, "context", ("before", entry.Before), ("after", entry.After));
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, params (string Name, string? Value)[] members)
    {
        json.WriteStartObject(name);
        foreach ((string member, string? value) in members) json.WriteString(member, value);
        json.WriteEndObject();
    }

    // What a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets hide.
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20') value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
