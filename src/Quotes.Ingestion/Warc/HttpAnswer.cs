using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>A server's answer as a crawler stored it: status line, header, body, with the encodings it travelled in undone.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Type">The media type, or null.</param>
/// <param name="Body">The body; empty when the answer is not kept whole enough to have one.</param>
internal sealed record HttpAnswer(int Status, MediaTypeHeaderValue? Type, byte[] Body)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="block">The answer as it came over the wire.</param>
    /// <param name="limit">The most bytes of its body.</param>
    /// <exception cref="InvalidDataException">It is no answer, its body cannot be unpacked, or is larger than <paramref name="limit"/>.</exception>
    public static HttpAnswer Read(byte[] block, int limit)
    {
        int end = block.AsSpan().IndexOf("\r\n\r\n"u8), skip = 4;
        if (end < 0) (end, skip) = (block.AsSpan().IndexOf("\n\n"u8), 2);
        if (end < 0) (end, skip) = (block.Length, 0);
        string[] lines = Encoding.Latin1.GetString(block, 0, end).Split('\n');
        string[] status = lines[0].Trim().Split(' ', 3);
        if (!status[0].StartsWith("HTTP/", StringComparison.Ordinal) || status.Length < 2
            || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            throw new InvalidDataException($"the stored answer begins {Shown.Of(lines[0].Trim())}: expected an HTTP status line");
        }
        MediaTypeHeaderValue? type = MediaTypeHeaderValue.TryParse(Value(lines, "content-type"), out MediaTypeHeaderValue? read) ? read : null;
        Stream body = new MemoryStream(block, end + skip, block.Length - end - skip, writable: false);
        // Crawlers often store what travelled in pieces already put together, and leave the header as it was.
        if (Value(lines, "transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true && Chunks.Join(block.AsSpan(end + skip)) is { } whole)
        {
            body = new MemoryStream(whole, writable: false);
        }
        return new HttpAnswer(code, type, WholeDocument.Read(Unpacked(body, Value(lines, "content-encoding")), limit));
    }

    private static Stream Unpacked(Stream body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" => body,
        // Or left as it was after unpacking.
        "gzip" or "x-gzip" => StartsWith(body, 0x1f, 0x8b) ? new GZipStream(body, CompressionMode.Decompress) : body,
        "deflate" => StartsWith(body, 0x78) ? new ZLibStream(body, CompressionMode.Decompress) : new DeflateStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        { } other => throw new InvalidDataException($"the stored answer is packed as {Shown.Of(other)}: expected gzip, deflate or br"),
    };

    private static bool StartsWith(Stream body, params ReadOnlySpan<byte> first)
    {
        Span<byte> start = stackalloc byte[first.Length];
        int count = body.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        body.Position = 0;
        return start[..count].SequenceEqual(first);
    }

    private static string? Value(string[] lines, string name)
    {
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return line[(colon + 1)..].Trim();
        }
        return null;
    }
}
