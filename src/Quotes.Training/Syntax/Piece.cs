using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>A constituent cut out of a sentence. Heads are positions in the piece, -1 for its root.</summary>
internal sealed record Piece(string[] Words, PosTag[] Tags, int[] Heads, DependencyLabel[] Labels)
{
    public int Root => Array.IndexOf(Heads, -1);

    /// <summary>Where the words before the predicate end when they are the subject and nothing else; otherwise 0.</summary>
    public int SubjectEnd
    {
        get
        {
            var root = Root;
            var subject = Array.FindIndex(Labels, l => l == DependencyLabel.Nsubj);
            if (subject < 0 || Heads[subject] != root || subject > root) return 0;
            var end = Enumerable.Range(0, Words.Length).Last(i => Under(i, subject)) + 1;
            return end < root + 1 && Enumerable.Range(0, end).All(i => Under(i, subject)) ? end : 0;
        }
    }

    public static Piece Single(string word, PosTag tag) => new([word], [tag], [-1], [DependencyLabel.Root]);

    /// <summary>The words from <paramref name="start"/> up to <paramref name="end"/>; heads outside become the root.</summary>
    public static Piece Of(TreebankSentence s, int start, int end) => new(
        s.Words[start..end],
        s.Tags[start..end],
        [.. s.Heads[start..end].Select(h => h >= start && h < end ? h - start : -1)],
        s.Labels[start..end]);

    /// <summary>Subjects of at most eight words that speak, or are people or organisations by name.</summary>
    public static IEnumerable<(Piece Piece, int Verb)> Subjects(TreebankSentence s)
    {
        for (var i = 0; i < s.Length; i++)
        {
            if (s.Labels[i] != DependencyLabel.Nsubj || s.Heads[i] < i) continue;
            var speaks = s.Lemmas[s.Heads[i]] is "say" or "tell" or "announce" or "argue" or "explain" or "claim" or "believe" or "report" or "add" or "ask" or "write" or "note" or "warn" or "decide" or "agree";
            if (!speaks && !(s.Persons[i] && s.Tags[i].IsNoun())) continue;
            int start = i, end = i + 1;
            while (start > 0 && Under(s, start - 1, i)) start--;
            while (end < s.Length && Under(s, end, i)) end++;
            if (end - start > 8 || s.Tags[start].IsPunctuation() || s.Tags[end - 1].IsPunctuation()) continue;
            var piece = Of(s, start, end);
            if (piece.Heads.Count(h => h < 0) == 1 && piece.Tags[piece.Root] is not (PosTag.WP or PosTag.WDT or PosTag.EX) && !piece.Words.Contains("that")) yield return (piece, s.Heads[i]);
        }
    }

    /// <summary>The piece as it stands inside a sentence: its first word without a capital unless it is a name.</summary>
    public Piece Lower() => Tags[0].IsProperNoun() || Words[0] is "I" || Words[0].StartsWith("I'", StringComparison.Ordinal) || Words[0].Length > 1 && char.IsUpper(Words[0][1])
        ? this : this with { Words = [char.ToLowerInvariant(Words[0][0]) + Words[0][1..], .. Words[1..]] };

    /// <summary>The piece as it stands at the beginning of a sentence.</summary>
    public Piece Upper() => this with { Words = [char.ToUpperInvariant(Words[0][0]) + Words[0][1..], .. Words[1..]] };

    private bool Under(int word, int top)
    {
        while (word >= 0 && word != top) word = Heads[word];
        return word == top;
    }

    private static bool Under(TreebankSentence s, int word, int top)
    {
        while (word >= 0 && word != top) word = s.Heads[word];
        return word == top;
    }
}
