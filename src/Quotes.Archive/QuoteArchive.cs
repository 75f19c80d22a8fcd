using Quotes.Ingestion;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>A folder with a store of articles and quotes and the search index built from it.</summary>
/// <remarks>
/// The store is the truth: what a call reports as done is committed there. The index follows it, catches up whenever it is
/// behind, and is built again from the store when it cannot be used. Thread-safe; the writing calls take turns.
/// </remarks>
public sealed class QuoteArchive : IDisposable
{
    private const string FolderVariable = "QUOTES_INDEX";
    private const string DefaultFolder = "index";

    private readonly ArchiveFolder _folder;
    private readonly ArchiveOptions _options;
    private readonly ArchiveWriter? _writer;
    private readonly CorrectionFile _corrections;
    private volatile CorrectionSet _applied = CorrectionSet.Empty;

    private QuoteArchive(ArchiveFolder folder, ArchiveOptions options, QuoteStore store, IQuoteIndex index, ArchiveWriter? writer)
    {
        _folder = folder;
        _options = options;
        Store = store;
        Index = options.QueryTime is { } budget ? new BudgetedIndex(index, budget, options.Time) : index;
        _writer = writer;
        _corrections = new CorrectionFile(folder);
        _ = Corrections;
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder.Root;

    /// <summary>The file of corrections; absent while there are none.</summary>
    public string CorrectionsPath => _corrections.Path;

    /// <summary>The store: the machine's answers, without corrections. What is put there directly reaches the index with the next <see cref="CatchUp"/>.</summary>
    public QuoteStore Store { get; }

    /// <summary>The index, as of the last <see cref="IQuoteIndex.Refresh"/>. Disposed with the archive.</summary>
    public IQuoteIndex Index { get; }

    /// <summary>The corrections that what <see cref="Index"/> shows was built with.</summary>
    public CorrectionSet Corrections
    {
        get
        {
            string mark = Index.State.Corrections;
            CorrectionSet known = _applied;
            if (known.Mark == mark) return known;
            // Gone only when the index has moved on twice since the last refresh: then what was known last is the best guess.
            return AppliedCorrections.Read(_folder.Index, mark) is { } applied ? _applied = applied : known;
        }
    }

    /// <summary>The article with this id as the index shows it, corrected; or null.</summary>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public ArticleRecord? FindArticle(string articleId) => Store.FindArticle(articleId) is { } record ? Corrections.Apply(record) : null;

    /// <summary>The quote with this id as the index shows it, corrected, and its article; or null.</summary>
    /// <remarks>Found, too, when people took it out (<see cref="Corrected.IsQuote"/>): its address goes on to say so.</remarks>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public (ArticleRecord Record, Quote Quote)? FindQuote(string quoteId)
    {
        if (Store.FindQuote(quoteId) is not { } found) return null;
        ArticleRecord record = Corrections.Apply(found.Record);
        return (record, record.Quotes.Concat(record.TakenOut).First(q => q.Id == quoteId));
    }

    /// <summary>The id under which the quotes of a speaker are found who is given by id or name: another form of a name leads to it, and a speaker that was merged.</summary>
    public string SpeakerIdOf(string given) => Corrections.MergedInto(FoldedValue.IsShortened(given) ? given : SpeakerId.ForName(given));

    /// <summary>Articles that changed after they were ingested, or that print a notice of a correction; newest first.</summary>
    public ChangePage Changes(ChangeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeLog.Read(Store, request);
    }

    /// <summary>What is to be known of an article beside what it says now.</summary>
    public ArticleHistory HistoryOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ChangeLog.Of(Store, article);
    }

    /// <summary>A quote that no article has under this id any more, and what became of it; or null.</summary>
    /// <exception cref="StoreDamagedException">What is held of its article is not what was put.</exception>
    public PastQuote? FindPastQuote(string quoteId) => ChangeLog.Find(Store, quoteId);

    /// <summary>The articles of which at least one quote was corrected, as the index shows them, in order of their ids.</summary>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public IEnumerable<ArticleRecord> CorrectedArticles() => TouchedArticles.Of(Corrections.Active, Store, Index)
        .Order(StringComparer.Ordinal)
        .Select(FindArticle)
        .OfType<ArticleRecord>()
        .Where(record => record.TakenOut.Count > 0 || record.Quotes.Any(q => q.Corrected is not null));

    /// <summary>What is remembered of a page that an article in the store was read from; null for nothing.</summary>
    /// <param name="url">The address it was asked for at.</param>
    /// <param name="toKeep">Whether the page is wanted as it came: then one that was not kept is to be fetched anew.</param>
    public PageMemory? Remembered(string url, bool toKeep) =>
        Store.FindPage(url) is { ArticleId: { } article } page && (!toKeep || Store.IsPageKept(article)) ? new PageMemory(page.ETag, page.LastModified, page.At, article) : null;

