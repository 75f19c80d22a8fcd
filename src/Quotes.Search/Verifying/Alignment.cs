namespace Quotes.Search;

/// <summary>One step of an alignment: a token of each text, or of one of them alone.</summary>
/// <param name="First">The token's number in the purported quote, or -1.</param>
/// <param name="Second">The token's number in the source, or -1.</param>
/// <param name="Gap">Whether the source's token is one that an ellipsis stands for.</param>
internal readonly record struct AlignedPair(int First, int Second, bool Gap);

/// <summary>Where in a source the words of a purported quote stand best, and what differs there.</summary>
/// <remarks>
/// All of the purported quote is laid against any stretch of the source at the least cost (Sellers' algorithm, 1980): a word the
/// source lacks costs its weight, a word left out of the source half of its, and what an ellipsis stands for nothing. Time and
/// memory are the product of the numbers of words, at most <see cref="MostCells"/>; of a longer source only the
/// part that has most of the words is looked at.
/// </remarks>
internal sealed class Alignment
{
    /// <summary>The most pairs of words that are compared at once.</summary>
    public const int MostCells = 10_000_000;

    private const byte Both = 1, OnlyFirst = 2, OnlySecond = 3;

    private Alignment(IReadOnlyList<AlignedPair> pairs, double score)
    {
        Pairs = pairs;
        Score = score;
    }

    /// <summary>The steps, in order; first and last are of the purported quote.</summary>
    public IReadOnlyList<AlignedPair> Pairs { get; }

    /// <summary>How much of the purported quote the source has there, from 0 to 1.</summary>
    public double Score { get; }

    /// <summary>Lays a purported quote against a source.</summary>
    /// <param name="first">The tokens of the purported quote, at least one.</param>
    /// <param name="gaps">The numbers of its words before which something may have been left out.</param>
    /// <param name="second">The tokens of the source.</param>
    public static Alignment Of(IReadOnlyList<WordToken> first, IReadOnlySet<int> gaps, IReadOnlyList<WordToken> second)
    {
        int from = 0, to = second.Count;
        if ((long)first.Count * second.Count > MostCells) (from, to) = Densest(first, second);
        int rows = first.Count, columns = to - from;
        byte[] steps = new byte[(rows + 1) * (columns + 1)];
        double[] above = new double[columns + 1], row = new double[columns + 1];
        int[] opened = new int[columns + 1];
        Dictionary<int, int[]> openings = [];
        for (int i = 1; i <= rows; i++)
        {
            WordToken token = first[i - 1];
            bool gap = i > 1 && gaps.Contains(token.Word) && first[i - 2].Word != token.Word;
            if (gap) openings[i] = OpenGap(above);
            double weight = token.Weight;
            row[0] = above[0] + weight;
            steps[i * (columns + 1)] = OnlyFirst;
            for (int j = 1; j <= columns; j++)
            {
                WordToken other = second[from + j - 1];
                double best = above[j - 1] + Replacing(token, other);
                byte step = Both;
                double added = above[j] + weight, left = row[j - 1] + LeavingOut(other);
                if (added < best) (best, step) = (added, OnlyFirst);
                if (left < best) (best, step) = (left, OnlySecond);
                row[j] = best;
                steps[i * (columns + 1) + j] = step;
            }
            (above, row) = (row, above);
        }
        double total = first.Sum(t => t.Weight);
        int end = 0;
        for (int j = 1; j <= columns; j++) if (above[j] < above[end]) end = j;
        return new Alignment(Walk(steps, openings, rows, columns, end, from), Math.Max(0, 1 - above[end] / total));
    }

    /// <summary>What it costs that the source has another word there: a little for another form of the same.</summary>
    public static double Replacing(WordToken first, WordToken second) =>
        first.Text == second.Text ? 0 : first.Stem == second.Stem ? 0.25 * first.Weight : first.Weight + 0.25 * second.Weight;

    /// <summary>What it costs that a word of the source is left out.</summary>
    public static double LeavingOut(WordToken second) => 0.5 * second.Weight;

    // What an ellipsis stands for is free: from every place on, the cheapest before it, and of equals the nearest.
    private static int[] OpenGap(double[] costs)
    {
        int[] origin = new int[costs.Length];
        for (int j = 1; j < costs.Length; j++)
        {
            origin[j] = j;
            if (costs[j - 1] < costs[j]) (costs[j], origin[j]) = (costs[j - 1], origin[j - 1]);
        }
        return origin;
    }

    private static List<AlignedPair> Walk(byte[] steps, Dictionary<int, int[]> openings, int rows, int columns, int end, int offset)
    {
        List<AlignedPair> pairs = [];
        int i = rows, j = end;
        while (i > 0)
        {
            byte step = steps[i * (columns + 1) + j];
            if (step == OnlySecond)
            {
                pairs.Add(new AlignedPair(-1, offset + --j, false));
                continue;
            }
            pairs.Add(new AlignedPair(i - 1, step == Both ? offset + --j : -1, false));
            if (openings.TryGetValue(i, out int[]? origin))
            {
                for (int back = origin[j]; j > back;) pairs.Add(new AlignedPair(-1, offset + --j, true));
            }
            i--;
        }
        pairs.Reverse();
        return pairs;
    }

    // The stretch, as long as may be compared, in which most of the purported quote's words stand, each as often as it has it.
    private static (int From, int To) Densest(IReadOnlyList<WordToken> first, IReadOnlyList<WordToken> second)
    {
        int width = Math.Min(second.Count, MostCells / first.Count);
        Dictionary<string, int> missing = new(StringComparer.Ordinal);
        foreach (WordToken token in first) missing[token.Text] = missing.GetValueOrDefault(token.Text) + 1;
        double held = 0, most = -1;
        int best = 0;
        for (int at = 0; at < second.Count; at++)
        {
            Count(second[at], -1);
            if (at >= width) Count(second[at - width], 1);
            if (at >= width - 1 && held > most) (most, best) = (held, at - width + 1);
        }
        return (best, best + width);

        void Count(WordToken token, int change)
        {
            if (!missing.TryGetValue(token.Text, out int left)) return;
            missing[token.Text] = left + change;
            if (change < 0 ? left > 0 : left >= 0) held -= change * token.Weight;
        }
    }
}
