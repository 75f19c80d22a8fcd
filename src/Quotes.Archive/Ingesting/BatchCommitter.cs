using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Commits batches to the store one by one, and to the index every few seconds.</summary>
internal sealed class BatchCommitter(QuoteStore store, IndexProjection projection, ArchiveOptions options)
{
    // A commit of the index costs many times one of the store, and whoever searches looks for new commits only now and then.
    private static readonly TimeSpan IndexCommitInterval = TimeSpan.FromSeconds(2);

    private long _lastIndexCommit = options.Time.GetTimestamp();

    public IReadOnlyList<PutOutcome> Commit(IngestBatch batch)
    {
        IReadOnlyList<PutOutcome> outcomes = batch.Put(store, options.ExtractorVersion);
        projection.Feed();
        if (options.Time.GetElapsedTime(_lastIndexCommit) >= IndexCommitInterval)
        {
            projection.Commit();
            _lastIndexCommit = options.Time.GetTimestamp();
        }
        return outcomes;
    }
}
