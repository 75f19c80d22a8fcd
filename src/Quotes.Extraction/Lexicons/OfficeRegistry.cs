using System.Security.Cryptography;
using System.Text;

namespace Quotes.Extraction;

/// <summary>Who held which office when, from <c>offices.tsv</c> and files of the same form. Immutable and thread-safe.</summary>
/// <remarks>Answers only when the answer is unambiguous: in the month in which one holder follows another there is none.</remarks>
public sealed class OfficeRegistry
{
    private const int Columns = 8;

    // Who came after the holders of this day is not in the list; it moves on with the next review of offices.tsv.
    private static readonly DateOnly ReviewedOn = new(2025, 12, 31);

    private static readonly Lazy<OfficeRegistry> Shared = new(() => new OfficeRegistry(
        LexiconFile.Rows("offices").Select(OfficeTerm.Parse).Select(t => t with { KnownUntil = t.Last is null ? ReviewedOn : null })));

    private readonly ILookup<string, OfficeTerm> _byPlace;
    private readonly ILookup<string, OfficeTerm> _bySurname;
    private readonly Dictionary<string, string> _ownPlaces = [];

    private OfficeRegistry(IEnumerable<OfficeTerm> terms)
    {
        Terms = [.. terms];
        _byPlace = Terms.ToLookup(t => t.Place, StringComparer.OrdinalIgnoreCase);
        _bySurname = Terms.SelectMany(t => Surnames.Of(t.Name).Distinct(StringComparer.Ordinal), (t, s) => (t, s))
            .ToLookup(p => p.s, p => p.t, StringComparer.Ordinal);
        foreach (var place in _byPlace.Select(g => g.Key).Where(p => Lex.CountryOf(p) is null && Lex.BodyName(p) is null))
        {
            foreach (var form in Adjectives(place).Prepend(place)) _ownPlaces.TryAdd(form, place);
        }
    }

    /// <summary>The registry inside the assembly.</summary>
    public static OfficeRegistry Default => Shared.Value;

    /// <summary>All terms.</summary>
    public IReadOnlyList<OfficeTerm> Terms { get; }

    /// <summary>Reads rows of the same eight tab-separated columns; empty lines and lines that start with # are skipped.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="source">How messages call the file.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names source and line.</exception>
    public static OfficeRegistry Parse(IEnumerable<string> lines, string source)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var terms = new List<OfficeTerm>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                terms.Add(ParseLine(line, source, number));
            }
        }

        return new OfficeRegistry(terms);
    }

    /// <summary>A registry with the terms of both. On the days of one of <paramref name="other"/>'s terms nobody else holds its office.</summary>
    /// <remarks>So a term that still ran when this registry was written ends where a later list names the next holder.</remarks>
    public OfficeRegistry With(OfficeRegistry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var added = other.Terms.ToLookup(t => (t.Place.ToUpperInvariant(), t.Office));
        var kept = Terms.SelectMany(t => added[(t.Place.ToUpperInvariant(), t.Office)].Aggregate<OfficeTerm, OfficeTerm?>(t, (left, by) => left?.Without(by)) is { } left ? new[] { left } : []);
        return new OfficeRegistry(kept.Concat(other.Terms).Distinct());
    }

    /// <summary>Sixteen hexadecimal digits that change with any term.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Terms))).AsSpan(0, 8));

    /// <summary>The country or body a name or adjective stands for, where the word lists or this registry know it: Turkish, U.N.; for places of added files also their regular adjectives.</summary>
    public string? PlaceOf(string text) => StateOf(text) ?? Lex.BodyName(text);

    /// <summary>The same without bodies.</summary>
    internal string? StateOf(string text) => Lex.StateOf(text) ?? _ownPlaces.GetValueOrDefault(text);

    /// <summary>The holder of an office on a day.</summary>
    /// <param name="place">A country's common name or a body, any case.</param>
    /// <param name="role">The office as printed or by kind: <c>president</c>, <c>foreign secretary</c>, <c>head of government</c>; any case.</param>
    /// <param name="day">The day.</param>
    /// <returns>The term; null when nobody or more than one is known for it.</returns>
    public OfficeTerm? FindHolder(string place, string role, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(role);
        var title = role.ToLowerInvariant();
        var current = _byPlace[place].Where(t => t.Covers(day)).ToList();
        return OnlyHolder(current.Where(t => t.Title == title)) ?? OnlyHolder(current.Where(t => t.Office == OfficeNames.Kind(title)));
    }

    /// <summary>The holder of an office, whenever that was.</summary>
    /// <returns>The term; null unless only one holder is known, the term itself is known, and it still runs.</returns>
    public OfficeTerm? FindOnlyHolder(string place, string role)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(role);
        var kind = OfficeNames.Kind(role.ToLowerInvariant());
        return OnlyHolder(_byPlace[place].Where(t => t.Office == kind || t.Title == kind)) is { Sightings: null, Last: null } only ? only : null;
    }

    /// <summary>All terms of people with a family name, accents and case aside.</summary>
    /// <param name="surname">The family name with or without its particles: <c>Lavrov</c>, <c>von der Leyen</c>, <c>Assad</c>.</param>
    public IReadOnlyList<OfficeTerm> FindBySurname(string surname) => [.. _bySurname[Surnames.Fold(surname)]];

    /// <summary>The only office-holder with a family name on a day.</summary>
    /// <returns>A term on that day; null when nobody or more than one person of that name is known to have been in office then.</returns>
    public OfficeTerm? FindBySurname(string surname, DateOnly day) =>
        OnlyHolder(_bySurname[Surnames.Fold(surname)].Where(t => t.Covers(day)));

    // Ostravia: Ostravian; Norland: Norlandian, Norlandish; Teho: Tehoan, Tehonese.
    private static IEnumerable<string> Adjectives(string place)
    {
        var stem = place.TrimEnd('a', 'e', 'i', 'o', 'u', 'y');
        return from s in new[] { place, stem } where s.Length >= 3 from ending in new[] { "n", "an", "ian", "ish", "ese", "i" } select s + ending;
    }

    private static OfficeTerm? OnlyHolder(IEnumerable<OfficeTerm> terms)
    {
        OfficeTerm? holder = null;
        foreach (var term in terms)
        {
            if (holder is not null && Surnames.Fold(holder.Name) != Surnames.Fold(term.Name))
            {
                return null;
            }

            holder = holder is { Sightings: null } ? holder : term;
        }

        return holder;
    }

    private static OfficeTerm ParseLine(string line, string source, int number)
    {
        var row = line.Split('\t', StringSplitOptions.TrimEntries);
        if (row.Length != Columns)
        {
            throw new InvalidDataException($"{source}:{number} has {row.Length} columns where {Columns} are expected, parted by tabs (country or body, office, title, name, from, to, sightings or -, source): {line}");
        }

        try
        {
            return OfficeTerm.Parse(row);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{source}:{number}: {e.Message}", e);
        }
    }
}
