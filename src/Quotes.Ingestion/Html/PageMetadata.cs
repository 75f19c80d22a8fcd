using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Quotes.Ingestion;

/// <summary>What a page's head says about its article.</summary>
internal static class PageMetadata
{
    /// <summary>Fills in all fields but the text, from JSON-LD, then meta elements, then what else there is.</summary>
    public static ArticleFields Read(IHtmlDocument page, LinkedData linked, Uri? address)
    {
        string? url = Address(page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), address)
            ?? Address(Meta(page, "og:url"), address) ?? Address(linked.Url, address) ?? address?.AbsoluteUri;
        return new ArticleFields
        {
            Url = url,
            Title = Filled(linked.Headline) ?? Meta(page, "og:title") ?? Meta(page, "twitter:title") ?? Filled(page.QuerySelector("h1")?.TextContent) ?? Filled(page.Title),
            Date = Filled(linked.Published) ?? Meta(page, "article:published_time") ?? Meta(page, "datePublished") ?? Meta(page, "parsely-pub-date")
                ?? Meta(page, "pubdate") ?? Meta(page, "publishdate") ?? Meta(page, "dc.date") ?? Meta(page, "dc.date.issued") ?? Meta(page, "date")
                ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
            Source = Filled(linked.Publisher) ?? Meta(page, "og:site_name") ?? Meta(page, "application-name") ?? Host(url),
            Language = Filled(page.DocumentElement.GetAttribute("lang")) ?? Filled(linked.Language)
                ?? Filled(page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content")) ?? Meta(page, "og:locale"),
        };
    }

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelectorAll("meta")
        .Where(meta => Is(meta, "property", name) || Is(meta, "name", name) || Is(meta, "itemprop", name))
        .Select(meta => Filled(meta.GetAttribute("content")))
        .FirstOrDefault(content => content is not null);

    private static bool Is(IElement meta, string attribute, string name) =>
        string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);

    private static string? Filled(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Address(string? written, Uri? page)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        Uri? uri = page is null
            ? Uri.TryCreate(written.Trim(), UriKind.Absolute, out Uri? absolute) ? absolute : null
            : Uri.TryCreate(page, written.Trim(), out Uri? resolved) ? resolved : null;
        return uri is { Scheme: "http" or "https" } ? uri.AbsoluteUri : null;
    }

    private static string? Host(string? url) =>
        url is null ? null : new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
