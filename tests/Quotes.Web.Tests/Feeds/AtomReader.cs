using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace Quotes.Web.Tests.Feeds;

/// <summary>Reads a feed with the library and holds the document against what RFC 4287 says a feed must be.</summary>
internal static class AtomReader
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static SyndicationFeed Read(byte[] document)
    {
        XElement feed = XDocument.Load(new MemoryStream(document)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Holds(feed);
        Assert.Single(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self");
        foreach (XElement entry in feed.Elements(Atom + "entry"))
        {
            Holds(entry);
            // An entry without an author needs a feed with one; ours all have theirs.
            Assert.NotEmpty(entry.Elements(Atom + "author"));
            Assert.True(entry.Elements(Atom + "published").Count() <= 1);
            Assert.True(entry.Elements(Atom + "content").Count() == 1 || entry.Elements(Atom + "link").Any(l => (string?)l.Attribute("rel") == "alternate"));
        }
        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        using XmlReader reader = XmlReader.Create(new MemoryStream(document));
        return SyndicationFeed.Load(reader);
    }

    // §4.1.1 and §4.1.2: exactly one id, title and updated; §3.2: a person has a name; no two alternates of one type.
    private static void Holds(XElement element)
    {
        Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.Single(element.Elements(Atom + "title"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", Assert.Single(element.Elements(Atom + "updated")).Value);
        Assert.All(element.Elements(Atom + "author"), a => Assert.NotEqual("", Assert.Single(a.Elements(Atom + "name")).Value));
        Assert.All(element.Elements(Atom + "link"), l => Assert.True(Uri.TryCreate((string?)l.Attribute("href"), UriKind.Absolute, out _)));
        IEnumerable<string?> alternates = element.Elements(Atom + "link").Where(l => (string?)l.Attribute("rel") == "alternate").Select(l => (string?)l.Attribute("type"));
        Assert.Equal(alternates.Count(), alternates.Distinct().Count());
        Assert.All(element.Elements(Atom + "content"), c => Assert.Contains((string?)c.Attribute("type"), (string?[])["text", "html"]));
    }
}
