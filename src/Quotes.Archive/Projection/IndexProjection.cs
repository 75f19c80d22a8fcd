using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>The index as a projection of the store: it is fed only from the store's changes, in their order.</summary>
internal sealed class IndexProjection : IDisposable
{
    private readonly string _indexFolder;
    private readonly QuoteStore _store;
    private readonly ArchiveOptions _options;
    private IQuoteIndexWriter _writer;
    private long _fed;

    private IndexProjection(string indexFolder, QuoteStore store, ArchiveOptions options, IQuoteIndexWriter writer)
    {
        _indexFolder = indexFolder;
        _store = store;
        _options = options;
        _writer = writer;
        _fed = writer.Generation;
    }

    /// <summary>Whether the index was built from nothing when it was opened.</summary>
    public bool IsNew { get; private init; }

    /// <summary>
    /// Opens the index of a store to write, up to the store's last change. One that is absent, cannot be read or belongs
    /// elsewhere is built beside and put in its place when it is whole, so that nobody ever sees half an index.
    /// </summary>
    public static IndexProjection Open(ArchiveFolder folder, QuoteStore store, ArchiveOptions options)
    {
        if (OpenOwn(folder, store, options, out string? fault) is { } writer)
        {
            IndexProjection projection = new(folder.Index, store, options, writer);
            projection.CatchUp();
            return projection;
        }
        if (fault is not null) options.Notice($"The index is being built again from the store, {store.Count().Articles} articles: {fault}");
        BuildNew(folder, store, options);
        string? aside = folder.ReplaceIndex();
        if (fault is not null) options.Notice($"The index was built again. The old one was kept as {aside}; delete it when nobody wants to look into it.");
        return new IndexProjection(folder.Index, store, options, options.Engine.OpenWriter(folder.Index)) { IsNew = true };
    }

    /// <summary>Puts into the index what the store has changed since, without showing it yet.</summary>
    public void Feed()
    {
        // Read before the changes: a damaged last row is skipped, and must not be fed again and again.
        long known = _store.Sequence;
        foreach (StoreChange change in _store.ChangesSince(_fed, damaged => _options.Notice($"Left out of the index: {damaged.Message}")))
        {
            if (change.Record is { } record) _writer.Put(record);
            else _writer.Remove(change.ArticleId);
            _fed = change.Sequence;
        }
        _fed = Math.Max(_fed, known);
    }

    /// <summary>Brings the index up to the store.</summary>
    public void CatchUp()
    {
        Feed();
        Commit();
    }

    /// <summary>Makes what was fed durable and visible.</summary>
    public void Commit()
    {
        if (_fed > _writer.Generation) _writer.Commit(_fed, _store.UpdatedAt ?? _options.Time.GetUtcNow());
    }

    /// <summary>Replaces everything by what the store holds, in one commit: readers see the old index until they see the new.</summary>
    public void Rebuild()
    {
        try
        {
            _writer.Clear();
            _fed = 0;
            Feed();
            _writer.Commit(_fed, _store.UpdatedAt ?? _options.Time.GetUtcNow());
        }
        catch
        {
            // What was cleared must not become visible with some later commit.
            _writer.Dispose();
            _writer = _options.Engine.OpenWriter(_indexFolder);
            _fed = _writer.Generation;
            throw;
        }
    }

    public void Dispose() => _writer.Dispose();

    private static void BuildNew(ArchiveFolder folder, QuoteStore store, ArchiveOptions options)
    {
        if (Directory.Exists(folder.NewIndex)) Directory.Delete(folder.NewIndex, recursive: true);
        using IndexProjection building = new(folder.NewIndex, store, options, options.Engine.OpenWriter(folder.NewIndex));
        IndexStamp.Write(folder.NewIndex, store.Identity!);
        building.CatchUp();
    }

    // Null, and why where it is worth a word, when the index has to be built anew.
    private static IQuoteIndexWriter? OpenOwn(ArchiveFolder folder, QuoteStore store, ArchiveOptions options, out string? fault)
    {
        fault = null;
        if (!Directory.Exists(folder.Index)) return null;
        IQuoteIndexWriter writer;
        try
        {
            writer = options.Engine.OpenWriter(folder.Index);
        }
        catch (Exception unreadable) when (unreadable is IndexFormatException or IndexDamagedException)
        {
            fault = unreadable.Message;
            return null;
        }
        fault = IndexStamp.Read(folder.Index) != store.Identity ? "it was not built from this store."
            : writer.Generation > store.Sequence ? $"it is at change {writer.Generation} and the store at {store.Sequence}; the store was probably restored from a backup."
            : null;
        if (fault is null) return writer;
        writer.Dispose();
        return null;
    }
}
