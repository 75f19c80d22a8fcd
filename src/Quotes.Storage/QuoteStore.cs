using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>What must never be lost: articles with their quotes, in one SQLite file. What a call has written is on disk when it returns.</summary>
/// <remarks>
/// Thread-safe. Reads see the newest commit, of this process or another, and never wait for a writer. While the file is
/// absent a store opened for reading is empty, and begins to answer when somebody has written it.
/// </remarks>
public sealed class QuoteStore : IDisposable
{
    private readonly ReadPool _readers;
    private readonly StoreWriter? _writer;

    private QuoteStore(string path, StoreWriter? writer)
    {
        Path = path;
        _readers = new ReadPool(path);
        _writer = writer;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Distinguishes this store from every other; null while the store is absent.</summary>
    public string? Identity => Status()?.Identity;

    /// <summary>The version of the tables and rows; null while the store is absent.</summary>
    public int? Format => _readers.Read(null, int? (session) => session.Version);

    /// <summary>The number of the last change, 0 for an empty store. Every article put or removed is one change.</summary>
    public long Sequence => Status()?.Sequence ?? 0;

    /// <summary>When the last change was committed, in UTC; null for an empty store.</summary>
    public DateTimeOffset? UpdatedAt => Status()?.UpdatedAt;

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file; absent is an empty store.</param>
    /// <param name="access">What for.</param>
    /// <param name="time">Gives the time that <see cref="ArticleRecord.IndexedAt"/> is stamped with.</param>
    /// <exception cref="StoreFormatException">The file is something else, or of another version.</exception>
    /// <exception cref="StoreDamagedException">The file cannot be made sense of. Every other call may throw this too.</exception>
    /// <exception cref="IOException">The file cannot be read or written: disk full, no permission. Every other call may throw this too.</exception>
    public static QuoteStore Open(string path, StoreAccess access, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        QuoteStore reading = new(path, null);
        try
        {
            // Read first even to write: a stranger is found out through a connection that cannot change it.
            _ = reading.Status();
            if (access == StoreAccess.Read) return reading;
        }
        catch
        {
            reading.Dispose();
            throw;
        }
        reading.Dispose();
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        try
        {
            return new QuoteStore(path, new StoreWriter(path, time ?? TimeProvider.System));
        }
        catch (SqliteException failed)
        {
            throw failed.About(path);
        }
    }

    /// <summary>Why <see cref="Put"/> would not accept the article with these quotes, or null when it would.</summary>
    public static string? Refusal(Article article, IReadOnlyList<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(quotes);
        return PutRules.Refusal(article, quotes);
    }

    /// <summary>Puts articles with their quotes in place of whatever is held under their ids, in order, all or none.</summary>
    /// <param name="batch">Each article with its quotes in document order.</param>
    /// <param name="extractorVersion">The version of the extractor that found the quotes.</param>
    /// <param name="notes">What is noted of pages and feeds in the same transaction; null for nothing.</param>
    /// <returns>What became of each, in the same order. Unchanged articles keep their change number.</returns>
    /// <exception cref="ArgumentException">An article cannot be put (<see cref="Refusal"/>), or a quote has the id of another article's quote; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public IReadOnlyList<PutOutcome> Put(
        IReadOnlyList<(Article Article, IReadOnlyList<Quote> Quotes)> batch, string extractorVersion, WebNotes? notes = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentException.ThrowIfNullOrEmpty(extractorVersion);
        foreach ((Article article, IReadOnlyList<Quote> quotes) in batch)
        {
            if (Refusal(article, quotes) is { } refusal) throw new ArgumentException(refusal, nameof(batch));
        }
        PackedArticle[] packed = [.. batch.AsParallel().AsOrdered().Select(pair => PackedArticle.From(pair.Article, pair.Quotes))];
        try
        {
            return Writer.Put(packed, extractorVersion, notes ?? WebNotes.None);
        }
        catch (SqliteException twice) when (twice.SqliteExtendedErrorCode == StoreWriter.UniqueViolated)
        {
            throw new ArgumentException($"A quote has the id of another article's quote ({twice.Message}).", nameof(batch), twice);
        }
    }

