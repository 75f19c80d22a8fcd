using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quotes.Search;

namespace Quotes.Cli;

/// <summary>A whole answer as one JSON object, in the shape of the JSON endpoint; <c>next</c> is the cursor, for there is no address.</summary>
internal static class SearchJson
{
    public static string Of(SearchRequest request, SearchResult result)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, request, result);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, SearchRequest request, SearchResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("query");
        json.WriteString("q", request.Query);
        json.WriteString("interpreted", result.Interpreted);
        json.WriteStartArray("warnings");
        foreach (string warning in result.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("index");
        json.WriteNumber("generation", result.Index.Generation);
        json.WriteString("updatedAt", result.Index.UpdatedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("quotes", result.Index.Quotes);
        json.WriteEndObject();
        json.WriteStartObject("total");
        json.WriteNumber("value", result.Total);
        json.WriteString("relation", "eq");
        json.WriteEndObject();
        json.WriteStartArray("items");
        foreach (QuoteHit hit in result.Hits) QuoteRecord.Write(json, hit);
        json.WriteEndArray();
        WriteFacets(json, result);
        json.WriteString("next", result.Next);
        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteStartObject("facets");
        foreach ((FilterField field, IReadOnlyList<FacetValue> values) in result.Facets)
        {
            json.WriteStartArray(EnumNames<FilterField>.Of(field));
            foreach (FacetValue value in values) WriteCount(json, value.Value, value.Label, value.Count);
            json.WriteEndArray();
        }
        if (result.Histogram is { } histogram)
        {
            string form = histogram.Unit switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" };
            json.WriteStartArray("date");
            foreach (DateBucket bucket in histogram.Buckets)
            {
                string period = bucket.From.ToString(form, CultureInfo.InvariantCulture);
                WriteCount(json, period, period, bucket.Count);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string value, string label, long count)
    {
        json.WriteStartObject();
        json.WriteString("value", value);
        json.WriteString("label", label);
        json.WriteNumber("count", count);
        json.WriteEndObject();
    }
}
