using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Holds the current snapshot and moves to newer ones while searches go on in theirs.</summary>
internal sealed class Snapshots : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly Lock _refreshing = new();
    private IndexSnapshot? _current;

    public Snapshots(IndexFolder folder)
    {
        _folder = folder;
        _current = folder.HasCommit() ? folder.OpenSnapshot() : IndexSnapshot.Empty();
    }

    /// <summary>The current snapshot, for the caller to dispose when done with it.</summary>
    public IndexSnapshot Use()
    {
        while (true)
        {
            IndexSnapshot? current = Volatile.Read(ref _current);
            ObjectDisposedException.ThrowIf(current is null, typeof(IQuoteIndex));
            // A snapshot that was closed between these two lines has a successor by now.
            if (current.TryUse()) return current;
        }
    }

    /// <summary>Moves to the newest commit. An index that is gone for the moment, as while it is being rebuilt, is no newer one.</summary>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            IndexSnapshot? old = _current;
            ObjectDisposedException.ThrowIf(old is null, typeof(IQuoteIndex));
            if (!_folder.HasCommit()) return false;
            IndexSnapshot? newer = Newer(old);
            if (newer is null) return false;
            Volatile.Write(ref _current, newer);
            old.Dispose();
            return true;
        }
    }

    public void Dispose()
    {
        lock (_refreshing)
        {
            IndexSnapshot? last = _current;
            Volatile.Write(ref _current, null);
            last?.Dispose();
        }
    }

    private IndexSnapshot? Newer(IndexSnapshot old)
    {
        (CommitData commit, long version) = _folder.ReadCommit();
        if (commit.Instance != old.Commit.Instance || old.Reader is not DirectoryReader reader) return _folder.OpenSnapshot();
        if (version == old.Version && commit == old.Commit) return null;
        // Only within one instance is a segment of the same name the same segment, and may the engine share it.
        DirectoryReader? newer = _folder.Guarded(() => DirectoryReader.OpenIfChanged(reader));
        if (newer is null)
        {
            // Only what the commit says of itself is new.
            reader.IncRef();
            return new IndexSnapshot(reader, commit, version);
        }
        CommitData read = CommitData.Read(newer.IndexCommit.UserData, _folder.Path);
        if (read.Instance == old.Commit.Instance) return new IndexSnapshot(newer, read, newer.Version);
        newer.Dispose();
        return _folder.OpenSnapshot();
    }
}
