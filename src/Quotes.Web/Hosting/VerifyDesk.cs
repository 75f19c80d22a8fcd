using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Web.Hosting;

/// <summary>Reads requests to verify and answers them: the one way the page, the data and the assistants' tools go.</summary>
internal sealed class VerifyDesk(QuoteArchive archive, Limits limits)
{
    private readonly QuoteVerifier _verifier = new(archive.Index);

    /// <summary>The request that a URL states, or what is wrong with it.</summary>
    public static (VerifyRequest? Request, IReadOnlyList<ParameterError> Errors) Read(IQueryCollection query) =>
        VerifyParameters.Parse(query.SelectMany(p => p.Value.Select(value => KeyValuePair.Create(p.Key, value ?? ""))));

    /// <summary>The answer.</summary>
    /// <exception cref="OperationCanceledException">The reader left, or the comparing took too long.</exception>
    public VerifyResult Verify(VerifyRequest request, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = Bounded(cancellation);
        return _verifier.Verify(request, patience.Token);
    }

    /// <summary>The transcripts that have what a report quotes.</summary>
    public IReadOnlyList<VerifySource> InTranscripts(string quoteId, CancellationToken cancellation)
    {
        const int Most = 3;
        using CancellationTokenSource patience = Bounded(cancellation);
        return archive.Index.Find(quoteId) is { } entry ? _verifier.InTranscripts(entry, Most, patience.Token) : [];
    }

    // Comparing asks the index several times; all of it together has the time of one query.
    private CancellationTokenSource Bounded(CancellationToken cancellation)
    {
        CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.QueryTime);
        return patience;
    }
}
