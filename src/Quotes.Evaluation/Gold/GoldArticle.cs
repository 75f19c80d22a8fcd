namespace Quotes.Evaluation;

/// <summary>An article and the statements people marked in it.</summary>
/// <param name="Article">The article, as the gold file gives it.</param>
/// <param name="Statements">The marked statements, in the order of the file.</param>
public sealed record GoldArticle(Article Article, IReadOnlyList<GoldStatement> Statements);

/// <summary>One statement as people marked it. All spans count UTF-16 characters of the article's text.</summary>
public sealed record GoldStatement
{
    /// <summary>How much of it stands in quotation marks.</summary>
    public required QuoteType Type { get; init; }

    /// <summary>What was said, at least one span.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The reporting words; empty when there are none.</summary>
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    /// <summary>The words that name the speaker here; empty when there are none.</summary>
    public IReadOnlyList<TextSpan> Mention { get; init; } = [];

    /// <summary>The speaker's full name; null when nobody marked or knew it.</summary>
    public string? Name { get; init; }

    /// <summary>What the speaker is; null when the gold does not tell, which also leaves open whether there is a name.</summary>
    public SpeakerKind? Kind { get; init; }
}
