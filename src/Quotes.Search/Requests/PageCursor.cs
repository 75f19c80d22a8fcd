using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Quotes.Search;

/// <summary>Where a page ended: opaque to whoever carries it, and good only for the request it was made for.</summary>
/// <remarks>
/// Paging by cursor promises: no quote that was in the index from the first page to the last and did not change is shown twice
/// or left out, whatever else is added, replaced or removed in between. What is added behind the cursor appears, what is
/// added before it does not. Totals and facets are those of the moment of each page.
/// </remarks>
/// <param name="Request">What identifies the request, see <see cref="KeyOf"/>.</param>
/// <param name="Primary">The sort key of the last result.</param>
/// <param name="Tie">What orders it among equals.</param>
/// <param name="Text">What orders it among equals, where a number does not do.</param>
/// <param name="Statistics">What later pages are scored by.</param>
internal sealed record PageCursor(ulong Request, long Primary, long Tie, string Text, IReadOnlyList<long> Statistics)
{
    private const byte Version = 1;
    private const int CheckLength = 4;
    private const int MaxLength = 6000;
    private static readonly Sentence Broken = new("cursor-broken", $"The cursor is not one that a page of results gave; start again without it.");
    private static readonly Sentence Foreign = new("cursor-foreign", $"The cursor belongs to another search; start again without it.");

    /// <summary>The number that identifies a request by all that decides which results come in which order.</summary>
    public static ulong KeyOf(string request) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(request)));

    /// <summary>The cursor as text of letters, digits, hyphens and underscores.</summary>
    public override string ToString()
    {
        MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(Request);
            writer.Write(Primary);
            writer.Write(Tie);
            writer.Write(Text);
            writer.Write7BitEncodedInt(Statistics.Count);
            foreach (long value in Statistics) writer.Write7BitEncodedInt64(value);
        }
        byte[] body = stream.ToArray();
        return Base64Url.EncodeToString([.. body, .. SHA256.HashData(body).AsSpan(0, CheckLength)]);
    }

    /// <summary>Reads a cursor for the request with the given key.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static Sentence? Read(string text, ulong request, out PageCursor? cursor)
    {
        cursor = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) return Broken;
        byte[] bytes = Base64Url.DecodeFromChars(text);
        ReadOnlySpan<byte> body = bytes.AsSpan(0, Math.Max(0, bytes.Length - CheckLength));
        if (body.Length == 0 || body[0] != Version || !SHA256.HashData(body).AsSpan(0, CheckLength).SequenceEqual(bytes.AsSpan(body.Length))) return Broken;
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes, 1, body.Length - 1), Encoding.UTF8);
            PageCursor read = new(reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString(), ReadNumbers(reader));
            cursor = read.Request == request ? read : null;
            return cursor is null ? Foreign : null;
        }
        catch (Exception e) when (e is IOException or FormatException or DecoderFallbackException)
        {
            return Broken;
        }
    }

    private static List<long> ReadNumbers(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        List<long> numbers = [];
        for (int i = 0; i < count; i++) numbers.Add(reader.Read7BitEncodedInt64());
        return numbers;
    }
}
