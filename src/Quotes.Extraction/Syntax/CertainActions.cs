using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Quotes.Extraction;

/// <summary>Frequent situations in which one action has always been right, so that no evidence need be weighed.</summary>
internal sealed class CertainActions
{
    private readonly KeyBuckets _table;

    /// <summary>Makes the table from situations and their actions.</summary>
    public CertainActions(KeyTable table) => _table = new KeyBuckets(table.Keys, Array.ConvertAll(table.Values, v => (uint)v), _ => 1);

    /// <summary>The only action, or null.</summary>
    public Parser.Action? Find(uint situation)
    {
        ref var bucket = ref _table.Bucket(situation);
        var match = Vector256.Equals(Vector256.LoadUnsafe(ref bucket), Vector256.Create(situation)).ExtractMostSignificantBits();
        return match == 0 ? null : (Parser.Action)Unsafe.Add(ref bucket, 8 + BitOperations.TrailingZeroCount(match));
    }
}
