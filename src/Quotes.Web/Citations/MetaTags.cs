using System.Globalization;

namespace Quotes.Web.Citations;

/// <summary>The <c>meta</c> elements from which Zotero's Embedded Metadata translator, search engines and libraries save the citation.</summary>
/// <remarks>
/// Chosen by what that translator looks up: <c>z:itemType</c> before any guess, <c>citation_</c> before <c>DC.</c>. It would
/// make an author of <c>DC.creator</c> and, failing that, of <c>DC.contributor</c>, and the speaker is not the author of the
/// article: <c>bib:contributors</c> it keeps as what it is. It would name the publication after <c>DC.source</c>.
/// </remarks>
internal static class MetaTags
{
    /// <summary>Names and contents, not escaped.</summary>
    public static IEnumerable<(string Name, string Content)> Of(Citation citation)
    {
        (string Name, string? Content)[] tags =
        [
            ("z:itemType", "newspaperArticle"),
            ("DC.type", "Text"),
            ("DC.title", citation.Title),
            ("DC.publisher", citation.Outlet),
            ("prism.publicationName", citation.Outlet),
            ("DCTERMS.issued", citation.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("DC.identifier", citation.Permalink),
            ("DC.language", citation.Language),
            ("DC.subject", citation.SpeakerName),
            ("bib:contributors", citation.Quote.Speaker.Kind == SpeakerKind.Person ? citation.SpeakerName : null),
            ("DCTERMS.abstract", $"{citation.Statement} {citation.Quoted}"),
            ("DCTERMS.bibliographicCitation", citation.Plain),
            ("citation_title", citation.Title),
            ("citation_publication_date", citation.Published?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)),
            ("citation_public_url", citation.Address),
            ("citation_language", citation.Language),
        ];
        return tags.Where(t => !string.IsNullOrEmpty(t.Content)).Select(t => (t.Name, t.Content!));
    }

    /// <summary>The vocabularies the names come from, by their prefix.</summary>
    public static IReadOnlyList<(string Prefix, string Address)> Vocabularies { get; } =
    [
        ("DC", "http://purl.org/dc/elements/1.1/"),
        ("DCTERMS", "http://purl.org/dc/terms/"),
    ];
}
