using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Web.Hosting;

/// <summary>Reads requests out of URLs and answers them: the one way every face of the search goes.</summary>
internal sealed class SearchDesk(QuoteArchive archive)
{
    // As long as an honest reader of everything may need over a slow line; Kestrel itself ends one who hardly reads.
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(30);

    /// <summary>The request that the URL states, or what is wrong with it. Parameters left empty count as absent, as forms send them.</summary>
    public static ParsedParameters Read(IQueryCollection query) => SearchParameters.Parse(Pairs(query));

    /// <summary>Names and values as the URL gives them, without those left empty.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(IQueryCollection query) => query.SelectMany(parameter => parameter.Value
        .Where(value => !string.IsNullOrEmpty(value))
        .Select(value => KeyValuePair.Create(parameter.Key, value!)));

    /// <summary>The request for speakers that the URL states, or what is wrong with it.</summary>
    public static (SpeakerRequest? Request, IReadOnlyList<ParameterError> Errors) ReadSpeakers(IQueryCollection query) => SpeakerParameters.Parse(Pairs(query));

    /// <summary>The request for a speaker's portrait that the URL states, or what is wrong with it.</summary>
    public static (PortraitRequest? Request, IReadOnlyList<ParameterError> Errors) ReadPortrait(string speakerId, IQueryCollection query) =>
        PortraitRequest.Parse(speakerId, Pairs(query));

    /// <summary>The comparison that the URL states, and what is wrong with it.</summary>
    public static ParsedComparison ReadComparison(IQueryCollection query) => CompareParameters.Parse(Pairs(query));

    /// <summary>The answer.</summary>
    /// <exception cref="OperationCanceledException">The reader left, or, as <see cref="QueryTimeException"/>, the search took too long.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation) => archive.Index.Search(request, cancellation);

    /// <summary>The answer of a comparison.</summary>
    /// <exception cref="OperationCanceledException">The reader left, or the comparison took too long.</exception>
    public CompareResult Compare(CompareRequest request, CancellationToken cancellation) => archive.Index.Compare(request, cancellation);

    /// <summary>All about a speaker, or null for nobody.</summary>
    /// <exception cref="OperationCanceledException">The reader left, or it took too long.</exception>
    public SpeakerPortrait? Portrait(PortraitRequest request, CancellationToken cancellation) => archive.Index.Portrait(request, cancellation);

    /// <summary>Cancelled when the reader leaves, or has taken longer than anybody needs to read everything.</summary>
    public CancellationTokenSource PatienceWith(CancellationToken cancellation)
    {
        CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongPatience);
        return patience;
    }

    /// <summary>Everything that matches, for the caller to dispose.</summary>
    public QuoteSweep Sweep(SearchRequest request, CancellationToken cancellation) => archive.Index.Sweep(request, cancellation);
}
