using Quotes.Archive;
using Quotes.Ingestion;

namespace Quotes.Benchmarks;

/// <summary>Articles into store and index: extraction on all cores, every batch committed.</summary>
internal static class IngestSpeed
{
    public static void Measure(QuoteArchive archive, IEnumerable<ArticleRead> articles)
    {
        IngestSummary summary = archive.Ingest(articles);
        double seconds = summary.Elapsed.TotalSeconds;
        Table.Row("ingest", summary.Added / seconds, "articles/s", $"{summary.Added} articles");
        Table.Row("", summary.Quotes / seconds, "quotes/s", $"{summary.Quotes} quotes");
        Table.Row("store", Size(archive.Folder, "quotes.db*"), "MB");
        Table.Row("index", Size(Path.Combine(archive.Folder, "lucene"), "*"), "MB");
    }

    private static double Size(string folder, string files) => Directory.EnumerateFiles(folder, files).Sum(file => new FileInfo(file).Length) / 1e6;
}
