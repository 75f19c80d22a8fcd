using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Words whose full stop belongs to them (<c>abbreviations.tsv</c>).</summary>
internal static class Abbreviations
{
    private const int Longest = 9;

    private static readonly FrozenDictionary<string, string> Kinds = LexiconFile.Rows("abbreviations")
        .DistinctBy(r => r[0].TrimEnd('.').ToLowerInvariant()).ToFrozenDictionary(r => r[0].TrimEnd('.').ToLowerInvariant(), r => r[1]);

    /// <summary>Whether a word, given without its last stop, never ends a sentence.</summary>
    public static bool IsLeading(string withoutStop) => Kinds.GetValueOrDefault(withoutStop.ToLowerInvariant()) is "name-follows" or "never-ends" or "number-follows";

    public static bool NumberFollows(ReadOnlySpan<char> withoutStop) => withoutStop.Length <= Longest && Kinds.GetValueOrDefault(withoutStop.ToString().ToLowerInvariant()) == "number-follows";

    public static bool IsAny(ReadOnlySpan<char> withoutStop)
    {
        if (withoutStop.Length > Longest) return false;
        return Kinds.ContainsKey(withoutStop.ToString().ToLowerInvariant()) || IsDotted(withoutStop);
    }

    // u.s, a.m, j.r.r: single letters with stops between.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }
        return true;
    }
}
