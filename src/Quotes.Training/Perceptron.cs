using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>An averaged perceptron over hashed features. Weights are whole numbers, so training gives the same result everywhere.</summary>
internal sealed class Perceptron(int classes)
{
    private uint[] _keys = new uint[1 << 16];
    private int[] _rows = new int[1 << 16];
    private int[] _weights = new int[classes << 12];
    private long[] _drift = new long[classes << 12];
    private int[] _updates = new int[1 << 12];
    private int _count;
    private long _time = 1;

    public int Classes { get; } = classes;

    public int FeatureCount => _count;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var key in features)
        {
            var row = Find(key);
            if (row < 0) continue;
            var weights = _weights.AsSpan(row * Classes, Classes);
            for (var i = 0; i < weights.Length; i++) scores[i] += weights[i];
        }
    }

    /// <summary>Counts one decision, so that later weights weigh less in the average.</summary>
    public void Tick() => _time++;

    public void Update(ReadOnlySpan<uint> features, int truth, int guess)
    {
        foreach (var key in features)
        {
            var row = FindOrAdd(key);
            _updates[row]++;
            _weights[row * Classes + truth]++;
            _drift[row * Classes + truth] += _time;
            _weights[row * Classes + guess]--;
            _drift[row * Classes + guess] -= _time;
        }
    }

    /// <summary>The averaged weights times <paramref name="scale"/>, by ascending key; weights below <paramref name="least"/> and features with few updates are left out.</summary>
    public IEnumerable<(uint Key, int[] Weights)> Average(int scale, int least, int leastUpdates)
    {
        var keys = new uint[_count];
        for (var i = 0; i < _keys.Length; i++)
            if (_keys[i] != 0) keys[_rows[i]] = _keys[i];
        var order = Enumerable.Range(0, _count).ToArray();
        Array.Sort((uint[])keys.Clone(), order);
        foreach (var row in order)
        {
            if (_updates[row] < leastUpdates) continue;
            var weights = new int[Classes];
            for (var i = 0; i < Classes; i++)
            {
                var at = row * Classes + i;
                var average = (int)Math.Clamp((_weights[at] * _time - _drift[at]) * scale / _time, -32000, 32000);
                weights[i] = Math.Abs(average) < least ? 0 : average;
            }

            if (weights.Any(w => w != 0)) yield return (keys[row], weights);
        }
    }

    /// <summary>The fewest updates that leave at most <paramref name="features"/> features: those that were seldom wrong matter least.</summary>
    public int UpdatesFor(int features)
    {
        var counts = new int[64];
        for (var i = 0; i < _count; i++) counts[Math.Min(_updates[i], counts.Length - 1)]++;
        var left = _count;
        var least = 0;
        while (left > features && least < counts.Length - 1) left -= counts[least++];
        return least;
    }

    /// <summary>The averaged weights as rows of packed entries.</summary>
    public KeyTable ToSparse(int scale, int least, int leastUpdates)
    {
        List<uint> keys = [];
        List<int> ends = [], entries = [];
        foreach (var (key, weights) in Average(scale, least, leastUpdates))
        {
            keys.Add(key);
            for (var i = 0; i < weights.Length; i++)
                if (weights[i] != 0) entries.Add(i | weights[i] << 8);
            ends.Add(entries.Count);
        }

        return new KeyTable([.. keys], [.. ends], [.. entries]);
    }

    /// <summary>The averaged weights of all classes but the first, relative to it.</summary>
    public KeyTable ToDifferences(int scale, int least, int leastUpdates)
    {
        List<uint> keys = [];
        List<int> ends = [], values = [];
        foreach (var (key, weights) in Average(scale, 0, leastUpdates))
        {
            var rest = weights.Skip(1).Select(w => w - weights[0]).Select(w => Math.Abs(w) < least ? 0 : Math.Clamp(w, -32000, 32000)).ToArray();
            if (rest.All(w => w == 0)) continue;
            keys.Add(key);
            values.AddRange(rest);
            ends.Add(values.Count);
        }

        return new KeyTable([.. keys], [.. ends], [.. values]);
    }

    private int Find(uint key)
    {
        var mask = _keys.Length - 1;
        for (var at = (int)(key * 0x9E3779B1 >> 7) & mask; ; at = at + 1 & mask)
        {
            if (_keys[at] == key) return _rows[at];
            if (_keys[at] == 0) return -1;
        }
    }

    private int FindOrAdd(uint key)
    {
        var row = Find(key);
        if (row >= 0) return row;
        if (_count * 2 >= _keys.Length) Grow();
        Insert(key, _count);
        if (_count == _updates.Length)
        {
            Array.Resize(ref _updates, _count * 2);
            Array.Resize(ref _weights, _count * 2 * Classes);
            Array.Resize(ref _drift, _count * 2 * Classes);
        }

        return _count++;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new uint[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] != 0) Insert(keys[i], rows[i]);
    }

    private void Insert(uint key, int row)
    {
        var mask = _keys.Length - 1;
        var at = (int)(key * 0x9E3779B1 >> 7) & mask;
        while (_keys[at] != 0) at = at + 1 & mask;
        _keys[at] = key;
        _rows[at] = row;
    }
}
