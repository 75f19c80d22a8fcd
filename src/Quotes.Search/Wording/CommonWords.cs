namespace Quotes.Search;

/// <summary>Words that two texts share one after the other.</summary>
/// <param name="First">The first of them in the first text, by number of word.</param>
/// <param name="Second">The first of them in the second text.</param>
/// <param name="Length">How many.</param>
internal readonly record struct SharedRun(int First, int Second, int Length);

/// <summary>Finds a longest common subsequence of the words of two texts.</summary>
internal sealed class CommonWords
{
    private readonly int[] _first;
    private readonly int[] _second;
    private readonly List<SharedRun> _runs = [];

    /// <summary>Compares texts whose words are numbers already.</summary>
    public CommonWords(int[] first, int[] second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>Compares texts by their folded words.</summary>
    public CommonWords(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out int number)) numbers[word] = number = numbers.Count;
            return number;
        }
        _first = [.. first.Select(NumberOf)];
        _second = [.. second.Select(NumberOf)];
    }

    /// <summary>The shared words, in order, as long runs as there are.</summary>
    public List<SharedRun> Runs()
    {
        _runs.Clear();
        Compare(0, _first.Length, 0, _second.Length);
        return _runs;
    }

    private void Compare(int from, int to, int otherFrom, int otherTo)
    {
        int head = 0;
        while (from + head < to && otherFrom + head < otherTo && _first[from + head] == _second[otherFrom + head]) head++;
        Add(from, otherFrom, head);
        from += head;
        otherFrom += head;
        int tail = 0;
        while (to - tail > from && otherTo - tail > otherFrom && _first[to - tail - 1] == _second[otherTo - tail - 1]) tail++;
        to -= tail;
        otherTo -= tail;
        if (to > from && otherTo > otherFrom)
        {
            if ((long)(to - from) * (otherTo - otherFrom) <= WordDiff.MostCells) CompareAll(from, to, otherFrom, otherTo);
            else CompareBetweenUnique(from, to, otherFrom, otherTo);
        }
        Add(to, otherTo, tail);
    }

    // The plain table of Wagner and Fischer, from the end, so that the walk from the start takes the earliest shared words.
    private void CompareAll(int from, int to, int otherFrom, int otherTo)
    {
        int rows = to - from, columns = otherTo - otherFrom;
        ushort[] below = new ushort[columns + 1], row = new ushort[columns + 1];
        byte[] steps = new byte[rows * columns];
        for (int i = rows - 1; i >= 0; i--)
        {
            row[columns] = 0;
            for (int j = columns - 1; j >= 0; j--)
            {
                if (_first[from + i] == _second[otherFrom + j])
                {
                    row[j] = (ushort)(below[j + 1] + 1);
                    steps[i * columns + j] = 0;
                }
                else
                {
                    bool down = below[j] >= row[j + 1];
                    row[j] = down ? below[j] : row[j + 1];
                    steps[i * columns + j] = down ? (byte)1 : (byte)2;
                }
            }
            (below, row) = (row, below);
        }
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            byte step = steps[i * columns + j];
            if (step == 0) Add(from + i++, otherFrom + j++, 1);
            else if (step == 1) i++;
            else j++;
        }
    }

    // Words that stand once on each side and in the same order on both are held fast, and only what lies between is compared.
    private void CompareBetweenUnique(int from, int to, int otherFrom, int otherTo)
    {
        List<(int First, int Second)> anchors = Increasing(Unique(from, to, otherFrom, otherTo));
        foreach ((int at, int other) in anchors)
        {
            CompareIfShort(from, at, otherFrom, other);
            Add(at, other, 1);
            from = at + 1;
            otherFrom = other + 1;
        }
        CompareIfShort(from, to, otherFrom, otherTo);
    }

    private void CompareIfShort(int from, int to, int otherFrom, int otherTo)
    {
        if ((long)(to - from) * (otherTo - otherFrom) <= WordDiff.MostCells) Compare(from, to, otherFrom, otherTo);
    }

    private List<(int First, int Second)> Unique(int from, int to, int otherFrom, int otherTo)
    {
        Dictionary<int, (int Count, int At)> there = [];
        for (int j = otherFrom; j < otherTo; j++) there[_second[j]] = (there.GetValueOrDefault(_second[j]).Count + 1, j);
        Dictionary<int, (int Count, int At)> here = [];
        for (int i = from; i < to; i++) here[_first[i]] = (here.GetValueOrDefault(_first[i]).Count + 1, i);
        return [.. here.Where(h => h.Value.Count == 1 && there.TryGetValue(h.Key, out (int Count, int At) t) && t.Count == 1)
            .Select(h => (h.Value.At, there[h.Key].At)).Order()];
    }

    // The longest subsequence that rises on the second side, too, by patience sorting.
    private static List<(int First, int Second)> Increasing(List<(int First, int Second)> pairs)
    {
        List<int> tops = [];
        int[] before = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int low = 0, high = tops.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[tops[middle]].Second < pairs[i].Second) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count) tops.Add(i);
            else tops[low] = i;
        }
        List<(int First, int Second)> longest = [];
        for (int i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i]) longest.Add(pairs[i]);
        longest.Reverse();
        return longest;
    }

    private void Add(int at, int other, int length)
    {
        if (length == 0) return;
        if (_runs.Count > 0 && _runs[^1] is var last && last.First + last.Length == at && last.Second + last.Length == other)
        {
            _runs[^1] = last with { Length = last.Length + length };
        }
        else
        {
            _runs.Add(new SharedRun(at, other, length));
        }
    }
}
