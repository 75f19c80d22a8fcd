using System.Globalization;

namespace Quotes.Ingestion;

/// <summary>Reads the dates that news dumps really hold. What has only one reading is read; the rest is left out and said so.</summary>
internal static class PublicationDate
{
    private const DateTimeStyles Utc =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy-M-dTH:m", "yyyy-M-dTH:mK", "yyyy-M-dTH:m:s", "yyyy-M-dTH:m:sK", "yyyy-M-dTH:m:s.FFFFFFF", "yyyy-M-dTH:m:s.FFFFFFFK",
        "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d H:m:sK", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d H:m:s.FFFFFFFK", "yyyy-M-d H:m:s zzz",
        "yyyy/M/d", "yyyy/M/d H:m", "yyyy/M/d H:m:s", "yyyy.M.d",
        "yyyyMMdd", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmssK",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "dddd d MMMM yyyy", "ddd, MMM d, yyyy",
        "MMMM d, yyyy h:m tt", "MMM d, yyyy h:m tt", "MMMM d, yyyy H:m", "d MMMM yyyy H:m", "d MMM yyyy H:m", "d MMM yyyy H:m:s",
        "ddd, d MMM yyyy H:m", "ddd, d MMM yyyy H:m:s", "ddd, d MMM yyyy H:m:s zzz", "ddd, d MMM yyyy H:m zzz", "d MMM yyyy H:m:s zzz",
        "ddd MMM d H:m:s zzz yyyy", "ddd MMM d H:m:s yyyy",
    ];

    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "none", "nan", "nat", "n/a", "na", "-", "unknown", "undefined", "0", "0000-00-00", "0000-00-00 00:00:00",
    };

    // The zones RFC 822 defines; other abbreviations have several meanings.
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("Z", "+00:00"), ("UT", "+00:00"), ("UTC", "+00:00"), ("GMT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"),
        ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    /// <summary>The moment in UTC; null, with a warning unless nothing was given, when it cannot be read.</summary>
    public static DateTimeOffset? Read(string? given, out string? warning)
    {
        warning = null;
        string text = given?.Trim() ?? "";
        if (text.Length == 0 || Nothing.Contains(text)) return null;
        if (text.Length <= 64 && (Exact(text) ?? Epoch(text) ?? OnlyReading(text)) is { } moment) return moment;
        if (text.Length <= 7 && DateTimeOffset.TryParseExact(text, ["yyyy", "yyyy-M"], CultureInfo.InvariantCulture, Utc, out DateTimeOffset period))
        {
            warning = $"the date {Shown.Of(text)} is taken as its first day: expected a day, as in 2016-05-03";
            return period;
        }
        warning = $"the date {Shown.Of(text)} is left out: expected a form such as 2016-05-03, 2016-05-03T10:00:00Z or Tue, 03 May 2016 10:00:00 GMT";
        return null;
    }

    private static DateTimeOffset? Exact(string text)
    {
        foreach ((string name, string offset) in Zones)
        {
            if (text.EndsWith(name, StringComparison.Ordinal) && text.Length > name.Length + 8 && !char.IsAsciiLetter(text[^(name.Length + 1)]))
            {
                text = text[..^name.Length].TrimEnd() + (text.Contains(',', StringComparison.Ordinal) ? " " : "") + offset;
                break;
            }
        }
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out DateTimeOffset moment) && moment.Year >= 1000
            ? moment : null;
    }

    // Seconds since 1970 have 9 or 10 digits from 1973 to 2286, milliseconds 12 or 13. Shorter numbers are something else.
    private static DateTimeOffset? Epoch(string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        int digits = dot < 0 ? text.Length : dot;
        if (digits is not (9 or 10 or 12 or 13)) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return null;
        long milliseconds = (long)(digits <= 10 ? number * 1000 : number);
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    // 7/23/17 can only be month first, 23.7.2017 only day first, 4/4/17 is the same either way; 4/5/17 is anybody's guess and stays unread.
    private static DateTimeOffset? OnlyReading(string text)
    {
        string[] parts = text.Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(p => p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit))) return null;
        int a = Number(parts[0]), b = Number(parts[1]), year = Number(parts[2]);
        if (parts[2].Length == 2) year += year < 70 ? 2000 : 1900;
        else if (parts[2].Length != 4) return null;
        DateTimeOffset? monthFirst = Day(year, a, b), dayFirst = Day(year, b, a);
        return monthFirst is null ? dayFirst : dayFirst is null || dayFirst == monthFirst ? monthFirst : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Day(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : null;
}
