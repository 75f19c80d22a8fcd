namespace Quotes.Extraction;

/// <summary>Questions that attribution asks of a parsed sentence. Heads are positions, -1 for the root, as <see cref="SyntaxModel.Parse(ReadOnlySpan{string}, ReadOnlySpan{PosTag}, Span{int}, Span{DependencyLabel})"/> gives them.</summary>
public static class DependencyTree
{
    private const int Farthest = 8;

    /// <summary>The subject of a verb: its own, or that of the verb it continues ("he left, saying", "he rose and said", "he wants to say"); -1 when there is none.</summary>
    /// <param name="heads">The head of each word.</param>
    /// <param name="labels">The relation of each word to its head.</param>
    /// <param name="verb">The verb's position.</param>
    public static int FindSubject(ReadOnlySpan<int> heads, ReadOnlySpan<DependencyLabel> labels, int verb)
    {
        for (var steps = 0; verb >= 0 && steps < Farthest; steps++)
        {
            for (var i = 0; i < heads.Length; i++)
                if (heads[i] == verb && labels[i] is DependencyLabel.Nsubj or DependencyLabel.NsubjPass) return i;
            if (labels[verb] is not (DependencyLabel.Conj or DependencyLabel.Advcl or DependencyLabel.Xcomp)) return -1;
            verb = heads[verb];
        }

        return -1;
    }

    /// <summary>For each word the first word of what depends on it, itself included, and the word after the last; in time proportional to the sentence.</summary>
    /// <param name="heads">The head of each word; the tree is projective, so what depends on a word has no gap.</param>
    /// <param name="starts">Receives the first words.</param>
    /// <param name="ends">Receives the words after the last.</param>
    public static void FindExtents(ReadOnlySpan<int> heads, Span<int> starts, Span<int> ends)
    {
        var n = heads.Length;
        var open = new int[n];
        for (var i = 0; i < n; i++)
        {
            starts[i] = i;
            ends[i] = i + 1;
            if (heads[i] >= 0) open[heads[i]]++;
        }

        for (var i = 0; i < n; i++)
        {
            // From each word without open dependents up to the first that has some.
            if (open[i] != 0) continue;
            for (var at = i; heads[at] is >= 0 and var head; at = head)
            {
                starts[head] = Math.Min(starts[head], starts[at]);
                ends[head] = Math.Max(ends[head], ends[at]);
                open[at] = -1;
                if (--open[head] != 0) break;
            }
        }
    }
}
