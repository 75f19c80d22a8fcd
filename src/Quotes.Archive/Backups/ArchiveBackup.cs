using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Copies what is truth in an archive, while others read and write it.</summary>
internal static class ArchiveBackup
{
    /// <summary>Makes a backup. It has its name only once every byte of it was read again and found right.</summary>
    /// <param name="folder">The archive.</param>
    /// <param name="destination">The folder to make; absent or empty.</param>
    /// <param name="time">Gives the time.</param>
    /// <exception cref="BackupException">There is nothing to copy, something in the way, or the store is damaged.</exception>
    public static BackupManifest Make(ArchiveFolder folder, string destination, TimeProvider time)
    {
        destination = Path.TrimEndingDirectorySeparator(Path.GetFullPath(destination));
        if (File.Exists(destination) || (Directory.Exists(destination) && Directory.EnumerateFileSystemEntries(destination).Any()))
        {
            throw new BackupException($"{destination} is there already, expected a folder to be made; a backup never overwrites anything");
        }
        BackupFolder unfinished = new($"{destination}.unfinished-{Guid.NewGuid():n}"[..(destination.Length + 20)]);
        Directory.CreateDirectory(unfinished.Root);
        try
        {
            BackupManifest manifest = Write(folder, unfinished, time);
            if (Directory.Exists(destination)) Directory.Delete(destination);
            Directory.Move(unfinished.Root, destination);
            return manifest;
        }
        catch
        {
            Directory.Delete(unfinished.Root, recursive: true);
            throw;
        }
    }

    private static BackupManifest Write(ArchiveFolder folder, BackupFolder backup, TimeProvider time)
    {
        using (QuoteStore store = QuoteStore.Open(folder.Store, StoreAccess.Read))
        {
            if (!store.CopyTo(backup.Store)) throw new BackupException($"{folder.Store}: there is no store, so there is nothing to back up");
        }
        (StoreSummary copied, IReadOnlyList<string> problems) = StoreSummary.Of(backup.Store);
        if (problems.Count > 0)
        {
            throw new BackupException($"{folder.Root}: a backup would not be whole, for the store has {problems.Count} problems ('quotes check' lists them), the first: {problems[0].Replace(backup.Store, folder.Store, StringComparison.Ordinal)}");
        }
        List<BackupFile> files = [BackupFile.Of(backup.Store)];
        if (File.Exists(folder.Corrections))
        {
            // Replaced whole and in one step by whoever changes it, so that a copy is of one moment.
            using (FileStream copy = new(backup.Corrections, FileMode.CreateNew, FileAccess.Write))
            {
                copy.Write(File.ReadAllBytes(folder.Corrections));
                copy.Flush(flushToDisk: true);
            }
            files.Add(BackupFile.Of(backup.Corrections));
        }
        BackupManifest manifest = new()
        {
            QuotesBackup = BackupManifest.ThisVersion,
            CreatedAt = time.GetUtcNow(),
            StoreFormat = copied.Format,
            Store = copied.Store,
            Generation = copied.Generation,
            Articles = copied.Articles,
            Quotes = copied.Quotes,
            Files = files,
        };
        manifest.Write(backup.Root);
        return manifest;
    }
}
