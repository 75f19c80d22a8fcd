namespace Quotes.Extraction;

/// <summary>Whom a statement is made to.</summary>
public enum AddresseeKind
{
    /// <summary>Reporters, the media.</summary>
    Press,
    /// <summary>Supporters, residents, the nation.</summary>
    Audience,
    /// <summary>Parliament, lawmakers, a court.</summary>
    Body,
    /// <summary>Aides, colleagues, troops.</summary>
    Person,
    /// <summary>A rally, a news conference.</summary>
    Event,
}

/// <summary>Whom statements are made to when it is no named person or medium, from <c>address-nouns.tsv</c>. Named media are in <see cref="Bodies"/>.</summary>
public sealed class Addressees
{
    private static readonly Lazy<Addressees> Shared = new(() => new Addressees(LexiconFile.Read("address-nouns.tsv", 2)));

    private Addressees(List<string[]> rows) => Forms = new PhraseTable<AddresseeKind>(
        rows.Select(r => KeyValuePair.Create(r[0], Kind(r))), ignoreCase: true, rows.Count);

    /// <summary>The list inside the assembly.</summary>
    public static Addressees Default => Shared.Value;

    /// <summary>Phrases with their article where it is usual (<c>reporters</c>, <c>the security council</c>), any case.</summary>
    public PhraseTable<AddresseeKind> Forms { get; }

    private static AddresseeKind Kind(string[] row) => EnumNames<AddresseeKind>.TryParse(row[1], out var kind)
        ? kind
        : throw new InvalidDataException($"address-nouns.tsv: '{row[0]}' has the unknown kind '{row[1]}'");
}
