namespace Quotes.Search;

/// <summary>Asks whether something was said.</summary>
public sealed record VerifyRequest
{
    /// <summary>The most UTF-16 characters of a purported quote.</summary>
    public const int MaxLength = 5000;

    /// <summary>The most characters of a speaker's name.</summary>
    public const int MaxSpeakerLength = 200;

    /// <summary>How many sources are listed unless the request says otherwise.</summary>
    public const int DefaultLimit = 10;

    /// <summary>The most sources that can be listed.</summary>
    public const int MaxLimit = 50;

    /// <summary>With fewer words than this many statements have the same ones by chance.</summary>
    public const int TellingWords = 5;

    /// <summary>The purported quote, as it was found.</summary>
    public required string Quote { get; init; }

    /// <summary>The purported speaker's id or name; null for anybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>When it is said to have been said.</summary>
    public DateRange Date { get; init; } = DateRange.All;

    /// <summary>How many sources to list, from 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The days in which reports of it are looked for: reports follow what was said, and days begin elsewhere earlier.</summary>
    public DateRange Period => new(
        Date.From is { } from && from.DayNumber > 0 ? from.AddDays(-1) : Date.From,
        Date.To is { } to && to.DayNumber < DateOnly.MaxValue.DayNumber - ReportingDays ? to.AddDays(ReportingDays) : Date.To);

    private const int ReportingDays = 7;
}
