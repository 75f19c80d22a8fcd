using System.Globalization;

namespace Quotes.Extraction;

/// <summary>Somebody's time in an office.</summary>
/// <param name="Place">The country's common name, or the body: <c>NATO</c>.</param>
/// <param name="Office">What the office is: head of state, head of government, foreign minister, secretary-general.</param>
/// <param name="Title">How it is called there: president, chancellor, secretary of state.</param>
/// <param name="Name">The holder, in the order of names used at home, without honorifics.</param>
/// <param name="First">The first day known; the first of the month or year when only these are known.</param>
/// <param name="Last">The last day known; null while the term runs.</param>
/// <param name="Sightings">In how many years the holder was seen in office when the term was put together from sightings; null when the term itself is known.</param>
public sealed record OfficeTerm(
    string Place, string Office, string Title, string Name, DateOnly First, DateOnly? Last, int? Sightings)
{
    private const string None = "-";

    /// <summary>Whether beginning and end are known, or the holder was at least seen more than once.</summary>
    public bool IsCertain => Sightings is null or > 1;

    /// <summary>Whether the holder was in office on <paramref name="day"/>, as far as is known. The month in which one follows another belongs to both.</summary>
    public bool Covers(DateOnly day) => First <= day && (Last is null || day <= Last);

    /// <summary>Reads a row of eight columns as <c>offices.tsv</c> has them.</summary>
    /// <exception cref="FormatException">A date is none of yyyy, yyyy-MM, yyyy-MM-dd and -, or the sightings are no number.</exception>
    internal static OfficeTerm Parse(string[] row) => new(
        row[0], row[1], row[2], row[3],
        Day(row[4], last: false) ?? throw new FormatException($"{row[3]}, {row[1]} of {row[0]}, needs a first date"),
        Day(row[5], last: true),
        row[6] == None ? null : int.Parse(row[6], NumberStyles.None, CultureInfo.InvariantCulture));

    private static DateOnly? Day(string text, bool last)
    {
        if (text == None)
        {
            return null;
        }

        var first = DateOnly.ParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture);
        return (last, text.Length) switch
        {
            (true, 4) => first.AddYears(1).AddDays(-1),
            (true, 7) => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
    }
}
