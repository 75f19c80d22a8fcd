namespace Quotes.Extraction;

/// <summary>What may follow a reporting verb.</summary>
[Flags]
internal enum ReportingFrames
{
    None = 0,
    Quote = 1 << 0,
    Clause = 1 << 1,
    Bare = 1 << 2,
    ObjectClause = 1 << 3,
    ObjectTo = 1 << 4,
    To = 1 << 5,
    NounPhrase = 1 << 6,
    ObjectOf = 1 << 7,
    ObjectFor = 1 << 8,
    As = 1 << 9,
    For = 1 << 10,
    Against = 1 << 11,
    Of = 1 << 12,
    About = 1 << 13,
    On = 1 << 14,
    Wh = 1 << 15,
    Called = 1 << 16,
}

/// <summary>The nature of a cue.</summary>
internal enum ReportingKind
{
    Speech,
    Writing,
    /// <summary>What a text does: show, read.</summary>
    Document,
    /// <summary>Not a cue: believe, fear. Listed so that it is not taken for one.</summary>
    Thought,
    /// <summary>A cue without a verb: according to.</summary>
    Preposition,
}

/// <summary>An entry of <c>reporting-verbs.tsv</c>.</summary>
/// <param name="Lemma">The dictionary form with its particles.</param>
/// <param name="Past">The past form, particles included.</param>
/// <param name="Forms">All inflected forms, each as its words.</param>
/// <param name="Class">The speech act.</param>
/// <param name="Frames">What may follow.</param>
/// <param name="Strength">1 nearly always a report, 2 usually, 3 only with quotation marks or a clause.</param>
/// <param name="Kind">The nature of the cue.</param>
internal sealed record ReportingVerb(string Lemma, string Past, string[][] Forms, CueClass Class, ReportingFrames Frames, int Strength, ReportingKind Kind)
{
    /// <summary>The words of the form that begins with <paramref name="first"/>, or none.</summary>
    public string[] FormStartingWith(string first) => Array.Find(Forms, f => f[0] == first) ?? [];
}

/// <summary>The reporting verbs, found by the first word of any of their forms.</summary>
internal sealed class ReportingVerbs
{
    private readonly System.Collections.Frozen.FrozenDictionary<string, ReportingVerb[]> _byFirstWord;

    private ReportingVerbs(IEnumerable<ReportingVerb> verbs)
    {
        Dictionary<string, List<ReportingVerb>> index = [];
        foreach (ReportingVerb verb in verbs)
        {
            foreach (string first in verb.Forms.Select(f => f[0]).Distinct())
            {
                if (!index.TryGetValue(first, out List<ReportingVerb>? list)) index[first] = list = [];
                list.Add(verb);
            }
        }
        _byFirstWord = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(index.Select(p => KeyValuePair.Create(p.Key, p.Value.ToArray())));
    }

    /// <summary>The list that ships with the extractor.</summary>
    public static ReportingVerbs Default { get; } = new(LexiconFile.Rows("reporting-verbs").Select(Read));

    /// <summary>The verbs one of whose forms begins with a lower-case word.</summary>
    public ReportingVerb[] StartingWith(string lower) => _byFirstWord.GetValueOrDefault(lower) ?? [];

    private static ReportingVerb Read(string[] row)
    {
        string[][] forms = [.. row.Take(5).SelectMany(LexiconFile.List).Distinct().Select(f => f.Split(' '))];
        ReportingFrames frames = LexiconFile.List(row[6]).Select(Frame).Aggregate(ReportingFrames.None, (a, b) => a | b);
        EnumNames<CueClass>.TryParse(row[5], out CueClass cue);
        return new(row[0], row[2] == "-" ? row[0] : row[2].Split(',')[0], forms, cue, frames, int.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<ReportingKind>(row[8], true));
    }

    private static ReportingFrames Frame(string name) => name switch
    {
        "obj-clause" => ReportingFrames.ObjectClause,
        "obj-to" => ReportingFrames.ObjectTo,
        "np" => ReportingFrames.NounPhrase,
        "obj-of" => ReportingFrames.ObjectOf,
        "obj-for" => ReportingFrames.ObjectFor,
        _ => Enum.Parse<ReportingFrames>(name, true),
    };
}
