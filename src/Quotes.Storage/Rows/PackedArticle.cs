using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Quotes.Storage;

/// <summary>An article with its quotes as bytes for one row.</summary>
/// <remarks>
/// The payload is a format byte, the unpacked length and a Brotli stream. Article and quotes share the stream because
/// the words of a quote are words of the article: the quotes then cost little more than their offsets. An article with
/// turns has a format of its own; all others are written as they always were, so that their hashes stay the same.
/// </remarks>
internal sealed record PackedArticle(Article Article, byte[] ContentHash, byte[] Payload, string[] QuoteIds)
{
    private const byte Plain = 1;
    private const byte WithTurns = 2;
    private const int Quality = 4;
    private const int WindowBits = 18;

    public static PackedArticle From(Article article, IReadOnlyList<Quote> quotes)
    {
        PayloadWriter writer = new();
        Write(writer, article);
        byte[] contentHash = SHA256.HashData(writer.Written);
        writer.Number(quotes.Count);
        foreach (Quote quote in quotes) QuotePayload.Write(writer, quote);
        return new PackedArticle(article, contentHash, Pack(writer.Written, article.Turns.Count > 0 ? WithTurns : Plain), [.. quotes.Select(q => q.Id)]);
    }

    /// <summary>SHA-256 over all fields of the article.</summary>
    public static byte[] Hash(Article article)
    {
        PayloadWriter writer = new();
        Write(writer, article);
        return SHA256.HashData(writer.Written);
    }

    public static (Article Article, IReadOnlyList<Quote> Quotes) Unpack(ReadOnlySpan<byte> payload)
    {
        if (payload[0] is not (Plain or WithTurns)) throw new InvalidDataException($"Payload format {payload[0]} is neither {Plain} nor {WithTurns}.");
        int length = BinaryPrimitives.ReadInt32LittleEndian(payload[1..5]);
        byte[] unpacked = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (!BrotliDecoder.TryDecompress(payload[5..], unpacked.AsSpan(0, length), out int written) || written != length)
            {
                throw new InvalidDataException("The payload does not unpack to its stated length.");
            }
            PayloadReader reader = new(unpacked.AsSpan(0, length));
            Article article = ReadArticle(ref reader);
            if (payload[0] == WithTurns) article = article with { Turns = TurnPayload.Read(ref reader) };
            Quote[] quotes = new Quote[reader.Int()];
            for (int i = 0; i < quotes.Length; i++) quotes[i] = QuotePayload.Read(ref reader);
            return (article, quotes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(unpacked);
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes, byte format)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(5 + BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        buffer[0] = format;
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(1, 4), bytes.Length);
        if (!BrotliEncoder.TryCompress(bytes, buffer.AsSpan(5), out int written, Quality, WindowBits))
        {
            throw new InvalidOperationException($"An article of {bytes.Length} bytes could not be packed.");
        }
        byte[] packed = buffer[..(5 + written)];
        ArrayPool<byte>.Shared.Return(buffer);
        return packed;
    }

    private static void Write(PayloadWriter to, Article article)
    {
        to.Text(article.Id);
        to.Text(article.Text);
        to.Text(article.Title);
        to.Text(article.Url);
        to.Text(article.Outlet);
        to.Number(article.PublishedAt is { } at ? at.UtcTicks + 1 : 0);
        to.Text(article.Language);
        if (article.Turns.Count > 0) TurnPayload.Write(to, article.Turns);
    }

    private static Article ReadArticle(ref PayloadReader from) => new()
    {
        Id = from.Required(),
        Text = from.Required(),
        Title = from.Text(),
        Url = from.Text(),
        Outlet = from.Text(),
        PublishedAt = from.Number() is > 0 and long ticks ? new DateTimeOffset(ticks - 1, TimeSpan.Zero) : null,
        Language = from.Text(),
    };
}
