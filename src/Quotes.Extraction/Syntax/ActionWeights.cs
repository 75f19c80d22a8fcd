namespace Quotes.Extraction;

/// <summary>Weights of the parser's actions: for each feature key how much it speaks for left and for right, against shift.</summary>
internal sealed class ActionWeights
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>Makes the table from keys and the weights that belong to them.</summary>
    public ActionWeights(ReadOnlySpan<uint> keys, ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        var bits = 4;
        while (1 << bits < keys.Length * 2) bits++;
        _slots = new Slot[1 << bits];
        _shift = 32 - bits;
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)(keys[i] * 0x9E3779B1 >> _shift);
            while (_slots[at].Key != 0) at = at + 1 & _slots.Length - 1;
            _slots[at] = new Slot { Key = keys[i], Left = left[i], Right = right[i] };
        }
    }

    /// <summary>The scores of left and right; that of shift is 0.</summary>
    public (int Left, int Right) Score(ReadOnlySpan<uint> features)
    {
        int left = 0, right = 0;
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
                    left += slot.Left;
                    right += slot.Right;
                    break;
                }

                if (slot.Key == 0) break;
                at++;
            }
        }

        return (left, right);
    }

    private struct Slot
    {
        public uint Key;
        public short Left, Right;
    }
}
