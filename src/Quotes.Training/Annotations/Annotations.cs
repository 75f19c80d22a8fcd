using Quotes.Evaluation;

namespace Quotes.Training;

/// <summary>The foreign-affairs articles annotated for training; see <c>README.md</c> beside this file.</summary>
internal static class Annotations
{
    /// <summary>The articles, with texts from the corpus they were taken from.</summary>
    /// <param name="path">The annotations; null for those that come with the project.</param>
    /// <param name="texts">The corpus; null for <c>news-9k</c>.</param>
    public static IReadOnlyList<GoldArticle> Read(string? path = null, string? texts = null) =>
        GoldFile.Read(path ?? "src/Quotes.Training/Annotations/foreign-affairs.jsonl", texts ?? "../shared/data/corpora/news-9k.jsonl.gz");
}
