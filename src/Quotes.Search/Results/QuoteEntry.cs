namespace Quotes.Search;

/// <summary>A quote as the index keeps it: all a result row shows, without the article's text.</summary>
public sealed record QuoteEntry
{
    /// <summary>The quote, its speaker as all reports of the utterance together tell it. Its spans count in the article's text.</summary>
    public required Quote Quote { get; init; }

    /// <summary>The quote as its own article alone has it, where other reports tell more of the speaker; null where they do not.</summary>
    public Quote? Own { get; init; }

    /// <summary>The quote as its own article alone has it.</summary>
    public Quote Reported => Own ?? Quote;

    /// <summary>Identifies the utterance that the quote reports, with others or alone: the first of the reports' ids.</summary>
    public string Utterance { get => field ?? Quote.Id; init; }

    /// <summary>Whether no other quote reports the same utterance.</summary>
    public bool IsAlone { get; init; } = true;

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

    /// <summary>The quote's spans counted in Unicode code points of the article's text, as JSON shows them.</summary>
    public required IReadOnlyList<TextSpan> CodePointSpans { get; init; }

    /// <summary>Makes the entry of a quote.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quote">One of its quotes.</param>
    /// <param name="indexedAt">When the article's revision was committed to the store.</param>
    /// <param name="map">The map of the article's text, for who makes the entries of many quotes; made here when left out.</param>
    /// <exception cref="ArgumentException">The quote has no span, or one that reaches behind the article's text.</exception>
    public static QuoteEntry Of(Article article, Quote quote, DateTimeOffset indexedAt, CodePointMap? map = null)
    {
        if (quote.Spans.Count == 0 || quote.Spans[^1].End > article.Text.Length)
        {
            string spans = quote.Spans.Count == 0 ? "no span" : $"the span {quote.Spans[^1]}";
            throw new ArgumentException($"Quote {quote.Id} of article {article.Id} has {spans} in a text of {article.Text.Length} characters.", nameof(quote));
        }
        map ??= new CodePointMap(article.Text);
        return new QuoteEntry
        {
            Quote = quote,
            SpeakerId = Quotes.SpeakerId.For(quote.Speaker),
            Article = new ArticleReference(article.Id, article.Title, article.Url, article.Outlet, article.PublishedAt, article.Language),
            IndexedAt = indexedAt,
            CodePointSpans = [.. quote.Spans.Select(s => new TextSpan(map.ToCodePoints(s.Start), map.ToCodePoints(s.End)))],
            Before = QuoteContext.Before(article.Text, quote.Spans[0].Start),
            After = QuoteContext.After(article.Text, quote.Spans[^1].End),
        };
    }

    /// <summary>The same quote as a report of an utterance.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="alone">Whether it is the only report.</param>
    /// <param name="merged">The quote with its speaker as other reports tell it, or null.</param>
    internal QuoteEntry In(string utterance, bool alone, Quote? merged) => this with
    {
        Utterance = utterance,
        IsAlone = alone,
        Quote = merged ?? Reported,
        Own = merged is null ? null : Reported,
        SpeakerId = Quotes.SpeakerId.For((merged ?? Reported).Speaker),
    };

    /// <summary>Whether the utterance and the speaker are the same in another entry of the quote.</summary>
    internal bool IsSettledAs(QuoteEntry other) =>
        Utterance == other.Utterance && IsAlone == other.IsAlone && Quote.Speaker == other.Quote.Speaker
        && Quote.Evidence == other.Quote.Evidence && Quote.Confidence.Equals(other.Quote.Confidence);

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
