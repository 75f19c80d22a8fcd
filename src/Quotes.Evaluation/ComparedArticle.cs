namespace Quotes.Evaluation;

/// <summary>One article's gold and predictions, ready to be compared.</summary>
internal sealed class ComparedArticle
{
    private readonly Article _article;
    private readonly (GoldStatement Statement, Passage Passage)[] _gold;
    private readonly (Quote Quote, Passage Passage)[] _predicted;
    private readonly Passage[] _predictedPassages;

    public ComparedArticle(GoldArticle gold, IReadOnlyList<Quote> predicted)
    {
        _article = gold.Article;
        CodePointMap map = new(_article.Text);
        _gold = [.. gold.Statements.Select(s => (s, Passage.Of(_article.Text, map, s.Content))).Where(s => s.Item2.Length > 0)];
        _predicted = [.. predicted.Select(q => (q, Passage.Of(_article.Text, map, q.Spans))).Where(q => q.Item2.Length > 0)];
        _predictedPassages = [.. _predicted.Select(p => p.Passage)];
    }

    /// <summary>Adds the article's counts for one group to the figures and tells what went wrong.</summary>
    public (IReadOnlyList<ScoringError> Errors, IReadOnlyList<ScoredAttribution> Attributions) Count(StatementGroup group, Figures figures)
    {
        var gold = Array.FindAll(_gold, g => group.Types.Contains(g.Statement.Type));
        Passage[] passages = [.. gold.Select(g => g.Passage)];
        Dictionary<int, int> found = Agreement.Pair(passages, _predictedPassages, Agreement.Overlap);
        Dictionary<int, int> covered = Agreement.Pair(passages, _predictedPassages, Agreement.Cover);
        Passage outside = Passage.Union(_gold.Where(g => !group.Types.Contains(g.Statement.Type)).Select(g => g.Passage));
        int[] counted = [.. Enumerable.Range(0, _predicted.Length).Where(p => found.ContainsValue(p) || covered.ContainsValue(p) || Blamed(_predicted[p]))];

        figures.Gold += gold.Length;
        figures.Predicted += counted.Length;
        figures.Found += found.Count;
        figures.Covered += covered.Count;
        List<ScoringError> errors = [];
        List<ScoredAttribution> attributions = [];
        for (int i = 0; i < gold.Length; i++)
        {
            GoldStatement statement = gold[i].Statement;
            if (!found.TryGetValue(i, out int partner))
            {
                errors.Add(new ScoringError(ScoringErrorKind.Miss, _article, statement, null));
                continue;
            }
            ScoredAttribution attribution = new(_article, statement, _predicted[partner].Quote);
            attributions.Add(attribution);
            Count(attribution, figures);
            if (attribution.HasRightName == false) errors.Add(new ScoringError(ScoringErrorKind.Name, _article, statement, attribution.Predicted));
        }
        errors.AddRange(counted.Where(p => !found.ContainsValue(p)).Select(p => new ScoringError(ScoringErrorKind.Extra, _article, null, _predicted[p].Quote)));
        return (errors, attributions);

        bool Blamed((Quote Quote, Passage Passage) p) => group.Types.Contains(p.Quote.Type) && 2 * p.Passage.Shared(outside) < p.Passage.Length;
    }

    private static void Count(ScoredAttribution attribution, Figures figures)
    {
        if (attribution.HasRightMention is { } mention)
        {
            figures.WithMention++;
            if (mention) figures.RightMention++;
        }
        if (attribution.HasRightCue is { } cue)
        {
            figures.WithCue++;
            if (cue) figures.RightCue++;
        }
        if (attribution.IsRight) figures.WhoSaidWhat++;
        if (attribution.HasRightName is not { } name) return;
        figures.WithName++;
        if (attribution.IsNamed) figures.NameGiven++;
        if (attribution.HasRightSurname == true) figures.RightSurname++;
        if (name) figures.RightName++;
    }
}
