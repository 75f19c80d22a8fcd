using System.Runtime.Intrinsics;

namespace Quotes.Extraction;

/// <summary>Weights of the parser's actions: for each feature key how much it speaks for left and for right, against shift.</summary>
internal sealed class ActionWeights
{
    private readonly KeyBuckets _table;

    /// <summary>Makes the table from keys and two values, left and right, for each.</summary>
    public ActionWeights(KeyTable table)
    {
        var values = table.Values;
        var packed = new uint[table.Keys.Length];
        for (var i = 0; i < packed.Length; i++) packed[i] = (ushort)values[i * 2] | (uint)values[i * 2 + 1] << 16;
        _table = new KeyBuckets(table.Keys, packed, i => Math.Abs(values[i * 2]) + Math.Abs(values[i * 2 + 1]));
    }

    /// <summary>The scores of left and right; that of shift is 0.</summary>
    public (int Left, int Right) Score(ReadOnlySpan<uint> features)
    {
        Vector256<int> left = default, right = default;
        foreach (var key in features)
        {
            ref var bucket = ref _table.Bucket(key);
            var match = Vector256.Equals(Vector256.LoadUnsafe(ref bucket), Vector256.Create(key));
            var weights = (Vector256.LoadUnsafe(ref bucket, 8) & match).AsInt32();
            left += weights << 16 >> 16;
            right += weights >> 16;
        }

        return (Vector256.Sum(left), Vector256.Sum(right));
    }
}
