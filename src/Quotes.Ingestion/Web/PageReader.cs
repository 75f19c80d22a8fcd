namespace Quotes.Ingestion;

/// <summary>Fetches single pages and reads their articles.</summary>
/// <param name="web">Fetches.</param>
/// <param name="options">How to read.</param>
public sealed class PageReader(WebFetcher web, ReadOptions options)
{
    /// <summary>Fetches and reads what is at an address.</summary>
    /// <param name="location">How results name their place.</param>
    /// <param name="address">The address.</param>
    /// <param name="known">What is remembered of it; null to read it in any case.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its articles, usually one; a failure; or that it did not change.</returns>
    /// <exception cref="WebException">It could not be had.</exception>
    public IEnumerable<ReadResult> Read(string location, Uri address, PageMemory? known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        WebAnswer answer = web.GetAsync(address, known, cancellation).GetAwaiter().GetResult();
        InputSource source = new(location) { Address = answer.Address, Charset = answer.Charset };
        if (answer.IsUnchanged) return [new PageUnchanged(source.Location, answer.Page, known?.ArticleId)];
        if (InputFormats.Of(answer.MediaType, answer.Address) is not { } format) return [source.Fail(Unreadable(answer))];
        bool compressed = answer.Content is [0x1f, 0x8b, ..];
        IEnumerable<ReadResult> read = ArticleReader.Guarded(source, _ =>
            ArticleReader.ReadOpened(source, format, compressed, () => new MemoryStream(answer.Content), options, meter: null));
        return WithPage(read, answer);
    }

    // The page is remembered with its article. Of several articles one alone would say that all are held.
    private static IEnumerable<ReadResult> WithPage(IEnumerable<ReadResult> results, WebAnswer answer)
    {
        using IEnumerator<ReadResult> each = results.GetEnumerator();
        if (!each.MoveNext()) yield break;
        ReadResult result = each.Current is ArticleRead first ? first with { Warnings = [.. first.Warnings, .. answer.Notes] } : each.Current;
        bool more = each.MoveNext();
        yield return result is ArticleRead only && !more ? only with { Page = answer.Page } : result;
        if (!more) yield break;
        do yield return each.Current;
        while (each.MoveNext());
    }

    private static string Unreadable(WebAnswer answer) => answer.MediaType is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml"
        ? "this is a feed: 'quotes watch --once' takes in what it lists"
        : $"the server sent {Shown.Of(answer.MediaType ?? "no media type")}: expected HTML, or a name that says what it is: {InputFormats.Expected}";
}
