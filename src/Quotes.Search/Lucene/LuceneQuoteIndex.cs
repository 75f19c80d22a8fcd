using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Reads the Lucene index in a folder. Safe for any number of threads.</summary>
/// <remarks>
/// A folder that is absent or empty is an empty index, which begins to answer once something was committed there and
/// <see cref="Refresh"/> was called.
/// </remarks>
public sealed class LuceneQuoteIndex : IQuoteIndex
{
    private readonly IndexFolder _folder;
    private readonly Snapshots _snapshots;

    private LuceneQuoteIndex(IndexFolder folder)
    {
        _folder = folder;
        _snapshots = new Snapshots(folder);
    }

    /// <inheritdoc/>
    public IndexState State
    {
        get
        {
            using IndexSnapshot snapshot = _snapshots.Use();
            return snapshot.State;
        }
    }

    /// <summary>Opens the index in a folder to read.</summary>
    /// <exception cref="IndexFormatException">The index there is of another format.</exception>
    /// <exception cref="IndexDamagedException">What is there cannot be read.</exception>
    public static LuceneQuoteIndex Open(string directory) => new(new IndexFolder(directory));

    /// <inheritdoc/>
    /// <exception cref="IndexFormatException">The index there is now of another format; the old snapshot goes on answering.</exception>
    /// <exception cref="IndexDamagedException">What is there now cannot be read; the old snapshot goes on answering.</exception>
    public bool Refresh() => _snapshots.Refresh();

