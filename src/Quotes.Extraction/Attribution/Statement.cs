namespace Quotes.Extraction;

/// <summary>A statement under construction: its content as token ranges, the words that report it and whom they name.</summary>
internal sealed class Statement(Sentence sentence, string rule, double confidence)
{
    public Sentence Sentence { get; } = sentence;

    /// <summary>Which rule found it.</summary>
    public string Rule { get; set; } = rule;

    public double Confidence { get; set; } = confidence;

    /// <summary>Token ranges [First, Last) of the content, in order.</summary>
    public List<(int First, int Last)> Fragments { get; } = [];

    /// <summary>Where else the content after the cue may have ended, where there was a choice.</summary>
    public BoundaryChoice? Choice { get; init; }

    public CueCandidate? Cue { get; set; }

    /// <summary>The phrase that names the speaker, or null where the statement has none of its own.</summary>
    public NounPhrase? Mention { get; set; }

    public NounPhrase? Addressee { get; set; }

    /// <summary>Whether the statement has no words of its own that say who spoke, and takes them from the one before.</summary>
    public bool IsFloating { get; set; }

    /// <summary>Whether it is somebody's own text as a whole, though without quotation marks: a post a page embeds.</summary>
    public bool IsPost { get; init; }

    public ResolvedSpeaker? Speaker { get; set; }

    public int First => Fragments[0].First;

    public int Last => Fragments[^1].Last;
}
