namespace Quotes.Extraction;

/// <summary>The family names of a full name, as they can be printed alone.</summary>
internal static class Surnames
{
    private static readonly string[] Suffixes = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior"];

    /// <summary>All forms, folded: the last word, what the particles before it add, the last two words (Pena Nieto), the leading word where it is a family name (Xi).</summary>
    public static IEnumerable<string> Of(string name)
    {
        string[] words = name.Split(' ');
        int end = words.Length;
        while (end > 1 && Suffixes.Contains(words[end - 1].ToLowerInvariant())) end--;

        int start = end - 1;
        string last = words[start];
        yield return Fold(last);
        if (last.IndexOf('-', StringComparison.Ordinal) is > 0 and <= 3 and var hyphen) yield return Fold(last[(hyphen + 1)..]);

        while (start > 1 && Lex.IsParticle(words[start - 1].ToLowerInvariant()))
        {
            start--;
            yield return Fold(string.Join(' ', words[start..end]));
        }

        if (end >= 3 && start == end - 1) yield return Fold(string.Join(' ', words[(end - 2)..end]));

        // Ban Ki-moon, Xi Jinping: the first word is a family name and no given name.
        if (end is 2 or 3 && Lex.IsFamilyFirst(words[0]) && Lex.GenderOf(words[0]) is not (Gender.Male or Gender.Female)) yield return Fold(words[0]);
    }

    /// <summary>Lower case, without accents, with straight apostrophes and plain hyphens.</summary>
    public static string Fold(string name) =>
        Accents.Remove(name).ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2010', '-').Replace('\u2011', '-');
}
