using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Quotes.Extraction;

/// <summary>Weights of a linear classifier with many classes: for each feature key the few classes it speaks for or against.</summary>
/// <remarks>Sums are integers, so the order of features does not matter.</remarks>
internal sealed class SparseWeights
{
    private readonly KeyBuckets _rows;
    private readonly int[] _entries;
    private readonly int _classes;

    /// <summary>Makes the table; an entry holds its class in the low eight bits and the weight above them.</summary>
    public SparseWeights(KeyTable table)
    {
        _entries = table.Values;
        foreach (var entry in _entries) _classes = Math.Max(_classes, (entry & 255) + 1);
        var ends = table.Ends;
        var packed = new uint[ends.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            packed[i] = (uint)(start << 8 | ends[i] - start);
        }

        _rows = new KeyBuckets(table.Keys, packed, i => ends[i] - (i == 0 ? 0 : ends[i - 1]));
    }

    /// <summary>Sets <paramref name="scores"/>, one number per class, to the sums over all features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<uint> rows = stackalloc uint[64];
        var count = 0;
        foreach (var key in features)
        {
            ref var bucket = ref _rows.Bucket(key);
            var match = Vector256.Equals(Vector256.LoadUnsafe(ref bucket), Vector256.Create(key)).ExtractMostSignificantBits();
            rows[count] = Unsafe.Add(ref bucket, 8 + (BitOperations.TrailingZeroCount(match) & 7));
            count += match == 0 ? 0 : 1;
        }

        scores.Clear();
        // The one check that stands for that of every entry: this loop is where parsing spends its time.
        if (scores.Length < _classes) throw new ArgumentException($"{scores.Length} places for {_classes} classes.", nameof(scores));
        ref var score = ref MemoryMarshal.GetReference(scores);
        foreach (var row in rows[..count])
        {
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), (int)(row >> 8));
            for (var left = (int)(row & 255); left > 0; left--)
            {
                Unsafe.Add(ref score, entry & 255) += entry >> 8;
                entry = ref Unsafe.Add(ref entry, 1);
            }
        }
    }
}
