using System.Globalization;

namespace Quotes.Archive;

/// <summary>The right to write to an archive: at most one process has it, and loses it however it ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private const string Disabled = "DOTNET_SYSTEM_IO_DISABLEFILELOCKING";

    // What opening a file that somebody holds with FileShare.None fails with: on Windows, Linux and macOS.
    private static readonly int[] SharingViolations = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;
    private readonly string _owner;

    private WriterLock(FileStream file, string owner)
    {
        _file = file;
        _owner = owner;
    }

    /// <summary>Takes the lock of store and index.</summary>
    /// <exception cref="ArchiveBusyException">Somebody else has it, and had it throughout the wait.</exception>
    /// <exception cref="NotSupportedException">Locks do not work here.</exception>
    public static WriterLock Take(ArchiveFolder folder, ArchiveOptions options) => Take(folder.Lock, folder.LockOwner, folder.Root, options);

    /// <summary>Takes the lock of the file of corrections, which an ingest under way does not hold.</summary>
    /// <exception cref="ArchiveBusyException">As for <see cref="Take(ArchiveFolder, ArchiveOptions)"/>.</exception>
    /// <exception cref="NotSupportedException">As for <see cref="Take(ArchiveFolder, ArchiveOptions)"/>.</exception>
    public static WriterLock TakeCorrections(ArchiveFolder folder, ArchiveOptions options) =>
        Take(folder.CorrectionsLock, folder.CorrectionsLockOwner, folder.Corrections, options);

    private static WriterLock Take(string path, string owner, string what, ArchiveOptions options)
    {
        RefuseWithoutLocking();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        long began = options.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return Confirm(Open(path), path, owner, options);
            }
            catch (IOException busy) when (SharingViolations.Contains(busy.HResult))
            {
                if (options.Time.GetElapsedTime(began) >= options.LockWait) throw Busy(what, owner, busy);
                Thread.Sleep(50);
            }
        }
    }

    public void Dispose()
    {
        // Ours to delete only as long as the lock is held. The lock file stays: deleting it could let two in.
        File.Delete(_owner);
        _file.Dispose();
    }

    private static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static WriterLock Confirm(FileStream file, string path, string owner, ArchiveOptions options)
    {
        try
        {
            using FileStream second = Open(path);
        }
        catch (IOException refused) when (SharingViolations.Contains(refused.HResult))
        {
            File.WriteAllText(owner, Describe(options.Time.GetUtcNow()));
            return new WriterLock(file, owner);
        }
        file.Dispose();
        throw new NotSupportedException(
            $"{path} could be opened twice: files cannot be locked there, so two writers could destroy each other's work. "
            + "Keep the archive on a local disk.");
    }

    private static void RefuseWithoutLocking()
    {
        bool byVariable = Environment.GetEnvironmentVariable(Disabled) is "1" or "true" or "True" or "TRUE";
        bool bySwitch = AppContext.TryGetSwitch("System.IO.DisableFileLocking", out bool off) && off;
        if (byVariable || bySwitch)
        {
            throw new NotSupportedException($"File locking is switched off ({Disabled}), so two writers could destroy each other's work. Switch it on to write.");
        }
    }

    private static ArchiveBusyException Busy(string what, string ownerFile, Exception inner)
    {
        string owner;
        try
        {
            owner = File.ReadAllText(ownerFile).Trim();
        }
        catch (IOException)
        {
            owner = "another process";
        }
        return new ArchiveBusyException($"{what} is being written to by {owner}. Only one writer at a time is let in; try again when it has ended.", inner);
    }

    private static string Describe(DateTimeOffset now)
    {
        string command = Environment.CommandLine;
        if (command.Length > 200) command = command[..200] + "...";
        return string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} (since {now:yyyy-MM-dd HH:mm:ss}Z: {command})");
    }
}
