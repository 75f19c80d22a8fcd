using System.IO.Compression;
using System.Security.Cryptography;

namespace Quotes.Ingestion;

/// <summary>Packed data followed by one more gzip member of known content, the seal.</summary>
/// <remarks>
/// GZipStream takes the end of a cut file for the end of the data without a word. A gzip file may consist of several members, so a
/// whole one unpacks to its content and the seal, while in a cut one the seal is read as the middle of something else.
/// </remarks>
internal sealed class SealedStream(Stream packed) : ForwardStream(packed)
{
    public const int SealLength = 32;

    private static readonly byte[] Seal = RandomNumberGenerator.GetBytes(SealLength);
    private static readonly byte[] PackedSeal = Pack(Seal);

    private int _given = -1;

    public static bool EndsWithSeal(ReadOnlySpan<byte> unpacked) => unpacked.EndsWith(Seal);

    protected override int ReadInner(Stream inner, Span<byte> buffer)
    {
        if (_given < 0)
        {
            int read = inner.Read(buffer);
            if (read > 0 || buffer.IsEmpty) return read;
            _given = 0;
        }
        int count = Math.Min(buffer.Length, PackedSeal.Length - _given);
        PackedSeal.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.NoCompression)) gzip.Write(content);
        return packed.ToArray();
    }
}
