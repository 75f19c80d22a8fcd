namespace Quotes.Search;

/// <summary>What became of a quote from one revision of its article to the next.</summary>
public enum QuoteFate
{
    /// <summary>Both revisions have it, but not in the same words, or not by the same speaker.</summary>
    Changed,

    /// <summary>Only the later revision has it.</summary>
    Appeared,

    /// <summary>Only the earlier revision has it.</summary>
    Vanished,

    /// <summary>Both revisions have it alike, wherever it stands in them.</summary>
    Unchanged,
}

/// <summary>What differs in a quote that both revisions have.</summary>
[Flags]
public enum QuoteDifference
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What was said.</summary>
    Words = 1,

    /// <summary>Who said it.</summary>
    Speaker = 2,

    /// <summary>How much of it stands in quotation marks.</summary>
    Type = 4,

    /// <summary>The reporting word: "claimed" where it was "said".</summary>
    Cue = 8,
}

/// <summary>A quote in two revisions of its article.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">As the earlier revision has it; null when it appeared.</param>
/// <param name="After">As the later revision has it; null when it vanished.</param>
/// <param name="Differs">In what, when it changed.</param>
public sealed record QuoteChange(QuoteFate Fate, Quote? Before, Quote? After, QuoteDifference Differs)
{
    private WordDiff? _words;

    /// <summary>The words of the one turned into those of the other. Worked out when asked for.</summary>
    public WordDiff Words => _words ??= WordDiff.Of(Before?.Text ?? "", After?.Text ?? "");
}
