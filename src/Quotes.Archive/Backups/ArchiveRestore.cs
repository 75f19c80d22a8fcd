using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>What a restore did.</summary>
/// <param name="Backup">What was restored.</param>
/// <param name="Aside">The folder that what was there before lies in; null when there was nothing.</param>
/// <param name="ReopenReaders">Whether a site that has the archive open has to be started again: there was no readable store to put the new one into.</param>
public sealed record RestoreSummary(BackupManifest Backup, string? Aside, bool ReopenReaders);

/// <summary>Puts a backup in the place of what an archive holds. Ended half-way it is run again; nothing is gone meanwhile.</summary>
internal static class ArchiveRestore
{
    /// <summary>Verifies the backup, sets aside what is there, puts the backup in its place and builds the index.</summary>
    /// <param name="backup">A folder made by <see cref="ArchiveBackup"/>.</param>
    /// <param name="folder">The archive.</param>
    /// <param name="force">Whether to replace a store that holds articles, or that cannot be read.</param>
    /// <param name="options">How to open the archive.</param>
    public static RestoreSummary Run(BackupFolder backup, ArchiveFolder folder, bool force, ArchiveOptions options)
    {
        BackupManifest manifest = backup.Verify();
        using WriterLock held = WriterLock.Take(folder, options);
        using WriterLock heldCorrections = WriterLock.TakeCorrections(folder, options);
        if (!force) RefuseToReplace(folder);
        foreach (string left in QuoteStore.FilesOf(folder.RestoredStore)) File.Delete(left);
        File.Copy(backup.Store, folder.RestoredStore);
        string? aside = SetAside(folder, options);
        if (File.Exists(backup.Corrections)) new CorrectionFile(folder).WriteWhole(File.ReadAllBytes(backup.Corrections));
        else File.Delete(folder.Corrections);
        bool inPlace = QuoteStore.Restore(folder.RestoredStore, folder.Store);
        using QuoteStore store = QuoteStore.Open(folder.Store, StoreAccess.Write, options.Time);
        IndexProjection.Replace(folder, store, options);
        return new RestoreSummary(manifest, aside, !inPlace && aside is not null);
    }

    private static void RefuseToReplace(ArchiveFolder folder)
    {
        string found;
        try
        {
            using QuoteStore store = QuoteStore.Open(folder.Store, StoreAccess.Read);
            StoreCounts counts = store.Count();
            if (counts.Articles == 0) return;
            found = FormattableString.Invariant($"it holds {counts.Articles} articles with {counts.Quotes} quotes");
        }
        catch (Exception unreadable) when (unreadable is StoreDamagedException or StoreFormatException)
        {
            found = unreadable.Message;
        }
        throw new BackupException($"{folder.Store}: there is a store already: {found}. Nothing was changed. With --force it is set aside, not deleted, and the backup takes its place.");
    }

    // As a backup that can itself be restored; what is too damaged for one as it is.
    private static string? SetAside(ArchiveFolder folder, ArchiveOptions options)
    {
        string[] present = [.. QuoteStore.FilesOf(folder.Store).Append(folder.Corrections).Where(File.Exists)];
        if (present.Length == 0) return null;
        string aside = folder.BeforeRestore;
        try
        {
            ArchiveBackup.Make(folder, aside, options.Time);
        }
        catch (Exception unreadable) when (unreadable is BackupException or StoreDamagedException or StoreFormatException)
        {
            Directory.CreateDirectory(aside);
            foreach (string file in present) File.Copy(file, Path.Combine(aside, Path.GetFileName(file)));
            options.Notice($"What was there is kept in {aside} as it was: {unreadable.Message}");
        }
        return aside;
    }
}
