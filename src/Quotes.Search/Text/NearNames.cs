namespace Quotes.Search;

/// <summary>Finds names like one that was typed: with a word in common, one that begins so, or one that is a slip away.</summary>
internal sealed class NearNames
{
    private const int Equal = 4, Beginning = 3, Slip = 2;

    private readonly string[] _wanted;

    /// <summary>Reads what was typed: a name or an id.</summary>
    public NearNames(string typed) => _wanted = [.. Words.FoldedOf(typed).Take(8).Select(Word.PlainOf)];

    /// <summary>The nearest of <paramref name="known"/>, among equals the most frequent; names that have nothing in common are left out.</summary>
    /// <param name="known">Values with the folded words of their names.</param>
    /// <param name="limit">How many to return.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    public IReadOnlyList<FacetValue> Among(IEnumerable<(FacetValue Value, string[] Words)> known, int limit, CancellationToken cancellation)
    {
        PriorityQueue<FacetValue, (int, long)> nearest = new();
        int seen = 0;
        foreach ((FacetValue value, string[] words) in known)
        {
            if (++seen % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            if (Nearness(words) is not (> 0 and var nearness)) continue;
            nearest.Enqueue(value, (nearness, value.Count));
            if (nearest.Count > limit) nearest.Dequeue();
        }
        return [.. nearest.UnorderedItems.OrderByDescending(n => n.Priority).ThenBy(n => n.Element.Value, StringComparer.Ordinal).Select(n => n.Element)];
    }

    private int Nearness(string[] words)
    {
        int sum = 0;
        foreach (string wanted in _wanted)
        {
            int best = 0;
            foreach (string word in words) best = Math.Max(best, Nearness(wanted, word));
            sum += best;
        }
        return sum;
    }

    private static int Nearness(string wanted, string word)
    {
        if (wanted == word) return Equal;
        if (wanted.Length >= 2 && word.StartsWith(wanted, StringComparison.Ordinal)) return Beginning;
        int allowed = wanted.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        return Math.Abs(wanted.Length - word.Length) <= allowed && Distance(wanted, word, allowed) <= allowed ? Slip : 0;
    }

    // Levenshtein's distance by rows, given up once a row has nothing within the bound; words are at most 64 characters long.
    private static int Distance(string a, string b, int bound)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0], least = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
                least = Math.Min(least, row[j]);
            }
            if (least > bound) return bound + 1;
        }
        return row[b.Length];
    }
}
