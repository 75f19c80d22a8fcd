namespace Quotes.Ingestion;

/// <summary>How far reading got. May be looked at from any thread.</summary>
public sealed class ReadMeter
{
    private long _bytes;

    /// <summary>The bytes read so far, as they lie on disk (before decompression).</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    internal void Add(int count) => Interlocked.Add(ref _bytes, count);
}
