using System.Xml;

namespace Quotes.Ingestion;

/// <summary>One entry of a sitemap.</summary>
/// <param name="Address">As written.</param>
/// <param name="Modified">When what is there was changed last, or published where only that is said; null where neither is.</param>
/// <param name="IsSitemap">Whether it is another sitemap.</param>
internal sealed record SitemapEntry(string Address, DateTimeOffset? Modified, bool IsSitemap);

/// <summary>Reads <c>urlset</c> and <c>sitemapindex</c> of sitemaps.org, in any namespace, with the publication dates of news sitemaps; one entry in memory at a time.</summary>
internal static class SitemapDocument
{
    /// <summary>The most entries one sitemap may have, as the protocol has it.</summary>
    public const int MostEntries = 50_000;

    private const int LongestValue = 8192;

    /// <summary>The entries in order.</summary>
    /// <exception cref="InvalidDataException">It is none, or cannot be read any further.</exception>
    public static IEnumerable<SitemapEntry> Read(Stream stream)
    {
        using XmlReader reader = SafeXml.Open(stream);
        if (!Guard(reader, static r => r.MoveToContent() == XmlNodeType.Element) || reader.LocalName is not ("urlset" or "sitemapindex"))
        {
            throw new InvalidDataException($"expected a sitemap, that is <urlset> or <sitemapindex>, and found <{Shown.Plain(reader.LocalName)}>");
        }
        bool isIndex = reader.LocalName == "sitemapindex";
        string entry = isIndex ? "sitemap" : "url", field = "";
        string? address = null, modified = null, published = null;
        int count = 0;
        while (Guard(reader, static r => r.Read()))
        {
            SafeXml.CheckDepth(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    field = reader.LocalName;
                    if (reader.Depth == 1) (address, modified, published) = (null, null, null);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when Guard(reader, static r => r.Value) is { Length: <= LongestValue } value:
                    if (field == "loc" && reader.Depth == 3) address ??= value.Trim();
                    else if (field == "lastmod") modified ??= value;
                    else if (field == "publication_date") published ??= value;
                    break;
                case XmlNodeType.EndElement when reader.Depth == 1 && reader.LocalName == entry && address is not null:
                    if (++count > MostEntries) throw new InvalidDataException(FormattableString.Invariant($"the sitemap has more than {MostEntries} entries, the most one may have"));
                    yield return new SitemapEntry(address, PublicationDate.Read(modified, out _) ?? PublicationDate.Read(published, out _), isIndex);
                    address = null;
                    break;
                case XmlNodeType.EndElement:
                    field = "";
                    break;
            }
        }
    }

    // Values are read when they are asked for, and may be found broken only then.
    private static T Guard<T>(XmlReader reader, Func<XmlReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (XmlException error)
        {
            throw SafeXml.Unreadable(error);
        }
    }
}
