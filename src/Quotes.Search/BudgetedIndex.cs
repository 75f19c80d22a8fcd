using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Quotes.Search;

/// <summary>An index that gives each answer so much time and no more. An answer is whole or there is none.</summary>
/// <param name="index">What answers; disposed with this.</param>
/// <param name="budget">The most time one answer takes, as near as the engine looks at the clock. Of a sweep it bounds the first part.</param>
/// <param name="time">The clock.</param>
public sealed class BudgetedIndex(IQuoteIndex index, TimeSpan budget, TimeProvider time) : IQuoteIndex
{
    /// <summary>The name of what measures how long answers take.</summary>
    public const string MeterName = "Quotes.Search";

    /// <summary>The measured time, in seconds, by <c>kind</c> of answer and <c>outcome</c>: <c>answered</c>, <c>late</c>, <c>left</c> when the reader did, <c>failed</c>.</summary>
    public const string DurationName = "quotes.query.duration";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(DurationName, "s", "How long answers of the index take");

    /// <inheritdoc/>
    public IndexState State => index.State;

    /// <inheritdoc/>
    public bool Refresh() => index.Refresh();

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Search(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public ConcordanceResult Concordance(ConcordanceRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Concordance(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public GroupResult Groups(GroupRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Groups(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public CompareResult Compare(CompareRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Compare(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public FacetResult Facet(FacetRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Facet(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over before the first part.</exception>
    public QuoteSweep Sweep(SearchRequest request, CancellationToken cancellation = default)
    {
        // Its own source: the sweep lives on, and the clock must not reach what comes after the first part.
        using CancellationTokenSource clock = new(budget, time);
        CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellation);
        QuoteSweep sweep;
        try
        {
            sweep = index.Sweep(request, both.Token);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            both.Dispose();
            throw new QueryTimeException(budget);
        }
        catch
        {
            both.Dispose();
            throw;
        }
        clock.CancelAfter(Timeout.InfiniteTimeSpan);
        if (!clock.IsCancellationRequested) return sweep;
        sweep.Dispose();
        both.Dispose();
        throw new QueryTimeException(budget);
    }

    /// <inheritdoc/>
    public QuoteEntry? Find(string quoteId) => index.Find(quoteId);

    /// <inheritdoc/>
    public Utterance? FindUtterance(string quoteId) => index.FindUtterance(quoteId);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public IReadOnlyList<QuoteEntry> Alike(AlikeRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Alike(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public IndexCoverage Coverage(SearchRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Coverage(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public SpeakerResult Speakers(SpeakerRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Speakers(request, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public SpeakerProfile? FindSpeaker(string speakerId, CancellationToken cancellation = default) =>
        Within(token => index.FindSpeaker(speakerId, token), cancellation);

    /// <inheritdoc/>
    /// <exception cref="QueryTimeException">The time was over first.</exception>
    public SpeakerPortrait? Portrait(PortraitRequest request, CancellationToken cancellation = default) =>
        Within(token => index.Portrait(request, token), cancellation);

    /// <inheritdoc/>
    public long CorrectedBy(string correctionId) => index.CorrectedBy(correctionId);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> ArticlesOf(CorrectionTraces traces) => index.ArticlesOf(traces);

    /// <inheritdoc/>
    public void Dispose() => index.Dispose();

    private T Within<T>(Func<CancellationToken, T> answer, CancellationToken cancellation, [CallerMemberName] string kind = "")
    {
        long start = time.GetTimestamp();
        string outcome = "failed";
        using CancellationTokenSource clock = new(budget, time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellation);
        try
        {
            T whole = answer(both.Token);
            outcome = "answered";
            return whole;
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            outcome = "late";
            throw new QueryTimeException(budget);
        }
        catch (OperationCanceledException)
        {
            outcome = "left";
            throw;
        }
        finally
        {
            Duration.Record(time.GetElapsedTime(start).TotalSeconds, new TagList { { "kind", kind }, { "outcome", outcome } });
        }
    }
}

/// <summary>The time for an answer was over before the answer was whole.</summary>
/// <param name="budget">How much time there was.</param>
public sealed class QueryTimeException(TimeSpan budget)
    : OperationCanceledException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The answer was not ready within {budget.TotalSeconds:0.###} seconds."));