    /// <inheritdoc/>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    /// <exception cref="ArgumentException">A number of the request is outside its range, or two filters are of the same field and kind.</exception>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        SearchRun search = new(request);
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => search.Run(snapshot, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public ConcordanceResult Concordance(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        PageCursor? after = Read(request.Cursor, request.CursorKey(), request.Limit);
        cancellation.ThrowIfCancellationRequested();
        SearchRequest window = SearchParameters.Bare(request.Search) with { Fold = Folding.None, Limit = ConcordanceRequest.Window };
        SearchRun search = new(window, ConcordanceRequest.Window);
        if (!search.HasWords) search = new(window with { Limit = 0 });
        using IndexSnapshot snapshot = _snapshots.Use();
        SearchResult found = _folder.Guarded(() => search.Run(snapshot, cancellation));
        return search.HasWords && found.Error is null
            ? ConcordanceLines.Of(request, found, after, cancellation)
            : new ConcordanceResult { Search = found, HasWords = search.HasWords };
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public GroupResult Groups(GroupRequest request, CancellationToken cancellation = default)
    {
        PageCursor? after = Read(request.Cursor, request.CursorKey(), request.Limit);
        cancellation.ThrowIfCancellationRequested();
        SearchRun search = new(SearchParameters.Bare(request.Search) with { Fold = Folding.None, Limit = 0 });
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() =>
        {
            GroupCounter counter = new(snapshot.Column(FieldNames.Of(request.By)));
            SearchResult found = search.Run(snapshot, cancellation, counter);
            // One more than asked for tells whether there is a next page.
            QuoteGroup[] groups = [.. counter.Largest(request.Limit + 1, after).Select(g => new QuoteGroup(
                g.Value, g.Label, g.Group.Count, g.Group.First, g.Group.Last, search.Hit(snapshot, g.Group.Latest, 0, cancellation)))];
            bool more = request.Limit > 0 && groups.Length > request.Limit;
            if (groups.Length > request.Limit) groups = groups[..request.Limit];
            return new GroupResult
            {
                Search = found,
                Total = counter.Total,
                Without = counter.Without,
                Groups = groups,
                Next = more ? new PageCursor(request.CursorKey(), groups[^1].Count, 0, groups[^1].Value, []).ToString() : null,
            };
        });
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are fewer than two sides or more than four, or a number of the request is outside its range.</exception>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public CompareResult Compare(CompareRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        CompareRun comparison = new(request);
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => comparison.Run(snapshot, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A number of the request is outside its range, or two filters are of the same field and kind.</exception>
    public FacetResult Facet(FacetRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        FacetRun facet = new(request);
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => facet.Run(snapshot, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Two filters of the request are of the same field and kind.</exception>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public QuoteSweep Sweep(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        SearchRequest everything = request with { Limit = QuoteSweep.PartLength, Cursor = null, Facets = [], Histogram = false };
        IndexSnapshot snapshot = _snapshots.Use();
        try
        {
            return new QuoteSweep(Part(null), Part, snapshot);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }

        SearchResult Part(string? cursor)
        {
            SearchRun search = new(everything with { Cursor = cursor }, QuoteSweep.PartLength);
            return _folder.Guarded(() => search.Run(snapshot, cancellation));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IndexDamagedException">The stored quote is not what was written.</exception>
    public QuoteEntry? Find(string quoteId)
    {
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => Find(snapshot, quoteId));
    }

    /// <inheritdoc/>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public Utterance? FindUtterance(string quoteId)
    {
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => Find(snapshot, quoteId) is { } entry ? UtteranceFinder.Of(snapshot.Reader, entry) : null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<QuoteEntry> Alike(AlikeRequest request, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, AlikeRequest.MaxLimit, nameof(request));
        cancellation.ThrowIfCancellationRequested();
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => CandidateSearch.Run(snapshot, request, cancellation));
    }

    /// <inheritdoc/>
    public IndexCoverage Coverage(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => request == new SearchRequest() ? snapshot.Coverage : CoverageCounter.Run(snapshot, request, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    public SpeakerResult Speakers(SpeakerRequest request, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, SearchRequest.MaxLimit, nameof(request));
        cancellation.ThrowIfCancellationRequested();
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => snapshot.Speakers.Search(snapshot.State, request, cancellation));
    }

    /// <inheritdoc/>
    public SpeakerProfile? FindSpeaker(string speakerId, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => PortraitRun.Profile(snapshot, speakerId, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public SpeakerPortrait? Portrait(PortraitRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => new PortraitRun(snapshot, request, cancellation).Portrait());
    }

    /// <inheritdoc/>
    public long CorrectedBy(string correctionId)
    {
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => CorrectionFields.Count(snapshot.Reader, correctionId));
    }

    /// <inheritdoc/>
    /// <exception cref="IndexDamagedException">A stored quote is not what was written.</exception>
    public IReadOnlyCollection<string> ArticlesOf(CorrectionTraces traces)
    {
        using IndexSnapshot snapshot = _snapshots.Use();
        return _folder.Guarded(() => CorrectionFields.Articles(snapshot.Reader, traces));
    }

    private static QuoteEntry? Find(IndexSnapshot snapshot, string quoteId)
    {
        TopDocs found = new IndexSearcher(snapshot.Reader).Search(new TermQuery(new Term(FieldNames.Id, FoldedValue.Bounded(quoteId))), 1);
        return found.ScoreDocs is [ScoreDoc only, ..] ? Rows.Read(snapshot.Reader, only.Doc) : null;
    }

    /// <summary>Closes the index once the searches under way have ended.</summary>
    public void Dispose() => _snapshots.Dispose();

    private static PageCursor? Read(string? cursor, ulong key, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, SearchRequest.MaxLimit);
        PageCursor? after = null;
        return cursor is not null && PageCursor.Read(cursor, key, out after) is { } wrong ? throw new InvalidCursorException(wrong) : after;
    }
}

/// <summary>Reads result rows.</summary>
internal static class Rows
{
    private static readonly HashSet<string> Wanted = [FieldNames.Row];

    /// <summary>The row of a document.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static QuoteEntry Read(IndexReader reader, int doc)
    {
        Document document = reader.Document(doc, Wanted);
        BytesRef bytes = document.GetBinaryValue(FieldNames.Row) ?? throw new InvalidDataException($"Document {doc} has no stored quote.");
        return RowCodec.Read(bytes.Bytes, bytes.Offset, bytes.Length);
    }
}
