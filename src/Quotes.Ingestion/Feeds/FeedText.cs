namespace Quotes.Ingestion;

/// <summary>Takes the article of an item out of the feed itself.</summary>
public static class FeedText
{
    // Shorter than this it is a summary, whatever it is called.
    private const int ShortestText = 400;

    /// <summary>The article; null where the feed carries none, or not all of it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="entry">The item.</param>
    /// <param name="location">How the result names its place.</param>
    /// <param name="options">How to read.</param>
    public static ArticleRead? Article(FeedDocument feed, FeedEntry entry, string location, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(options);
        if (entry.Html is not { } html || html.Length > options.MaxDocumentBytes || new HtmlBounds(options.MaxHtmlDepth).Problem(html) is not null) return null;
        string text = PageText.Of(html);
        if (text.Length < ShortestText) return null;
        ArticleFields fields = new()
        {
            Id = entry.Address is null ? QuoteId.ForArticle(entry.Id) : null,
            Url = entry.Address?.AbsoluteUri,
            Title = entry.Title,
            Source = feed.Title,
            Language = feed.Language,
            Text = text,
        };
        ArticleRead read = fields.ToArticle(new SourceLocation(location));
        return read with { Article = read.Article with { PublishedAt = entry.PublishedAt } };
    }
}
