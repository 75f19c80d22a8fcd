using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>One row of the table <c>articles</c>: an article as it is held now, or, without a payload, the trace of a removed one.</summary>
internal sealed record ArticleRow(
    long Number,
    string Id,
    long Sequence,
    int Revision,
    DateTimeOffset IndexedAt,
    string Extractor,
    byte[] ContentHash,
    byte[]? Payload)
{
    public const string Columns = "number, id, sequence, revision, indexed_at, extractor, content_hash, payload, row_hash";

    /// <summary>The first half of SHA-256 over every column.</summary>
    public byte[] Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] id = Encoding.UTF8.GetBytes(Id);
        byte[] extractor = Encoding.UTF8.GetBytes(Extractor);
        long[] fixedParts = [Sequence, Revision, IndexedAt.UtcTicks, id.Length, extractor.Length, ContentHash.Length, Payload?.Length ?? -1];
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(fixedParts.AsSpan()));
        hash.AppendData(id);
        hash.AppendData(extractor);
        hash.AppendData(ContentHash);
        hash.AppendData(Payload ?? []);
        return hash.GetHashAndReset()[..16];
    }

    /// <summary>The row the reader stands on, and whether it is what was written.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">Where <see cref="Columns"/> begin.</param>
    public static (ArticleRow Row, bool Intact) Read(SqliteDataReader reader, int first = 0)
    {
        ArticleRow row = new(
            reader.GetInt64(first),
            reader.IsDBNull(first + 1) ? "" : reader.GetString(first + 1),
            Whole(reader, first + 2),
            unchecked((int)Whole(reader, first + 3)),
            new DateTimeOffset(Math.Clamp(Whole(reader, first + 4), 0, DateTime.MaxValue.Ticks), TimeSpan.Zero),
            reader.IsDBNull(first + 5) ? "" : reader.GetString(first + 5),
            Bytes(reader, first + 6) ?? [],
            Bytes(reader, first + 7));
        return (row, row.Hash().AsSpan().SequenceEqual(Bytes(reader, first + 8)));
    }

    /// <summary>The article with its quotes; null for a removed one. Only for intact rows.</summary>
    public ArticleRecord? Record()
    {
        if (Payload is null) return null;
        (Article article, IReadOnlyList<Quote> quotes) = PackedArticle.Unpack(Payload);
        return new ArticleRecord(article, quotes, IndexedAt);
    }

    // A damaged row may hold anything in any column; it must come out as a row whose hash is wrong, not as an exception.
    private static long Whole(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? -1 : reader.GetInt64(column);

    private static byte[]? Bytes(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);
}
