using System.Buffers.Binary;

namespace Quotes.Ingestion;

/// <summary>Walks the table of contents of a Parquet file (Thrift's compact protocol) before the library does, which believes every count in it.</summary>
/// <remarks>A few hundred bytes can say that a list has two thousand million items; each item takes at least a byte, so that can be seen.</remarks>
internal ref struct ParquetFooter
{
    private const int TailBytes = 8;
    private const int MaxDepth = 32;
    private const int MaxBytes = 256 << 20;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Looks at the end of a file, and goes back to its beginning.</summary>
    /// <exception cref="InvalidDataException">It does not end as a Parquet file does, or says what cannot be.</exception>
    public static void Check(Stream file)
    {
        Span<byte> tail = stackalloc byte[TailBytes];
        if (file.Length < TailBytes + 4) throw Not("it has less than 12 bytes");
        file.Position = file.Length - TailBytes;
        file.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8)) throw Not("expected PAR1 at its end");
        if (length <= 0 || length > file.Length - TailBytes - 4 || length > MaxBytes) throw Not($"its table of contents is said to have {length} bytes");
        byte[] contents = new byte[length];
        file.Position = file.Length - TailBytes - length;
        file.ReadExactly(contents);
        file.Position = 0;
        new ParquetFooter(contents).Struct(0);
    }

    private void Struct(int depth)
    {
        if (depth > MaxDepth) throw Not($"its table of contents is nested deeper than {MaxDepth}");
        while (true)
        {
            byte head = Byte();
            if (head == 0) return;
            if (head >> 4 == 0) Number();
            // Of a field that is true or false the type is the value.
            if ((head & 15) is not (1 or 2)) Value(head & 15, depth);
        }
    }

    private void Value(int type, int depth)
    {
        switch (type)
        {
            case 1 or 2 or 3: Skip(1); break;
            case 4 or 5 or 6: Number(); break;
            case 7: Skip(8); break;
            case 8: Skip(Number()); break;
            case 9 or 10: List(depth); break;
            case 12: Struct(depth + 1); break;
            default: throw Not($"its table of contents has a value of type {type}");
        }
    }

    private void List(int depth)
    {
        byte head = Byte();
        ulong count = head >> 4 == 15 ? Number() : (ulong)(head >> 4);
        if (count > (ulong)(_bytes.Length - _at)) throw Not($"a list of {count} is said to stand in the {_bytes.Length - _at} bytes left of its table of contents");
        for (ulong i = 0; i < count; i++) Value(head & 15, depth + 1);
    }

    private ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 127) << shift;
            if (part < 128) return value;
        }
        throw Not("its table of contents has a number of more than 64 bits");
    }

    private byte Byte()
    {
        if (_at >= _bytes.Length) throw Not("its table of contents is cut short");
        return _bytes[_at++];
    }

    private void Skip(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _at)) throw Not("its table of contents is cut short");
        _at += (int)count;
    }

    private static InvalidDataException Not(string why) => new($"the file is no Parquet file or is cut short: {why}");
}
