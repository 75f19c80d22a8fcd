namespace Quotes;

/// <summary>A stretch of an article's text of which the source itself says who speaks: a speech in a debate, an answer, a quotation with its speaker.</summary>
/// <param name="Span">Where it stands in the text; not empty.</param>
/// <param name="Speaker">Who speaks, as far as the source says; <see cref="Speaker.Unknown"/> where it marks the turn and names nobody. Never with a mention.</param>
public sealed record GivenTurn(TextSpan Span, Speaker Speaker)
{
    /// <summary>How sure the source is of the speaker, from 0 to 1; 1 where it says nothing about that.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether these are words that a report chose to quote; false for speech as it was taken down.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>When it was said, where the source says so and it is not the day the article was published; null otherwise.</summary>
    public SaidOn? SaidOn { get; init; }

    /// <summary>What is wrong with the turns of a text, each counted from 1; null when they are in order, inside the text and do not overlap.</summary>
    public static string? Fault(IReadOnlyList<GivenTurn> turns, int textLength)
    {
        ArgumentNullException.ThrowIfNull(turns);
        int end = 0;
        for (int i = 0; i < turns.Count; i++)
        {
            TextSpan span = turns[i].Span;
            string? wrong = span.IsEmpty ? "covers no character"
                : span.Start < end ? "begins before the one before it ends; expected turns in order that do not overlap"
                : span.End > textLength ? "reaches behind the end of the text"
                : turns[i].Confidence is not (>= 0 and <= 1) ? "has a confidence that is not from 0 to 1"
                : turns[i].Speaker.Mention is not null ? "has a mention, which only quotes have"
                : null;
            if (wrong is not null) return FormattableString.Invariant($"turn {i + 1} {wrong}");
            end = span.End;
        }
        return null;
    }
}
