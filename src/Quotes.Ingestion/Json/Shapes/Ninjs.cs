using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>A news item in ninjs, the JSON of the news agencies: version 1 has <c>headline</c> and <c>body_…</c>, version 2 and later <c>headlines</c> and <c>bodies</c>.</summary>
internal static class Ninjs
{
    public static void Read(JsonElement item, ArticleFields fields, ReadOptions options)
    {
        fields.Id = JsonShape.Text(item, "uri");
        string which = fields.Id is null ? "the ninjs item" : $"the ninjs item {Shown.Of(fields.Id)}";
        if (JsonShape.Text(item, "pubstatus") is "canceled" or "withheld") throw new FormatException($"{which} is {JsonShape.Text(item, "pubstatus")} by its publisher");
        fields.Text = Body(item, options);
        if (string.IsNullOrWhiteSpace(fields.Text))
        {
            string? type = JsonShape.Text(item, "type");
            throw new FormatException(type is null or "text" or "composite"
                ? $"{which} has no text: expected 'body_text', 'body_html' or 'body_xhtml', or \"bodies\": [{{\"contenttype\", \"value\"}}]"
                : $"{which} is of type {Shown.Of(type)} and has no text; expected type 'text'");
        }
        if (Uri.TryCreate(fields.Id, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") fields.Url = fields.Id;
        fields.Title = JsonShape.Text(item, "headline") ?? Headline(item) ?? JsonShape.Text(item, "title");
        fields.Date = JsonShape.Text(item, "versioncreated") ?? JsonShape.Text(item, "contentcreated") ?? JsonShape.Text(item, "firstcreated");
        fields.Language = JsonShape.Text(item, "language");
        fields.Source = Named(item, "infosources") ?? Named(item, "infosource") ?? JsonShape.Text(item, "source") ?? JsonShape.Text(item, "copyrightholder") ?? JsonShape.Host(fields.Url);
    }

    // HTML tells paragraphs from one another, which plain text may not.
    private static string? Body(JsonElement item, ReadOptions options)
    {
        string? html = JsonShape.Text(item, "body_html") ?? JsonShape.Text(item, "body_xhtml"), plain = JsonShape.Text(item, "body_text");
        foreach (JsonElement body in JsonShape.Items(item, "bodies"))
        {
            string? type = JsonShape.Text(body, "contenttype") ?? JsonShape.Text(body, "role");
            if (type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true) html ??= JsonShape.Text(body, "value");
            else if (type is null || type.StartsWith("text", StringComparison.OrdinalIgnoreCase) || type == "main") plain ??= JsonShape.Text(body, "value");
        }
        if (html is not null && new HtmlBounds(options.MaxHtmlDepth).Problem(html) is null && PageText.Of(html) is { Length: > 0 } read) return read;
        return plain;
    }

    private static string? Headline(JsonElement item)
    {
        JsonElement[] headlines = [.. JsonShape.Items(item, "headlines")];
        return headlines.Where(h => JsonShape.Text(h, "role") is "main").Concat(headlines).Select(h => JsonShape.Text(h, "value")).FirstOrDefault(h => h is not null);
    }

    private static string? Named(JsonElement item, string field) => JsonShape.Items(item, field).Select(source => JsonShape.Text(source, "name")).FirstOrDefault(name => name is not null);
}
