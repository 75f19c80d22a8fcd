namespace Quotes.Ingestion;

/// <summary>Inputs that name pages instead of holding articles.</summary>
public sealed record WebInputs
{
    /// <summary>Files with an address a line; empty lines and what follows <c>#</c> at a line's start are passed over.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Sitemaps: addresses or files. The address of a site stands for the sitemaps its robots.txt names, or else <c>/sitemap.xml</c>.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>Only pages that a sitemap says were changed since; those of which it does not say are taken.</summary>
    public DateTimeOffset? Since { get; init; }
}
