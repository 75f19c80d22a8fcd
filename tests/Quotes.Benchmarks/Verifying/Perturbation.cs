using Quotes.Search;

namespace Quotes.Benchmarks;

/// <summary>A way in which quotes come altered to a fact checker, and what has to be said of one that came so.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Apply">Does it to the words of a quote, numbered; null where it cannot be done.</param>
/// <param name="IsRight">Whether an answer is right.</param>
internal sealed record Perturbation(string Name, Func<string[], int, string?> Apply, Func<VerifyResult, bool> IsRight)
{
    private static readonly string[] Auxiliaries = ["will", "is", "are", "was", "were", "can", "could", "should", "would", "must", "do", "does", "did", "has", "have", "had", "may"];
    private static readonly string[] Others = ["yesterday", "harvest", "violin", "seventeen", "lighthouse", "quietly", "orchard", "marble"];

    /// <summary>All of them, each with one right verdict.</summary>
    public static IReadOnlyList<Perturbation> All { get; } =
    [
        new("as it is", (words, _) => string.Join(' ', words), r => r.Verdict == Verdict.Verbatim),
        new("punctuated anew", (words, n) => "“" + string.Join(n % 2 == 0 ? " " : " — ", words.Select(w => w.Trim(',', ';', ':', '—').ToUpperInvariant())) + "!”", r => r.Verdict == Verdict.Verbatim),
        new("without its beginning", (words, _) => string.Join(' ', words[(words.Length / 3)..]), IsTrimmed),
        new("without its end", (words, _) => string.Join(' ', words[..^(words.Length / 3)]), IsTrimmed),
        new("with an ellipsis", (words, _) => string.Join(' ', words[..(words.Length / 3)]) + " … " + string.Join(' ', words[^(words.Length / 3)..]),
            r => IsTrimmed(r) || r.Verdict == Verdict.Altered && r.Changes.Contains(Alteration.Negation)),
        new("a word dropped", (words, n) => Without(words, Inner(words, n)), r => r.Verdict == Verdict.Altered),
        new("a word swapped", (words, n) => With(words, Inner(words, n), Others[n % Others.Length]), r => r.Verdict == Verdict.Altered),
        new("two words swapped", (words, n) => With(With(words, Inner(words, n), Others[n % Others.Length]).Split(' '), Inner(words, n + 3), Others[(n + 5) % Others.Length]), r => r.Verdict == Verdict.Altered),
        new("a not put in", (words, _) => PutIn(words), r => r.Verdict == Verdict.Altered && r.Changes.Contains(Alteration.Negation)),
        new("a not taken out", (words, _) => TakeOut(words), r => r.Verdict == Verdict.Altered && r.Changes.Contains(Alteration.Negation)),
    ];

    private static bool IsTrimmed(VerifyResult result) => result.Verdict is Verdict.Trimmed or Verdict.Verbatim;

    private static int Inner(string[] words, int n) => 2 + n % (words.Length - 4);

    private static string Without(string[] words, int at) => string.Join(' ', words.Where((_, i) => i != at));

    private static string With(string[] words, int at, string word) => string.Join(' ', words.Select((w, i) => i == at ? word : w));

    private static string? PutIn(string[] words)
    {
        int at = Array.FindIndex(words, w => Auxiliaries.Contains(w));
        if (at < 0 || at + 1 < words.Length && words[at + 1] is "not" or "no") return null;
        return string.Join(' ', words[..(at + 1)]) + " not " + string.Join(' ', words[(at + 1)..]);
    }

    private static string? TakeOut(string[] words)
    {
        int at = Array.IndexOf(words, "not");
        return at < 0 ? null : Without(words, at);
    }
}
