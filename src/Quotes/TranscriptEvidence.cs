namespace Quotes;

/// <summary>The evidence of quotes whose words were taken down as they were said, not as a report chose to quote them.</summary>
public static class TranscriptEvidence
{
    /// <summary>The rule that makes a turn of a recognized transcript a quote.</summary>
    public const string Turn = "transcript-turn";

    /// <summary>The rule that makes a turn a quote whose speaker the source itself gives (<see cref="Article.Turns"/>).</summary>
    public const string GivenTurn = "given-turn";

    /// <summary>The rule that takes the speaker of a report's quotation from the source itself; no transcript.</summary>
    public const string GivenQuotation = "given-speaker";

    /// <summary>The rule that makes the paragraphs of a joint statement quotes of its signatories: the very words they agreed on.</summary>
    public const string JointStatement = "joint-statement";

    /// <summary>Whether the quote is a turn of a transcript, or of a statement in its own words.</summary>
    public static bool IsOf(Quote quote) => quote.Evidence.Split('+').Any(rule => rule is Turn or GivenTurn or JointStatement);
}
