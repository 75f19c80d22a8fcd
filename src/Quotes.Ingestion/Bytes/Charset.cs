using System.Text;
using UtfUnknown;

namespace Quotes.Ingestion;

/// <summary>Decides how bytes become characters. Decoding never fails: what cannot be read becomes U+FFFD.</summary>
internal static class Charset
{
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, without a byte order mark.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="declared">The character set the document or its server names, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        (Encoding encoding, int mark) = Detect(bytes, declared);
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The encoding of bytes and the length of their byte order mark. The mark decides, then what is declared, then the bytes.</summary>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return (Encoding.UTF8, 3);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return (Encoding.Unicode, 2);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return (Encoding.BigEndianUnicode, 2);
        if (declared is not null && Named(declared) is { } named) return (named, 0);
        return (MostlyUtf8(bytes) ? Encoding.UTF8 : Guess(bytes), 0);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            Encoding encoding = Encoding.GetEncoding(name.Trim());
            // Where pages say Latin-1 they mean what browsers read: Windows-1252. And a readable declaration is no UTF-16.
            return encoding.CodePage switch
            {
                28591 or 20127 => Encoding.GetEncoding(1252),
                1200 or 1201 or 12000 or 12001 or 65000 => Encoding.UTF8,
                _ => encoding,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // One bad byte must not turn a UTF-8 text into nonsense; in other encodings hardly any sequence is good UTF-8.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        long good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int consumed) == System.Buffers.OperationStatus.Done) good++; else bad++;
            bytes = bytes[consumed..];
        }
        return bad <= good;
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        const int Enough = 1 << 20;
        byte[] sample = bytes[..Math.Min(bytes.Length, Enough)].ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > 0.5f, Encoding: { } found }
            ? found : Encoding.GetEncoding(1252);
    }
}
