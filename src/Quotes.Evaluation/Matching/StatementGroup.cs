namespace Quotes.Evaluation;

/// <summary>Types of statements that are scored together.</summary>
/// <param name="Label">What the group is called in tables.</param>
/// <param name="Types">The types in it.</param>
public sealed record StatementGroup(string Label, IReadOnlyList<QuoteType> Types)
{
    /// <summary>Wholly in quotation marks.</summary>
    public static StatementGroup Direct { get; } = new("direct", [QuoteType.Direct]);

    /// <summary>Wholly or partly in quotation marks.</summary>
    public static StatementGroup Quoted { get; } = new("direct+mixed", [QuoteType.Direct, QuoteType.Mixed]);

    /// <summary>Without quotation marks.</summary>
    public static StatementGroup Indirect { get; } = new("indirect", [QuoteType.Indirect]);

    /// <summary>Every statement.</summary>
    public static StatementGroup Everything { get; } = new("all", [QuoteType.Direct, QuoteType.Mixed, QuoteType.Indirect]);

    /// <summary>The groups of the table, in its order.</summary>
    public static IReadOnlyList<StatementGroup> All { get; } = [Direct, Quoted, Indirect, Everything];

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
