namespace Quotes;

/// <summary>One statement attributed to a speaker.</summary>
public sealed record Quote
{
    /// <summary>Identifies the quote: the same article gives the same ids on every machine. See <see cref="QuoteId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>How much of it stands in quotation marks.</summary>
    public required QuoteType Type { get; init; }

    /// <summary>What was said: the content spans joined by one space, outer quotation marks removed.</summary>
    public required string Text { get; init; }

    /// <summary>Where the content stands in the article, in order, at least one, never overlapping.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>The reporting word; null for a floating quote or a colon introduction.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Who said it; <see cref="Quotes.Speaker.Unknown"/> (possibly with a mention) when not known well enough.</summary>
    public Speaker Speaker { get; init; } = Speaker.Unknown;

    /// <summary>Whom it was said to, as printed: <c>reporters</c>; null when not said.</summary>
    public string? Addressee { get; init; }

    /// <summary>When it was said, where the text tells; null otherwise.</summary>
    public SaidOn? SaidOn { get; init; }

    /// <summary>How sure the extractor is of the attribution, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The rule or model that decided, such as <c>quote-cue-speaker</c>; parts are joined by <c>+</c>.</summary>
    public required string Evidence { get; init; }

    /// <summary>What people changed about it; null for the machine's own answer, as extractor and store have it.</summary>
    public Corrected? Corrected { get; init; }
}
