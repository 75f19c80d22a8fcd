using System.IO.Compression;

namespace Quotes.Ingestion;

/// <summary>Unpacks gzip; stops where what comes out no longer stands in proportion to what went in, and notices a file cut short.</summary>
internal sealed class Decompression(MeteredStream packed, ReadOptions options)
    : ForwardStream(new GZipStream(new SealedStream(packed), CompressionMode.Decompress))
{
    // Short files of repeated lines may honestly pack better than the bound.
    private const long AlwaysAllowed = 64L << 20;

    // What has been unpacked and not yet given out; the seal may be at its end.
    private readonly byte[] _held = new byte[(64 << 10) + SealedStream.SealLength];
    private int _heldCount;
    private long _count;
    private bool _ended;

    protected override int ReadInner(Stream inner, Span<byte> buffer)
    {
        while (!_ended && _heldCount <= SealedStream.SealLength)
        {
            int count = Unpack(inner);
            _heldCount += count;
            if (count == 0) End();
        }
        int ready = Math.Min(buffer.Length, _ended ? _heldCount : _heldCount - SealedStream.SealLength);
        _held.AsSpan(0, ready).CopyTo(buffer);
        _held.AsSpan(ready, _heldCount - ready).CopyTo(_held);
        _heldCount -= ready;
        return ready;
    }

    private int Unpack(Stream inner)
    {
        int count;
        try
        {
            count = inner.Read(_held.AsSpan(_heldCount));
        }
        catch (InvalidDataException damage)
        {
            throw new InvalidDataException("the gzip data is damaged or cut short; expected a whole gzip file", damage);
        }
        _count += count;
        if (_count > options.MaxExpandedBytes)
        {
            throw new InvalidDataException($"the compressed file expands to more than {Shown.Bytes(options.MaxExpandedBytes)}; unpack it yourself if you trust it");
        }
        if (_count > AlwaysAllowed && _count / options.MaxExpansion > packed.Count)
        {
            throw new InvalidDataException(
                $"the compressed file expands to more than {options.MaxExpansion} times its size, as no collection of articles does; unpack it yourself if you trust it");
        }
        return count;
    }

    private void End()
    {
        if (!SealedStream.EndsWithSeal(_held.AsSpan(0, _heldCount)))
        {
            throw new InvalidDataException("the gzip data is damaged or cut short; expected a whole gzip file");
        }
        _heldCount -= SealedStream.SealLength;
        _ended = true;
    }
}
