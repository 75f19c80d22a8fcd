using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>An attribution the extractor made where people marked one, and whether it is right.</summary>
/// <param name="Article">The article's number in its file.</param>
/// <param name="Evidence">What the extractor knew.</param>
/// <param name="Attribution">How it compares with what people marked.</param>
internal sealed record ConfidenceExample(int Article, AttributionEvidence Evidence, ScoredAttribution Attribution);

/// <summary>Reads gold files and extracts their articles anew.</summary>
internal static class ConfidenceExamples
{
    /// <summary>An example for every gold statement found, in order.</summary>
    public static List<ConfidenceExample> Of(IReadOnlyList<GoldArticle> gold)
    {
        QuoteExtractor extractor = new() { Threshold = 0 };
        List<ConfidenceExample> examples = [];
        for (int number = 0; number < gold.Count; number++)
        {
            Article article = gold[number].Article;
            Dictionary<Quote, AttributionEvidence> evidence = new(ReferenceEqualityComparer.Instance);
            foreach ((Quote quote, AttributionEvidence of) in extractor.Attribute(article)) evidence[quote] = of;
            Scorecard scores = Scorer.Score([gold[number]], new Dictionary<string, IReadOnlyList<Quote>> { [article.Id] = [.. evidence.Keys] });
            examples.AddRange(scores.Attributions.Select(a => new ConfidenceExample(number, evidence[a.Predicted], a)));
        }
        return examples;
    }
}
