namespace Quotes.Search;

/// <summary>What is known about a purported quote.</summary>
public enum Verdict
{
    /// <summary>Somebody was quoted with exactly these words; or a transcript has them as whole sentences.</summary>
    Verbatim,
    /// <summary>The words are a part of what was said, nothing changed among them but what an ellipsis leaves out.</summary>
    Trimmed,
    /// <summary>Nearly these words were said, or these words stand in a paraphrase only.</summary>
    Altered,
    /// <summary>These words were said, but by somebody else than asked.</summary>
    OtherSpeaker,
    /// <summary>The index does not have them; what comes nearest may be listed.</summary>
    NotFound,
}

/// <summary>In what a source differs from the purported quote.</summary>
public enum Alteration
{
    /// <summary>A negation stands in one of them only.</summary>
    Negation,
    /// <summary>A number is another.</summary>
    Number,
    /// <summary>Words are added, left out or replaced.</summary>
    Words,
    /// <summary>Only contracted forms: <c>don't</c> for <c>do not</c>.</summary>
    Form,
}

/// <summary>Whether a source's speaker is the one asked for.</summary>
public enum SpeakerMatch
{
    /// <summary>No speaker was asked for.</summary>
    NotAsked,
    /// <summary>The same.</summary>
    Same,
    /// <summary>The source does not name its speaker.</summary>
    Unknown,
    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>The printed forms of verdicts: the same in JSON, on the command line and in addresses of style.</summary>
public static class VerdictNames
{
    /// <summary>All names, in order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Verdict>().Select(Of)];

    /// <summary>The name of a verdict: lower case, words joined by a hyphen.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.OtherSpeaker => "other-speaker",
        Verdict.NotFound => "not-found",
        _ => EnumNames<Verdict>.Of(verdict),
    };

    /// <summary>The name of a speaker's match: <c>not-asked</c>, <c>same</c>, <c>unknown</c> or <c>other</c>.</summary>
    public static string Of(SpeakerMatch match) => match == SpeakerMatch.NotAsked ? "not-asked" : EnumNames<SpeakerMatch>.Of(match);
}
