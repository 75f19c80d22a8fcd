using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>The index as a projection of the store and the corrections: it is fed only from the store's changes, in their order, with the corrections applied.</summary>
internal sealed class IndexProjection : IDisposable
{
    private readonly string _indexFolder;
    private readonly QuoteStore _store;
    private readonly ArchiveOptions _options;
    private readonly CorrectionFile _corrections;
    private IQuoteIndexWriter _writer;
    private CorrectionSet? _applied;
    private long _fed;

    private IndexProjection(string indexFolder, CorrectionFile corrections, QuoteStore store, ArchiveOptions options, IQuoteIndexWriter writer)
    {
        _indexFolder = indexFolder;
        _corrections = corrections;
        _applied = AppliedCorrections.Read(indexFolder, writer.Corrections);
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
        CorrectionFile corrections = new(folder);
        if (OpenOwn(folder, store, options, out string? fault) is { } writer)
        {
            IndexProjection projection = new(folder.Index, corrections, store, options, writer);
            projection.CatchUp();
            return projection;
        }
        if (fault is not null) options.Notice($"The index is being built again from the store, {store.Count().Articles} articles: {fault}");
        BuildNew(folder, corrections, store, options);
        string? aside = folder.ReplaceIndex();
        if (fault is not null) options.Notice($"The index was built again. The old one was kept as {aside}; delete it when nobody wants to look into it.");
        return new IndexProjection(folder.Index, corrections, store, options, options.Engine.OpenWriter(folder.Index)) { IsNew = true };
    }

    /// <summary>Puts into the index what the store has changed since, without showing it yet.</summary>
    public void Feed()
    {
        // Read before the changes: a damaged last row is skipped, and must not be fed again and again.
        long known = _store.Sequence;
        CorrectionSet corrections = _applied ?? CorrectionSet.Empty;
        foreach (StoreChange change in _store.ChangesSince(_fed, damaged => _options.Notice($"Left out of the index: {damaged.Message}")))
        {
            if (change.Record is { } record) _writer.Put(corrections.Apply(record));
            else _writer.Remove(change.ArticleId);
            _fed = change.Sequence;
        }
        _fed = Math.Max(_fed, known);
    }

    /// <summary>Brings the index up to the store and the corrections.</summary>
    public void CatchUp()
    {
        Feed();
        Commit();
    }

    /// <summary>Makes what was fed durable and visible, and then what the corrections have changed since.</summary>
    public void Commit()
    {
        if (_fed > _writer.Generation) _writer.Commit(_fed, _store.UpdatedAt ?? _options.Time.GetUtcNow());
        Correct();
    }

    /// <summary>Replaces everything by what store and corrections say, in one commit: readers see the old index until they see the new.</summary>
    public void Rebuild() => AllOrNothing(() =>
    {
        _writer.Clear();
        _fed = 0;
        _applied = _corrections.TryRead(_options.Notice) ?? _applied ?? CorrectionSet.Empty;
        Feed();
        CommitCorrected(_applied, _store.UpdatedAt ?? _options.Time.GetUtcNow());
    });

    // Only the articles are put again that a correction which came, went or changed is about.
    private void Correct()
    {
        if (_applied is null)
        {
            _options.Notice("The corrections the index was built with are not beside it any more; it is built again.");
            Rebuild();
            return;
        }
        if (_corrections.TryRead(_options.Notice) is not { } current || current.Mark == _applied.Mark) return;
        foreach (CorrectionProblem problem in current.Problems) _options.Notice($"{_corrections.Path}:{problem.Line}: {problem.Message}");
        IReadOnlyCollection<string> touched;
        using (IQuoteIndex committed = _options.Engine.OpenReader(_indexFolder)) touched = TouchedArticles.Of(CorrectionSet.Difference(_applied, current), _store, committed);
        AllOrNothing(() =>
        {
            foreach (string article in touched) PutAgain(article, current);
            CommitCorrected(current, _options.Time.GetUtcNow());
            _applied = current;
        });
    }

    private void PutAgain(string articleId, CorrectionSet corrections)
    {
        try
        {
            if (_store.FindArticle(articleId) is { } record) _writer.Put(corrections.Apply(record));
        }
        catch (StoreDamagedException damaged)
        {
            _options.Notice($"Not corrected: {damaged.Message}");
        }
    }

    private void CommitCorrected(CorrectionSet corrections, DateTimeOffset at)
    {
        string before = _writer.Corrections;
        AppliedCorrections.Write(_indexFolder, corrections);
        _writer.Commit(_fed, at, corrections.Mark);
        AppliedCorrections.Tidy(_indexFolder, before, corrections.Mark);
    }

    private void AllOrNothing(Action change)
    {
        try
        {
            change();
        }
        catch
        {
            // What was cleared or put must not become visible with some later commit.
            _writer.Dispose();
            _writer = _options.Engine.OpenWriter(_indexFolder);
            _applied = AppliedCorrections.Read(_indexFolder, _writer.Corrections);
            _fed = _writer.Generation;
            throw;
        }
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Builds the index anew beside the one there, which goes when the new one is whole: for a store that was replaced.</summary>
    public static void Replace(ArchiveFolder folder, QuoteStore store, ArchiveOptions options)
    {
        BuildNew(folder, new CorrectionFile(folder), store, options);
        if (folder.ReplaceIndex() is { } old) Directory.Delete(old, recursive: true);
    }

    private static void BuildNew(ArchiveFolder folder, CorrectionFile corrections, QuoteStore store, ArchiveOptions options)
    {
        if (Directory.Exists(folder.NewIndex)) Directory.Delete(folder.NewIndex, recursive: true);
        using IndexProjection building = new(folder.NewIndex, corrections, store, options, options.Engine.OpenWriter(folder.NewIndex));
        IndexStamp.Write(folder.NewIndex, store.Identity!);
        building.Rebuild();
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
