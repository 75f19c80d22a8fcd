namespace Quotes.Extraction;

/// <summary>What a period after an abbreviation means for the sentence.</summary>
public enum AbbreviationKind
{
    /// <summary>Never its end, a name follows: Gen.</summary>
    NameFollows,
    /// <summary>Not its end when a number follows: No.</summary>
    NumberFollows,
    /// <summary>Never its end: e.g.</summary>
    NeverEnds,
    /// <summary>Its end only when what follows looks like the start of a sentence: U.S., a.m.</summary>
    MayEnd,
}

/// <summary>Abbreviations that end with a period, from <c>abbreviations.tsv</c>. Initials (single capital letters) are not listed.</summary>
public sealed class Abbreviations
{
    private static readonly Lazy<Abbreviations> Shared = new(() => new Abbreviations(LexiconFile.Read("abbreviations.tsv", 2)));

    private Abbreviations(List<string[]> rows) => Forms = new PhraseTable<AbbreviationKind>(
        rows.Select(r => KeyValuePair.Create(r[0], Kind(r))), ignoreCase: false, rows.Count);

    /// <summary>The list inside the assembly.</summary>
    public static Abbreviations Default => Shared.Value;

    /// <summary>Abbreviations with their period, case kept.</summary>
    public PhraseTable<AbbreviationKind> Forms { get; }

    private static AbbreviationKind Kind(string[] row) =>
        EnumNames<AbbreviationKind>.TryParse(row[1].Replace("-", "", StringComparison.Ordinal), out var kind)
            ? kind
            : throw new InvalidDataException($"abbreviations.tsv: '{row[0]}' has the unknown kind '{row[1]}'");
}
