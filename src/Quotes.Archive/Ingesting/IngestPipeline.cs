using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Reads, compares and extracts ahead of whoever commits: one thread reads, another makes batches and extracts them in parallel.</summary>
internal sealed class IngestPipeline(QuoteStore store, ArchiveOptions archive, IngestOptions options)
{
    private const int ReadAhead = 64;
    private const int BatchesAhead = 2;

    // A slow input is committed after this time, however little it gave.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    // Articles handed on and perhaps not yet committed, and how often: for these the store's answer would be out of date.
    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private ExceptionDispatchInfo? _fault;

    /// <summary>The input in extracted batches, in order. Each batch must be committed before the next is asked for.</summary>
    public IEnumerable<IngestBatch> Run(IEnumerable<ReadResult> input, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        BlockingCollection<ReadResult> read = new(ReadAhead);
        BlockingCollection<IngestBatch> extracted = new(BatchesAhead);
        // The reader may be waiting for input that never comes, so nobody waits for the reader.
        _ = Task.Factory.StartNew(() => Fill(read, () => input, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task extracting = Task.Factory.StartNew(() => Fill(extracted, () => Batches(read, stop.Token), stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (IngestBatch batch in extracted.GetConsumingEnumerable(CancellationToken.None))
            {
                if (cancellation.IsCancellationRequested) yield break;
                yield return batch;
                foreach (IngestItem item in batch.Items) Committed(item);
            }
            _fault?.Throw();
        }
        finally
        {
            stop.Cancel();
            extracting.Wait(CancellationToken.None);
        }
    }

    private void Fill<T>(BlockingCollection<T> target, Func<IEnumerable<T>> source, CancellationToken stop)
    {
        try
        {
            foreach (T item in source()) target.Add(item, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            // Rethrown to the caller after what was read before it is committed.
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
        }
        finally
        {
            target.CompleteAdding();
        }
    }

    private IEnumerable<IngestBatch> Batches(BlockingCollection<ReadResult> read, CancellationToken stop)
    {
        while (true)
        {
            List<IngestItem> items = [];
            long characters = 0, began = 0;
            bool ended = false;
            while (items.Count < IngestBatch.MostArticles && characters < IngestBatch.MostCharacters)
            {
                TimeSpan wait = items.Count == 0 ? Timeout.InfiniteTimeSpan : LongestWait - archive.Time.GetElapsedTime(began);
                if (items.Count > 0 && wait < TimeSpan.Zero) break;
                if (!read.TryTake(out ReadResult? result, (int)wait.TotalMilliseconds, stop))
                {
                    ended = read.IsCompleted;
                    break;
                }
                if (items.Count == 0) began = archive.Time.GetTimestamp();
                items.Add(Compare(new IngestItem(result)));
                characters += items[^1].Article?.Text.Length ?? 0;
            }
            if (items.Count > 0)
            {
                IngestBatch batch = new(items);
                batch.Extract(archive);
                yield return batch;
            }
            if (ended) yield break;
        }
    }

    private IngestItem Compare(IngestItem item)
    {
        if (item.Article is not { } article || item.Failure is not null) return item;
        if (!_underWay.ContainsKey(article.Id))
        {
            ArticleComparison held = store.Compare(article);
            item.IsHeld = held.State == ArticleState.Unchanged && !(options.ExtractAgain && held.ExtractorVersion != archive.ExtractorVersion);
        }
        if (!item.IsHeld) _underWay.AddOrUpdate(article.Id, 1, static (_, count) => count + 1);
        return item;
    }

    private void Committed(IngestItem item)
    {
        if (item.Article is not { } article || item.IsHeld) return;
        while (_underWay.TryGetValue(article.Id, out int count))
        {
            bool done = count > 1 ? _underWay.TryUpdate(article.Id, count - 1, count) : _underWay.TryRemove(new(article.Id, count));
            if (done) return;
        }
    }
}
