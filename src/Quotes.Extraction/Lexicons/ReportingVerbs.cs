using System.Globalization;

namespace Quotes.Extraction;

/// <summary>The verbs and prepositions that report statements, from <c>reporting-verbs.tsv</c>.</summary>
public sealed class ReportingVerbs
{
    private static readonly VerbForms[] FormOfColumn =
        [VerbForms.Base, VerbForms.ThirdPerson, VerbForms.Past, VerbForms.PastParticiple, VerbForms.Ing];

    private static readonly Lazy<ReportingVerbs> Shared = new(() => new ReportingVerbs(LexiconFile.Read("reporting-verbs.tsv", 9)));

    private ReportingVerbs(List<string[]> rows)
    {
        var all = new List<ReportingVerb>(rows.Count);
        var forms = new List<KeyValuePair<string, VerbReading>>(rows.Count * 4);
        foreach (var row in rows)
        {
            var verb = Verb(row);
            all.Add(verb);
            forms.AddRange(Readings(row, verb));
        }

        All = all;
        // A form of two verbs (found) belongs to the one that reports more surely.
        Forms = new PhraseTable<VerbReading>(
            forms.OrderBy(f => f.Value.Verb.Kind == VerbKind.Thought).ThenBy(f => f.Value.Verb.Strength), ignoreCase: true, forms.Count);
    }

    /// <summary>The list inside the assembly.</summary>
    public static ReportingVerbs Default => Shared.Value;

    /// <summary>All verbs, sorted by lemma.</summary>
    public IReadOnlyList<ReportingVerb> All { get; }

    /// <summary>Every inflected form, phrasal verbs with their particle (<c>called for</c>), any case.</summary>
    public PhraseTable<VerbReading> Forms { get; }

    private static ReportingVerb Verb(string[] row) => new(
        row[0],
        EnumNames<CueClass>.TryParse(row[5], out var cueClass) ? cueClass : throw Illegal(row, "class", row[5]),
        LexiconFile.List(row[6]).Aggregate(VerbFrames.None, (frames, name) => frames | Frame(row, name)),
        int.Parse(row[7], NumberStyles.None, CultureInfo.InvariantCulture),
        EnumNames<VerbKind>.TryParse(row[8], out var kind) ? kind : throw Illegal(row, "kind", row[8]));

    private static IEnumerable<KeyValuePair<string, VerbReading>> Readings(string[] row, ReportingVerb verb)
    {
        if (verb.Kind == VerbKind.Preposition)
        {
            return [new(verb.Lemma, new VerbReading(verb, VerbForms.None))];
        }

        var forms = new Dictionary<string, VerbForms>(8, StringComparer.Ordinal);
        for (var column = 0; column < FormOfColumn.Length; column++)
        {
            foreach (var form in LexiconFile.List(row[column]))
            {
                forms[form] = forms.GetValueOrDefault(form) | FormOfColumn[column];
            }
        }

        return forms.Select(f => KeyValuePair.Create(f.Key, new VerbReading(verb, f.Value)));
    }

    private static VerbFrames Frame(string[] row, string name) => name switch
    {
        "quote" => VerbFrames.Quote,
        "clause" => VerbFrames.Clause,
        "bare" => VerbFrames.Bare,
        "obj-clause" => VerbFrames.ObjectClause,
        "obj-to" => VerbFrames.ObjectTo,
        "to" => VerbFrames.To,
        "np" => VerbFrames.NounPhrase,
        "obj-of" => VerbFrames.ObjectOf,
        "obj-for" => VerbFrames.ObjectFor,
        "as" => VerbFrames.As,
        "for" => VerbFrames.For,
        "against" => VerbFrames.Against,
        "of" => VerbFrames.Of,
        "about" => VerbFrames.About,
        "on" => VerbFrames.On,
        "wh" => VerbFrames.Wh,
        "called" => VerbFrames.Called,
        _ => throw Illegal(row, "frame", name),
    };

    private static InvalidDataException Illegal(string[] row, string what, string found) =>
        new($"reporting-verbs.tsv: '{row[0]}' has the unknown {what} '{found}'");
}
