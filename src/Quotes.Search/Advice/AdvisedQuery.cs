namespace Quotes.Search;

/// <summary>A query near the one asked, with what it finds.</summary>
/// <param name="Request">The request, with the conditions of the one asked.</param>
/// <param name="Total">How many results it has; at least one, but for a part it may be none.</param>
/// <param name="Kind">What it does otherwise.</param>
public sealed record AdvisedQuery(SearchRequest Request, long Total, AdviceKind Kind);

/// <summary>What an advised query does otherwise than the one asked.</summary>
public enum AdviceKind
{
    /// <summary>Words are taken for the speaker's office or country instead of what was said.</summary>
    SaidBy,
    /// <summary>The words that only make a question of it are left out.</summary>
    Bare,
    /// <summary>It asks for one part alone, where all together find nothing.</summary>
    Part,
}
