namespace Quotes;

/// <summary>Who a speaker is by nature.</summary>
public enum SpeakerKind
{
    /// <summary>Not known, or below the confidence threshold.</summary>
    Unknown,
    /// <summary>A named human.</summary>
    Person,
    /// <summary>A company, agency, newspaper, party, rights group or international body.</summary>
    Organization,
    /// <summary>A state, ministry, military, parliament, court or other state body as a whole.</summary>
    Government,
    /// <summary>An unnamed person or group of persons, with its description as name.</summary>
    Anonymous,
}

/// <summary>The words that name the speaker at this statement: <c>he</c>, <c>Mr Lavrov</c>, <c>a senior official</c>, <c>Moscow</c>.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Mention(string Text, TextSpan Span);

/// <summary>Who made a statement, as far as the article (and where evidence says so the registry) tells.</summary>
public sealed record Speaker
{
    /// <summary>The speaker nobody could name.</summary>
    public static Speaker Unknown { get; } = new();

    /// <summary>The canonical name (fullest name in the article, or in the registry of offices where the evidence says so; a description for anonymous speakers); null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>The office as printed, such as <c>foreign minister</c>, or by the registry of offices where the evidence says so; null when none is known.</summary>
    public string? Role { get; init; }

    /// <summary>The body the speaker belongs to or speaks for; null when unknown.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The state the speaker belongs to, by its common English name; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The words that name the speaker at this statement; null when there are none.</summary>
    public Mention? Mention { get; init; }
}
