using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>One thing read, on its way into the store.</summary>
internal sealed class IngestItem
{
    public IngestItem(Article article) => Article = article;

    public IngestItem(ReadResult result)
    {
        Result = result;
        Article = (result as ArticleRead)?.Article;
        Failure = result as ReadFailure;
    }

    public ReadResult? Result { get; }

    public Article? Article { get; }

    /// <summary>Whether the store holds the article as it is, so that it need not be extracted.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Why the thing is rejected; null when it is not.</summary>
    public ReadFailure? Failure { get; private set; }

    public IReadOnlyList<Quote>? Quotes { get; private set; }

    /// <summary>What is to be noted of the page it was fetched with; null for what was not fetched, or was rejected.</summary>
    public PageRecord? Page => Failure is not null ? null : Result switch
    {
        ArticleRead { Page: { } page } read => Record(page, read.Article.Id),
        PageUnchanged { Page: { } page } => Record(page, null),
        _ => null,
    };

    public void Extract(ArchiveOptions options)
    {
        if (Article is null || IsHeld || Failure is not null) return;
        try
        {
            IReadOnlyList<Quote> quotes = options.Extract(Article);
            if (QuoteStore.Refusal(Article, quotes) is { } refusal) Reject(refusal);
            else Quotes = quotes;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One article nobody foresaw must not keep thousands of others out.
            Reject($"Finding the quotes of article '{Article.Id}' failed: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static PageRecord Record(FetchedPage page, string? articleId) => new()
    {
        Url = page.Asked,
        ArticleId = articleId,
        Address = page.Address,
        ETag = page.ETag,
        LastModified = page.LastModified,
        At = page.At,
        Headers = page.Headers,
        Content = page.Content,
    };

    private void Reject(string why) => Failure = new ReadFailure(Result?.Location ?? new SourceLocation(Article!.Id), why);
}

/// <summary>What is extracted together and committed together.</summary>
internal sealed record IngestBatch(IReadOnlyList<IngestItem> Items)
{
    public const int MostArticles = 100;

    public const int MostCharacters = 4_000_000;

    /// <summary>What else is noted with it.</summary>
    public WebNotes Notes { get; init; } = WebNotes.None;

    /// <summary>Extracts on all processors; the order stays that of the input.</summary>
    public void Extract(ArchiveOptions options) => Parallel.ForEach(Items, item => item.Extract(options));

    /// <summary>Commits the extracted articles, and what is noted beside them, in one transaction.</summary>
    /// <returns>What became of each, in order.</returns>
    public IReadOnlyList<PutOutcome> Put(QuoteStore store, string extractorVersion)
    {
        WebNotes notes = Notes with { Pages = [.. Items.Select(item => item.Page).OfType<PageRecord>()] };
        (Article, IReadOnlyList<Quote>)[] extracted = [.. Items.Where(i => i.Quotes is not null).Select(i => (i.Article!, i.Quotes!))];
        return extracted.Length == 0 && !notes.Any ? [] : store.Put(extracted, extractorVersion, notes);
    }
}
