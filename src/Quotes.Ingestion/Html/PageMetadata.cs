using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Quotes.Ingestion;

/// <summary>What a page's head says about its article.</summary>
internal static class PageMetadata
{
    /// <summary>Fills in all fields but the text, from JSON-LD, then meta elements, then what else there is.</summary>
    public static ArticleFields Read(IHtmlDocument page, LinkedData linked, Uri? address)
    {
        string?[] own =
        [
            page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), Meta(page, "og:url"), linked.Url,
        ];
        string? foreign = null;
        string? url = null;
        foreach (string? written in own) url ??= Own(Address(written, address), address, ref foreign);
        url ??= address?.AbsoluteUri;
        ArticleFields fields = new()
        {
            Url = url,
            Title = Filled(linked.Headline) ?? Meta(page, "og:title") ?? Meta(page, "twitter:title") ?? Filled(page.QuerySelector("h1")?.TextContent) ?? Filled(page.Title),
            Date = Filled(linked.Published) ?? Dates.Select(name => Meta(page, name)).FirstOrDefault(date => date is not null) ?? Time(page),
            Source = Filled(linked.Publisher) ?? Meta(page, "og:site_name") ?? Meta(page, "application-name") ?? Host(url),
            Language = Filled(page.DocumentElement.GetAttribute("lang")) ?? Filled(page.DocumentElement.GetAttribute("xml:lang")) ?? Filled(linked.Language)
                ?? Filled(page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content"))
                ?? Meta(page, "language") ?? Meta(page, "dc.language") ?? Meta(page, "og:locale"),
        };
        if (foreign is not null) fields.Warn($"the page says that it belongs at {Shown.Of(foreign)}, of another site: the address it came from is kept");
        return fields;
    }

    // In the order in which they are worth believing.
    private static readonly string[] Dates =
    [
        "article:published_time", "datePublished", "og:article:published_time", "article:published", "parsely-pub-date", "sailthru.date", "pubdate",
        "publishdate", "publish-date", "publication_date", "citation_publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "date",
    ];

    // Whoever runs a site could otherwise put words under the address of another, in place of what stands there.
    private static string? Own(string? written, Uri? address, ref string? foreign)
    {
        if (written is null || address is null || WebAddress.IsSameSite(new Uri(written).Host, address.Host)) return written;
        foreign ??= written;
        return null;
    }

    private static string? Time(IHtmlDocument page)
    {
        foreach (string selector in (ReadOnlySpan<string>)["time[itemprop~='datePublished' i]", "time[pubdate]", "[itemprop~='datePublished' i]", "article time[datetime]", "time[datetime]"])
        {
            if (page.QuerySelector(selector) is not { } found) continue;
            if ((Filled(found.GetAttribute("datetime")) ?? Filled(found.GetAttribute("content")) ?? Filled(found.TextContent)) is { } date) return date;
        }
        return null;
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
