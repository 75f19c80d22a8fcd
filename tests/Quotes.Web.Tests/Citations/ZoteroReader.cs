using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Quotes.Web.Tests.Citations;

/// <summary>Saves a page as Zotero's Embedded Metadata translator and the RDF translator behind it do: which elements they look at, and which of them wins.</summary>
internal sealed partial class ZoteroReader
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["dc"] = "dc:", ["dcterms"] = "dcterms:", ["prism"] = "prism:", ["z"] = "z:", ["bib"] = "bib:", ["og"] = "og:", ["eprints"] = "eprints:",
    };

    private readonly Dictionary<string, List<string>> _statements = [];
    private readonly Dictionary<string, string> _citation = [];

    public ZoteroReader(IHtmlDocument page)
    {
        foreach (IElement meta in page.Head!.QuerySelectorAll("meta"))
        {
            if (meta.GetAttribute("name") is not { Length: > 0 } names || meta.GetAttribute("content") is not { Length: > 0 } content) continue;
            foreach (string name in names.Split(' '))
            {
                int delimiter = name.IndexOfAny(['.', ':', '_']);
                if (delimiter > 0 && Prefixes.TryGetValue(name[..delimiter].ToLowerInvariant(), out string? prefix))
                {
                    string property = prefix + char.ToLowerInvariant(name[delimiter + 1]) + name[(delimiter + 2)..];
                    if (!_statements.TryGetValue(property, out List<string>? values)) _statements[property] = values = [];
                    values.Add(content);
                }
                else if (name.StartsWith("citation_", StringComparison.Ordinal)) _citation[name] = content;
            }
        }
    }

    public string? ItemType => First("z:itemType") ?? (_citation.ContainsKey("citation_journal_title") || _citation.ContainsKey("citation_title") ? "journalArticle" : "webpage");

    public string? Title => Citation("citation_title") ?? First("dc:title", "dcterms:title", "og:title");

    public string? PublicationTitle => Citation("citation_journal_title") ?? First("prism:publicationName", "dc:source", "dcterms:source", "og:site_name");

    public string? Date => Citation("citation_date") ?? Citation("citation_publication_date") ?? First("prism:publicationDate", "dcterms:issued", "dc:date");

    public string? Url => Citation("citation_public_url") ?? First("og:url");

    public string? Abstract => Citation("citation_abstract") ?? First("og:description", "dcterms:abstract", "dc:description");

    public string? Language => Citation("citation_language") ?? First("dc:language");

    public IReadOnlyList<string> Authors => _citation.ContainsKey("citation_author") ? [_citation["citation_author"]]
        : All("bib:authors") ?? All("dc:creator") ?? All("dcterms:creator") ?? All("dc:contributor") ?? All("dcterms:contributor") ?? [];

    public IReadOnlyList<string> Contributors => All("bib:contributors") ?? [];

    private string? Citation(string name) => _citation.TryGetValue(name, out string? value) ? Space().Replace(value, " ").Trim() : null;

    private string? First(params string[] properties) => properties.Select(p => _statements.GetValueOrDefault(p)?[0]).FirstOrDefault(v => v is not null);

    private List<string>? All(string property) => _statements.GetValueOrDefault(property);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
