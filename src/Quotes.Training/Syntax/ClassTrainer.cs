using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Sorts words into classes by what stands next to them: exchange clustering (Kneser and Ney 1993), then merging of whole classes (Brown and others 1992).</summary>
internal sealed class ClassTrainer
{
    private const int Classes = 256;

    private readonly List<ulong> _words;
    private readonly (int Other, int Count)[][] _after, _before;
    private readonly int[] _counts, _class;
    private readonly int[,] _pairs = new int[Classes, Classes];
    private readonly int[] _sizes = new int[Classes];
    private readonly double[] _logs = new double[1 << 16];

    private ClassTrainer(List<ulong> words, int[] counts, (int, int)[][] after, (int, int)[][] before)
    {
        _words = words;
        _counts = counts;
        _after = after;
        _before = before;
        _class = new int[words.Count];
        for (var i = 1; i < _logs.Length; i++) _logs[i] = i * Math.Log(i);
        for (var i = 0; i < _class.Length; i++) _class[i] = i < Classes ? i : i % Classes;
        for (var i = 0; i < _class.Length; i++)
        {
            _sizes[_class[i]] += counts[i];
            foreach (var (other, count) in after[i]) _pairs[_class[i], _class[other]] += count;
        }
    }

    /// <summary>Classes of all words that occur at least <paramref name="least"/> times.</summary>
    public static KeyTable Train(IEnumerable<string[]> sentences, int least, int rounds)
    {
        var ids = new Dictionary<ulong, int>();
        var counts = new List<int>();
        var text = new List<int>();
        foreach (var sentence in sentences)
        {
            text.Add(-1);
            foreach (var word in sentence)
            {
                var hash = WordAtoms.Of(word, WordClasses.Empty).Word;
                if (!ids.TryGetValue(hash, out var id))
                {
                    ids[hash] = id = counts.Count;
                    counts.Add(0);
                }

                counts[id]++;
                text.Add(id);
            }
        }

        text.Add(-1);
        Console.Error.WriteLine($"  {text.Count} words, {counts.Count} different");
        // The most frequent first; place 0 stands for the sentence's edge, place 1 for all rare words.
        var kept = ids.Where(w => counts[w.Value] >= least).OrderByDescending(w => counts[w.Value]).ThenBy(w => w.Key).ToArray();
        var place = new int[counts.Count];
        Array.Fill(place, 1);
        for (var i = 0; i < kept.Length; i++) place[kept[i].Value] = i + 2;
        var size = kept.Length + 2;
        var pairs = new long[text.Count - 1];
        var total = new int[size];
        for (var i = 0; i + 1 < text.Count; i++)
        {
            int left = text[i] < 0 ? 0 : place[text[i]], right = text[i + 1] < 0 ? 0 : place[text[i + 1]];
            total[left]++;
            pairs[i] = (long)left << 32 | (uint)right;
        }

        var after = new List<(int, int)>[size];
        var before = new List<(int, int)>[size];
        for (var i = 0; i < size; i++) (after[i], before[i]) = ([], []);
        Array.Sort(pairs);
        for (int i = 0, end; i < pairs.Length; i = end)
        {
            var pair = pairs[i];
            for (end = i + 1; end < pairs.Length && pairs[end] == pair;) end++;
            var count = end - i;
            after[(int)(pair >> 32)].Add(((int)pair, count));
            before[(int)pair].Add(((int)(pair >> 32), count));
        }

        var trainer = new ClassTrainer([0, 0, .. kept.Select(k => k.Key)], total, [.. after.Select(a => a.ToArray())], [.. before.Select(b => b.ToArray())]);
        for (var round = 0; round < rounds; round++)
        {
            var moved = trainer.Exchange();
            Console.Error.WriteLine($"  classes round {round + 1}: {moved} of {size} words moved");
            if (moved * 200 < size) break;
        }

        return trainer.Table();
    }

    private int Exchange()
    {
        var moved = 0;
        var left = new int[Classes];
        var right = new int[Classes];
        var gains = new double[Classes];
        Refresh();
        for (var word = 2; word < _class.Length; word++)
        {
            Array.Clear(left);
            Array.Clear(right);
            var self = 0;
            foreach (var (other, count) in _after[word])
                if (other == word) self = count;
                else right[_class[other]] += count;
            foreach (var (other, count) in _before[word])
                if (other != word) left[_class[other]] += count;

            var from = _class[word];
            Place(from, left, right, self, _counts[word], -1);
            Gains(gains, left, right, self, _counts[word]);
            var best = from;
            for (var to = 0; to < Classes; to++)
                if (gains[to] > gains[best] + 1e-9) best = to;
            Place(best, left, right, self, _counts[word], 1);
            _class[word] = best;
            if (best != from) moved++;
        }

        return moved;
    }

    // The sums' logarithms, and both again with rows and columns exchanged, so that the inner loop of Gains runs along memory.
    private readonly double[] _rowLogs = new double[Classes * Classes], _columnLogs = new double[Classes * Classes];
    private readonly int[] _columns = new int[Classes * Classes], _rows = new int[Classes * Classes];

    private void Refresh()
    {
        for (var a = 0; a < Classes; a++)
            for (var b = 0; b < Classes; b++) Keep(a, b);
    }

