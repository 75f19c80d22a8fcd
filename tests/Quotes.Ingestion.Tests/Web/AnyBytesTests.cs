using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>Whatever a server sends in place of a robots.txt, sitemap, feed, list or address is read or refused, and never more.</summary>
public sealed class AnyBytesTests
{
    private const int Cases = 5_000;

    private static readonly byte[][] Seeds =
    [
        "User-agent: *\nDisallow: /a*b$\nCrawl-delay: 2\nSitemap: https://a.example/s.xml\n"u8.ToArray(),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><urlset><url><loc>https://a.example/a</loc><lastmod>2031-04-02</lastmod></url></urlset>"u8.ToArray(),
        "<rss version=\"2.0\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title><ttl>5</ttl><item><title>A</title><link>/a</link><guid>1</guid><pubDate>Wed, 02 Apr 2031 10:00:00 GMT</pubDate><c:encoded>&lt;p&gt;x</c:encoded></item></channel></rss>"u8.ToArray(),
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><updated>2031-04-02T10:00:00Z</updated><entry><id>1</id><link href=\"/a\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></content></entry></feed>"u8.ToArray(),
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel><title>T</title></channel><item rdf:about=\"/a\"><link>/a</link></item></rdf:RDF>"u8.ToArray(),
        "# list\nhttps://a.example/a\nhttp://user@[::1]:80/\n"u8.ToArray(),
    ];

    private static readonly byte[][] Pieces =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "</"u8.ToArray(), "<!DOCTYPE a [<!ENTITY b \"c\">]>"u8.ToArray(), "&b;"u8.ToArray(), "&#0;"u8.ToArray(), "&#xD800;"u8.ToArray(), "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "\0"u8.ToArray(),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0], "%"u8.ToArray(), "%zz"u8.ToArray(), "*"u8.ToArray(), "$"u8.ToArray(), "\r"u8.ToArray(), "\u2028"u8.ToArray(), "\u202E"u8.ToArray(), ":"u8.ToArray(), "NaN"u8.ToArray(),
        "99999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "http://"u8.ToArray(), "http://["u8.ToArray(), " xml:base=\"http://[\""u8.ToArray(), " version=\"9\""u8.ToArray(), "<item>"u8.ToArray(), "<entry/>"u8.ToArray(), "<link href='//'/>"u8.ToArray(), "<skipHours><hour>x</hour></skipHours>"u8.ToArray(),
        "0001-01-01"u8.ToArray(), "9999-12-31T23:59:59-23:59"u8.ToArray(), "encoding=\"utf-7\""u8.ToArray(), "encoding=\"x\""u8.ToArray(),
    ];

    [Fact]
    public void NothingButARefusalIsThrown()
    {
        Random random = new(20310402);
        Uri address = new("https://post.example/feed");
        for (int i = 0; i < Cases; i++)
        {
            byte[] bytes = Mutated(random);
            string shown = Convert.ToBase64String(bytes);
            Survives(() => RobotsFile.Parse(bytes).Forbids(new Uri("https://post.example/a%20b?c=d")), shown);
            Survives(() => SitemapDocument.Read(new MemoryStream(bytes)).Count(), shown);
            Survives(() => UrlList.Read(new InputSource("list"), new MemoryStream(bytes)).Count(), shown);
            Survives(() => FeedReader.Read(bytes, address).Entries.Select(entry => FeedText.Article(new FeedDocument(), entry, "feed", new ReadOptions())).Count(), shown);
            string text = Encoding.UTF8.GetString(bytes);
            Survives(() => FeedDate.Read(text[..Math.Min(text.Length, 40)]), shown);
            Survives(() => WebAddress.Of("http://" + text) is { } uri ? WebAddress.Refusal(uri, new WebOptions()) : null, shown);
        }
    }

    private static void Survives<T>(Func<T> read, string shown)
    {
        try
        {
            _ = read();
        }
        catch (InvalidDataException)
        {
        }
        catch (Exception defect)
        {
            Assert.Fail($"{shown}\n{defect}");
        }
    }

    private static byte[] Mutated(Random random)
    {
        List<byte> bytes = [.. Seeds[random.Next(Seeds.Length)]];
        for (int changes = random.Next(1, 8); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                case 2 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at))); break;
            }
        }
        return [.. bytes];
    }
}
