namespace Quotes.Extraction;

/// <summary>What kind of body acts or speaks.</summary>
public enum BodyType
{
    /// <summary>An organization of states.</summary>
    International,
    /// <summary>An agency, ministry or military of one state.</summary>
    Agency,
    /// <summary>A parliament, its chamber or committee.</summary>
    Parliament,
    /// <summary>A court of one state.</summary>
    Court,
    /// <summary>A political party.</summary>
    Party,
    /// <summary>An armed group.</summary>
    ArmedGroup,
    /// <summary>A rights, aid or pressure group.</summary>
    Rights,
    /// <summary>A think tank or polling institute.</summary>
    ThinkTank,
    /// <summary>A company.</summary>
    Company,
    /// <summary>A news agency, newspaper or broadcaster: mostly an addressee or a carrier, seldom the speaker.</summary>
    Media,
}

/// <summary>A body that is known by name.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Kind">Organization or government, as a speaker is classed.</param>
/// <param name="Country">The common name of its country; null when it has none.</param>
public sealed record KnownBody(string Name, BodyType Type, SpeakerKind Kind, string? Country)
{
    /// <summary>Whether it is a news agency, newspaper or broadcaster.</summary>
    public bool IsMedia => Type == BodyType.Media;
}

/// <summary>A printed form of a body's name.</summary>
/// <param name="Body">The body.</param>
/// <param name="IsAmbiguous">Whether the form is also an ordinary word, a family name or a body of several states, and needs support from the text.</param>
public sealed record BodyReading(KnownBody Body, bool IsAmbiguous);

/// <summary>Organizations, agencies, parties, armed groups and media, from <c>bodies.tsv</c>.</summary>
public sealed class Bodies
{
    private static readonly Lazy<Bodies> Shared = new(() => new Bodies(LexiconFile.Read("bodies.tsv", 6)));

    private Bodies(List<string[]> rows)
    {
        var readings = new List<KeyValuePair<string, BodyReading>>(rows.Count * 2);
        foreach (var row in rows)
        {
            var body = new KnownBody(row[0], TypeOf(row), KindOf(row[0], row[3]), LexiconFile.Optional(row[4]));
            var ambiguous = LexiconFile.List(row[5]);
            readings.AddRange(LexiconFile.List(row[1]).Prepend(row[0])
                .Select(name => KeyValuePair.Create(name, new BodyReading(body, ambiguous.Contains(name)))));
        }

        Forms = new PhraseTable<BodyReading>(readings, ignoreCase: false, readings.Count);
    }

    /// <summary>The list inside the assembly.</summary>
    public static Bodies Default => Shared.Value;

    /// <summary>Names and abbreviations, case kept.</summary>
    public PhraseTable<BodyReading> Forms { get; }

    /// <summary>Organization or government, as the lists of bodies write it.</summary>
    internal static SpeakerKind KindOf(string name, string kind) => kind switch
    {
        "organization" => SpeakerKind.Organization,
        "government" => SpeakerKind.Government,
        _ => throw new InvalidDataException($"'{name}' has the unknown kind '{kind}'"),
    };

    private static BodyType TypeOf(string[] row) =>
        EnumNames<BodyType>.TryParse(row[2].Replace("-", "", StringComparison.Ordinal), out var type)
            ? type
            : throw new InvalidDataException($"bodies.tsv: '{row[0]}' has the unknown type '{row[2]}'");
}
