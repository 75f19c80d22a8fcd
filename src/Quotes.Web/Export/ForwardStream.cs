namespace Quotes.Web.Export;

/// <summary>Lets a writer that asks how far it is, and writes when it likes, write to a stream that only goes forward and waits.</summary>
/// <remarks>Keeps in memory what was written since the last <see cref="Send"/>.</remarks>
internal sealed class ForwardStream(Stream output) : Stream
{
    private readonly MemoryStream _unsent = new();
    private long _sent;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => Position;

    /// <inheritdoc/>
    public override long Position
    {
        get => _sent + _unsent.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes on what has been written so far.</summary>
    public async Task Send(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await output.WriteAsync(_unsent.GetBuffer().AsMemory(0, (int)_unsent.Length), cancellation);
        await output.FlushAsync(cancellation);
        _sent += _unsent.Length;
        _unsent.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _unsent.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _unsent.Write(buffer);

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _unsent.WriteAsync(buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _unsent.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
