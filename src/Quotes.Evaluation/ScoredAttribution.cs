namespace Quotes.Evaluation;

/// <summary>A gold statement and the quote that found it: what each says of the speaker.</summary>
/// <param name="Article">Where both stand.</param>
/// <param name="Gold">What people marked.</param>
/// <param name="Predicted">What was extracted.</param>
public sealed record ScoredAttribution(Article Article, GoldStatement Gold, Quote Predicted)
{
    /// <summary>Whether the mention overlaps the gold's; null when the gold has none.</summary>
    public bool? HasRightMention => Gold.Mention.Count == 0 ? null : Predicted.Speaker.Mention is { } mention && Gold.Mention.Any(mention.Span.Overlaps);

    /// <summary>Whether the cue overlaps the gold's; null when the gold has none.</summary>
    public bool? HasRightCue => Gold.Cue.Count == 0 ? null : Predicted.Cue is { } cue && Gold.Cue.Any(cue.Span.Overlaps);

    /// <summary>Whether any name was given.</summary>
    public bool IsNamed => !string.IsNullOrEmpty(Predicted.Speaker.Name);

    /// <summary>Whether the name is right in full; null when the gold has none.</summary>
    public bool? HasRightName => Gold.Name is null ? null : IsNamed && NameComparison.IsRight(Gold.Name, Gold.Kind, Predicted.Speaker.Name!);

    /// <summary>Whether at least the surname is right; null when the gold has no name.</summary>
    public bool? HasRightSurname => Gold.Name is null ? null : IsNamed && NameComparison.HasRightSurname(Gold.Name, Gold.Kind, Predicted.Speaker.Name!);

    /// <summary>Whether who said it is right: the name in full, or none where the gold tells the kind but no name.</summary>
    public bool IsRight => HasRightName ?? (Gold.Kind is not null && !IsNamed);
}
