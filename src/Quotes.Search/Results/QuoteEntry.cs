namespace Quotes.Search;

/// <summary>A quote as the index keeps it: all a result row shows, without the article's text.</summary>
public sealed record QuoteEntry
{
    /// <summary>The quote. Its spans count in the article's text.</summary>
    public required Quote Quote { get; init; }

    /// <summary>The speaker's id, or null when unknown.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>Where it was published.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>When the article's current revision was committed to the store, in UTC.</summary>
    public required DateTimeOffset IndexedAt { get; init; }

    /// <summary>The text just before the first span, at most <see cref="ContextLength"/> characters, beginning at a word.</summary>
    public required string Before { get; init; }

    /// <summary>The text just after the last span, at most <see cref="ContextLength"/> characters, ending at a word.</summary>
    public required string After { get; init; }

    /// <summary>The most characters of context kept on each side.</summary>
    public const int ContextLength = 160;

    /// <summary>The day the quote is sorted and counted by: said on where known, else published; null when neither is.</summary>
    public DateOnly? Date => Quote.SaidOn?.Date ?? (Article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
}

/// <summary>An article without its text.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Url">The address, or null.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="PublishedAt">When, in UTC, or null.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
public sealed record ArticleReference(string Id, string? Title, string? Url, string? Outlet, DateTimeOffset? PublishedAt, string? Language);
