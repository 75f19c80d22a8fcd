namespace Quotes.Extraction;

/// <summary>A reporting word at one place: tokens [First, Last).</summary>
internal sealed class CueCandidate(int first, int last, ReportingVerb verb)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    public ReportingVerb Verb { get; } = verb;

    /// <summary>Whether the cue is "according to" or the like: the speaker follows it.</summary>
    public bool IsPreposition => Verb.Kind == ReportingKind.Preposition;

    /// <summary>Whether it is an -ing form without auxiliary: ", adding that".</summary>
    public bool IsParticiple { get; set; }

    /// <summary>Whether it stands in the passive: "was quoted as saying", "was told".</summary>
    public bool IsPassive { get; set; }

    /// <summary>Whether a negation stands before it: "did not say".</summary>
    public bool IsNegated { get; set; }

    /// <summary>The phrase that names the speaker, or null when none was found.</summary>
    public NounPhrase? Speaker { get; set; }

    /// <summary>How the speaker was found.</summary>
    public SpeakerPlace Place { get; set; }

    public NounPhrase? Addressee { get; set; }
}

/// <summary>Where the speaker stands relative to the cue.</summary>
internal enum SpeakerPlace
{
    None,
    Before,
    After,
    /// <summary>The cue is a participle before the main clause, whose subject speaks: "Calling it a mistake, Vek left".</summary>
    Fronted,
    /// <summary>The speaker is that of an earlier verb: "said X and added Y".</summary>
    Shared,
}
