namespace Quotes;

/// <summary>One published text: a news story, press release, briefing transcript or speech.</summary>
public sealed record Article
{
    /// <summary>Identifies the article on every machine; never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The text exactly as it was given; all spans of its quotes count in it.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The address it was published at, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it (newspaper, agency, ministry), or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, in UTC; midnight when only the day is known; null when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>BCP 47 language tag, such as <c>en</c>; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who speaks where, as the source itself says: in order, inside <see cref="Text"/>, never overlapping; usually empty.</summary>
    public IReadOnlyList<GivenTurn> Turns { get; init; } = [];
}
