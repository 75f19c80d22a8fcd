using System.Text;
using CsCheck;

namespace Quotes.Faults.Fuzz;

/// <summary>Bytes that are nearly what they should be: samples cut, doubled, spliced and sprinkled with what breaks readers, and bytes that are nothing.</summary>
internal static class Mutation
{
    private const int MostBytes = 256 << 10;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\0", "\n", "\r\n", "\r", "\"", "\\", "\\u0000", "\\ud83d", "\\ude00\\ud83d", "{", "}", "[", "]", "[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", ",", ";", ":", "null", "-1", "1e999", "99999999999999999999", "0", "true",
            "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#x110000;", "&x;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<a>", "</a>", "<b/>", "<script>", "<table>", "<p>", "xmlns=\"\"", "<?xml version=\"1.1\" encoding=\"UTF-16\"?>", "<?xml encoding=\"x\"?>",
            "<div><div><div><div><div><div><div><div>", "</div></div></div></div>", "\u202e", "\u2066", "\ufeff", "\ufffe", "\u200d", "😀", "“", "”", " said.", "Content-Length: -1\r\n", "Content-Length: 99999999999\r\n", "WARC/1.0\r\n", "\r\n\r\n",
            "%PDF-1.7", "endobj", "stream\n", "endstream", "/Length 999999999", "/Kids[1 0 R]", "/Filter[/FlateDecode/FlateDecode]", "1 0 R", "<<", ">>", "PAR1", "id", "text", "date", "2031-13-45", "0000-00-00", "9999-12-31T23:59:60+99:99", "Title: ", "Date: ", "= ", "# ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xfe, 0xff], [0xff, 0xfe], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x1f, 0x8b, 0x08], [0x80], [0x7f], [0xff, 0xff, 0xff, 0x7f], [0x00, 0x00, 0x00, 0x80],
    ];

    /// <summary>Mutations of some samples.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> samples)
    {
        Gen<byte[]> sample = Gen.Int[0, samples.Count - 1].Select(i => samples[i]);
        Gen<Func<byte[], byte[]>> step = Gen.Select(Gen.Int[0, 9], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, Pieces.Length - 1], Gen.Byte, sample)
            .Select((kind, first, second, piece, value, other) => (Func<byte[], byte[]>)(bytes => Step(bytes, kind, first, second, Pieces[piece], value, other)));
        Gen<byte[]> mutated = Gen.Select(sample, step.Array[1, 8]).Select((start, steps) => steps.Aggregate(start, (bytes, next) => next(bytes)));
        Gen<byte[]> pieces = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(all => all.SelectMany(i => Pieces[i]).ToArray());
        return Gen.Frequency((8, mutated), (1, pieces), (1, Gen.Byte.Array[0, 400]));
    }

    private static byte[] Step(byte[] bytes, int kind, double first, double second, byte[] piece, byte value, byte[] other)
    {
        int from = (int)(first * bytes.Length), to = from + (int)(second * second * (bytes.Length - from));
        byte[] result = kind switch
        {
            0 => [.. bytes[..from], .. piece, .. bytes[from..]],
            1 => [.. bytes[..from], .. piece, .. bytes[to..]],
            2 => [.. bytes[..from], .. bytes[to..]],
            3 => [.. bytes[..to], .. bytes[from..]],
            4 => bytes[..from],
            5 => [.. bytes[..from], .. other[(int)(second * other.Length)..]],
            6 => [.. bytes[..from], .. Enumerable.Repeat(piece, 1 + (value * 4)).SelectMany(p => p), .. bytes[from..]],
            7 => [.. bytes[..from], .. Enumerable.Repeat(bytes[from..to], 3).SelectMany(p => p), .. bytes[to..]],
            _ => Changed(bytes, from, kind == 8 ? (byte)(1 << (value & 7)) : value),
        };
        return result.Length <= MostBytes ? result : result[..MostBytes];
    }

    private static byte[] Changed(byte[] bytes, int at, byte by)
    {
        if (bytes.Length == 0) return bytes;
        byte[] changed = [.. bytes];
        changed[at] ^= by;
        return changed;
    }
}
