using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>Puts an index right on behalf of somebody who only wants to read.</summary>
internal static class ArchiveRepair
{
    /// <summary>Opens the index to search, after putting it right if it is not the store's and that is possible.</summary>
    public static IQuoteIndex OpenIndex(ArchiveFolder folder, QuoteStore store, ArchiveOptions options)
    {
        IQuoteIndex index;
        try
        {
            index = options.Engine.OpenReader(folder.Index);
        }
        catch (Exception unreadable) when (unreadable is IndexFormatException or IndexDamagedException)
        {
            if (store.Identity is null || !Try(folder, options)) throw;
            return options.Engine.OpenReader(folder.Index);
        }
        if (!(IsStoresOwn(index, folder, store) && HasCorrections(index, folder, options)) && Try(folder, options)) index.Refresh();
        return index;
    }

    /// <summary>Becomes a writer for as long as it takes to bring the index up to the store.</summary>
    /// <returns>False when somebody else is writing (and will do it), or nothing can be written here.</returns>
    public static bool Try(ArchiveFolder folder, ArchiveOptions options)
    {
        try
        {
            ArchiveWriter.Open(folder, options with { LockWait = TimeSpan.Zero }).Dispose();
            return true;
        }
        catch (ArchiveBusyException)
        {
            return false;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            options.Notice($"The index is not up to the store and the corrections and could not be put right: {unwritable.Message}");
            return false;
        }
    }

    // Without a store there is nothing to put the index right from; it is left as it is.
    private static bool IsStoresOwn(IQuoteIndex index, ArchiveFolder folder, QuoteStore store)
    {
        long generation = index.State.Generation; // before the store's: a writer commits to the store first
        if (store.Identity is not { } identity) return true;
        return generation == store.Sequence && (generation == 0 || IndexStamp.Read(folder.Index) == identity);
    }

    // Without a store there is nothing to correct.
    private static bool HasCorrections(IQuoteIndex index, ArchiveFolder folder, ArchiveOptions options) =>
        index.State.Generation == 0 || new CorrectionFile(folder).TryRead(options.Notice) is not { } set || set.Mark == index.State.Corrections;
}
