namespace Quotes;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,
    /// <summary>To the week; the date is its Monday.</summary>
    Week,
    /// <summary>To the month; the date is its first day.</summary>
    Month,
    /// <summary>To the year; the date is its first day.</summary>
    Year,
}

/// <summary>When a statement was made, where the text says so.</summary>
/// <param name="Date">The day, or the first day of the period.</param>
/// <param name="Precision">How long the period is.</param>
public sealed record SaidOn(DateOnly Date, DatePrecision Precision);
