using System.Buffers.Text;
using System.Text;
using Quotes.Search;
using Quotes.Web.Export;

namespace Quotes.Web.Pages;

/// <summary>Where everything is: the one place that makes links into this host.</summary>
internal static class Addresses
{
    /// <summary>The page of a search, or its data under another path (<c>/search.json</c>, <c>/search.csv</c>, <c>/api/v1/quotes</c>).</summary>
    public static string Search(SearchRequest request, string path = "/search") => path + QueryString.Create(SearchParameters.Format(request)!);

    /// <summary>The words of a search in their contexts, as a page or as data (<c>/concordance.json</c>, <c>/concordance.csv</c>).</summary>
    public static string Concordance(ConcordanceRequest request, string path = "/concordance") => path + QueryString.Create(ConcordanceParameters.Format(request)!);

    /// <summary>Who says most of what a search finds, as a page or as data (<c>/search/speakers.json</c>).</summary>
    public static string Groups(GroupRequest request, string path = "/search/speakers") => path + QueryString.Create(GroupParameters.Format(request)!);

    /// <summary>The page that verifies a quote, or its data under another path.</summary>
    public static string Verify(VerifyRequest request, string path = "/verify") => path + QueryString.Create(VerifyParameters.Format(request)!);

    /// <summary>A comparison, or its data under another path (<c>/compare.json</c>, <c>/api/v1/compare</c>).</summary>
    public static string Compare(CompareRequest request, string path = "/compare") => path + QueryString.Create(CompareParameters.Format(request)!);

    /// <summary>What happened to articles after they were ingested, or its data under another path.</summary>
    public static string Changes(ChangeRequest request, string path = "/changes") => path + QueryString.Create(ChangeParameters.Format(request)!);

    /// <summary>What happened to one article.</summary>
    public static string ChangesOf(string articleId, string path = "/changes") => Changes(new ChangeRequest { Article = articleId }, path);

    /// <summary>All values of a field among the results of a search.</summary>
    public static string Facet(SearchRequest request, FilterField field) => "/search/facet" + QueryString.Create(
        [KeyValuePair.Create<string, string?>("field", EnumNames<FilterField>.Of(field)), .. SearchParameters.Format(request with { Cursor = null, Facets = [], Histogram = false })!]);

    /// <summary>Everything a search finds, as a file.</summary>
    public static string Export(SearchRequest request, ExportFormat format) =>
        Search(request with { Limit = SearchRequest.DefaultLimit, Cursor = null, Facets = [], FacetLimit = SearchRequest.DefaultFacetLimit, Histogram = false }, format.Address);

    /// <summary>The path of the feeds of searches.</summary>
    public const string Feed = "/search.atom";

    /// <summary>A search as a feed to follow.</summary>
    public static string Follow(SearchRequest request) =>
        Search(request with { Sort = SortOrder.Relevance, Seed = 0, Limit = SearchRequest.DefaultLimit, Cursor = null, Facets = [], FacetLimit = SearchRequest.DefaultFacetLimit, Histogram = false }, Feed);

    /// <summary>A speaker as a feed to follow.</summary>
    public static string SpeakerFeed(string id) => Speaker(id) + ".atom";

    /// <summary>A quote's page.</summary>
    public static string Quote(string id) => "/quotes/" + InPath(id);

    /// <summary>An article's page, at one of its quotes if given.</summary>
    public static string Article(string id, string? quoteId = null) =>
        "/articles/" + InPath(id) + (quoteId is null ? "" : "#q-" + Uri.EscapeDataString(quoteId));

    /// <summary>The list of speakers, or its data.</summary>
    public static string Speakers(SpeakerRequest request, string path = "/speakers") => path + QueryString.Create(SpeakerParameters.Format(request)!);

    /// <summary>A speaker's page.</summary>
    public static string Speaker(string id) => "/speakers/" + InPath(id);

    /// <summary>The page of the utterance that a quote reports.</summary>
    public static string Utterance(string id) => "/utterances/" + InPath(id);

    /// <summary>The data behind one of the pages above.</summary>
    public static string Data(string page) => "/api/v1" + page.Split('#')[0];

    /// <summary>A quote's citation as a file.</summary>
    /// <param name="id">The quote's id.</param>
    /// <param name="extension">One of <see cref="CitationExtensions"/>.</param>
    public static string Citation(string id, string extension) => Quote(id) + extension;

    /// <summary>The ends of the addresses of citations.</summary>
    public static IReadOnlyList<string> CitationExtensions { get; } = [".ris", ".bib", ".csl.json", ".txt"];

    /// <summary>An id as one path segment: as it is where that is safe, else <c>~</c> and base64url.</summary>
    /// <remarks>Sources choose article ids: a slash, a dot alone or a percent sign would not come back from a path as they went in.</remarks>
    public static string InPath(string id) =>
        IsPlain(id) ? id : "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));

    /// <summary>The id a path segment made by <see cref="InPath"/> stands for.</summary>
    public static string FromPath(string segment)
    {
        if (!segment.StartsWith('~')) return segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> encoded = segment.AsSpan(1);
        return Base64Url.IsValid(encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) : segment;
    }

    /// <summary>An article's own address if it is one a browser may be sent to; null for <c>javascript:</c> and the like.</summary>
    public static string? Source(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") ? address.AbsoluteUri : null;

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= 200 && id.Any(char.IsAsciiLetterOrDigit) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@');
}
