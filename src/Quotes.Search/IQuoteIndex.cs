namespace Quotes.Search;

/// <summary>A searchable projection of the store. Readers never block on the writer and see only whole commits.</summary>
/// <remarks>The seam between the product and its search engine: whatever implements it passes the contract tests.</remarks>
public interface IQuoteIndex : IDisposable
{
    /// <summary>What the current snapshot holds.</summary>
    IndexState State { get; }

    /// <summary>Moves to the newest commit, if there is one. Searches under way keep theirs.</summary>
    /// <returns>Whether the snapshot changed.</returns>
    bool Refresh();

    /// <summary>Answers a request from one snapshot.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The words of a query in their contexts, from one snapshot.</summary>
    ConcordanceResult Concordance(ConcordanceRequest request, CancellationToken cancellation = default);

    /// <summary>The quotes of a search put together by a field, from one snapshot.</summary>
    GroupResult Groups(GroupRequest request, CancellationToken cancellation = default);

    /// <summary>Answers one query for several sides, all from one snapshot.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    CompareResult Compare(CompareRequest request, CancellationToken cancellation = default);

    /// <summary>The values of one field among the results of a search, from one snapshot.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    FacetResult Facet(FacetRequest request, CancellationToken cancellation = default);

    /// <summary>Begins to read everything a request finds, from one snapshot; its limit, cursor, facets and histogram do not count.</summary>
    /// <param name="request">What to find, in which order.</param>
    /// <param name="cancellation">Ends the reading with an exception, at the latest at its next part.</param>
    /// <returns>What the caller must dispose. With an error in the query it has no parts.</returns>
    QuoteSweep Sweep(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The quote with this id, or null.</summary>
    QuoteEntry? Find(string quoteId);

    /// <summary>The utterance that the quote with this id reports, or null when there is no such quote.</summary>
    Utterance? FindUtterance(string quoteId);

    /// <summary>Quotes that share rare words or words in the same order with a text, those that share most first.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    IReadOnlyList<QuoteEntry> Alike(AlikeRequest request, CancellationToken cancellation = default);

    /// <summary>How much of the index a request without its query text is about.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    IndexCoverage Coverage(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Speakers by name, most quoted first.</summary>
    SpeakerResult Speakers(SpeakerRequest request, CancellationToken cancellation = default);

    /// <summary>One speaker's profile, or null when the snapshot has no quote of that speaker.</summary>
    SpeakerProfile? FindSpeaker(string speakerId, CancellationToken cancellation = default);

    /// <summary>All that one speaker's quotes tell, or null when the snapshot has none. Dearer than <see cref="FindSpeaker"/>.</summary>
    SpeakerPortrait? Portrait(PortraitRequest request, CancellationToken cancellation = default);

    /// <summary>How many quotes show a correction.</summary>
    long CorrectedBy(string correctionId);

    /// <summary>The ids of the articles with quotes that show one of some corrections, that are or before a correction were of one of some speakers, or that name theirs in one of some ways.</summary>
    IReadOnlyCollection<string> ArticlesOf(CorrectionTraces traces);
}

/// <summary>Writes an index. At most one exists for an index at any time; nothing it does is seen before <see cref="Commit"/>.</summary>
public interface IQuoteIndexWriter : IDisposable
{
    /// <summary>The generation of the last commit: how far in the store's change sequence the index got; 0 for an empty one.</summary>
    long Generation { get; }

    /// <summary>The mark of the corrections that were applied to what the last commit holds; empty for none.</summary>
    string Corrections { get; }

    /// <summary>Puts an article's quotes in place of whatever the index holds for it.</summary>
    void Put(ArticleRecord record);

    /// <summary>Takes an article's quotes out.</summary>
    void Remove(string articleId);

    /// <summary>Takes everything out.</summary>
    void Clear();

    /// <summary>Makes all since the last commit durable and visible to readers at once, settled into utterances whatever the order it came in.</summary>
    /// <param name="generation">How far in the store's change sequence the index now is.</param>
    /// <param name="at">The time to show as the index's last update, in UTC.</param>
    /// <param name="corrections">The mark of the corrections applied to all it holds; null for those of the last commit.</param>
    void Commit(long generation, DateTimeOffset at, string? corrections = null);
}

/// <summary>What an index snapshot holds.</summary>
/// <param name="Generation">The store's change number the snapshot reflects.</param>
/// <param name="UpdatedAt">When it was committed, in UTC; null for an empty index.</param>
/// <param name="Quotes">How many quotes it holds.</param>
/// <param name="Corrections">The mark of the corrections applied to them; empty for none.</param>
public sealed record IndexState(long Generation, DateTimeOffset? UpdatedAt, long Quotes, string Corrections = "");

/// <summary>By what quotes can be found that a change of corrections may touch.</summary>
/// <param name="Corrections">Ids of corrections.</param>
/// <param name="Speakers">Ids of speakers.</param>
/// <param name="Printed">Names of speakers as printed at a quote, in any case.</param>
public sealed record CorrectionTraces(IReadOnlyCollection<string> Corrections, IReadOnlyCollection<string> Speakers, IReadOnlyCollection<string> Printed);
