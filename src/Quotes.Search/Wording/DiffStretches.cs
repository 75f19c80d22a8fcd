namespace Quotes.Search;

/// <summary>Turns shared runs of words into stretches that cover both texts.</summary>
internal static class DiffStretches
{
    // A shared "the" between two changes is chance, and makes three stretches of what reads as one.
    private const int ChanceLetters = 3;

    /// <summary>The stretches, in order; none for two texts without a character.</summary>
    public static IReadOnlyList<DiffStretch> Of((string Text, List<Word> Words) first, (string Text, List<Word> Words) second, IReadOnlyList<SharedRun> runs)
    {
        List<(DiffKind Kind, int First, int Second)> parts = Parts(first.Words, second.Words, [.. runs.Where((_, i) => !IsChance(first.Words, second.Words, runs, i))]);
        if (parts.Count == 0 && first.Text.Length + second.Text.Length > 0) parts.Add((DiffKind.Same, 0, 0));
        List<DiffStretch> stretches = [];
        for (int i = 0; i < parts.Count; i++)
        {
            bool last = i + 1 == parts.Count;
            int from = i == 0 ? 0 : stretches[^1].First.End, otherFrom = i == 0 ? 0 : stretches[^1].Second.End;
            int to = last ? first.Text.Length : Border(first.Text, first.Words, parts[i + 1].First, from);
            int otherTo = last ? second.Text.Length : Border(second.Text, second.Words, parts[i + 1].Second, otherFrom);
            // A stretch of only one text has nothing of the other, not even punctuation at its end.
            if (!last && parts[i].Kind == DiffKind.Deleted) otherTo = otherFrom;
            if (!last && parts[i].Kind == DiffKind.Inserted) to = from;
            stretches.Add(new DiffStretch(parts[i].Kind, new TextSpan(from, to), new TextSpan(otherFrom, otherTo)));
        }
        return stretches;
    }

    // Each part by its first words' numbers.
    private static List<(DiffKind Kind, int First, int Second)> Parts(List<Word> first, List<Word> second, IReadOnlyList<SharedRun> runs)
    {
        List<(DiffKind, int, int)> parts = [];
        int at = 0, other = 0;
        void Change(int to, int otherTo)
        {
            if (to > at || otherTo > other)
            {
                parts.Add((otherTo == other ? DiffKind.Deleted : to == at ? DiffKind.Inserted : DiffKind.Replaced, at, other));
            }
        }
        foreach (SharedRun run in runs)
        {
            Change(run.First, run.Second);
            parts.Add((DiffKind.Same, run.First, run.Second));
            at = run.First + run.Length;
            other = run.Second + run.Length;
        }
        Change(first.Count, second.Count);
        return parts;
    }

    private static bool IsChance(List<Word> first, List<Word> second, IReadOnlyList<SharedRun> runs, int number)
    {
        SharedRun run = runs[number];
        if (run.Length > 1 || first[run.First].Folded.Length > ChanceLetters) return false;
        (int First, int Second) start = number == 0 ? (0, 0) : (runs[number - 1].First + runs[number - 1].Length, runs[number - 1].Second + runs[number - 1].Length);
        (int First, int Second) end = number + 1 == runs.Count ? (first.Count, second.Count) : (runs[number + 1].First, runs[number + 1].Second);
        bool replacedBefore = run.First > start.First && run.Second > start.Second;
        bool replacedAfter = end.First > run.First + 1 && end.Second > run.Second + 1;
        return replacedBefore && replacedAfter;
    }

    // Where the stretch that begins with a word begins: behind the last space before it, so that an opening mark goes with its word.
    private static int Border(string text, List<Word> words, int word, int least)
    {
        if (word == words.Count) return text.Length;
        int start = words[word].Span.Start;
        int from = Math.Max(least, word > 0 ? words[word - 1].Span.End : 0);
        if (start <= from) return start;
        int space = text.LastIndexOfAny([' ', '\n', '\t', '\r', '\u00A0', '\u202F'], start - 1, start - from);
        return space >= 0 ? space + 1 : start;
    }
}
