using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quotes.Extraction;

/// <summary>A table of 32-bit values by key, eight to a bucket: keys and values of one bucket fill one cache line and are compared at once.</summary>
/// <remarks>A look-up costs one visit to memory and no branch, which is what makes the parser fast. Where more than eight keys meet, the least telling are left out.</remarks>
internal sealed class KeyBuckets
{
    private const int Width = 8, Line = 16;

    private readonly uint[] _memory;
    private readonly int _first;
    private readonly uint _buckets;

    /// <summary>Makes the table. A higher importance survives where a bucket overflows.</summary>
    public KeyBuckets(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values, Func<int, int> importance)
    {
        _buckets = (uint)keys.Length / 4 + 1;
        // Pinned, so that the lines stay where they are aligned.
        _memory = GC.AllocateArray<uint>(((int)_buckets + 1) * Line, pinned: true);
        var address = (ulong)Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _first = (int)((64 - address % 64) % 64 / sizeof(uint));
        var sources = new int[_buckets * Width];
        for (var i = 0; i < keys.Length; i++) Add(keys, values, i, importance, sources);
    }

    /// <summary>The first of the bucket's eight keys, behind which its eight values lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref uint Bucket(uint key) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _first + (int)((ulong)(key * 0x9E3779B1) * _buckets >> 32) * Line);

    private void Add(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values, int i, Func<int, int> importance, int[] sources)
    {
        var bucket = (int)((ulong)(keys[i] * 0x9E3779B1) * _buckets >> 32);
        var at = _first + bucket * Line;
        var place = _memory.AsSpan(at, Width).IndexOf(0u);
        if (place < 0)
        {
            place = 0;
            for (var j = 1; j < Width; j++)
                if (importance(sources[bucket * Width + j]) < importance(sources[bucket * Width + place])) place = j;
            if (importance(sources[bucket * Width + place]) >= importance(i)) return;
        }

        _memory[at + place] = keys[i];
        _memory[at + Width + place] = values[i];
        sources[bucket * Width + place] = i;
    }
}
