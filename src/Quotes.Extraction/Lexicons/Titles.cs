namespace Quotes.Extraction;

/// <summary>A word that stands before a name.</summary>
/// <param name="Text">As printed: <c>Gen.</c>, <c>Foreign Minister</c>.</param>
/// <param name="Expansion">Spelled out in lower case: <c>general</c>.</param>
/// <param name="Gender">What it tells about the bearer.</param>
/// <param name="IsOffice">Whether it is a role in itself (foreign minister) and not only an honorific (Mr).</param>
public sealed record NameTitle(string Text, string Expansion, Gender Gender, bool IsOffice);

/// <summary>Honorifics, ranks and offices that precede names, from <c>titles.tsv</c>.</summary>
public sealed class Titles
{
    private static readonly Lazy<Titles> Shared = new(() => new Titles(LexiconFile.Read("titles.tsv", 4)));

    private Titles(List<string[]> rows) => Forms = new PhraseTable<NameTitle>(
        rows.Select(r => KeyValuePair.Create(r[0], new NameTitle(r[0], r[1], LexiconFile.Gender(r[2]), r[3] == "y"))),
        ignoreCase: false,
        rows.Count);

    /// <summary>The list inside the assembly.</summary>
    public static Titles Default => Shared.Value;

    /// <summary>Titles as printed before a name, case kept.</summary>
    public PhraseTable<NameTitle> Forms { get; }
}
