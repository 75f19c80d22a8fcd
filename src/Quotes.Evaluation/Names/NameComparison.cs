namespace Quotes.Evaluation;

/// <summary>Whether an extracted name is the name the gold gives.</summary>
public static class NameComparison
{
    // Shorter words are alike only when they are the same.
    private const int LeastStem = 4;

    // Tavrenia and Tavrenian, ministry and ministries.
    private const int LongestEnding = 2;

    /// <summary>Whether the name is right in full.</summary>
    /// <remarks>
    /// A person's name is right when it has every word of the gold's, titles apart, or when it leaves out some but has the surname
    /// and a further name (if the gold has one) and nothing that the gold has not. For whoever is no person, words count as alike
    /// when they share all but a short ending; the name is right when it has all words of the gold's, or when all of its words are
    /// among the gold's and are at least half as many, or when the shared words are at least half of those either has.
    /// </remarks>
    public static bool IsRight(string gold, SpeakerKind? kind, string predicted) =>
        kind == SpeakerKind.Person
            ? IsRightPerson(NameWords.OfPerson(gold), NameWords.OfPerson(predicted))
            : IsRightBody(NameWords.OfBody(gold), NameWords.OfBody(predicted));

    /// <summary>As <see cref="IsRight"/>, but a person's surname is enough, or any part of the name with nothing that contradicts it.</summary>
    public static bool HasRightSurname(string gold, SpeakerKind? kind, string predicted)
    {
        if (kind != SpeakerKind.Person) return IsRight(gold, kind, predicted);
        IReadOnlyList<string> wanted = NameWords.OfPerson(gold), given = NameWords.OfPerson(predicted);
        return wanted.Count > 0 && given.Count > 0 && (wanted[^1] == given[^1] || Within(wanted, given) || Within(given, wanted));
    }

    private static bool IsRightPerson(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        if (gold.Count == 0 || predicted.Count == 0) return false;
        if (Within(gold, predicted)) return true;
        return gold[^1] == predicted[^1] && predicted.Count >= Math.Min(2, gold.Count) && Within(predicted, gold);
    }

    private static bool IsRightBody(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        if (gold.Count == 0 || predicted.Count == 0) return false;
        int goldShared = CountAlike(gold, predicted);
        if (goldShared == gold.Count) return true;
        if (CountAlike(predicted, gold) == predicted.Count && 2 * predicted.Count >= gold.Count) return true;
        return 2 * goldShared >= gold.Count + predicted.Count - goldShared;
    }

    private static bool Within(IReadOnlyList<string> words, IReadOnlyList<string> others) => words.All(others.Contains);

    private static int CountAlike(IReadOnlyList<string> words, IReadOnlyList<string> others) => words.Count(word => others.Any(other => AreAlike(word, other)));

    private static bool AreAlike(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= LeastStem && (a.StartsWith(Stem(b), StringComparison.Ordinal) || b.StartsWith(Stem(a), StringComparison.Ordinal)));

    private static string Stem(string word) => word[..Math.Max(LeastStem, word.Length - LongestEnding)];
}
