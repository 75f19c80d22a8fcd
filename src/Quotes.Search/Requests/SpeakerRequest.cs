namespace Quotes.Search;

/// <summary>Asks for speakers.</summary>
public sealed record SpeakerRequest
{
    /// <summary>What <see cref="Letter"/> is for names that begin with none of a to z.</summary>
    public const string OtherLetter = "other";

    /// <summary>Words or beginnings of words of the name; empty for all.</summary>
    public string Query { get; init; } = "";

    /// <summary>The kind of speaker, or null for all.</summary>
    public SpeakerKind? Kind { get; init; }

    /// <summary>The country most often given for the speaker, in any case; empty for all.</summary>
    public string Country { get; init; } = "";

    /// <summary>The first letter of the name as printed, accents aside: a to z, <see cref="OtherLetter"/>, or empty for all.</summary>
    public string Letter { get; init; } = "";

    /// <summary>The order.</summary>
    public SpeakerSort Sort { get; init; }

    /// <summary>How many to return, from 1 to <see cref="SearchRequest.MaxLimit"/>.</summary>
    public int Limit { get; init; } = SearchRequest.DefaultLimit;

    /// <summary>Where an earlier page ended, or null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>The letters a name can begin with.</summary>
    public static IReadOnlyList<string> Letters { get; } = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString()), OtherLetter];

    /// <summary>The number cursors of this request carry.</summary>
    internal ulong CursorKey() => PageCursor.KeyOf($"speakers\n{Kind}\n{FoldedValue.Of(Country)}\n{Letter}\n{Sort}\n{Query}");
}

/// <summary>The order of speakers.</summary>
public enum SpeakerSort
{
    /// <summary>Most quoted first.</summary>
    Quotes,
    /// <summary>By name as printed, accents and case aside.</summary>
    Name,
}
