using System.Collections.Concurrent;
using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>One commit, open for reading. It is closed when the last search that uses it has ended, never before.</summary>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ValueColumn>> _columns = new(StringComparer.Ordinal);
    private readonly Lazy<SpeakerDirectory> _speakers;
    private readonly Lazy<DayRange> _days;
    private readonly Lazy<IndexCoverage> _coverage;
    private readonly Lazy<WordColumn> _words;
    private int _users = 1;

    public IndexSnapshot(IndexReader reader, CommitData commit, long version)
    {
        Reader = reader;
        Commit = commit;
        Version = version;
        State = new IndexState(commit.Generation, commit.UpdatedAt, reader.NumDocs, commit.Corrections);
        _speakers = new Lazy<SpeakerDirectory>(() => DirectoryBuilder.Build(this));
        _days = new Lazy<DayRange>(() => DayRange.Of(reader));
        _coverage = new Lazy<IndexCoverage>(() => CoverageCounter.Run(this, new SearchRequest(), CancellationToken.None));
        _words = new Lazy<WordColumn>(() => WordColumn.Build(reader));
    }

    /// <summary>The snapshot of an index nobody has committed to yet.</summary>
    public static IndexSnapshot Empty() => new(new MultiReader(), CommitData.None, -1);

    public IndexReader Reader { get; }

    public CommitData Commit { get; }

    /// <summary>The engine's own number of the commit.</summary>
    public long Version { get; }

    public IndexState State { get; }

    public SpeakerDirectory Speakers => _speakers.Value;

    public DayRange Days => _days.Value;

    /// <summary>How much there is in all, counted on first use.</summary>
    public IndexCoverage Coverage => _coverage.Value;

    /// <summary>The words of what was said, numbered on first use.</summary>
    public WordColumn Words => _words.Value;

    /// <summary>The values of a field, numbered on first use.</summary>
    public ValueColumn Column(string field) =>
        _columns.GetOrAdd(field, name => new Lazy<ValueColumn>(() => ValueColumn.Build(Reader, name))).Value;

    /// <summary>Counts one more user, to be ended by <see cref="Dispose"/>.</summary>
    /// <returns>False when the snapshot was closed already.</returns>
    public bool TryUse()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users) return true;
            users = seen;
        }
        return false;
    }

    /// <summary>Ends one use.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0) Reader.DecRef();
    }
}

/// <summary>The earliest and latest dated document of a snapshot, as day numbers plus one; both 0 when there is none.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    public static DayRange Of(IndexReader reader)
    {
        int first = int.MaxValue, last = 0;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            foreach (int day in SegmentColumns.Of(leaf.AtomicReader).Days(leaf.AtomicReader))
            {
                if (day == 0) continue;
                first = Math.Min(first, day);
                last = Math.Max(last, day);
            }
        }
        return last == 0 ? default : new DayRange(first, last);
    }
}