    private void Keep(int a, int b)
    {
        var n = _pairs[a, b];
        _rows[a * Classes + b] = _columns[b * Classes + a] = n;
        _rowLogs[a * Classes + b] = _columnLogs[b * Classes + a] = Log(n);
    }

    private void Place(int to, int[] left, int[] right, int self, int count, int sign)
    {
        _pairs[to, to] += sign * self;
        _sizes[to] += sign * count;
        for (var c = 0; c < Classes; c++)
        {
            if (left[c] != 0)
            {
                _pairs[c, to] += sign * left[c];
                Keep(c, to);
            }

            if (right[c] != 0)
            {
                _pairs[to, c] += sign * right[c];
                Keep(to, c);
            }
        }

        Keep(to, to);
    }

    // What the text becomes likelier by when the word joins each class, while it is in none.
    private void Gains(double[] gains, int[] left, int[] right, int self, int count)
    {
        for (var to = 0; to < Classes; to++)
        {
            var own = _pairs[to, to];
            gains[to] = -2 * (Log(_sizes[to] + count) - Log(_sizes[to]))
                + Log(own + left[to] + right[to] + self) - Log(own + left[to]) - Log(own + right[to]) + Log(own);
        }

        for (var c = 0; c < Classes; c++)
        {
            if (left[c] != 0) AddGains(gains, _rows.AsSpan(c * Classes, Classes), _rowLogs.AsSpan(c * Classes, Classes), left[c]);
            if (right[c] != 0) AddGains(gains, _columns.AsSpan(c * Classes, Classes), _columnLogs.AsSpan(c * Classes, Classes), right[c]);
        }
    }

    private void AddGains(Span<double> gains, ReadOnlySpan<int> pairs, ReadOnlySpan<double> logs, int count)
    {
        for (var to = 0; to < Classes; to++) gains[to] += Log(pairs[to] + count) - logs[to];
    }

    private double Log(int n) => n < _logs.Length ? _logs[n] : n * Math.Log(n);

    private KeyTable Table()
    {
        var (coarse, coarsest) = Merge();
        var rows = Enumerable.Range(2, _words.Count - 2)
            .Select(w => (Key: WordClasses.KeyOf(_words[w]), Value: _class[w] + 1 | coarse[_class[w]] + 1 << 16 | coarsest[_class[w]] + 1 << 24))
            .DistinctBy(r => r.Key).OrderBy(r => r.Key).ToArray();
        return new KeyTable([.. rows.Select(r => r.Key)], [.. Enumerable.Range(1, rows.Length)], [.. rows.Select(r => r.Value)]);
    }

    // Joins the two classes whose union loses least, until 64 and then 16 are left.
    private (int[] Coarse, int[] Coarsest) Merge()
    {
        var group = Enumerable.Range(0, Classes).ToArray();
        var alive = Enumerable.Range(0, Classes).Where(c => _sizes[c] > 0).ToList();
        int[]? coarse = null;
        while (alive.Count > 16)
        {
            if (alive.Count == 64) coarse = (int[])group.Clone();
            var best = (Loss: double.MaxValue, Keep: 0, Drop: 0);
            var sync = new Lock();
            Parallel.ForEach(alive, new ParallelOptions { MaxDegreeOfParallelism = 2 }, a =>
            {
                var mine = (Loss: double.MaxValue, Keep: 0, Drop: 0);
                foreach (var b in alive)
                {
                    if (b <= a) continue;
                    var loss = Loss(a, b, alive);
                    if (loss < mine.Loss) mine = (loss, a, b);
                }

                lock (sync)
                    if (mine.Loss < best.Loss || mine.Loss == best.Loss && (mine.Keep, mine.Drop).CompareTo((best.Keep, best.Drop)) < 0) best = mine;
            });
            Join(best.Keep, best.Drop, alive, group);
        }

        return (Number(coarse ?? group), Number(group));
    }

    private double Loss(int a, int b, List<int> alive)
    {
        double loss = 0;
        foreach (var c in alive)
        {
            if (c == a || c == b) continue;
            loss += Log(_pairs[a, c]) + Log(_pairs[b, c]) - Log(_pairs[a, c] + _pairs[b, c]);
            loss += Log(_pairs[c, a]) + Log(_pairs[c, b]) - Log(_pairs[c, a] + _pairs[c, b]);
        }

        loss += Log(_pairs[a, a]) + Log(_pairs[b, b]) + Log(_pairs[a, b]) + Log(_pairs[b, a]) - Log(_pairs[a, a] + _pairs[b, b] + _pairs[a, b] + _pairs[b, a]);
        return loss + 2 * (Log(_sizes[a] + _sizes[b]) - Log(_sizes[a]) - Log(_sizes[b]));
    }

    private void Join(int keep, int drop, List<int> alive, int[] group)
    {
        alive.Remove(drop);
        _pairs[keep, keep] += _pairs[drop, drop] + _pairs[keep, drop] + _pairs[drop, keep];
        foreach (var c in alive)
        {
            if (c == keep) continue;
            _pairs[keep, c] += _pairs[drop, c];
            _pairs[c, keep] += _pairs[c, drop];
        }

        _sizes[keep] += _sizes[drop];
        for (var i = 0; i < group.Length; i++)
            if (group[i] == drop) group[i] = keep;
    }

    private static int[] Number(int[] group)
    {
        var order = group.Distinct().Order().ToArray();
        return Array.ConvertAll(group, g => Array.IndexOf(order, g));
    }
}
