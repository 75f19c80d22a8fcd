using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>The same sentence as another newsroom would print it: other marks, hyphens left whole, a headline's capitals.</summary>
internal static class Variation
{
    /// <summary>Curly or PTB quotation marks and curly apostrophes, by the tags; straight ones when <paramref name="style"/> is 0.</summary>
    public static TreebankSentence Marks(TreebankSentence s, int style)
    {
        var words = (string[])s.Words.Clone();
        for (var i = 0; i < words.Length; i++)
        {
            var single = words[i] is "'" or "‘" or "’";
            words[i] = (s.Tags[i], style) switch
            {
                (PosTag.OpenQuote, 0) => single ? "'" : "\"",
                (PosTag.CloseQuote, 0) => single ? "'" : "\"",
                (PosTag.OpenQuote, 1) => single ? "‘" : "“",
                (PosTag.CloseQuote, 1) => single ? "’" : "”",
                _ => words[i],
            };
        }

        return s with { Words = words };
    }

    /// <summary>All letters as capitals.</summary>
    public static TreebankSentence Upper(TreebankSentence s) => s with { Words = Array.ConvertAll(s.Words, w => w.ToUpperInvariant()) };

    /// <summary>Each longer word and each name with a capital.</summary>
    public static TreebankSentence Title(TreebankSentence s) => s with
    {
        Words = s.Words.Select((w, i) => i > 0 && w.Length < 4 && s.Tags[i] is PosTag.IN or PosTag.DT or PosTag.CC or PosTag.TO or PosTag.POS || w.Length == 0
            ? w : char.ToUpperInvariant(w[0]) + w[1..]).ToArray(),
    };

    /// <summary>Words split at hyphens made whole again; null where there are none, or where they do not form one constituent.</summary>
    public static TreebankSentence? WithoutHyphens(TreebankSentence s)
    {
        var group = new int[s.Length];
        for (var i = 0; i < group.Length; i++) group[i] = i;
        var any = false;
        for (var i = 1; i + 1 < s.Length; i++)
        {
            if (s.Tags[i] != PosTag.HYPH || s.SpaceAfter[i] || s.SpaceAfter[i - 1]) continue;
            group[i] = group[i + 1] = group[i - 1];
            any = true;
        }

        return any ? Merge(s, group) : null;
    }

    private static TreebankSentence? Merge(TreebankSentence s, int[] group)
    {
        var starts = Enumerable.Range(0, s.Length).Where(i => group[i] == i).ToArray();
        var top = new int[s.Length];
        foreach (var start in starts)
        {
            var outside = Enumerable.Range(start, s.Length - start).Where(i => group[i] == start && (s.Heads[i] < 0 || group[s.Heads[i]] != start)).ToArray();
            if (outside.Length != 1) return null;
            top[start] = outside[0];
        }

        var position = new int[s.Length];
        for (var i = 0; i < starts.Length; i++) position[starts[i]] = i;
        int Last(int start) => Enumerable.Range(start, s.Length - start).Last(i => group[i] == start);
        PosTag Tag(int start)
        {
            var tag = s.Tags[top[start]];
            if (Last(start) == start) return tag;
            if (tag.IsProperNoun() || tag == PosTag.CD) return tag;
            return s.Labels[top[start]] is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodUnmarked ? PosTag.JJ : tag;
        }

        return s with
        {
            Words = starts.Select(g => string.Concat(s.Words[g..(Last(g) + 1)])).ToArray(),
            Tags = starts.Select(Tag).ToArray(),
            Heads = starts.Select(g => s.Heads[top[g]] < 0 ? -1 : position[group[s.Heads[top[g]]]]).ToArray(),
            Labels = starts.Select(g => Tag(g) == PosTag.JJ && Last(g) != g ? DependencyLabel.Amod : s.Labels[top[g]]).ToArray(),
            Lemmas = starts.Select(g => s.Lemmas[top[g]]).ToArray(),
            SpaceAfter = starts.Select(g => s.SpaceAfter[Last(g)]).ToArray(),
            Persons = starts.Select(g => s.Persons[top[g]]).ToArray(),
        };
    }
}
