using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Quotes.Ingestion;

/// <summary>What a page's JSON-LD says about its article.</summary>
internal sealed record LinkedData
{
    public string? Headline { get; init; }
    public string? Published { get; init; }
    public string? Publisher { get; init; }
    public string? Language { get; init; }
    public string? Url { get; init; }
    public string? Body { get; init; }

    /// <summary>The first article described in the page; an empty one when there is none. Broken JSON is passed over, as browsers do.</summary>
    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true });
                if (Find(json.RootElement) is { } article) return Read(article);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Many pages carry line breaks in strings or unpaired surrogates; their other data may still be good.
            }
        }
        return new LinkedData();
    }

    private static JsonElement? Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    if (Find(item) is { } found) return found;
                }
                return null;
            case JsonValueKind.Object when element.TryGetProperty("@type", out JsonElement type) && IsArticle(type):
                return element;
            case JsonValueKind.Object when element.TryGetProperty("@graph", out JsonElement graph):
                return Find(graph);
            case JsonValueKind.Object when element.TryGetProperty("mainEntity", out JsonElement main):
                return Find(main);
            default:
                return null;
        }
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static LinkedData Read(JsonElement article) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Published = Text(article, "datePublished"),
        Publisher = Text(article, "publisher"),
        Language = Text(article, "inLanguage"),
        Url = Text(article, "mainEntityOfPage") ?? Text(article, "url"),
        Body = Text(article, "articleBody"),
    };

    // A value may stand alone, first in a list, or as an object with a name or address.
    private static string? Text(JsonElement parent, string property) =>
        parent.TryGetProperty(property, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        JsonValueKind.Object => Text(value, "name") ?? Text(value, "@id") ?? Text(value, "url"),
        _ => null,
    };
}
