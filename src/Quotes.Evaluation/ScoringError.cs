namespace Quotes.Evaluation;

/// <summary>What went wrong.</summary>
public enum ScoringErrorKind
{
    /// <summary>A gold statement was not found.</summary>
    Miss,
    /// <summary>A prediction finds nothing.</summary>
    Extra,
    /// <summary>A statement was found, but its speaker's name is wrong or missing.</summary>
    Name,
}

/// <summary>One difference between gold and prediction.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Article">Where.</param>
/// <param name="Gold">The gold statement; null for an extra.</param>
/// <param name="Predicted">What was extracted; null for a miss.</param>
public sealed record ScoringError(ScoringErrorKind Kind, Article Article, GoldStatement? Gold, Quote? Predicted);
