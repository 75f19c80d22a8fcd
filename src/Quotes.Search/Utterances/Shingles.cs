using System.Globalization;

namespace Quotes.Search;

/// <summary>The fingerprints by which quotes of the same words are looked for: some of the runs of four words, and all words together.</summary>
/// <remarks>
/// Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every <see cref="Window"/> runs that begin one after the other the least
/// is kept, so that two texts which share seven words in a row keep at least one run in common. Here the least is the one
/// with the fewest everyday words, then the one with the least hash: rare runs find few strangers. Short texts keep all runs.
/// </remarks>
internal static class Shingles
{
    /// <summary>How many words a run has.</summary>
    public const int Length = 4;

    /// <summary>Of how many neighbouring runs one is kept.</summary>
    public const int Window = 4;

    /// <summary>The most words of a text that keeps all its runs.</summary>
    public const int ShortText = 12;

    private const ulong Mask = (1UL << 48) - 1;
    private const ulong WholeText = 1UL << 63;

    /// <summary>The fingerprints of a text, each once.</summary>
    public static ulong[] Of(int[] words)
    {
        HashSet<ulong> kept = [];
        if (words.Any(ComparedWords.IsTelling)) kept.Add((Hash(words) & Mask) | WholeText);
        ulong[] ranks = new ulong[Math.Max(0, words.Length - Length + 1)];
        for (int i = 0; i < ranks.Length; i++) ranks[i] = Rank(words.AsSpan(i, Length));
        int window = words.Length <= ShortText ? 1 : Window;
        for (int from = 0; from + window <= ranks.Length; from++)
        {
            ulong least = ranks[from];
            for (int i = from + 1; i < from + window; i++) least = Math.Min(least, ranks[i]);
            // A run of nothing but everyday words is shared by chance.
            if (least >> 48 < Length) kept.Add(least & Mask);
        }
        return [.. kept];
    }

    /// <summary>The most quotes that may share a fingerprint for it to lead from one to the other. A run of words that more share is a stock phrase.</summary>
    public static int MostHolders(ulong shingle) => (shingle & WholeText) != 0 ? 5000 : 500;

    /// <summary>The fingerprint as a term of the index; terms are in the order of the numbers.</summary>
    public static string Term(ulong shingle) => shingle.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Rank(ReadOnlySpan<int> run)
    {
        int everyday = 0;
        foreach (int word in run) everyday += ComparedWords.IsTelling(word) ? 0 : 1;
        return ((ulong)everyday << 48) | (Hash(run) & Mask);
    }

    private static ulong Hash(ReadOnlySpan<int> words)
    {
        ulong hash = 14695981039346656037;
        foreach (int word in words)
        {
            hash = (hash ^ (uint)word) * 1099511628211;
            hash ^= hash >> 29;
        }
        return hash;
    }
}
