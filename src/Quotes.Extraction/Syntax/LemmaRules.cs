namespace Quotes.Extraction;

/// <summary>The regular endings of English verbs and nouns.</summary>
internal static class LemmaRules
{
    /// <summary>The base form of a regular verb in lower case.</summary>
    public static string Verb(string word, PosTag tag) => tag switch
    {
        PosTag.VBZ => EndingS(word),
        PosTag.VBG when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4 => Stem(word[..^3]),
        PosTag.VBD or PosTag.VBN when word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        PosTag.VBD or PosTag.VBN when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 => Stem(word[..^2]),
        _ => word,
    };

    /// <summary>The singular of a regular plural in lower case.</summary>
    public static string Noun(string word) =>
        word.EndsWith("men", StringComparison.Ordinal) && word.Length > 4 ? word[..^2] + "an" : EndingS(word);

    private static string EndingS(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or '\'') return word;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3)
        {
            var stem = word.AsSpan(0, word.Length - 2);
            if (stem.EndsWith("sh") || stem.EndsWith("ch") || stem.EndsWith("ss") || stem.EndsWith("x") || stem.EndsWith("zz")) return stem.ToString();
        }

        return word[..^1];
    }

    // What is left of "making", "stopped", "agreed", "played": a silent e comes back, a doubled consonant goes.
    private static string Stem(string stem)
    {
        var last = stem[^1];
        if (stem.Length < 2 || !stem.AsSpan().ContainsAny("aeiouy")) return stem;
        var before = stem[^2];
        if (last == before && last is not ('s' or 'l' or 'z' or 'f' or 'e' or 'o')) return stem[..^1];
        if (last == 'l' && before == 'l') return stem.Length > 5 && Vowel(stem[^3]) && Syllables(stem) > 1 ? stem[..^1] : stem;
        if (last is 'v' or 'u' or 'c') return stem + "e";
        if (last == 'z') return before == 'z' ? stem : stem + "e";
        if (last == 's') return before is 's' ? stem : stem + "e";
        if (last == 'e') return before == 'e' ? stem : stem + "e";
        if (last == 'g') return before is 'n' && stem.Length > 4 && stem[^3] is 'a' or 'e' or 'd' ? stem + "e" : before is 'd' or 'r' or 'a' or 'e' ? stem + "e" : stem;
        if (last == 'l') return Vowel(before) || before is 'l' or 'r' or 'w' ? (before is 'i' && Syllables(stem) == 1 || before == 'u' || before == 'a' && Syllables(stem) == 1 && stem.Length == 3 ? stem + "e" : stem) : stem + "e";
        if (stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 3 && !Vowel(stem[^3])) return stem + "e";
        if (stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 3 && stem[^3] is 'i' or 'u') return stem + "e";
        if (stem.EndsWith("ir", StringComparison.Ordinal) && !Vowel(stem[^3])) return stem + "e";
        if (stem.EndsWith("ur", StringComparison.Ordinal) || stem.EndsWith("ut", StringComparison.Ordinal) || stem.EndsWith("uc", StringComparison.Ordinal)) return Syllables(stem) > 1 || stem.Length < 5 ? stem + "e" : stem;
        if (stem.EndsWith("id", StringComparison.Ordinal) || stem.EndsWith("od", StringComparison.Ordinal) || stem.EndsWith("ud", StringComparison.Ordinal)) return stem + "e";
        if (Syllables(stem) == 1 && !Vowel(last) && last is not ('w' or 'x' or 'y' or 'h') && Vowel(before) && (stem.Length < 3 || !Vowel(stem[^3]))) return stem + "e";
        return stem;
    }

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static int Syllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
            if (Vowel(word[i]) && (i == 0 || !Vowel(word[i - 1]))) count++;
        return count;
    }
}
