namespace Quotes.Ingestion;

/// <summary>A stream that can only be read forward and knows what went through it.</summary>
internal abstract class ForwardStream(Stream inner) : Stream
{
    public sealed override bool CanRead => true;
    public sealed override bool CanSeek => false;
    public sealed override bool CanWrite => false;
    public sealed override long Length => throw new NotSupportedException();
    public sealed override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public sealed override int Read(Span<byte> buffer)
    {
        int count = ReadInner(inner, buffer);
        return count;
    }

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public sealed override void Flush() { }
    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public sealed override void SetLength(long value) => throw new NotSupportedException();
    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected abstract int ReadInner(Stream inner, Span<byte> buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Counts what is read from the disk.</summary>
internal sealed class MeteredStream(Stream inner, ReadMeter? meter) : ForwardStream(inner)
{
    public long Count { get; private set; }

    protected override int ReadInner(Stream inner, Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        Count += count;
        meter?.Add(count);
        return count;
    }
}
