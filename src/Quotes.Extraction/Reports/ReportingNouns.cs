using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Nouns that stand for an act of speech, by their forms: claim, accusations, threat.</summary>
internal static class ReportingNouns
{
    private static readonly FrozenDictionary<string, ReportingVerb> ByForm = LexiconFile.Rows("reporting-nouns").Where(r => r[3] == "speech" && !r[0].Contains(' ')).SelectMany(Forms).DistinctBy(p => p.Key).ToFrozenDictionary();

    /// <summary>The noun of a form in lower case, as a cue; null when it reports nothing.</summary>
    public static ReportingVerb? Find(string lower) => ByForm.GetValueOrDefault(lower);

    private static IEnumerable<KeyValuePair<string, ReportingVerb>> Forms(string[] row)
    {
        EnumNames<CueClass>.TryParse(row[2], out CueClass cue);
        string[] forms = row[1] == "-" ? [row[0]] : [row[0], row[1]];
        ReportingVerb noun = new(row[0], row[0], [.. forms.Select(f => new[] { f })], cue, ReportingFrames.None, 3, ReportingKind.Speech);
        return forms.Select(form => KeyValuePair.Create(form, noun));
    }
}
