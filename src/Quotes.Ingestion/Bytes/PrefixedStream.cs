namespace Quotes.Ingestion;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PrefixedStream(Stream inner) : ForwardStream(inner)
{
    private readonly Stream _inner = inner;
    private byte[] _prefix = [];
    private int _given;

    /// <summary>The first bytes, at most <paramref name="count"/>; asked once, before anything is read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] buffer = new byte[count];
        _prefix = buffer[.._inner.ReadAtLeast(buffer, count, throwOnEndOfStream: false)];
        return _prefix;
    }

    /// <summary>The first bytes up to and with the first that is none of <paramref name="passedOver"/>, at least, and at most <paramref name="count"/>; waits for no more than that. Asked once, before anything is read.</summary>
    public ReadOnlySpan<byte> PeekPast(ReadOnlySpan<byte> passedOver, int count)
    {
        byte[] buffer = new byte[count];
        int filled = 0;
        while (filled < count && buffer.AsSpan(0, filled).IndexOfAnyExcept(passedOver) < 0)
        {
            int read = _inner.Read(buffer, filled, count - filled);
            if (read == 0) break;
            filled += read;
        }
        _prefix = buffer[..filled];
        return _prefix;
    }

    protected override int ReadInner(Stream inner, Span<byte> buffer)
    {
        if (_given == _prefix.Length) return inner.Read(buffer);
        int count = Math.Min(buffer.Length, _prefix.Length - _given);
        _prefix.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
