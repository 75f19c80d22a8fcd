using Quotes.Archive;
using Quotes.Ingestion;
using Quotes.Web.Pages;

namespace Quotes.Web.Hosting;

/// <summary>Fills an empty archive with the bundled articles, so that a first start has something to show.</summary>
internal sealed class SampleFiller(ArchiveFolders folders, ArchiveOptions options, ILogger<SampleFiller> log)
{
    /// <summary>Ingests the bundled articles if there are any and the archive holds nothing.</summary>
    public void FillIfEmpty(CancellationToken cancellation)
    {
        if (folders.Sample is not { } sample || !IsEmpty()) return;
        log.LogInformation("The index is empty: reading the bundled articles in {Sample}", sample);
        try
        {
            using QuoteArchive archive = QuoteArchive.OpenForWriting(folders.Index, options);
            IngestSummary summary = archive.Ingest(new ArticleReader().Read([sample], cancellation), new Progress(log), cancellation);
            cancellation.ThrowIfCancellationRequested();
            foreach (ReadFailure rejected in summary.Rejected) log.LogWarning("Left out: {Location}: {Reason}", rejected.Location, rejected.Message);
            log.LogInformation("{Articles} read, {Quotes} found in {Seconds:0.0} s", InWords.Count(summary.Read, "article"), InWords.Count(summary.Quotes, "quote"), summary.Elapsed.TotalSeconds);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written can still be served, empty as it is.
            log.LogWarning("The bundled articles cannot be read in: {Message}", refused.Message);
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
        public void Report(IngestProgress value) => log.LogInformation("{Articles}, {Quotes}", InWords.Count(value.Read, "article"), InWords.Count(value.Quotes, "quote"));
    }
}
