using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Lock, store and index of an archive that is written. Used by one thread at a time.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    private readonly WriterLock _lock;
    private readonly IndexProjection _projection;
    private readonly ArchiveOptions _options;
    private bool _justBuilt;

    private ArchiveWriter(WriterLock held, QuoteStore store, IndexProjection projection, ArchiveOptions options)
    {
        _lock = held;
        Store = store;
        _projection = projection;
        _options = options;
        _justBuilt = projection.IsNew;
    }

    public QuoteStore Store { get; }

    public static ArchiveWriter Open(ArchiveFolder folder, ArchiveOptions options)
    {
        WriterLock held = WriterLock.Take(folder, options);
        QuoteStore? store = null;
        try
        {
            store = QuoteStore.Open(folder.Store, StoreAccess.Write, options.Time);
            IndexProjection projection = IndexProjection.Open(folder, store, options);
            return new ArchiveWriter(held, store, projection, options);
        }
        catch
        {
            store?.Dispose();
            held.Dispose();
            throw;
        }
    }

    public IngestSummary Ingest(
        IEnumerable<ReadResult> input, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        IngestTally tally = new(_options.Time, options);
        IngestPipeline pipeline = new(Store, _options, options);
        BatchCommitter committer = new(Store, _projection, _options);
        try
        {
            foreach (IngestBatch batch in pipeline.Run(input, cancellation))
            {
                tally.Add(batch, committer.Commit(batch));
                progress?.Report(tally.Progress());
            }
        }
        finally
        {
            // Also after an error: what was committed to the store shall be found.
            _projection.CatchUp();
        }
        return tally.Summary(cancelled: cancellation.IsCancellationRequested);
    }

    /// <summary>Commits one extracted batch, to the index as well.</summary>
    public IReadOnlyList<PutOutcome> Take(IngestBatch batch)
    {
        IReadOnlyList<PutOutcome> outcomes = batch.Put(Store, _options.ExtractorVersion);
        _projection.CatchUp();
        return outcomes;
    }

    public bool Remove(string articleId)
    {
        bool removed = Store.Remove(articleId);
        _projection.CatchUp();
        return removed;
    }

    public void CatchUp() => _projection.CatchUp();

    public RebuildSummary Rebuild(bool extractAgain, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        int changed = extractAgain ? ExtractAgain(progress, cancellation) : 0;
        bool whole = _justBuilt && !extractAgain;
        _justBuilt = false;
        if (whole) _projection.CatchUp();
        else _projection.Rebuild();
        StoreCounts counts = Store.Count();
        return new RebuildSummary(counts.Articles, counts.Quotes, changed);
    }

    public void Dispose()
    {
        _projection.Dispose();
        Store.Dispose();
        _lock.Dispose();
    }

    private int ExtractAgain(IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        IngestTally tally = new(_options.Time, new IngestOptions());
        long last = Store.Sequence, done = 0;
        while (done < last && !cancellation.IsCancellationRequested)
        {
            // A short walk for every batch: one over the whole store would keep the log from being folded in.
            List<StoreChange> changes = [.. Store.ChangesSince(done, skipDamaged: static _ => { }).TakeWhile(c => c.Sequence <= last).Take(IngestBatch.MostArticles)];
            if (changes.Count == 0) break;
            done = changes[^1].Sequence;
            IngestBatch batch = new([.. changes.Where(c => c.Record is not null).Select(c => new IngestItem(c.Record!.Article))]);
            batch.Extract(_options);
            tally.Add(batch, batch.Put(Store, _options.ExtractorVersion));
            foreach (IngestItem item in batch.Items.Where(i => i.Failure is not null)) _options.Notice($"Kept the old quotes: {item.Failure!.Message}");
            progress?.Report(tally.Progress());
        }
        return tally.Progress().Replaced;
    }
}
