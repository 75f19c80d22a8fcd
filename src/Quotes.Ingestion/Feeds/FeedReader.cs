using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads feeds: RSS 2.0 and Atom; what calls itself otherwise (RSS 0.9x and 1.0), or is not quite what it should be, item by item.</summary>
public static class FeedReader
{
    private const int MostElements = 200_000;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Update = "http://purl.org/rss/1.0/modules/syndication/";

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="address">Where it came from; its links are relative to it.</param>
    /// <exception cref="InvalidDataException">It is no feed, or none that can be read; the message says why.</exception>
    public static FeedDocument Read(byte[] bytes, Uri address)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(address);
        // Many scripts print an empty line before they print the feed.
        int start = Math.Max(0, bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8));
        _ = Charset.Decode([]); // knows the encodings that feeds are declared in
        try
        {
            SyndicationFeedFormatter? formatter = Formatter(bytes, start);
            return (formatter is null ? null : Syndicated(formatter, bytes, start, address)) ?? PlainFeed.Read(Open(bytes, start), address);
        }
        catch (XmlException error)
        {
            throw SafeXml.Unreadable(error);
        }
    }

    // One pass without keeping anything, before anything is built from it.
    private static SyndicationFeedFormatter? Formatter(byte[] bytes, int start)
    {
        using XmlReader reader = Open(bytes, start);
        SyndicationFeedFormatter? formatter = null;
        int elements = 0;
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (++elements > MostElements) throw new InvalidDataException(FormattableString.Invariant($"the feed has more than {MostElements} elements"));
            if (elements > 1) continue;
            formatter = (reader.LocalName, reader.NamespaceURI) switch
            {
                ("feed", Atom) => new Atom10FeedFormatter(),
                ("rss", "") when reader.GetAttribute("version") == "2.0" => new Rss20FeedFormatter(),
                ("rss" or "RDF" or "feed", _) => null,
                _ => throw new InvalidDataException($"expected a feed, that is <rss>, <feed> or <rdf:RDF>, and found <{Shown.Plain(reader.LocalName)}>"),
            };
        }
        return formatter;
    }

    private static FeedDocument? Syndicated(SyndicationFeedFormatter formatter, byte[] bytes, int start, Uri address)
    {
        formatter.DateTimeParser = static (XmlDateTimeData data, out DateTimeOffset moment) =>
        {
            moment = FeedDate.Read(data.DateTimeString) ?? default;
            return true;
        };
        try
        {
            using XmlReader reader = Open(bytes, start);
            formatter.ReadFrom(reader);
            SyndicationFeed feed = formatter.Feed;
            return new FeedDocument
            {
                Title = PlainFeed.Words(feed.Title?.Text),
                Language = PlainFeed.Words(feed.Language),
                Rest = feed.TimeToLive ?? FeedRest.Of(Extension(feed.ElementExtensions, "updatePeriod", Update), Extension(feed.ElementExtensions, "updateFrequency", Update)),
                Entries = [.. feed.Items.Take(PlainFeed.MostEntries).Select(item => Entry(item, address)).OfType<FeedEntry>()],
            };
        }
        catch (Exception quirk) when (quirk is XmlException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null; // one wrong value somewhere: item by item the rest can be read
        }
    }

    private static FeedEntry? Entry(SyndicationItem item, Uri address)
    {
        SyndicationLink? link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate" && l.MediaType is null or "text/html" or "application/xhtml+xml")
            ?? item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate");
        DateTimeOffset? published = item.PublishDate != default ? item.PublishDate : FeedDate.Read(Extension(item.ElementExtensions, "date", Dublin));
        if (published is null && item.LastUpdatedTime != default) published = item.LastUpdatedTime;
        string? html = Extension(item.ElementExtensions, "encoded", Content) ?? (item.Content as TextSyndicationContent)?.Text;
        if (item.Content is TextSyndicationContent { Type: "text" } && html is not null) html = System.Net.WebUtility.HtmlEncode(html);
        return PlainFeed.Entry(item.Id, (link?.GetAbsoluteUri() ?? link?.Uri)?.OriginalString, item.Title?.Text, published, html, address);
    }

    private static string? Extension(SyndicationElementExtensionCollection extensions, string name, string space) =>
        extensions.FirstOrDefault(extension => extension.OuterName == name && extension.OuterNamespace == space) is { } found ? Value(found) : null;

    private static string Value(SyndicationElementExtension extension)
    {
        using XmlReader reader = extension.GetReader();
        StringBuilder value = new();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) value.Append(reader.Value);
        }
        return value.ToString();
    }

    private static XmlReader Open(byte[] bytes, int start) => SafeXml.Open(new MemoryStream(bytes, start, bytes.Length - start, writable: false));
}
