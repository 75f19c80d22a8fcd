namespace Quotes.Extraction;

/// <summary>Classes of words that occur in alike surroundings, as paths in a binary tree. Words are known by hash only.</summary>
/// <remarks>A path is stored with a leading one: class 0 means the word is not in the table.</remarks>
internal sealed class WordClasses
{
    private readonly uint[] _keys;
    private readonly ushort[] _paths;
    private readonly int _shift;

    /// <summary>Makes the table from hashes of folded words (<see cref="WordAtoms.Word"/>, upper half) and their paths.</summary>
    public WordClasses(ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> paths)
    {
        var bits = 4;
        while (1 << bits < keys.Length * 2) bits++;
        _keys = new uint[1 << bits];
        _paths = new ushort[1 << bits];
        _shift = 32 - bits;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            while (_keys[slot] != 0) slot = slot + 1 & _keys.Length - 1;
            _keys[slot] = keys[i];
            _paths[slot] = paths[i];
        }
    }

    /// <summary>A table that knows no word.</summary>
    public static WordClasses Empty { get; } = new([], []);

    /// <summary>The key a word is stored under.</summary>
    public static uint KeyOf(ulong word) => (uint)(word >> 32) | 1;

    /// <summary>The class of a word, 0 when it has none.</summary>
    public ushort Find(ulong word)
    {
        var key = KeyOf(word);
        for (var slot = Slot(key); ; slot = slot + 1 & _keys.Length - 1)
        {
            if (_keys[slot] == key) return _paths[slot];
            if (_keys[slot] == 0) return 0;
        }
    }

    /// <summary>The first bits of a path behind its leading one, with that one.</summary>
    public static byte Shorten(ushort path, int bits)
    {
        var length = 15 - System.Numerics.BitOperations.LeadingZeroCount((uint)path) + 16;
        return path == 0 ? (byte)0 : (byte)(length <= bits ? path : path >> length - bits);
    }

    private int Slot(uint key) => (int)(key * 0x9E3779B1 >> _shift);
}
