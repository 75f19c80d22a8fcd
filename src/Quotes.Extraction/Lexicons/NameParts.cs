namespace Quotes.Extraction;

/// <summary>Where a particle stands in a personal name.</summary>
public enum ParticlePlace
{
    /// <summary>A word inside the name: von der, bin, de la.</summary>
    Infix,
    /// <summary>Glued to the family name: O', al-.</summary>
    Prefix,
    /// <summary>A word after it: Jr., III.</summary>
    Suffix,
}

/// <summary>Family names that come first and the particles of names, from <c>family-names.tsv</c> and <c>name-particles.tsv</c>.</summary>
public sealed class NameParts
{
    private static readonly Lazy<NameParts> Shared = new(() => new NameParts());

    private NameParts()
    {
        LeadingFamilyNames = new PhraseTable<IReadOnlyList<string>>(
            LexiconFile.Read("family-names.tsv", 2).Select(r => KeyValuePair.Create<string, IReadOnlyList<string>>(r[0], LexiconFile.List(r[1]))),
            ignoreCase: false);
        Particles = new PhraseTable<ParticlePlace>(
            LexiconFile.Read("name-particles.tsv", 2).Select(r => KeyValuePair.Create(r[0], Place(r))), ignoreCase: false);
    }

    /// <summary>The lists inside the assembly.</summary>
    public static NameParts Default => Shared.Value;

    /// <summary>Family names that stand before the given name (Xi, Ban, Nguyen), each with the languages where they do: chinese, korean, vietnamese, khmer.</summary>
    public PhraseTable<IReadOnlyList<string>> LeadingFamilyNames { get; }

    /// <summary>Particles, case kept.</summary>
    public PhraseTable<ParticlePlace> Particles { get; }

    private static ParticlePlace Place(string[] row) => EnumNames<ParticlePlace>.TryParse(row[1], out var place)
        ? place
        : throw new InvalidDataException($"name-particles.tsv: '{row[0]}' has the unknown place '{row[1]}'");
}
