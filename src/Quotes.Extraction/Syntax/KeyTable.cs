namespace Quotes.Extraction;

/// <summary>Rows of numbers under sorted 32-bit keys, as they lie on disk.</summary>
/// <param name="Keys">Ascending, no two alike.</param>
/// <param name="Ends">For each key, where its row ends in <paramref name="Values"/>; it begins where the one before ends.</param>
/// <param name="Values">All rows, one after the other. An entry is a class in the low eight bits and a weight above them, or any other number.</param>
internal sealed record KeyTable(uint[] Keys, int[] Ends, int[] Values)
{
    /// <summary>Writes keys, row lengths, and the values' low and high halves, each as one column.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Keys.Length);
        uint before = 0;
        foreach (var key in Keys)
        {
            writer.Write7BitEncodedInt((int)(key - before));
            before = key;
        }

        var start = 0;
        foreach (var end in Ends)
        {
            writer.Write7BitEncodedInt(end - start);
            start = end;
        }

        foreach (var value in Values) writer.Write((byte)value);
        foreach (var value in Values) writer.Write7BitEncodedInt(ZigZag(value >> 8));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static KeyTable Read(BinaryReader reader)
    {
        var keys = new uint[reader.Read7BitEncodedInt()];
        uint key = 0;
        for (var i = 0; i < keys.Length; i++) keys[i] = key += (uint)reader.Read7BitEncodedInt();
        var ends = new int[keys.Length];
        var end = 0;
        for (var i = 0; i < ends.Length; i++) ends[i] = end += reader.Read7BitEncodedInt();
        var values = new int[end];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadByte();
        for (var i = 0; i < values.Length; i++)
        {
            var high = reader.Read7BitEncodedInt();
            values[i] |= (int)((uint)high >> 1) << 8 ^ -(high & 1) << 8;
        }

        return new KeyTable(keys, ends, values);
    }

    private static int ZigZag(int value) => value << 1 ^ value >> 31;
}
