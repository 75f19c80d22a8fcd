using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>The one row of the table <c>store</c>.</summary>
internal sealed record StoreStatus(string Identity, long Sequence, StoreCounts Counts, DateTimeOffset? UpdatedAt)
{
    public static StoreStatus Read(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        new StoreCounts(reader.GetInt64(2), reader.GetInt64(3)),
        reader.IsDBNull(4) ? null : new DateTimeOffset(reader.GetInt64(4), TimeSpan.Zero));
}
