using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>One row of the table <c>past</c>: what a superseded revision of an article said.</summary>
internal static class PastRow
{
    /// <summary>The columns that <see cref="Read"/> expects, of the table called <c>p</c>.</summary>
    public const string Columns = "p.article, p.revision, p.extractor, p.row_hash, p.payload";

    /// <summary>The first half of SHA-256 over every column.</summary>
    public static byte[] Hash(long article, int revision, string extractor, byte[] payload)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] version = Encoding.UTF8.GetBytes(extractor);
        long[] fixedParts = [article, revision, version.Length, payload.Length];
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(fixedParts.AsSpan()));
        hash.AppendData(version);
        hash.AppendData(payload);
        return hash.GetHashAndReset()[..16];
    }

    /// <summary>What the revision said; null where nothing was kept, or what was kept is damaged, which <c>quotes check</c> tells.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="column">The first of <see cref="Columns"/>.</param>
    /// <param name="indexedAt">When the revision was committed.</param>
    public static ArticleVersion? Read(SqliteDataReader reader, int column, DateTimeOffset indexedAt)
    {
        if (reader.IsDBNull(column) || !IsIntact(reader, column)) return null;
        (Article article, IReadOnlyList<Quote> quotes) = PackedArticle.Unpack(reader.GetFieldValue<byte[]>(column + 4));
        return new ArticleVersion(new ArticleRecord(article, quotes, indexedAt), reader.GetString(column + 2));
    }

    /// <summary>Whether the row is what was written.</summary>
    public static bool IsIntact(SqliteDataReader reader, int column) =>
        reader.GetFieldType(column + 4) == typeof(byte[]) && reader.GetFieldType(column + 3) == typeof(byte[])
        && Hash(reader.GetInt64(column), unchecked((int)reader.GetInt64(column + 1)), reader.GetString(column + 2), reader.GetFieldValue<byte[]>(column + 4))
            .AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(column + 3));
}
