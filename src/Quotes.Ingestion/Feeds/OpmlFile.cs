using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads the lists of feeds that feed readers exchange (OPML 2.0).</summary>
public static class OpmlFile
{
    private const int MostFeeds = 10_000;

    /// <summary>The addresses of the feeds, each once, in order.</summary>
    /// <exception cref="InvalidDataException">It is no OPML, or cannot be read; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        List<string> feeds = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        using FileStream file = File.OpenRead(path);
        using XmlReader reader = SafeXml.Open(file);
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "opml")
            {
                throw new InvalidDataException($"expected a list of feeds, that is <opml>, and found <{Shown.Plain(reader.LocalName)}>");
            }
            while (reader.Read())
            {
                SafeXml.CheckDepth(reader);
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "outline" || reader.GetAttribute("xmlUrl") is not { } written) continue;
                if (WebAddress.Of(written.Trim()) is not { } address) throw new InvalidDataException($"the list names {Shown.Of(written)}: expected an address that begins with http:// or https://");
                if (!known.Add(address.AbsoluteUri)) continue;
                if (feeds.Count == MostFeeds) throw new InvalidDataException(FormattableString.Invariant($"the list has more than {MostFeeds} feeds"));
                feeds.Add(address.AbsoluteUri);
            }
        }
        catch (XmlException error)
        {
            throw SafeXml.Unreadable(error);
        }
        return feeds;
    }
}
