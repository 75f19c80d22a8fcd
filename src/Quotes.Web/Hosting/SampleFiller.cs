using Quotes.Archive;
using Quotes.Ingestion;

namespace Quotes.Web.Hosting;

/// <summary>Fills an empty archive with the bundled articles, so that a first start has something to show.</summary>
internal sealed class SampleFiller(ArchiveFolders folders, ILogger<SampleFiller> log)
{
    /// <summary>Ingests the bundled articles if there are any and the archive holds nothing.</summary>
    public void FillIfEmpty(CancellationToken cancellation)
    {
        if (folders.Sample is not { } sample || !IsEmpty()) return;
        log.LogInformation("The index is empty: reading the bundled articles in {Sample}", sample);
        try
        {
            using QuoteArchive archive = QuoteArchive.OpenForWriting(folders.Index);
            IngestSummary summary = archive.Ingest(new ArticleReader().Read([sample], cancellation), new Progress(log), cancellation);
            log.LogInformation("{Articles} articles read, {Quotes} quotes found", summary.Read, summary.Quotes);
        }
        catch (ArchiveBusyException busy)
        {
            // Whoever writes is filling it: what is committed shows within seconds.
            log.LogWarning("{Message}", busy.Message);
        }
    }

    private bool IsEmpty()
    {
        using QuoteArchive archive = QuoteArchive.OpenForReading(folders.Index);
        return archive.Store.Count().Articles == 0;
    }

    // Written where the work happens: Progress<T> would post it to other threads, out of order.
    private sealed class Progress(ILogger log) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => log.LogInformation("{Articles} articles, {Quotes} quotes", value.Read, value.Quotes);
    }
}
