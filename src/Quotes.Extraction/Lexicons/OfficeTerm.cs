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
    private static readonly string[] Columns = ["a country or body", "an office", "a title", "a name", "a first date", "a last date or -", "sightings or -", "a source"];

    /// <summary>The day on which a term that runs was last known to; null where that does not matter.</summary>
    public DateOnly? KnownUntil { get; init; }

    /// <summary>Whether the holder was in office on <paramref name="day"/> for certain: not where the term ran when the list was reviewed, before that day.</summary>
    public bool IsKnownOn(DateOnly? day) => KnownUntil is null || day <= KnownUntil;

    /// <summary>Whether beginning and end are known, or the holder was at least seen more than once.</summary>
    public bool IsCertain => Sightings is null or > 1;

    /// <summary>Whether the holder was in office on <paramref name="day"/>, as far as is known. The month in which one follows another belongs to both.</summary>
    public bool Covers(DateOnly day) => First <= day && (Last is null || day <= Last);

    /// <summary>Reads a row of eight columns as <c>offices.tsv</c> has them.</summary>
    /// <exception cref="FormatException">A date is none of yyyy, yyyy-MM, yyyy-MM-dd and -, or the sightings are no number.</exception>
    internal static OfficeTerm Parse(string[] row)
    {
        for (var column = 0; column < Columns.Length; column++)
        {
            if (string.IsNullOrWhiteSpace(row[column])) throw new FormatException($"expected {Columns[column]} in column {column + 1}, found nothing");
        }

        var first = Day(row[4], "from", last: false) ?? throw new FormatException($"expected the date from which {row[3]} was {row[2]} of {row[0]} in column 5, found -");
        var until = Day(row[5], "to", last: true);
        if (until < first) throw new FormatException($"expected a term that ends after it begins, found {row[4]} to {row[5]}");
        var sightings = 0;
        if (row[6] != None && !int.TryParse(row[6], NumberStyles.None, CultureInfo.InvariantCulture, out sightings)) throw new FormatException($"expected a number or - for sightings in column 7, found {row[6]}");
        return new(row[0], row[1].ToLowerInvariant(), row[2].ToLowerInvariant(), row[3], first, until, row[6] == None ? null : sightings);
    }

    /// <summary>What is left of the term without the days of another; null when nothing is. Days on both sides of the other are not kept apart: the earlier ones stay.</summary>
    internal OfficeTerm? Without(OfficeTerm other)
    {
        if (Last < other.First || other.Last < First) return this;
        if (First < other.First) return this with { Last = other.First.AddDays(-1) };
        return other.Last is { } end && (Last is null || end < Last) ? this with { First = end.AddDays(1) } : null;
    }

    private static DateOnly? Day(string text, string column, bool last)
    {
        if (text == None)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            throw new FormatException($"expected yyyy, yyyy-MM, yyyy-MM-dd or - for {column}, found {text}");
        }

        return (last, text.Length) switch
        {
            (true, 4) => first.AddYears(1).AddDays(-1),
            (true, 7) => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
    }
}
