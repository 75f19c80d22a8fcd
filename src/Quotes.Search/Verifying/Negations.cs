namespace Quotes.Search;

/// <summary>Knows the words that turn a statement into its opposite.</summary>
internal static class Negations
{
    // English and French; n't is taken out of its word before it is asked for.
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "none", "nothing", "nobody", "nowhere", "neither", "nor", "without", "cannot", "hardly", "barely", "scarcely",
        "ne", "pas", "jamais", "rien", "aucun", "aucune", "personne", "non", "sans", "ni", "nul", "nulle",
    };

    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "de", "mis"];

    // A word and what else begins and ends like one of its opposites by chance is rarer than an opposite that is overlooked.
    private const int ShortestStem = 4;

    /// <summary>Whether a folded word negates.</summary>
    public static bool IsOne(string folded) => All.Contains(folded) || folded.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether one word is the other with a prefix that negates: <c>legal</c>, <c>illegal</c>.</summary>
    public static bool AreOpposites(string a, string b) => IsNegated(a, b) || IsNegated(b, a);

    private static bool IsNegated(string negated, string word) =>
        word.Length >= ShortestStem && negated.Length > word.Length && negated.EndsWith(word, StringComparison.Ordinal)
        && Prefixes.Contains(negated[..^word.Length]);
}
