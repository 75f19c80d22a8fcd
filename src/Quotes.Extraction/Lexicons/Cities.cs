namespace Quotes.Extraction;

/// <summary>Well-known cities that are no seat of a national government, from <c>cities.tsv</c>: places, not speakers.</summary>
public sealed class Cities
{
    private static readonly Lazy<Cities> Shared = new(() => new Cities(LexiconFile.Read("cities.tsv", 2)));

    private Cities(List<string[]> rows) => Forms = new PhraseTable<string>(
        rows.Select(r => KeyValuePair.Create(r[0], r[1])), ignoreCase: false, rows.Count);

    /// <summary>The list inside the assembly.</summary>
    public static Cities Default => Shared.Value;

    /// <summary>City names, case kept, each with its country's common name.</summary>
    public PhraseTable<string> Forms { get; }
}
