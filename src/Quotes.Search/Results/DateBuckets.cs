namespace Quotes.Search;

/// <summary>Sums days up into periods of a legible length.</summary>
public static class DateBuckets
{
    /// <summary>The longest time, in days, that is shown by the day.</summary>
    public const int MostDays = 62;

    /// <summary>The longest time, in months, that is shown by the month.</summary>
    public const int MostMonths = 120;

    /// <summary>The histogram of some days: by day up to two months, by month up to ten years, else by year; empty periods between filled ones included.</summary>
    /// <param name="days">How many there are on each day, in order of days.</param>
    /// <param name="undated">How many have no day.</param>
    /// <param name="all">How many there are on each day of what they are a share of, or null.</param>
    public static DateHistogram Of(IReadOnlyDictionary<DateOnly, long> days, long undated, IReadOnlyDictionary<DateOnly, long>? all = null)
    {
        if (days.Count == 0) return new DateHistogram(DatePrecision.Month, [], undated);
        return Of(days, undated, days.Keys.Min(), days.Keys.Max(), all);
    }

    /// <summary>The histogram of some days over a stretch of time that others are laid over, too; days outside it are left out.</summary>
    /// <param name="days">How many there are on each day.</param>
    /// <param name="undated">How many have no day.</param>
    /// <param name="first">A day of the first period.</param>
    /// <param name="last">A day of the last period.</param>
    /// <param name="all">How many there are on each day of what they are a share of, or null.</param>
    public static DateHistogram Of(
        IReadOnlyDictionary<DateOnly, long> days, long undated, DateOnly first, DateOnly last, IReadOnlyDictionary<DateOnly, long>? all = null)
    {
        int months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        DatePrecision unit = last.DayNumber - first.DayNumber < MostDays ? DatePrecision.Day
            : months <= MostMonths ? DatePrecision.Month : DatePrecision.Year;
        Dictionary<DateOnly, long> counts = Sums(days, unit);
        Dictionary<DateOnly, long>? sums = all is null ? null : Sums(all, unit);
        List<DateBucket> buckets = [];
        DateOnly end = StartOf(last, unit);
        for (DateOnly from = StartOf(first, unit); ; from = EndOf(from, unit).AddDays(1))
        {
            buckets.Add(new DateBucket(from, EndOf(from, unit), counts.GetValueOrDefault(from), sums?.GetValueOrDefault(from)));
            if (from == end) return new DateHistogram(unit, buckets, undated);
        }
    }

    private static Dictionary<DateOnly, long> Sums(IReadOnlyDictionary<DateOnly, long> days, DatePrecision unit)
    {
        Dictionary<DateOnly, long> sums = [];
        foreach ((DateOnly day, long count) in days)
        {
            DateOnly start = StartOf(day, unit);
            sums[start] = sums.GetValueOrDefault(start) + count;
        }
        return sums;
    }

    /// <summary>The first day of the period a day is in.</summary>
    internal static DateOnly StartOf(DateOnly day, DatePrecision unit) => unit switch
    {
        DatePrecision.Day => day,
        DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The last day of the period that begins on <paramref name="start"/>.</summary>
    internal static DateOnly EndOf(DateOnly start, DatePrecision unit) => unit switch
    {
        DatePrecision.Day => start,
        DatePrecision.Month => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        _ => new DateOnly(start.Year, 12, 31),
    };
}
