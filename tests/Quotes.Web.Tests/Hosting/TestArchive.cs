using Quotes.Archive;
using Quotes.Ingestion;

namespace Quotes.Web.Tests.Hosting;

/// <summary>An index folder of its own, filled with articles whose quotes were marked by hand.</summary>
internal sealed class TestArchive : IDisposable
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "quotes-web-" + Guid.NewGuid().ToString("N"));

    /// <summary>Commits the articles as another process would, and lets go of the folder.</summary>
    public void Put(params IEnumerable<TestArticle> articles)
    {
        Dictionary<string, TestArticle> byId = articles.ToDictionary(a => a.Article.Id);
        ArchiveOptions options = new() { Extract = article => byId[article.Id].Quotes, ExtractorVersion = "by hand" };
        using QuoteArchive archive = QuoteArchive.OpenForWriting(Folder, options);
        IngestSummary summary = archive.Ingest(byId.Values.Select(a => new ArticleRead(a.Article, new SourceLocation(a.Article.Id))));
        Assert.Equal([], summary.Rejected);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
