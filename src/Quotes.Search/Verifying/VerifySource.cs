namespace Quotes.Search;

/// <summary>A source in which the words of a purported quote stand, or nearly stand.</summary>
public sealed record VerifySource
{
    /// <summary>The quote; several, neighbours in one article, when the words run on from one into the next.</summary>
    public required IReadOnlyList<QuoteEntry> Quotes { get; init; }

    /// <summary>What became of the words here, whoever said them: verbatim, trimmed or altered; not-found for one that only comes near.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How much of the purported quote stands here, from 0 to 1; short words count half, words left out without an ellipsis count against it.</summary>
    public required double Score { get; init; }

    /// <summary>What the quotes say, joined by a space.</summary>
    public required string Text { get; init; }

    /// <summary>Where in <see cref="Text"/> the words stand.</summary>
    public required TextSpan Window { get; init; }

    /// <summary>The purported quote (first) compared word by word with the window (second).</summary>
    public required WordDiff Diff { get; init; }

    /// <summary>The purported quote as it was compared: the text that the first spans of <see cref="Diff"/> count in.</summary>
    public required string Purported { get; init; }

    /// <summary>In what the two differ, the gravest first; empty for the same words.</summary>
    public required IReadOnlyList<Alteration> Changes { get; init; }

    /// <summary>Whether some of the words are a report's own, not quoted from the speaker.</summary>
    public required bool IsParaphrase { get; init; }

    /// <summary>Whether a negation stands in the same sentence, outside of what was taken from it.</summary>
    public required bool LeavesNegationOut { get; init; }

    /// <summary>Whether this is a transcript: the authority on what was said.</summary>
    public required bool IsTranscript { get; init; }

    /// <summary>Whether it is the speaker asked for.</summary>
    public required SpeakerMatch Speaker { get; init; }

    /// <summary>Whether it was said or reported in the period asked for; null where none was asked for or the source has no date.</summary>
    public required bool? InPeriod { get; init; }

    /// <summary>Whether a negation stands in only one of the sides of a stretch of <see cref="Diff"/>, or the sides are opposites.</summary>
    public bool Negates(DiffStretch stretch)
    {
        if (stretch.Kind == DiffKind.Same) return false;
        IReadOnlyList<string> first = Words.FoldedOf(stretch.First.In(Purported)), second = Words.FoldedOf(stretch.Second.In(Window.In(Text)));
        return first.Any(Negations.IsOne) != second.Any(Negations.IsOne) || first.Any(a => second.Any(b => Negations.AreOpposites(a, b)));
    }

    /// <summary>The purported quote's words found here, as spans of <see cref="Purported"/>.</summary>
    internal IReadOnlyList<TextSpan> Found { get; init; } = [];

    /// <summary>Whether the words are here just so, and as quoted words.</summary>
    public bool IsExact => Verdict is Verdict.Verbatim or Verdict.Trimmed;

    /// <summary>The source's day: said, or where that is not known published.</summary>
    public DateOnly? Date => Quotes[0].Date;
}
