namespace Quotes.Search;

/// <summary>Asks for quotes that may have the words of a text, so that they can be compared with it.</summary>
public sealed record AlikeRequest
{
    /// <summary>The most quotes that can be asked for.</summary>
    public const int MaxLimit = 200;

    /// <summary>The folded words of the text, in the parts whose words follow one another.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Parts { get; init; }

    /// <summary>Conditions on fields, all of which must hold.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Condition on dates.</summary>
    public DateRange Date { get; init; } = DateRange.All;

    /// <summary>Whether to look among the turns of transcripts alone.</summary>
    public bool TranscriptsOnly { get; init; }

    /// <summary>How many to return, from 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 100;
}
