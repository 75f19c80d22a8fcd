namespace Quotes;

/// <summary>What people changed about a quote, and what the machine had said.</summary>
public sealed record Corrected
{
    /// <summary>The machine's speaker.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>The machine's confidence, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The machine's evidence.</summary>
    public required string Evidence { get; init; }

    /// <summary>The corrections applied, in order; at least one.</summary>
    public required IReadOnlyList<CorrectionMark> By { get; init; }

    /// <summary>Whether it is a quote at all.</summary>
    public bool IsQuote => By.All(mark => mark.Type != CorrectionType.NotAQuote);
}

/// <summary>A correction as it shows on a quote it was applied to.</summary>
/// <param name="Id">The correction's id.</param>
/// <param name="Type">What it says.</param>
/// <param name="Was">The speaker's id before it; null when the speaker was unknown.</param>
/// <param name="At">When it was made, in UTC, or null.</param>
/// <param name="Who">Who made it, or null.</param>
/// <param name="Note">Why, or null.</param>
public sealed record CorrectionMark(string Id, CorrectionType Type, string? Was, DateTimeOffset? At, string? Who, string? Note);

/// <summary>What a correction says.</summary>
public enum CorrectionType
{
    /// <summary>Somebody else said this quote.</summary>
    Speaker,
    /// <summary>One speaker is another: all quotes of the first are the second's.</summary>
    Merge,
    /// <summary>Some quotes of a speaker are another's.</summary>
    Split,
    /// <summary>A name as printed means this speaker.</summary>
    Alias,
    /// <summary>This is no quote.</summary>
    NotAQuote,
    /// <summary>An earlier correction does not hold.</summary>
    Undo,
}

/// <summary>The printed form of <see cref="CorrectionType"/>, in files, JSON and on the command line.</summary>
public static class CorrectionTypeNames
{
    /// <summary>All names, in order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<CorrectionType>().Select(Of)];

    /// <summary>The name: that of <see cref="EnumNames{T}"/>, but <c>not-a-quote</c> with its hyphens.</summary>
    public static string Of(CorrectionType type) => type == CorrectionType.NotAQuote ? "not-a-quote" : EnumNames<CorrectionType>.Of(type);

    /// <summary>The type called so.</summary>
    public static bool TryParse(string name, out CorrectionType type)
    {
        foreach (CorrectionType each in Enum.GetValues<CorrectionType>())
        {
            type = each;
            if (Of(each) == name) return true;
        }
        type = default;
        return false;
    }
}