    /// <summary>What the file of corrections says now, and what became of each line; the last line first.</summary>
    /// <param name="before">Only lines with lower numbers.</param>
    /// <param name="limit">The most lines; 1 or more.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CorrectionReport ReportCorrections(int before = int.MaxValue, int limit = int.MaxValue) =>
        CorrectionReport.Of(this, _corrections.Read(), before, limit);

    /// <summary>The correction with this id and what became of it, or null.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReportedCorrection? ReportCorrection(string id)
    {
        CorrectionSet file = _corrections.Read();
        return file.Lines.FirstOrDefault(line => line.Id == id) is { } line ? CorrectionReport.Of(this, file, line.Line + 1, 1).Lines[0] : null;
    }

    /// <summary>Adds a correction to the file, on disk when this returns, and to the index, unless somebody is writing who then does it within seconds.</summary>
    /// <param name="correction">The correction. Where they are missing it is given an id, the time, and the article and words of its quote.</param>
    /// <returns>The correction as it stands in the file.</returns>
    /// <exception cref="CorrectionRefusedException">It says nothing that could be done; the message says what was expected.</exception>
    /// <exception cref="ArchiveBusyException">Somebody else is changing the file.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written.</exception>
    public Correction Correct(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (CorrectionLine.Fault(correction) is { } fault) throw new CorrectionRefusedException(fault);
        correction = Completed(correction) with { At = correction.At ?? _options.Time.GetUtcNow() };
        using (WriterLock.TakeCorrections(_folder, _options))
        {
            if (correction.Id.Length == 0) correction = correction with { Id = _corrections.NewId() };
            _corrections.Append(correction);
        }
        TryRepair();
        return correction;
    }

    /// <summary>The folder of the archive meant: the one given, else the one QUOTES_INDEX names, else <c>index</c>.</summary>
    public static string Locate(string? given) =>
        !string.IsNullOrEmpty(given) ? given
        : Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? named
        : DefaultFolder;

