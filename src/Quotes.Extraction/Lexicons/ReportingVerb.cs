namespace Quotes.Extraction;

/// <summary>What may follow or frame a reporting verb.</summary>
[Flags]
public enum VerbFrames
{
    /// <summary>Nothing is known.</summary>
    None = 0,
    /// <summary>Introduces or follows direct speech.</summary>
    Quote = 1 << 0,
    /// <summary>Takes a clause with "that".</summary>
    Clause = 1 << 1,
    /// <summary>Takes a clause without "that".</summary>
    Bare = 1 << 2,
    /// <summary>tell SOMEONE that.</summary>
    ObjectClause = 1 << 3,
    /// <summary>urge SOMEONE to.</summary>
    ObjectTo = 1 << 4,
    /// <summary>promise to.</summary>
    To = 1 << 5,
    /// <summary>A noun phrase is the content: denied the report.</summary>
    NounPhrase = 1 << 6,
    /// <summary>accuse SOMEONE of.</summary>
    ObjectOf = 1 << 7,
    /// <summary>blame SOMEONE for.</summary>
    ObjectFor = 1 << 8,
    /// <summary>describe SOMETHING as.</summary>
    As = 1 << 9,
    /// <summary>"for" opens the content.</summary>
    For = 1 << 10,
    /// <summary>"against" opens the content.</summary>
    Against = 1 << 11,
    /// <summary>"of" opens the content.</summary>
    Of = 1 << 12,
    /// <summary>"about" opens the content.</summary>
    About = 1 << 13,
    /// <summary>"on" opens the content, as in call on SOMEONE to.</summary>
    On = 1 << 14,
    /// <summary>ask whether, explain how.</summary>
    Wh = 1 << 15,
    /// <summary>call SOMETHING "Y".</summary>
    Called = 1 << 16,
}

/// <summary>How a reporting verb communicates.</summary>
public enum VerbKind
{
    /// <summary>By speaking.</summary>
    Speech,
    /// <summary>In writing: write, tweet.</summary>
    Writing,
    /// <summary>As a text does: show, read.</summary>
    Document,
    /// <summary>Not at all: believe, hope. Listed to be told apart; never a cue by itself.</summary>
    Thought,
    /// <summary>A cue without a verb: according to.</summary>
    Preposition,
}

/// <summary>The forms a printed word can be of its verb.</summary>
[Flags]
public enum VerbForms
{
    /// <summary>No verb form: a preposition.</summary>
    None = 0,
    /// <summary>say.</summary>
    Base = 1,
    /// <summary>says.</summary>
    ThirdPerson = 2,
    /// <summary>wrote.</summary>
    Past = 4,
    /// <summary>written.</summary>
    PastParticiple = 8,
    /// <summary>writing.</summary>
    Ing = 16,
}

/// <summary>A verb, phrasal verb or preposition that reports statements.</summary>
/// <param name="Lemma">The dictionary form, lower case: <c>say</c>, <c>call for</c>, <c>according to</c>.</param>
/// <param name="Class">The speech act.</param>
/// <param name="Frames">What may follow.</param>
/// <param name="Strength">1 nearly always a report of speech, 2 usually, 3 only with quotation marks or a clause.</param>
/// <param name="Kind">How it communicates.</param>
public sealed record ReportingVerb(string Lemma, CueClass Class, VerbFrames Frames, int Strength, VerbKind Kind)
{
    /// <summary>Whether any of <paramref name="frames"/> may follow.</summary>
    public bool Takes(VerbFrames frames) => (Frames & frames) != 0;
}

/// <summary>A printed form read as a verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Forms">Which of its forms the printed word can be.</param>
public sealed record VerbReading(ReportingVerb Verb, VerbForms Forms);
