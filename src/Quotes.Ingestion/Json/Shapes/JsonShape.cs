using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>A published form of JSON that is no article of ours, recognized by its fields.</summary>
/// <param name="Fits">Whether an object with these fields has the shape.</param>
/// <param name="Read">Takes its fields over. What is lacking is a <see cref="FormatException"/> that says what was expected.</param>
internal sealed record JsonShape(Func<IReadOnlySet<string>, bool> Fits, Action<JsonElement, ArticleFields, ReadOptions> Read)
{
    private static readonly JsonShape[] All =
    [
        new(names => names.Contains("quotation") && (names.Contains("quoteID") || names.Contains("speaker") || names.Contains("probas")), Quotebank.Quotation),
        new(names => names.Contains("quotations") && (names.Contains("articleID") || names.Contains("url") || names.Contains("names")), Quotebank.Article),
        new(names => names.Contains("quotes") && names.Contains("url") && (names.Contains("lang") || names.Contains("date")), GdeltQuotations.Read),
        new(names => names.Contains("uri") && names.Any(name => name is "headline" or "headlines" or "bodies" or "versioncreated" or "representationtype" || name.StartsWith("body_", StringComparison.Ordinal)), Ninjs.Read),
    ];

    /// <summary>The shape of an object with these fields, or null.</summary>
    public static JsonShape? Of(IReadOnlySet<string> names) => Array.Find(All, shape => shape.Fits(names));

    /// <summary>A field's text, trimmed; null where there is none, or nothing in it.</summary>
    public static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && JsonText.OfString(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A field's items; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>Whose site an address is, where nobody says more of the outlet; null for what is no address.</summary>
    public static string? Host(string? url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Host.Length == 0 ? null
        : address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}
