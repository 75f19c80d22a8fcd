using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Walks the changed rows in order of change, over one session held for as long as the walk lasts.</summary>
internal sealed class ChangeStream(ReadPool pool, string path)
{
    public IEnumerable<StoreChange> Read(long after, Action<StoreDamagedException>? skipDamaged)
    {
        ReadSession? session = Guard(pool.Rent);
        if (session is null) yield break;
        SqliteDataReader? reader = null;
        try
        {
            reader = Guard(() => session.Changes(after));
            while (Guard(reader.Read))
            {
                (ArticleRow row, bool intact) = Guard(() => ArticleRow.Read(reader));
                if (intact)
                {
                    yield return new StoreChange(row.Sequence, row.Id, row.Record());
                    continue;
                }
                if (skipDamaged is null) throw session.Damaged(row);
                skipDamaged(session.Damaged(row));
            }
        }
        finally
        {
            reader?.Dispose();
            pool.Return(session);
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException failed)
        {
            throw failed.About(path);
        }
    }
}
