using System.Buffers;
using System.Text;

namespace Quotes.Web.Export;

/// <summary>Gathers text as UTF-8 and writes it on in pieces, waiting for who reads slowly.</summary>
internal sealed class TextOutput(Stream output, CancellationToken cancellation)
{
    private const int PieceLength = 64 << 10;

    private readonly ArrayBufferWriter<byte> _piece = new(2 * PieceLength);

    /// <summary>Adds text; what has gathered is written when it is long enough.</summary>
    public ValueTask Write(string text)
    {
        Encoding.UTF8.GetBytes(text, _piece);
        return _piece.WrittenCount < PieceLength ? ValueTask.CompletedTask : Flush();
    }

    /// <summary>Writes what has gathered.</summary>
    public async ValueTask Flush()
    {
        cancellation.ThrowIfCancellationRequested();
        await output.WriteAsync(_piece.WrittenMemory, cancellation);
        await output.FlushAsync(cancellation);
        _piece.ResetWrittenCount();
    }
}
