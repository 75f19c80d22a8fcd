namespace Quotes.Extraction;

/// <summary>Classes of words that occur in alike surroundings, at three grains. Words are known by hash only.</summary>
/// <remarks>A value holds the class in its low 16 bits, the group of classes above them and the group of groups above that; all count from 1.</remarks>
internal sealed class WordClasses
{
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly int _shift;

    /// <summary>Makes the table from hashes of folded words (<see cref="WordAtoms.Word"/>, upper half) and their values.</summary>
    public WordClasses(ReadOnlySpan<uint> keys, ReadOnlySpan<int> values)
    {
        var bits = 4;
        while (1 << bits < keys.Length * 2) bits++;
        _keys = new uint[1 << bits];
        _values = new int[1 << bits];
        _shift = 32 - bits;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            while (_keys[slot] != 0) slot = slot + 1 & _keys.Length - 1;
            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }

    /// <summary>A table that knows no word.</summary>
    public static WordClasses Empty { get; } = new([], []);

    /// <summary>The key a word is stored under.</summary>
    public static uint KeyOf(ulong word) => (uint)(word >> 32) | 1;

    /// <summary>The value of a word, 0 when it has none.</summary>
    public int Find(ulong word)
    {
        var key = KeyOf(word);
        for (var slot = Slot(key); ; slot = slot + 1 & _keys.Length - 1)
        {
            if (_keys[slot] == key) return _values[slot];
            if (_keys[slot] == 0) return 0;
        }
    }

    private int Slot(uint key) => (int)(key * 0x9E3779B1 >> _shift);
}
