using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Quotes.Storage;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote.</summary>
/// <remarks>Payloads are read only after their hash was found right, so a mistake in here is a mistake of the program.</remarks>
internal ref struct PayloadReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)value;
        }
    }

    public int Int() => checked((int)Number());

    public double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public TextSpan Span()
    {
        int start = Int();
        return new TextSpan(start, start + Int());
    }

    public string? Text()
    {
        long header = Number();
        if (header == 0) return null;
        bool wide = ((header - 1) & 1) == 1;
        ReadOnlySpan<byte> encoded = Take(checked((int)((header - 1) >> 1)));
        return wide ? new string(MemoryMarshal.Cast<byte, char>(encoded)) : Encoding.UTF8.GetString(encoded);
    }

    public string Required() => Text() ?? throw new InvalidDataException("A required text is missing.");

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
