using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Quotes.Ingestion;

/// <summary>Reads any feed by the names of its elements alone, one item in memory at a time.</summary>
internal static class PlainFeed
{
    /// <summary>The most items that are looked at; feeds have some dozens.</summary>
    public const int MostEntries = 1_000;

    private const int LongestId = 300;

    /// <summary>Reads a feed whose depth and size were found bounded.</summary>
    public static FeedDocument Read(XmlReader reader, Uri address)
    {
        List<FeedEntry> entries = [];
        string? title = null, language = null, ttl = null, period = null, frequency = null;
        using (reader)
        {
            reader.MoveToContent();
            reader.Read();
            while (!reader.EOF && entries.Count < MostEntries)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "channel")
                {
                    reader.Read();
                    continue;
                }
                XElement element = (XElement)XNode.ReadFrom(reader);
                switch (element.Name.LocalName)
                {
                    case "item" or "entry":
                        if (Entry(element, address) is { } entry) entries.Add(entry);
                        break;
                    case "title": title ??= element.Value; break;
                    case "language": language ??= element.Value; break;
                    case "ttl": ttl ??= element.Value; break;
                    case "updatePeriod": period ??= element.Value; break;
                    case "updateFrequency": frequency ??= element.Value; break;
                }
            }
        }
        return new FeedDocument
        {
            Title = Words(title),
            Language = Words(language),
            Rest = int.TryParse(ttl?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is > 0 and < 1_000_000 ? TimeSpan.FromMinutes(minutes) : FeedRest.Of(period, frequency),
            Entries = entries,
        };
    }

    /// <summary>An item of what it says; null for one that says neither what nor where.</summary>
    public static FeedEntry? Entry(string? id, string? link, string? title, DateTimeOffset? published, string? html, Uri feed)
    {
        Uri? address = Address(link, feed) ?? Address(id, null);
        string? known = Words(id) ?? address?.AbsoluteUri ?? ((Words(title) ?? Words(html)) is not null ? Hash($"{title}\n{published:O}\n{html}") : null);
        if (known is null) return null;
        return new FeedEntry
        {
            Id = known.Length > LongestId ? Hash(known) : known,
            Address = address,
            Title = Words(title),
            PublishedAt = published,
            Html = string.IsNullOrWhiteSpace(html) ? null : html,
        };
    }

    /// <summary>The text with single blanks; null for none.</summary>
    public static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static FeedEntry? Entry(XElement item, Uri feed)
    {
        string? Value(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                if (item.Elements().FirstOrDefault(e => e.Name.LocalName == name) is { } found && !string.IsNullOrWhiteSpace(found.Value)) return found.Value;
            }
            return null;
        }
        string? link = item.Elements().FirstOrDefault(e => e.Name.LocalName == "link" && (string?)e.Attribute("rel") is null or "alternate") is { } found
            ? (string?)found.Attribute("href") ?? found.Value : null;
        string? about = item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value;
        return Entry(Value("guid", "id") ?? about, link, Value("title"), FeedDate.Read(Value("pubDate", "date", "published", "updated")), Value("encoded", "content"), feed);
    }

    private static Uri? Address(string? written, Uri? feed) =>
        written is { Length: > 0 and <= WebAddress.Longest } && (feed is null ? Uri.TryCreate(written.Trim(), UriKind.Absolute, out Uri? uri) : Uri.TryCreate(feed, written.Trim(), out uri))
        && uri.Scheme is "http" or "https" ? uri : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
