using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quotes.Evaluation;

/// <summary>Writes gold as <see cref="GoldFile"/> reads it.</summary>
public static class GoldWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One article as one line, without a line feed.</summary>
    public static string Line(GoldArticle gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options)) Write(json, gold);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, GoldArticle gold)
    {
        Article article = gold.Article;
        CodePointMap map = new(article.Text);
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        Put("title", article.Title);
        Put("source", article.Outlet);
        Put("date", article.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("text", article.Text);
        json.WriteStartArray("quotes");
        foreach (GoldStatement statement in gold.Statements) Write(json, statement, map);
        json.WriteEndArray();
        json.WriteEndObject();

        void Put(string name, string? value)
        {
            if (value is not null) json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, GoldStatement statement, CodePointMap map)
    {
        json.WriteStartObject();
        json.WriteString("type", EnumNames<QuoteType>.Of(statement.Type));
        Write(json, "content", statement.Content, map);
        Write(json, "cue", statement.Cue, map);
        Write(json, "speaker", statement.Mention, map);
        json.WriteString("canonical", statement.Name);
        json.WriteString("kind", statement.Kind is { } kind ? EnumNames<SpeakerKind>.Of(kind) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans, CodePointMap map)
    {
        if (spans.Count == 0)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(map.ToCodePoints(span.Start));
            json.WriteNumberValue(map.ToCodePoints(span.End));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