    /// <summary>Copies what is truth in an archive, store and corrections, into a folder of its own, verified; whoever reads and writes the archive is not disturbed.</summary>
    /// <param name="folder">The archive.</param>
    /// <param name="destination">The folder to make; absent or empty.</param>
    /// <param name="options">Gives the time; null for the defaults.</param>
    /// <exception cref="BackupException">There is nothing to copy, something in the way, or the store is damaged.</exception>
    /// <exception cref="StoreDamagedException">The store cannot be made sense of.</exception>
    /// <exception cref="StoreFormatException">The store is something else, or of another version.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public static BackupManifest Backup(string folder, string destination, ArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(destination);
        return ArchiveBackup.Make(new ArchiveFolder(folder), destination, (options ?? new ArchiveOptions()).Time);
    }

    /// <summary>Puts a backup in the place of what an archive holds, after verifying it, and builds the index. What was there is set aside.</summary>
    /// <param name="backup">A folder that <see cref="Backup"/> made.</param>
    /// <param name="folder">The archive; created when absent. Whoever searches it sees the old index until the new one is whole.</param>
    /// <param name="force">Whether to replace a store that holds articles, or that cannot be read.</param>
    /// <param name="options">How to open the archive; null for the defaults.</param>
    /// <exception cref="BackupException">The backup is not whole, or there is a store already.</exception>
    /// <exception cref="ArchiveBusyException">Somebody else is writing.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public static RestoreSummary Restore(string backup, string folder, bool force = false, ArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return ArchiveRestore.Run(new BackupFolder(backup), new ArchiveFolder(folder), force, options ?? new ArchiveOptions());
    }

    /// <summary>Opens an archive to search. An absent or empty folder is an empty archive and is not created.</summary>
    /// <remarks>An index that is behind the store or cannot be used is put right first when nobody is writing and the folder can be written.</remarks>
    /// <exception cref="StoreFormatException">The store is something else, or of another version.</exception>
    /// <exception cref="IndexFormatException">The index is of another version and could not be built again here.</exception>
    /// <exception cref="IndexDamagedException">The index is damaged and could not be built again here.</exception>
    public static QuoteArchive OpenForReading(string folder, ArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArchiveFolder parts = new(folder);
        options ??= new ArchiveOptions();
        QuoteStore store = QuoteStore.Open(parts.Store, StoreAccess.Read, options.Time);
        try
        {
            return new QuoteArchive(parts, options, store, ArchiveRepair.OpenIndex(parts, store, options), null);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens an archive to write and search; creates it when absent and brings the index up to the store.</summary>
    /// <exception cref="ArchiveBusyException">Somebody else is writing.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written.</exception>
    /// <exception cref="NotSupportedException">Files cannot be locked there.</exception>
    /// <exception cref="StoreFormatException">The store is something else, or of another version.</exception>
    public static QuoteArchive OpenForWriting(string folder, ArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArchiveFolder parts = new(folder);
        options ??= new ArchiveOptions();
        ArchiveWriter writer = ArchiveWriter.Open(parts, options);
        try
        {
            return new QuoteArchive(parts, options, writer.Store, options.Engine.OpenReader(parts.Index), writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Puts the articles read, in order, into store and index. The last of several with one id stays.</summary>
    /// <param name="input">What the readers give. A failure is counted as rejected and the rest goes on.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellation">Ends the run after the batch under way; what the summary counts is committed.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The archive was opened for reading.</exception>
    public IngestSummary Ingest(
        IEnumerable<ReadResult> input,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellation = default,
        IngestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Write(writer => writer.Ingest(input, options ?? new IngestOptions(), progress, cancellation));
    }

    /// <summary>Commits one extracted batch, to store and index.</summary>
    /// <returns>What became of each extracted article, in order.</returns>
    internal IReadOnlyList<PutOutcome> Take(IngestBatch batch) => Write(writer => writer.Take(batch));

    /// <summary>Removes an article and its quotes from store and index.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">The archive was opened for reading.</exception>
    public bool Remove(string articleId) => Write(writer => writer.Remove(articleId));

    /// <summary>Brings the index up to the store.</summary>
    /// <exception cref="InvalidOperationException">The archive was opened for reading.</exception>
    public void CatchUp() => Write(writer =>
    {
        writer.CatchUp();
        return true;
    });

    /// <summary>Builds the whole index again from the store. Whoever searches sees the old one until the new one is whole.</summary>
    /// <param name="extractAgain">Whether to find the quotes of every article again first.</param>
    /// <param name="progress">Told after every batch extracted again.</param>
    /// <param name="cancellation">Ends the extraction after the batch under way; what was extracted stays, and the index follows.</param>
    /// <exception cref="InvalidOperationException">The archive was opened for reading.</exception>
    public RebuildSummary Rebuild(bool extractAgain = false, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default) =>
        Write(writer => writer.Rebuild(extractAgain, progress, cancellation));

    /// <summary>Reads store and index whole and compares them.</summary>
    /// <returns>What is wrong, each with what to do; empty when all is well.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<string> Check(CancellationToken cancellation = default) => new ArchiveCheck(_folder, _options, Store).Run(cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        if (_writer is null) Store.Dispose();
        else _writer.Dispose();
    }

    /// <summary>Whether the index shown is behind the store: somebody is writing, or a writer was killed.</summary>
    internal bool IsBehind => Index.State.Generation < Store.Sequence;

    /// <summary>The mark of the corrections the index shown does not have yet; null when it has them, or nobody can read them.</summary>
    internal string? PendingCorrections =>
        Index.State.Generation > 0 && _corrections.TryRead(static _ => { }) is { } set && set.Mark != Index.State.Corrections ? set.Mark : null;

    /// <summary>Puts a lagging index right as a writer, if nobody else is one.</summary>
    /// <returns>Whether it could.</returns>
    internal bool TryRepair()
    {
        if (_writer is not null)
        {
            CatchUp();
            return true;
        }
        if (!ArchiveRepair.Try(_folder, _options)) return false;
        Index.Refresh();
        return true;
    }

    // What the correction is about must be there; a file edited by hand may be ahead of the articles, a person is not.
    private Correction Completed(Correction correction)
    {
        if (correction.From is { } speaker && Index.FindSpeaker(speaker) is null)
        {
            throw new CorrectionRefusedException($"there is no speaker '{speaker}' in the index, expected an id as the list of speakers has it");
        }
        if (correction.Quote is not { } quote) return correction;
        return FindQuote(quote) is { } found
            ? correction with { Article = correction.Article ?? found.Record.Article.Id, Text = correction.Text ?? found.Quote.Text }
            : throw new CorrectionRefusedException($"there is no quote '{quote}' in the store, expected the id of one");
    }

    private T Write<T>(Func<ArchiveWriter, T> write)
    {
        if (_writer is null) throw new InvalidOperationException($"The archive {Folder} was opened for reading.");
        lock (_writer)
        {
            try
            {
                return write(_writer);
            }
            finally
            {
                Index.Refresh();
            }
        }
    }
}
