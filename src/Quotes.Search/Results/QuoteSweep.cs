namespace Quotes.Search;

/// <summary>Everything a request finds, in order, from one snapshot of the index, which is held until this is disposed.</summary>
/// <remarks>What is committed, merged or removed meanwhile neither shows nor disturbs. Memory is that of one part, however many there are.</remarks>
public sealed class QuoteSweep : IDisposable
{
    /// <summary>How many quotes a part has, but for the last.</summary>
    public const int PartLength = 4096;

    private readonly Func<string, SearchResult> _more;
    private readonly IDisposable _snapshot;
    private SearchResult? _first;
    private bool _disposed;

    /// <summary>Made by an index.</summary>
    /// <param name="first">The answer with the first part.</param>
    /// <param name="more">Gives the answer behind a cursor, from the same snapshot.</param>
    /// <param name="snapshot">What to let go of in the end.</param>
    public QuoteSweep(SearchResult first, Func<string, SearchResult> more, IDisposable snapshot)
    {
        _first = first;
        _more = more;
        _snapshot = snapshot;
        Answer = first with { Hits = [], Next = null };
    }

    /// <summary>The answer without its hits: the snapshot, how the query was read, and how many quotes there are.</summary>
    public SearchResult Answer { get; }

    /// <summary>The quotes, in parts of <see cref="PartLength"/>. They can be gone through once.</summary>
    /// <exception cref="OperationCanceledException">The token that the sweep was begun with was cancelled.</exception>
    /// <exception cref="InvalidOperationException">They were gone through before.</exception>
    public IEnumerable<IReadOnlyList<QuoteHit>> Parts()
    {
        SearchResult? part = Interlocked.Exchange(ref _first, null) ?? throw new InvalidOperationException("The parts were gone through before.");
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (part.Hits.Count > 0) yield return part.Hits;
            if (part.Next is not { } next) yield break;
            ObjectDisposedException.ThrowIf(_disposed, this);
            part = _more(next);
        }
    }

    /// <summary>Lets go of the snapshot.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _snapshot.Dispose();
    }
}
