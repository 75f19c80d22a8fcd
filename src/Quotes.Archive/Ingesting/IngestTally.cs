using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Counts what became of everything read.</summary>
internal sealed class IngestTally(TimeProvider time, IngestOptions options)
{
    private readonly long _began = time.GetTimestamp();
    private readonly List<ReadFailure> _rejected = [];
    private readonly List<string> _warnings = [];
    private int _added;
    private int _unchanged;
    private int _replaced;
    private int _rejectedCount;
    private long _quotes;

    public void Add(IngestBatch batch, IReadOnlyList<PutOutcome> outcomes)
    {
        int put = 0;
        List<Acknowledgement> acknowledged = [];
        foreach (IngestItem item in batch.Items)
        {
            if (item.Failure is { } failure) Reject(failure);
            else if (item.Quotes is null) _unchanged++;
            else Count(outcomes[put], item.Quotes.Count);
            acknowledged.Add(Acknowledgement.Of(item, item.Failure is null && item.Quotes is not null ? outcomes[put++] : null));
            if (item.Failure is null && item.Result is ArticleRead { Warnings.Count: > 0 } read) Warn(read);
        }
        options.Acknowledged?.Invoke(acknowledged);
    }

    public IngestProgress Progress() => new(
        Read, _added, _unchanged, _replaced, _rejectedCount, _quotes, options.Meter?.Bytes, options.TotalBytes, time.GetElapsedTime(_began));

    public IngestSummary Summary(bool cancelled) =>
        new(Read, _added, _unchanged, _replaced, _rejectedCount, _rejected, _quotes, time.GetElapsedTime(_began), cancelled) { Warnings = _warnings };

    private int Read => _added + _unchanged + _replaced + _rejectedCount;

    private void Count(PutOutcome outcome, int quotes)
    {
        if (outcome == PutOutcome.Unchanged)
        {
            _unchanged++;
            return;
        }
        if (outcome == PutOutcome.Added) _added++;
        else _replaced++;
        _quotes += quotes;
    }

    private void Reject(ReadFailure failure)
    {
        _rejectedCount++;
        if (_rejected.Count < IngestSummary.MostListed) _rejected.Add(failure);
    }

    private void Warn(ArticleRead read)
    {
        foreach (string warning in read.Warnings)
        {
            if (_warnings.Count < IngestSummary.MostListed) _warnings.Add($"{read.Location}: {warning}");
        }
    }
}
