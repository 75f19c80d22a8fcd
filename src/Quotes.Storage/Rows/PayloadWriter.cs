using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Quotes.Storage;

/// <summary>Writes the values of a payload one after the other; <see cref="PayloadReader"/> reads them back in the same order.</summary>
/// <remarks>
/// Every string survives exactly: UTF-8 where that can carry it, and UTF-16 for the rare text with an unpaired
/// surrogate, which UTF-8 (and so JSON and SQLite's own text) would silently replace.
/// </remarks>
internal sealed class PayloadWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Number(long value)
    {
        ulong rest = (ulong)value;
        Span<byte> target = _bytes.GetSpan(10);
        int length = 0;
        while (rest >= 0x80)
        {
            target[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }
        target[length++] = (byte)rest;
        _bytes.Advance(length);
    }

    public void Real(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }
        byte[] buffer = ArrayPool<byte>.Shared.Rent(value.Length * 3);
        bool wellFormed = Utf8.FromUtf16(value, buffer, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done;
        ReadOnlySpan<byte> encoded = wellFormed ? buffer.AsSpan(0, length) : MemoryMarshal.AsBytes(value.AsSpan());
        Number(((long)encoded.Length << 1 | (wellFormed ? 0L : 1L)) + 1);
        _bytes.Write(encoded);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
