namespace Quotes.Extraction;

/// <summary>How closely a role noun points at one person.</summary>
public enum RoleGrade
{
    /// <summary>Names one holder together with a state or body: minister, president.</summary>
    Office,
    /// <summary>Speaks for a body: spokeswoman.</summary>
    Spokesperson,
    /// <summary>Anybody: diplomat, resident.</summary>
    Person,
    /// <summary>A collective that speaks as one: junta, opposition.</summary>
    Group,
}

/// <summary>A noun that names a person by what he or she is or does.</summary>
/// <param name="Singular">The singular, lower case: <c>chief of staff</c>.</param>
/// <param name="Plural">The plural: <c>chiefs of staff</c>; null when there is none.</param>
/// <param name="Gender">What it tells about the bearer.</param>
/// <param name="Grade">How closely it points.</param>
public sealed record RoleNoun(string Singular, string? Plural, Gender Gender, RoleGrade Grade);

/// <summary>A printed form of a role noun.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="IsPlural">Whether the form names several people.</param>
public sealed record RoleReading(RoleNoun Noun, bool IsPlural);

/// <summary>Nouns for persons and collectives, from <c>roles.tsv</c>.</summary>
public sealed class Roles
{
    private static readonly Lazy<Roles> Shared = new(() => new Roles(LexiconFile.Read("roles.tsv", 4)));

    private Roles(List<string[]> rows)
    {
        var readings = new List<KeyValuePair<string, RoleReading>>(rows.Count * 2);
        foreach (var row in rows)
        {
            var noun = Noun(row);
            readings.Add(new(noun.Singular, new RoleReading(noun, IsPlural: false)));
            if (noun.Plural is { } plural)
            {
                readings.Add(new(plural, new RoleReading(noun, IsPlural: true)));
            }
        }

        Forms = new PhraseTable<RoleReading>(readings, ignoreCase: true, readings.Count);
    }

    /// <summary>The list inside the assembly.</summary>
    public static Roles Default => Shared.Value;

    /// <summary>Singular and plural forms, any case.</summary>
    public PhraseTable<RoleReading> Forms { get; }

    private static RoleNoun Noun(string[] row) => new(
        row[0],
        LexiconFile.Optional(row[1]),
        LexiconFile.Gender(row[2]),
        EnumNames<RoleGrade>.TryParse(row[3], out var grade)
            ? grade
            : throw new InvalidDataException($"roles.tsv: '{row[0]}' has the unknown grade '{row[3]}'"));
}
