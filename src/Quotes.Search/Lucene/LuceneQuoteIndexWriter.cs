using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Writes the Lucene index. Keeping a second writer out is the owner's task: the engine's own lock does not on every system.</summary>
public sealed class LuceneQuoteIndexWriter : IQuoteIndexWriter
{
    private const double BufferMegabytes = 64;

    private readonly IndexFolder _folder;
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly IndexWriter _writer;
    private readonly QuoteDocument _document = new();
    private readonly ComparedQuotes _compared = new();
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private CommitData _last;
    private bool _cleared;

    private LuceneQuoteIndexWriter(IndexFolder folder, Lucene.Net.Store.Directory directory, IndexWriter writer, CommitData last)
    {
        _folder = folder;
        _directory = directory;
        _writer = writer;
        _last = last;
    }

    /// <inheritdoc/>
    public long Generation => _last.Generation;

    /// <inheritdoc/>
    public string Corrections => _last.Corrections;

    /// <summary>Opens the index in a folder to write, and makes both if they are not there.</summary>
    /// <exception cref="IndexFormatException">The index there is of another format.</exception>
    /// <exception cref="IndexDamagedException">What is there cannot be read.</exception>
    public static LuceneQuoteIndexWriter Open(string directory) => Open(new IndexFolder(directory));

    internal static LuceneQuoteIndexWriter Open(IndexFolder folder)
    {
        CommitData? last = folder.HasCommit() ? folder.ReadCommit().Commit : null;
        System.IO.Directory.CreateDirectory(folder.Path);
        return folder.Guarded(() =>
        {
            Lucene.Net.Store.Directory files = folder.Open();
            IndexWriter? writer = null;
            try
            {
                writer = new IndexWriter(files, Configuration(last is null));
                LuceneQuoteIndexWriter opened = new(folder, files, writer, last ?? new CommitData(Guid.NewGuid().ToString("N"), 0, null));
                if (last is null) opened.Write(opened._last);
                return opened;
            }
            catch
            {
                // Else the engine's lock would keep the next attempt out as long as this process lives.
                using (files) writer?.Rollback();
                throw;
            }
        });
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A quote's spans do not fit the article's text; nothing was put.</exception>
    public void Put(ArticleRecord record)
    {
        CodePointMap map = new(record.Article.Text);
        List<QuoteEntry> entries = [.. record.Quotes.Select(quote => QuoteEntry.Of(record.Article, quote, record.IndexedAt, map))];
        _touched.Add(FoldedValue.Bounded(record.Article.Id));
        if (entries.Count == 0) _writer.DeleteDocuments(TermOf(record.Article.Id));
        else _writer.UpdateDocuments(TermOf(record.Article.Id), entries.Select(entry => _document.Of(entry, _compared.Keep(new ComparedQuote(entry)).Shingles)));
    }

    /// <inheritdoc/>
    public void Remove(string articleId)
    {
        _touched.Add(FoldedValue.Bounded(articleId));
        _writer.DeleteDocuments(TermOf(articleId));
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _writer.DeleteAll();
        _touched.Clear();
        _cleared = true;
    }

    /// <inheritdoc/>
    public void Commit(long generation, DateTimeOffset at, string? corrections = null)
    {
        SettleUtterances();
        CommitData next = _last with { Generation = generation, UpdatedAt = at.ToUniversalTime(), Corrections = corrections ?? _last.Corrections };
        Write(next);
        _last = next;
    }

    /// <summary>Ends writing; what was not committed is forgotten.</summary>
    public void Dispose()
    {
        try
        {
            if (!_writer.IsClosed) _writer.Rollback();
        }
        finally
        {
            _directory.Dispose();
        }
    }

    private static IndexWriterConfig Configuration(bool create) => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = create ? OpenMode.CREATE : OpenMode.APPEND,
        Similarity = new RoundedSimilarity(),
        RAMBufferSizeMB = BufferMegabytes,
        CheckIntegrityAtMerge = true,
        // Merging on the writing thread leaves no threads to interrupt or wait for when the process ends.
        MergeScheduler = new SerialMergeScheduler(),
    };

    private static Term TermOf(string articleId) => new(FieldNames.Of(FilterField.Article), FoldedValue.Bounded(articleId));

    private void SettleUtterances()
    {
        if (_touched.Count == 0 && !_cleared) return;
        IReadOnlyList<QuoteEntry> changed = _folder.Guarded(() =>
        {
            using DirectoryReader now = DirectoryReader.Open(_writer, applyAllDeletes: true);
            using IndexReader before = _cleared ? new MultiReader() : DirectoryReader.Open(_directory);
            return new UtteranceChanges(new UtteranceReader(before, new ComparedQuotes()), new UtteranceReader(now, _compared)).Settle(_touched);
        });
        foreach (QuoteEntry entry in changed) _writer.UpdateDocument(new Term(FieldNames.Id, FoldedValue.Bounded(entry.Quote.Id)), _document.Of(entry));
        _touched.Clear();
        _cleared = false;
    }

    private void Write(CommitData data)
    {
        _writer.SetCommitData(data.ToUserData());
        _writer.Commit();
    }
}
