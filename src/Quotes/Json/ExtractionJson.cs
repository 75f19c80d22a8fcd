using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quotes.Json;

/// <summary>Writes quotes in the shape that <c>quotes extract</c> prints and <c>POST /api/v1/extract</c> answers.</summary>
/// <remarks>Offsets count Unicode code points of the article's text; what is unknown is null.</remarks>
public static class ExtractionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One article's quotes as one line of JSON, without a line feed.</summary>
    public static string Line(Article article, IReadOnlyList<Quote> quotes)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            Write(json, article, quotes);
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes <c>{"id", "quotes": [...]}</c>.</summary>
    public static void Write(Utf8JsonWriter json, Article article, IReadOnlyList<Quote> quotes)
    {
        CodePointMap map = new(article.Text);
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteStartArray("quotes");
        foreach (Quote quote in quotes) Write(json, quote, map);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Quote quote, CodePointMap map)
    {
        json.WriteStartObject();
        json.WriteString("id", quote.Id);
        json.WriteString("type", EnumNames<QuoteType>.Of(quote.Type));
        json.WriteString("text", quote.Text);
        json.WriteStartArray("spans");
        foreach (TextSpan span in quote.Spans)
        {
            json.WriteStartObject();
            Write(json, span, map);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (quote.Cue is { } cue)
        {
            json.WriteStartObject("cue");
            json.WriteString("text", cue.Text);
            json.WriteString("lemma", cue.Lemma);
            json.WriteString("class", EnumNames<CueClass>.Of(cue.Class));
            Write(json, cue.Span, map);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cue");
        }
        Write(json, quote.Speaker, map);
        json.WriteString("addressee", quote.Addressee);
        if (quote.SaidOn is { } said)
        {
            json.WriteStartObject("saidOn");
            json.WriteString("date", said.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("precision", EnumNames<DatePrecision>.Of(said.Precision));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("saidOn");
        }
        json.WriteNumber("confidence", Math.Round(quote.Confidence, 3));
        json.WriteString("evidence", quote.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Speaker speaker, CodePointMap map)
    {
        json.WriteStartObject("speaker");
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", EnumNames<SpeakerKind>.Of(speaker.Kind));
        json.WriteString("role", speaker.Role);
        json.WriteString("affiliation", speaker.Affiliation);
        json.WriteString("country", speaker.Country);
        if (speaker.Mention is { } mention)
        {
            json.WriteStartObject("mention");
            json.WriteString("text", mention.Text);
            Write(json, mention.Span, map);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("mention");
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextSpan span, CodePointMap map)
    {
        json.WriteNumber("start", map.ToCodePoints(span.Start));
        json.WriteNumber("end", map.ToCodePoints(span.End));
    }
}
