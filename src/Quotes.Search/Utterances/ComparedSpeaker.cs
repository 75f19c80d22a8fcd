namespace Quotes.Search;

/// <summary>How two speakers stand to one another, by their names alone.</summary>
internal enum SpeakerKinship
{
    /// <summary>One of them is not named, or they are of different kinds: a ministry and its minister.</summary>
    Open,
    /// <summary>The same name, or a part of it: a surname and the full name.</summary>
    Compatible,
    /// <summary>Two different names.</summary>
    Contrary,
}

/// <summary>A speaker as it is compared: the words of the name, and the kind.</summary>
/// <param name="Name">The folded words of the name; none when unknown.</param>
/// <param name="Kind">What the speaker is.</param>
internal sealed record ComparedSpeaker(string[] Name, SpeakerKind Kind)
{
    /// <summary>The speaker of a quote.</summary>
    public static ComparedSpeaker Of(Speaker speaker) =>
        new(speaker.Name is { } name ? [.. Words.FoldedOf(name).Select(Word.PlainOf).Where(word => word.Length > 0)] : [], speaker.Kind);

    /// <summary>Whether a person is named by at least two words.</summary>
    public bool IsFullName => Kind == SpeakerKind.Person && Name.Length >= 2;

    /// <summary>The kinship of two speakers; the same whichever is asked.</summary>
    public static SpeakerKinship Between(ComparedSpeaker a, ComparedSpeaker b)
    {
        if (a.Name.Length == 0 || b.Name.Length == 0) return SpeakerKinship.Open;
        if (a.Name.SequenceEqual(b.Name)) return SpeakerKinship.Compatible;
        if (IsNamed(a) != IsNamed(b) || (a.Kind == SpeakerKind.Person) != (b.Kind == SpeakerKind.Person)) return SpeakerKinship.Open;
        (ComparedSpeaker shorter, ComparedSpeaker longer) = a.Name.Length <= b.Name.Length ? (a, b) : (b, a);
        if (shorter.Name.All(longer.Name.Contains)) return SpeakerKinship.Compatible;
        if (!IsNamed(a)) return SpeakerKinship.Open;
        bool initials = a.Kind == SpeakerKind.Person && a.Name[^1] == b.Name[^1] && (IsBeginning(a.Name[0], b.Name[0]) || IsBeginning(b.Name[0], a.Name[0]));
        return initials ? SpeakerKinship.Compatible : SpeakerKinship.Contrary;
    }

    // A description such as "a senior official" says nothing against any other.
    private static bool IsNamed(ComparedSpeaker speaker) => speaker.Kind is SpeakerKind.Person or SpeakerKind.Organization or SpeakerKind.Government;

    private static bool IsBeginning(string name, string other) => other.StartsWith(name, StringComparison.Ordinal);
}
