using Lucene.Net.Tartarus.Snowball.Ext;

namespace Quotes.Search;

/// <summary>Reduces English words to their stems by the Snowball English algorithm (Porter 2).</summary>
internal static class EnglishStems
{
    private const int Remembered = 50_000;

    // The stemmer keeps state, so every thread has its own; it is slow, so the words of the day are remembered.
    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    [ThreadStatic]
    private static Dictionary<string, string>? _stems;

    /// <summary>The stem of a folded word, without possessive ending and apostrophes. Words that are not English letters stay whole.</summary>
    public static string Of(string folded)
    {
        string plain = Word.PlainOf(folded);
        Dictionary<string, string> stems = _stems ??= new(StringComparer.Ordinal);
        if (stems.TryGetValue(plain, out string? stem)) return stem;
        if (plain.Length < 3 || !plain.All(char.IsAsciiLetterLower)) return plain;
        if (stems.Count >= Remembered) stems.Clear();
        EnglishStemmer stemmer = _stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(plain);
        stemmer.Stem();
        return stems[plain] = stemmer.Current;
    }
}
