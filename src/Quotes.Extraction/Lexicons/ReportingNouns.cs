namespace Quotes.Extraction;

/// <summary>How a noun carries a statement.</summary>
public enum ReportingNounKind
{
    /// <summary>The statement itself: his claim that.</summary>
    Speech,
    /// <summary>Where it was made: in an interview.</summary>
    Event,
    /// <summary>A text that holds it and can be the speaker: the report said.</summary>
    Document,
}

/// <summary>A noun that carries or contains a statement.</summary>
/// <param name="Singular">The singular, lower case.</param>
/// <param name="Plural">The plural; null when there is none.</param>
/// <param name="Class">The speech act.</param>
/// <param name="Kind">How it carries the statement.</param>
/// <param name="Follows">Words that open the content or name author and subject: that, of, to, by.</param>
public sealed record ReportingNoun(
    string Singular, string? Plural, CueClass Class, ReportingNounKind Kind, IReadOnlyList<string> Follows);

/// <summary>Nouns of saying and the documents that speak, from <c>reporting-nouns.tsv</c>.</summary>
public sealed class ReportingNouns
{
    private static readonly Lazy<ReportingNouns> Shared = new(() => new ReportingNouns(LexiconFile.Read("reporting-nouns.tsv", 5)));

    private ReportingNouns(List<string[]> rows)
    {
        var nouns = rows.ConvertAll(Noun);
        Speech = Table(nouns, ReportingNounKind.Speech);
        Events = Table(nouns, ReportingNounKind.Event);
        Documents = Table(nouns, ReportingNounKind.Document);
    }

    /// <summary>The list inside the assembly.</summary>
    public static ReportingNouns Default => Shared.Value;

    /// <summary>Claim, warning, denial, call, in singular and plural.</summary>
    public PhraseTable<ReportingNoun> Speech { get; }

    /// <summary>Interview, news conference, speech, in singular and plural.</summary>
    public PhraseTable<ReportingNoun> Events { get; }

    /// <summary>Statement, report, letter, treaty, in singular and plural.</summary>
    public PhraseTable<ReportingNoun> Documents { get; }

    private static PhraseTable<ReportingNoun> Table(List<ReportingNoun> nouns, ReportingNounKind kind) => new(
        nouns.Where(n => n.Kind == kind)
            .SelectMany(n => n.Plural is null ? [n.Singular] : (string[])[n.Singular, n.Plural], (n, form) => KeyValuePair.Create(form, n)),
        ignoreCase: true);

    private static ReportingNoun Noun(string[] row) => new(
        row[0],
        LexiconFile.Optional(row[1]),
        EnumNames<CueClass>.TryParse(row[2], out var cueClass) ? cueClass : throw Illegal(row, row[2]),
        EnumNames<ReportingNounKind>.TryParse(row[3], out var kind) ? kind : throw Illegal(row, row[3]),
        LexiconFile.List(row[4]));

    private static InvalidDataException Illegal(string[] row, string found) =>
        new($"reporting-nouns.tsv: '{row[0]}' has the unknown class or kind '{found}'");
}
