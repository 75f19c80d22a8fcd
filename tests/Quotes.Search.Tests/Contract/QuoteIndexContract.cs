namespace Quotes.Search.Tests;

/// <summary>What every search engine behind <see cref="IQuoteIndex"/> must do. An engine's tests derive from the contracts and say how to open it.</summary>
public abstract class QuoteIndexContract : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    /// <summary>A folder for the index, removed after the test.</summary>
    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), "quotes-search-" + Guid.NewGuid().ToString("N"));

    protected abstract IQuoteIndex OpenIndex(string folder);

    protected abstract IQuoteIndexWriter OpenWriter(string folder);

    protected static CancellationToken Ending => TestContext.Current.CancellationToken;

    protected IQuoteIndex Open()
    {
        IQuoteIndex index = OpenIndex(Folder);
        _opened.Add(index);
        return index;
    }

    /// <summary>Opens an index of some articles.</summary>
    protected IQuoteIndex Index(params ArticleRecord[] articles)
    {
        Write(1, articles);
        return Open();
    }

    /// <summary>Puts articles and commits.</summary>
    protected void Write(long generation, params ArticleRecord[] articles)
    {
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        foreach (ArticleRecord article in articles) writer.Put(article);
        writer.Commit(generation, Sample.IndexedAt);
    }

    /// <summary>The texts a request finds, in order.</summary>
    protected static string[] Texts(IQuoteIndex index, SearchRequest request)
    {
        SearchResult result = index.Search(request, Ending);
        Assert.Null(result.Error);
        Assert.Equal(result.Hits.Count, result.Total);
        return [.. result.Hits.Select(hit => hit.Entry.Quote.Text)];
    }

    /// <summary>The texts a query finds, sorted.</summary>
    protected static string[] Find(IQuoteIndex index, string query) =>
        [.. Texts(index, new SearchRequest { Query = query, Limit = SearchRequest.MaxLimit }).Order(StringComparer.Ordinal)];

    /// <summary>The request that parameters ask.</summary>
    protected static SearchRequest Request(string parameters)
    {
        ParsedParameters parsed = SearchParameters.Parse(parameters.Split('&').Select(p => new KeyValuePair<string, string>(p.Split('=')[0], p[(p.IndexOf('=') + 1)..])));
        Assert.Empty(parsed.Errors);
        return parsed.Request!;
    }

    /// <summary>The counts of a facet, in order.</summary>
    protected static string Counts(SearchResult result, FilterField field) =>
        string.Join(' ', result.Facets[field].Select(v => $"{v.Value}:{v.Count}"));

    public void Dispose()
    {
        foreach (IDisposable opened in _opened) opened.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
