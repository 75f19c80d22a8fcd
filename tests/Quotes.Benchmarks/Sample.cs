using Quotes.Ingestion;

namespace Quotes.Benchmarks;

/// <summary>The bundled articles, as they are and many times over.</summary>
internal static class Sample
{
    public static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string sample = Path.Combine(folder.FullName, "index", "sample");
            if (Directory.Exists(sample)) return sample;
        }
        throw new DirectoryNotFoundException($"No index/sample above {AppContext.BaseDirectory}.");
    }

    /// <summary>The bundled articles.</summary>
    public static Article[] Articles() => [.. new ArticleReader().Read([Folder()]).OfType<ArticleRead>().Select(read => read.Article)];

    /// <summary>Copies with ids, addresses and days of their own, so that each is an article to the archive.</summary>
    public static IEnumerable<ArticleRead> Multiplied(Article[] sample, int copies)
    {
        for (int copy = 0; copy < copies; copy++)
        {
            foreach (Article article in sample)
            {
                Article next = article with { Id = $"{article.Id}-{copy}", Url = $"{article.Url}?copy={copy}", PublishedAt = article.PublishedAt?.AddDays(-copy) };
                yield return new ArticleRead(next, new SourceLocation(article.Id, copy));
            }
        }
    }
}
