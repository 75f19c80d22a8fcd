using System.Diagnostics;

namespace Quotes.Faults;

/// <summary>One fault being tried: counts cases, keeps what failed, and has a folder of its own. May be used by several threads.</summary>
internal sealed class Trial(Effort effort, int seed) : IDisposable
{
    private const int MostFailures = 100;

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("quotes-faults-").FullName);
    private readonly List<string> _failures = [];
    private readonly List<string> _notes = [];
    private long _cases;
    private int _folders;

    public Random Random { get; } = new(seed);

    public long Cases => Interlocked.Read(ref _cases);

    public TimeSpan Took { get; set; }

    public IReadOnlyList<string> Failures
    {
        get
        {
            lock (_failures) return [.. _failures];
        }
    }

    public bool IsLong => effort.IsLong;

    /// <summary>How many cases to try.</summary>
    public long Wanted(long inShort, long inLong) => effort.Cases ?? (effort.IsLong ? inLong : inShort);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(_began) > effort.Most;

    /// <summary>The time that is left.</summary>
    public TimeSpan Left => effort.Most - Stopwatch.GetElapsedTime(_began);

    /// <summary>What to print in the last column.</summary>
    public string Result => string.Join("; ", [Failures.Count == 0 ? (Cases == 0 ? "skipped" : "held") : $"{Failures.Count} FAILED", .. _notes]);

    public void Count(long cases = 1) => Interlocked.Add(ref _cases, cases);

    public void Note(string note)
    {
        lock (_failures) _notes.Add(note);
    }

    public void Fail(string failure)
    {
        lock (_failures)
        {
            if (_failures.Count < MostFailures) _failures.Add(failure);
        }
    }

    public void Must(bool holds, string failure)
    {
        if (!holds) Fail(failure);
    }

    /// <summary>A new folder's path; it goes with the trial.</summary>
    public string NewFolder(string name = "f") => Path.Combine(_folder.Value, $"{name}-{Interlocked.Increment(ref _folders)}");

    public string NewFile(string name, string content)
    {
        string path = Path.Combine(_folder.Value, $"{Interlocked.Increment(ref _folders)}-{name}");
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated) Directory.Delete(_folder.Value, recursive: true);
    }
}
