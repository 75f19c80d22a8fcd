namespace Quotes;

/// <summary>The evidence of quotes that are turns of a transcript: what was said as it was taken down, not as a report chose to quote it.</summary>
public static class TranscriptEvidence
{
    /// <summary>The rule that makes a transcript's turn a quote.</summary>
    public const string Turn = "transcript-turn";

    /// <summary>Whether the quote is a turn of a transcript.</summary>
    public static bool IsOf(Quote quote) => quote.Evidence.Split('+').Contains(Turn);
}
