using System.Buffers.Text;

namespace Quotes.Ingestion;

/// <summary>Puts a body together that travelled in pieces (RFC 9112, section 7.1).</summary>
internal static class Chunks
{
    /// <summary>The body; null when it is not in pieces, or not to its end.</summary>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        MemoryStream whole = new(body.Length);
        while (true)
        {
            int feed = body.IndexOf((byte)'\n');
            if (feed < 0 || !Utf8Parser.TryParse(body[..feed], out uint size, out int digits, 'x')) return null;
            // Behind the length there may be extensions, but no other word.
            ReadOnlySpan<byte> rest = body[digits..feed].Trim(" \t\r"u8);
            if (!rest.IsEmpty && rest[0] != ';') return null;
            body = body[(feed + 1)..];
            if (size == 0) return whole.ToArray();
            if (size > body.Length) return null;
            whole.Write(body[..(int)size]);
            body = body[(int)size..].TrimStart("\r"u8);
            if (body.IsEmpty || body[0] != '\n') return null;
            body = body[1..];
        }
    }
}
