namespace Quotes.Extraction;

/// <summary>What a place with people of its own is.</summary>
public enum CountryKind
{
    /// <summary>A state.</summary>
    State,
    /// <summary>A union of states: the European Union.</summary>
    Union,
    /// <summary>A territory with a government of its own, or a disputed one.</summary>
    Territory,
    /// <summary>A part of a state: Catalonia, Texas.</summary>
    Region,
    /// <summary>A state that is no more.</summary>
    Historical,
}

/// <summary>How a word stands for a country.</summary>
public enum CountryUse
{
    /// <summary>Its name or an abbreviation: Britain, UK.</summary>
    Name,
    /// <summary>The adjective: British.</summary>
    Adjective,
    /// <summary>Its people: Briton, Saudis.</summary>
    People,
    /// <summary>The capital, for the government: London.</summary>
    Capital,
    /// <summary>A building, street or office, for the government or one body of it: Downing Street, Pentagon.</summary>
    Seat,
}

/// <summary>A state, union, territory or region that acts in the news.</summary>
/// <param name="Name">The common English name.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3; null for regions and most unions.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The state it belongs to; null for states.</param>
/// <param name="Adjectives">Adjectives, the usual one first; empty when there is none.</param>
/// <param name="Capitals">Capitals, the usual one first; empty when the name is the capital's too.</param>
public sealed record Country(
    string Name, string? Iso3, CountryKind Kind, string? Parent, IReadOnlyList<string> Adjectives, IReadOnlyList<string> Capitals);

/// <summary>A word that stands for a country.</summary>
/// <param name="Country">The country.</param>
/// <param name="Use">How the word stands for it.</param>
/// <param name="Body">The body of the state a seat stands for, such as <c>Defense Department</c>; null for the government as a whole.</param>
public sealed record CountryReading(Country Country, CountryUse Use, string? Body);

/// <summary>Countries with their names, adjectives, peoples, capitals and seats, from <c>countries.tsv</c>.</summary>
public sealed class Countries
{
    private static readonly Lazy<Countries> Shared = new(() => new Countries(LexiconFile.Read("countries.tsv", 9)));

    private readonly Dictionary<string, Country> _byIso3 = new(StringComparer.OrdinalIgnoreCase);

    private Countries(List<string[]> rows)
    {
        var all = new List<Country>(rows.Count);
        var readings = new List<KeyValuePair<string, CountryReading>>(rows.Count * 8);
        foreach (var row in rows)
        {
            var country = OfRow(row);
            all.Add(country);
            readings.AddRange(Readings(row, country));
            if (country.Iso3 is { } code)
            {
                _byIso3.Add(code, country);
            }
        }

        All = all;
        // "German" is adjective before people, "Singapore" name before all: uses are listed in this order.
        Forms = new PhraseTable<CountryReading>(readings.OrderBy(r => r.Value.Use), ignoreCase: false, readings.Count);
    }

    /// <summary>The list inside the assembly.</summary>
    public static Countries Default => Shared.Value;

    /// <summary>All countries, sorted by name.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>Every word that stands for a country, case kept; a word that is adjective and people alike (German) reads as adjective.</summary>
    public PhraseTable<CountryReading> Forms { get; }

    /// <summary>The country with an ISO 3166-1 alpha-3 code; null when there is none.</summary>
    public Country? FindByIso3(string code) => _byIso3.GetValueOrDefault(code);

    private static Country OfRow(string[] row) => new(
        row[0],
        LexiconFile.Optional(row[1]),
        EnumNames<CountryKind>.TryParse(row[2], out var kind)
            ? kind
            : throw new InvalidDataException($"countries.tsv: '{row[0]}' has the unknown kind '{row[2]}'"),
        LexiconFile.Optional(row[3]),
        LexiconFile.List(row[5]),
        LexiconFile.List(row[7]));

    private static IEnumerable<KeyValuePair<string, CountryReading>> Readings(string[] row, Country country)
    {
        yield return new(country.Name, new CountryReading(country, CountryUse.Name, null));
        foreach (var (column, use) in new[] { (4, CountryUse.Name), (5, CountryUse.Adjective), (6, CountryUse.People), (7, CountryUse.Capital) })
        {
            foreach (var word in LexiconFile.List(row[column]))
            {
                yield return new(word, new CountryReading(country, use, null));
            }
        }

        foreach (var seat in LexiconFile.List(row[8]))
        {
            var equals = seat.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? new(seat, new CountryReading(country, CountryUse.Seat, null))
                : new(seat[..equals], new CountryReading(country, CountryUse.Seat, seat[(equals + 1)..]));
        }
    }
}
