using System.Runtime.CompilerServices;

namespace Quotes.Extraction;

/// <summary>Weights of a linear classifier with many classes: for each feature key the few classes it speaks for or against.</summary>
/// <remarks>An entry holds its class in the low eight bits and the weight above them. Sums are integers, so the order of features does not matter.</remarks>
internal sealed class SparseWeights
{
    private readonly Slot[] _slots;
    private readonly int[] _entries;
    private readonly int _shift;

    /// <summary>Makes the table: row <c>i</c> belongs to <c>keys[i]</c> and ends in the entries before <c>ends[i]</c>.</summary>
    public SparseWeights(int classes, ReadOnlySpan<uint> keys, ReadOnlySpan<int> ends, int[] entries)
    {
        Classes = classes;
        _entries = entries;
        var bits = 4;
        while (1 << bits < keys.Length * 2) bits++;
        _slots = new Slot[1 << bits];
        _shift = 32 - bits;
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)(keys[i] * 0x9E3779B1 >> _shift);
            while (_slots[at].Key != 0) at = at + 1 & _slots.Length - 1;
            _slots[at] = new Slot { Key = keys[i], Row = start << 8 | ends[i] - start };
            start = ends[i];
        }
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Adds the weights of every feature to <paramref name="scores"/>, one number per class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        var slots = _slots;
        var mask = slots.Length - 1;
        foreach (var key in features)
        {
            var at = (int)(key * 0x9E3779B1 >> _shift);
            while (true)
            {
                ref var slot = ref slots[at & mask];
                if (slot.Key == key)
                {
                    foreach (var entry in _entries.AsSpan(slot.Row >> 8, slot.Row & 255)) scores[entry & 255] += entry >> 8;
                    break;
                }

                if (slot.Key == 0) break;
                at++;
            }
        }
    }

    private struct Slot
    {
        public uint Key;
        public int Row;
    }
}
