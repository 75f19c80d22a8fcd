using System.Text;
using System.Xml;
using System.Xml.Linq;
using Quotes.Web.Feeds;
using Quotes.Web.Hosting;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.OpenSearch;

/// <summary>Tells browsers how to search here (OpenSearch 1.1), so that the site can be one of their search engines.</summary>
internal static class SearchDescription
{
    /// <summary>What it is served as.</summary>
    public const string MediaType = "application/opensearchdescription+xml";

    /// <summary>What suggestions are served as.</summary>
    public const string Suggestions = "application/x-suggestions+json";

    private static readonly XNamespace Os = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The description as UTF-8.</summary>
    /// <param name="host">What addresses begin with, such as <c>https://quotes.example</c>.</param>
    public static byte[] Write(string host)
    {
        XDocument description = new(new XElement(Os + "OpenSearchDescription",
            // At most 16 characters.
            new XElement(Os + "ShortName", "Quotes"),
            new XElement(Os + "Description", Language.Current["opensearch.description"]),
            new XElement(Os + "InputEncoding", "UTF-8"),
            new XElement(Os + "Language", Language.Current.Tag),
            new XElement(Os + "Image", new XAttribute("type", "image/svg+xml"), host + Assets.Icon),
            Url("text/html", "results", host + "/search?q={searchTerms}"),
            Url(QuoteFeed.MediaType, "results", host + Addresses.Feed + "?q={searchTerms}"),
            Url(Suggestions, "suggestions", host + "/suggest?q={searchTerms}"),
            Url(MediaType, "self", host + "/opensearch.xml")));
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true })) description.Save(writer);
        return stream.ToArray();
    }

    private static XElement Url(string type, string relation, string template) =>
        new(Os + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", template));
}
