namespace Quotes.Extraction;

/// <summary>Whom a mention means.</summary>
/// <param name="Name">The canonical name or description, or null.</param>
/// <param name="Kind">What kind of speaker it is.</param>
/// <param name="Rule">How the mention was resolved: name, surname, pronoun, role, description, government ...</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed record ResolvedSpeaker(string? Name, SpeakerKind Kind, string Rule, double Confidence)
{
    public static ResolvedSpeaker Unknown { get; } = new(null, SpeakerKind.Unknown, "unresolved", 0.2);

    /// <summary>The exact words that name the speaker, where they are fewer than the phrase found.</summary>
    public NounPhrase? MentionSpan { get; init; }

    /// <summary>The nearest words before that name the speaker, where the statement has none of its own.</summary>
    public NounPhrase? NearestMention { get; init; }

    public Entity? Entity { get; init; }

    public string? Role { get; init; }

    public string? Affiliation { get; init; }

    public string? Country { get; init; }

    /// <summary>The lower-case head noun of a description, to find it again: "the official" after "a senior official".</summary>
    public string? Head { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>What the registry of offices added, as parts of the evidence; empty when nothing.</summary>
    public string Registry { get; init; } = "";

    /// <summary>By what the registry's share in the name multiplies the confidence, from 0 to 1.</summary>
    public double RegistryTrust { get; init; } = 1;

    /// <summary>Whether it is described by an office whose holder could be named: "the leaders of both states", not "an official".</summary>
    public bool IsUnidentified { get; init; }
}
