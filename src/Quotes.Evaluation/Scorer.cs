namespace Quotes.Evaluation;

/// <summary>Compares what was extracted with what people marked: who said what.</summary>
/// <remarks>
/// Content is compared as sets of characters (Unicode code points), each span trimmed of quotation marks, white space and outer
/// punctuation. Gold and predictions are paired one to one, best agreement first. A statement is found when the intersection of
/// the two sets over their union is at least 0.8, and covered when at least 0.8 of the gold's characters are predicted; a pair
/// need not agree in type. In a group that leaves types out, a prediction without a partner counts against precision only when
/// it is of the group's own types and less than half of it lies inside gold of another type.
/// </remarks>
public static class Scorer
{
    /// <summary>Scores predictions, given by the article's id; an article without any counts as one where nothing was found.</summary>
    /// <remarks>The spans of the predictions count in the gold's text. Statements of punctuation alone are passed over.</remarks>
    public static Scorecard Score(IReadOnlyList<GoldArticle> gold, IReadOnlyDictionary<string, IReadOnlyList<Quote>> predictions)
    {
        ComparedArticle[] articles = [.. gold.Select(article => new ComparedArticle(article, predictions.GetValueOrDefault(article.Article.Id) ?? []))];
        List<ScoringError> errors = [];
        List<ScoredAttribution> attributions = [];
        return new Scorecard([.. StatementGroup.All.Select(group => (group, Score(articles, group, errors, attributions)))], errors, attributions);
    }

    private static Figures Score(IReadOnlyList<ComparedArticle> articles, StatementGroup group, List<ScoringError> errors, List<ScoredAttribution> attributions)
    {
        Figures figures = new();
        foreach (ComparedArticle article in articles)
        {
            var (wrong, found) = article.Count(group, figures);
            if (group != StatementGroup.Everything) continue;
            errors.AddRange(wrong);
            attributions.AddRange(found);
        }
        return figures;
    }
}
