namespace Quotes.Extraction;

/// <summary>The regular endings of English verbs and nouns.</summary>
internal static class LemmaRules
{
    /// <summary>The base form of a regular verb in lower case, preferably one of <paramref name="bases"/>.</summary>
    public static string Verb(string word, PosTag tag, HashSet<string> bases)
    {
        if (tag == PosTag.VBZ) return WithoutS(word);
        var ending = tag switch
        {
            PosTag.VBG when word.EndsWith("ing", StringComparison.Ordinal) => 3,
            PosTag.VBD or PosTag.VBN when word.EndsWith("ed", StringComparison.Ordinal) => 2,
            _ => 0,
        };
        if (ending == 0 || word.Length - ending < 2) return word;
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        var stem = word[..^ending];
        var doubled = stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : null;
        if (doubled is not null && bases.Contains(doubled) && !bases.Contains(stem)) return doubled;
        // "hoping" would double its p if it came from "hop".
        if (IsShort(stem) && bases.Contains(stem + "e")) return stem + "e";
        if (bases.Contains(stem)) return stem;
        if (bases.Contains(stem + "e")) return stem + "e";
        if (doubled is not null && stem[^1] is not ('s' or 'l' or 'z' or 'f' or 'e' or 'o')) return doubled;
        return LosesE(stem) ? stem + "e" : stem;
    }

    /// <summary>The singular of a regular plural in lower case.</summary>
    public static string Noun(string word) =>
        word.EndsWith("men", StringComparison.Ordinal) && word.Length > 4 ? word[..^2] + "an" : WithoutS(word);

    private static string WithoutS(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or '\'') return word;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        var stem = word.AsSpan(0, word.Length - 2);
        var sibilant = stem.EndsWith("sh") || stem.EndsWith("ch") || stem.EndsWith("ss") || stem.EndsWith("x") || stem.EndsWith("zz");
        return word[^2] == 'e' && sibilant ? stem.ToString() : word[..^1];
    }

    // For verbs nobody has listed: endings that English does not write without a silent e.
    private static bool LosesE(string stem) =>
        stem[^1] is 'v' or 'u' or 'c' || stem[^1] is 's' or 'z' && stem[^2] != stem[^1]
        || stem.EndsWith("dg", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)
        || stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 3 && !IsVowel(stem[^3])
        || stem[^1] == 'l' && !IsVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w')
        || IsShort(stem);

    // One syllable of a consonant, a vowel and a consonant that would be doubled.
    private static bool IsShort(string stem) =>
        stem.Length is 3 or 4 && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y' or 'h') && IsVowel(stem[^2])
        && stem.AsSpan(0, stem.Length - 2).IndexOfAny("aeiou") < 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
