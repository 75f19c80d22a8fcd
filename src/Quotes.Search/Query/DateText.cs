using System.Globalization;

namespace Quotes.Search;

/// <summary>Reads and writes days, months, years and ranges of them, as queries and parameters give them.</summary>
public static class DateText
{
    /// <summary>The days of a year, month or day given as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParsePeriod(string text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        string? day = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", 10 => text, _ => null };
        if (day is null || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first)) return false;
        last = text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return true;
    }

    /// <summary>A period, a range of two (<c>2025-01..2025-06</c>, either end may be missing), or a bound (<c>&gt;=2025</c>, <c>&lt;2025-03</c>).</summary>
    /// <returns>Whether it was one, with the first day not behind the last.</returns>
    public static bool TryParseRange(string text, out DateRange range)
    {
        range = default;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0) return TryParseEnds(text[..dots], text[(dots + 2)..], out range);
        string bound = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith("<=", StringComparison.Ordinal) ? text[..2]
            : text is ['>' or '<', ..] ? text[..1] : "";
        if (!TryParsePeriod(text[bound.Length..], out DateOnly first, out DateOnly last)) return false;
        if (bound == ">" && last == DateOnly.MaxValue || bound == "<" && first == DateOnly.MinValue) return false;
        range = bound switch
        {
            ">=" => new(first, null),
            ">" => new(last.AddDays(1), null),
            "<=" => new(null, last),
            "<" => new(null, first.AddDays(-1)),
            _ => new(first, last),
        };
        return true;
    }

    /// <summary>The day as <c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryParseEnds(string from, string to, out DateRange range)
    {
        range = default;
        DateOnly first = default, last = default;
        if (from.Length == 0 && to.Length == 0) return false;
        if (from.Length > 0 && !TryParsePeriod(from, out first, out _)) return false;
        if (to.Length > 0 && !TryParsePeriod(to, out _, out last)) return false;
        range = new(from.Length > 0 ? first : null, to.Length > 0 ? last : null);
        return range.From is null || range.To is null || range.From <= range.To;
    }
}
