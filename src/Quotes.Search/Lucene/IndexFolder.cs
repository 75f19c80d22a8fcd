using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Quotes.Search;

/// <summary>A folder with an index, or without one yet.</summary>
/// <remarks>Files are read by <see cref="SimpleFSDirectory"/>: memory mapping was several times slower here and can crash the process.</remarks>
/// <param name="path">The folder.</param>
/// <param name="open">Opens its files; null for the file system as it is.</param>
internal sealed class IndexFolder(string path, Func<string, Lucene.Net.Store.Directory>? open = null)
{
    private const int Attempts = 5;

    // What writing fails with where there is no room or no right to (ENOSPC, EFBIG, EDQUOT, EROFS): nothing is damaged by it.
    private const int NoSpace = 28, TooLarge = 27, OverQuota = 122, ReadOnly = 30;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public Lucene.Net.Store.Directory Open() => open is null ? new SimpleFSDirectory(Path) : open(Path);

    /// <summary>Whether a commit is there.</summary>
    /// <exception cref="IndexDamagedException">There are index files but no commit that would hold them together.</exception>
    public bool HasCommit()
    {
        if (!System.IO.Directory.Exists(Path)) return false;
        using Lucene.Net.Store.Directory directory = Open();
        if (DirectoryReader.IndexExists(directory)) return true;
        // The writer commits an empty index before it writes anything else, so these files once belonged to a commit.
        string? orphan = directory.ListAll().FirstOrDefault(name => name.StartsWith('_'));
        return orphan is null ? false : throw new IndexDamagedException(Path, $"there is {orphan} but no list of segments.");
    }

    /// <summary>Opens the newest commit.</summary>
    public IndexSnapshot OpenSnapshot() => Opened(() =>
    {
        DirectoryReader reader = OpenReader();
        try
        {
            return new IndexSnapshot(reader, CommitData.Read(reader.IndexCommit.UserData, Path), reader.Version);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    });

    /// <summary>What the newest commit says of itself, and the engine's number for it.</summary>
    public (CommitData Commit, long Version) ReadCommit() => Opened(() =>
    {
        using Lucene.Net.Store.Directory directory = Open();
        SegmentInfos infos = new();
        infos.Read(directory);
        return (CommitData.Read(infos.UserData, Path), infos.Version);
    });

    /// <summary>Says of what goes wrong in <paramref name="read"/> which index it is and what to do.</summary>
    public T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IndexFormatTooOldException or IndexFormatTooNewException)
        {
            throw new IndexFormatException(Path, "of another engine version", FieldNames.Format, e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new IndexDamagedException(Path, e.Message.TrimEnd('.') + ".", e);
        }
    }

    // The name of a codec that there is not, for one, is to the engine a wrong argument of its caller.
    private T Opened<T>(Func<T> open) => Guarded(() =>
    {
        try
        {
            return open();
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException(wrong.Message.Split('\n')[0], wrong);
        }
    });

    // What reading wrong bytes ends in: the engine does not check most of what it reads.
    internal static bool IsDamage(Exception e) => e is IOException { HResult: not (NoSpace or TooLarge or OverQuota or ReadOnly) } or InvalidDataException or UnauthorizedAccessException
        or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException or OutOfMemoryException;

    // The very first commit of a new index can be half written at this moment; it is whole within milliseconds.
    private DirectoryReader OpenReader()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return DirectoryReader.Open(Open());
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(10 * attempt);
            }
        }
    }
}
