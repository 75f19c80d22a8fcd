using System.Collections.Frozen;
using System.Globalization;

namespace Quotes.Extraction;

/// <summary>How far a reporting verb with a certain kind of content can be trusted to report a statement where no quotation marks help.</summary>
/// <remarks>Counts from <c>cue-patterns.tsv</c>; unseen patterns are trusted, for the word list vouches for the verb.</remarks>
internal static class CuePatterns
{
    // As if every pattern had been seen a few more times, mostly rightly: one bad example does not condemn a verb.
    private const double PriorSeen = 2.5;
    private const double PriorMarked = 1.6;
    private const double Trusted = 0.5;

    private static readonly FrozenDictionary<(string Lemma, string Rule), double> Shares = LexiconFile.Rows("cue-patterns")
        .ToFrozenDictionary(r => (r[0], r[1]), r => (Number(r[3]) + PriorMarked) / (Number(r[2]) + PriorSeen));

    /// <summary>Whether the pattern reports statements at least half the time.</summary>
    public static bool Reports(string lemma, string rule) => !Shares.TryGetValue((lemma, rule), out double share) || share >= Trusted;

    /// <summary>The kind of content in a rule's name: clause, infinitive or object.</summary>
    public static string RuleOf(string evidence)
    {
        foreach (string rule in (string[])["infinitive", "object"])
        {
            if (evidence.Contains(rule, StringComparison.Ordinal)) return rule;
        }
        return "clause";
    }

    private static double Number(string column) => double.Parse(column, CultureInfo.InvariantCulture);
}
