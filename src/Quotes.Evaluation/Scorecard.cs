namespace Quotes.Evaluation;

/// <summary>How well what was extracted agrees with gold.</summary>
/// <param name="Groups">The figures of each group, in the order of <see cref="StatementGroup.All"/>.</param>
/// <param name="Errors">All that went wrong, scored over all types together, in the order of the gold.</param>
/// <param name="Attributions">The gold statements found, of all types together, in the order of the gold.</param>
public sealed record Scorecard(IReadOnlyList<(StatementGroup Group, Figures Figures)> Groups, IReadOnlyList<ScoringError> Errors, IReadOnlyList<ScoredAttribution> Attributions)
{
    /// <summary>The figures of one group.</summary>
    public Figures this[StatementGroup group] => Groups.First(scored => scored.Group == group).Figures;
}
