using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;
using Quotes.Search;
using Quotes.Web.Citations;
using Quotes.Web.Pages;

namespace Quotes.Web.Feeds;

/// <summary>A page of what a search finds as an Atom feed (RFC 4287, paged by RFC 5005).</summary>
/// <remarks>
/// Newest first by the day it was said or published, as on the pages: the same articles give the same feed on every machine,
/// and building an index anew does not make everything new again. An entry's id is its quote's, by which readers know what
/// they have; <c>updated</c> is when the article's revision was stored, so an article that came late is new to them wherever
/// it stands; <c>published</c> is when the article was.
/// </remarks>
internal static class QuoteFeed
{
    /// <summary>What it is served as.</summary>
    public const string MediaType = "application/atom+xml";

    private const int TitleLength = 90;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Where a feed stands among its pages and beside the page for people.</summary>
    /// <param name="Title">What it is of.</param>
    /// <param name="Id">Its id, the same for all its pages.</param>
    /// <param name="Host">What addresses begin with.</param>
    /// <param name="Self">The path of this page of it.</param>
    /// <param name="First">The path of its first page.</param>
    /// <param name="Next">The path of its next page, or null.</param>
    /// <param name="Html">The path of the page for people.</param>
    public sealed record Place(string Title, string Id, string Host, string Self, string First, string? Next, string Html);

    /// <summary>The feed as UTF-8.</summary>
    public static byte[] Write(SearchResult result, Place place)
    {
        SyndicationFeed feed = new()
        {
            Id = place.Id,
            Title = new TextSyndicationContent(XmlText.Of(place.Title)),
            // The index as a whole changes more often than what a search finds of it.
            LastUpdatedTime = result.Hits.Count > 0 ? result.Hits.Max(h => h.Entry.IndexedAt) : result.Index.UpdatedAt ?? DateTimeOffset.UnixEpoch,
            Generator = "Quotes",
            Items = [.. result.Hits.Select(hit => Entry(hit.Entry, place.Host))],
        };
        feed.Links.Add(Link(place.Host + place.Self, "self", MediaType));
        feed.Links.Add(Link(place.Host + place.Html, "alternate", "text/html"));
        feed.Links.Add(Link(place.Host + place.First, "first", MediaType));
        if (place.Next is { } next) feed.Links.Add(Link(place.Host + next, "next", MediaType));
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true })) feed.SaveAsAtom10(writer);
        return stream.ToArray();
    }

    private static SyndicationItem Entry(QuoteEntry entry, string host)
    {
        Quote quote = entry.Quote;
        string name = Citation.Line(InWords.Name(quote.Speaker)), words = Citation.Line(quote.Text);
        SyndicationItem item = new()
        {
            Id = EntryId.OfQuote(quote.Id),
            Title = new TextSyndicationContent(XmlText.Of($"{name}: {Snippet.Of(words, [], TitleLength).Parts.Aggregate("", (all, part) => all + part.Text)}")),
            LastUpdatedTime = entry.IndexedAt,
            Content = new TextSyndicationContent(XmlText.Of(Body(entry)), TextSyndicationContentKind.Html),
        };
        if (entry.Article.PublishedAt is { } published) item.PublishDate = published;
        item.Authors.Add(new SyndicationPerson { Name = XmlText.Of(name) is { Length: > 0 } known ? known : "?" });
        item.Links.Add(Link(host + Addresses.Quote(quote.Id), "alternate", "text/html"));
        if (Addresses.Source(entry.Article.Url) is { } source) item.Links.Add(Link(source, "via", "text/html"));
        return item;
    }

    // Escaped here for HTML, and by the writer for XML.
    private static string Body(QuoteEntry entry)
    {
        Quote quote = entry.Quote;
        string said = quote.Type == QuoteType.Direct ? $"“{quote.Text}”" : quote.Text;
        string?[] facts = [InWords.Name(quote.Speaker), InWords.Office(quote.Speaker), entry.Article.Outlet, entry.Article.Title, quote.SaidOn is { } on ? InWords.Said(on) : null];
        return $"<blockquote>{Html.Encode(said)}</blockquote><p>{string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)).Select(f => Html.Encode(f!)))}</p>";
    }

    private static SyndicationLink Link(string address, string relation, string mediaType) => new(new Uri(address), relation, null, mediaType, 0);
}