    /// <summary>How an article compares with what is held, without need of its quotes.</summary>
    public ArticleComparison Compare(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _readers.Read(default(ArticleComparison), session =>
        {
            try
            {
                if (session.Article(article.Id) is not { Payload: not null } held) return default;
                bool same = held.ContentHash.AsSpan().SequenceEqual(PackedArticle.Hash(article));
                return new ArticleComparison(same ? ArticleState.Unchanged : ArticleState.Changed, held.Extractor);
            }
            catch (StoreDamagedException)
            {
                // Putting the article is what repairs the row.
                return new ArticleComparison(ArticleState.Changed, null);
            }
        });
    }

    /// <summary>Removes an article and its quotes; it stays noted that there were earlier revisions, but not what they said.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public bool Remove(string articleId) => Writer.Remove(articleId);

    /// <summary>Notes what is noted of pages and feeds, all or none.</summary>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public void Note(WebNotes notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        Writer.Put([], "", notes);
    }

    /// <summary>Forgets a feed and its items.</summary>
    /// <returns>Whether it was known.</returns>
    /// <exception cref="InvalidOperationException">The store was opened for reading.</exception>
    public bool ForgetFeed(string url) => Writer.ForgetFeed(url);

    /// <summary>What is noted of the page that was asked for at this address, without its bytes; or null.</summary>
    public PageRecord? FindPage(string url) => _readers.Read(null, session => session.Web.Page(url));

    /// <summary>Whether a page of an article was kept as it came.</summary>
    public bool IsPageKept(string articleId) => _readers.Read(false, session => session.Web.IsKept(articleId));

    /// <summary>The pages kept of an article as they came, newest first.</summary>
    /// <exception cref="StoreDamagedException">One is not what was kept.</exception>
    public IReadOnlyList<KeptPage> KeptPages(string articleId) => _readers.Read<IReadOnlyList<KeptPage>>([], session =>
    {
        try
        {
            return [.. session.Web.Kept(articleId)];
        }
        catch (InvalidDataException damage)
        {
            throw new StoreDamagedException($"{Path}: a page kept of article '{articleId}' is damaged: its SHA-256 does not match. 'quotes restore BACKUP' brings it back.", damage);
        }
    });

    /// <summary>Every feed that was followed, in order of addresses.</summary>
    public IReadOnlyList<FeedState> Feeds() => _readers.Read([], session => session.Web.Feeds());

    /// <summary>The items remembered of a feed, the earliest first.</summary>
    public IReadOnlyList<FeedItem> FeedItems(string feed) => _readers.Read([], session => session.Web.Items(feed));

    /// <summary>The article with this id, or null.</summary>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public ArticleRecord? FindArticle(string articleId) =>
        _readers.Read(null, session => session.Article(articleId)?.Record());

    /// <summary>The quote with this id and the article it stands in, or null.</summary>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public (ArticleRecord Record, Quote Quote)? FindQuote(string quoteId) => _readers.Read<(ArticleRecord, Quote)?>(null, session =>
    {
        if (session.ArticleOfQuote(quoteId) is not { } row) return null;
        return row.Record() is { } record && record.Quotes.FirstOrDefault(q => q.Id == quoteId) is { } quote
            ? (record, quote)
            : throw session.Damaged(row);
    });

    /// <summary>The revisions an article had before the one held now, oldest first.</summary>
    public IReadOnlyList<ArticleRevision> Revisions(string articleId) => _readers.Read([], session => session.Revisions.Of(articleId));

    /// <summary>Revisions that were superseded by others with other words, newest first, each with what it and its successor said.</summary>
    /// <remarks>Articles that were removed are not among them. A store of an older version has none before it is opened to write once.</remarks>
    public HistoryPage<SupersededRevision> Superseded(HistoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _readers.Read(HistoryPage<SupersededRevision>.Empty, session => session.Revisions.Superseded(query));
    }

    /// <summary>Articles that print a notice of a correction (<see cref="CorrectionNotice"/>), newest first by the day they were published.</summary>
    public HistoryPage<NoticedArticle> NoticedArticles(HistoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _readers.Read(HistoryPage<NoticedArticle>.Empty, session => session.Revisions.NoticedArticles(query));
    }

    /// <summary>The article, and the number of its last superseded revision, that had a quote with this id; null for none.</summary>
    public (string ArticleId, int Revision)? FindPastQuote(string quoteId) =>
        _readers.Read<(string, int)?>(null, session => session.Revisions.OfQuote(quoteId));

    /// <summary>What an article said in a superseded revision; null where there is none, or what it said was not kept.</summary>
    public ArticleVersion? FindRevision(string articleId, int number) => _readers.Read(null, session => session.Revisions.Find(articleId, number));

    /// <summary>An article as it is held now, with the version of the extractor that found its quotes; or null.</summary>
    /// <exception cref="StoreDamagedException">What is held is not what was put.</exception>
    public ArticleVersion? FindCurrent(string articleId) => _readers.Read(null, session =>
        session.Article(articleId) is { } row && row.Record() is { } record ? new ArticleVersion(record, row.Extractor) : null);

    /// <summary>The newest change of every article changed after <paramref name="sequence"/>, in order, all from one snapshot.</summary>
    /// <param name="sequence">The last change already known; 0 for all that is held.</param>
    /// <param name="skipDamaged">Told of each damaged row, which is then left out; when null a damaged row throws.</param>
    /// <remarks>Reads as it is enumerated, one article in memory at a time.</remarks>
    /// <exception cref="StoreDamagedException">A row is not what was put.</exception>
    public IEnumerable<StoreChange> ChangesSince(long sequence, Action<StoreDamagedException>? skipDamaged = null) =>
        new ChangeStream(_readers, Path).Read(sequence, skipDamaged);

    /// <summary>How much is held.</summary>
    public StoreCounts Count() => Status()?.Counts ?? StoreCounts.None;

    /// <summary>Reads everything and says what is damaged or contradicts itself, each with what to do; empty when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        try
        {
            return _readers.Read([], StoreCheck.Run);
        }
        catch (StoreDamagedException damaged)
        {
            return [damaged.Message];
        }
    }

    /// <summary>Writes all that is held, as of one moment, to a new file; on disk when this returns. Whoever writes meanwhile is not disturbed.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <returns>False when there is no store to copy.</returns>
    public bool CopyTo(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return _readers.Read(false, session =>
        {
            StoreCopy.Write(session.Connection, path);
            return true;
        });
    }

    /// <summary>
    /// Puts what a copy holds in the place of all that a store holds, in one transaction, under an identity of its own. Whoever
    /// reads the store sees the old until the new is whole. Only for who holds the right to write; the copy is used up.
    /// </summary>
    /// <param name="copy">A file made by <see cref="CopyTo"/>.</param>
    /// <param name="path">The store; absent, or a file that is no store and then makes room, when the copy takes its name.</param>
    /// <returns>Whether a store was there and holds the new now; otherwise who had the file open has to open it again.</returns>
    /// <exception cref="StoreFormatException">The copy is no store, or of a version this program does not read.</exception>
    /// <exception cref="StoreDamagedException">The copy cannot be made sense of.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static bool Restore(string copy, string path)
    {
        Open(copy, StoreAccess.Write).Dispose(); // brings it up to this version
        try
        {
            StoreCopy.MakeStore(copy);
            if (IsStore(path))
            {
                StoreCopy.Replace(path, copy);
                foreach (string file in FilesOf(copy)) File.Delete(file);
                return true;
            }
            foreach (string file in FilesOf(path)) File.Delete(file);
            File.Move(copy, path);
            return false;
        }
        catch (SqliteException failed)
        {
            throw failed.About(path);
        }
    }

    /// <summary>The files a store may consist of.</summary>
    public static IReadOnlyList<string> FilesOf(string path) => [path, path + "-wal", path + "-shm"];

    private static bool IsStore(string path)
    {
        try
        {
            using QuoteStore store = Open(path, StoreAccess.Read);
            return store.Status() is not null && store.Check().Count == 0;
        }
        catch (Exception unreadable) when (unreadable is StoreFormatException or StoreDamagedException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _readers.Dispose();
        _writer?.Dispose();
    }

    private StoreWriter Writer => _writer ?? throw new InvalidOperationException($"{Path} was opened for reading.");

    private StoreStatus? Status() => _readers.Read(null, StoreStatus? (session) => session.Status());
}
