using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Read-only sessions, one for each call under way, so that any number of threads can read.</summary>
internal sealed class ReadPool(string path) : IDisposable
{
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int MostKept = 16;

    private readonly ConcurrentBag<ReadSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>Calls <paramref name="read"/> with a session of its own; answers <paramref name="empty"/> while there is no store.</summary>
    public T Read<T>(T empty, Func<ReadSession, T> read)
    {
        ReadSession? session = null;
        try
        {
            session = Rent();
            return session is null ? empty : read(session);
        }
        catch (SqliteException failed)
        {
            throw failed.About(path);
        }
        finally
        {
            Return(session);
        }
    }

    /// <summary>A session, to be given back with <see cref="Return"/>; null while there is no store.</summary>
    public ReadSession? Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(QuoteStore));
        return _idle.TryTake(out ReadSession? session) ? session : OpenSession();
    }

    public void Return(ReadSession? session)
    {
        if (session is null) return;
        if (session.CanBeKept && !_disposed && _idle.Count < MostKept) _idle.Add(session);
        else session.Dispose();
        if (_disposed) Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out ReadSession? session)) session.Dispose();
    }

    private ReadSession? OpenSession()
    {
        if (!File.Exists(path)) return null;
        try
        {
            return OpenSession(path, canBeKept: true);
        }
        catch (SqliteException closed) when (closed.SqliteErrorCode is ReadOnly or CannotOpen && NoWriteAheadLog())
        {
            // In a folder that cannot be written SQLite cannot make its shared memory. Without a log the file alone is
            // the whole store and can be read as it is; a writer elsewhere could begin at any time, so for one call only.
            return OpenSession(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", canBeKept: false);
        }
    }

    private ReadSession? OpenSession(string source, bool canBeKept)
    {
        SqliteConnection connection = SqliteCalls.Open(source, SqliteOpenMode.ReadOnly);
        try
        {
            if (StoreSchema.VersionOf(connection, path) is { } version)
            {
                // A store of an older version may be brought up at any time, and be asked otherwise from then on.
                return new ReadSession(connection, path, version, canBeKept && version == StoreSchema.Version);
            }
            connection.Dispose();
            return null;
        }
        catch (SqliteException stranger) when (stranger.SaysNotADatabase())
        {
            connection.Dispose();
            throw StoreSchema.NotAStore(path, stranger);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool NoWriteAheadLog() => new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };
}
