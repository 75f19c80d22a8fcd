using System.Globalization;

namespace Quotes.Extraction;

/// <summary>Names of months and weekdays, from <c>calendar.tsv</c>.</summary>
public sealed class CalendarWords
{
    private static readonly Lazy<CalendarWords> Shared = new(() => new CalendarWords(LexiconFile.Read("calendar.tsv", 3)));

    private CalendarWords(List<string[]> rows)
    {
        Months = Table(rows, "month", n => n);
        Weekdays = Table(rows, "weekday", n => (DayOfWeek)(n % 7));
    }

    /// <summary>The list inside the assembly.</summary>
    public static CalendarWords Default => Shared.Value;

    /// <summary>Months and their abbreviations with and without period, case kept; 1 to 12.</summary>
    public PhraseTable<int> Months { get; }

    /// <summary>Weekdays and their abbreviations with and without period, case kept.</summary>
    public PhraseTable<DayOfWeek> Weekdays { get; }

    private static PhraseTable<T> Table<T>(List<string[]> rows, string kind, Func<int, T> make) => new(
        rows.Where(r => r[1] == kind)
            .Select(r => KeyValuePair.Create(r[0], make(int.Parse(r[2], NumberStyles.None, CultureInfo.InvariantCulture)))),
        ignoreCase: false);
}
