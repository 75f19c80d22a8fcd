namespace Quotes.Benchmarks.Load;

/// <summary>What came of it.</summary>
/// <param name="statuses">How many answers had each status; the name of the exception where there was none.</param>
/// <param name="times">The milliseconds of each good answer by address.</param>
internal sealed class LoadResult(IReadOnlyDictionary<string, long> statuses, IEnumerable<(string Path, double Milliseconds)> times)
{
    /// <summary>What costs next to nothing, measured among the others: the yardstick.</summary>
    public const string Empty = "/healthz";

    /// <summary>Turned away in good order.</summary>
    public const string Shed = "503 with Retry-After";

    private readonly Dictionary<string, double[]> _times = times.GroupBy(t => t.Path).ToDictionary(g => g.Key, g => g.Select(t => t.Milliseconds).Order().ToArray());

    /// <summary>How many answers had each status.</summary>
    public IReadOnlyDictionary<string, long> Statuses { get; } = statuses;

    /// <summary>The addresses that were answered, in order.</summary>
    public IEnumerable<string> Paths => _times.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a status is one the site promises.</summary>
    public static bool IsPromised(string status) => status is "200" or Shed;

    /// <summary>The median time of an address.</summary>
    public double Median(string path) => At(path, 0.5);

    /// <summary>The time so many answers in one are within, as a multiple of the empty endpoint's.</summary>
    public double Ratio(string path, double share) => At(path, share) / Math.Max(0.001, share == 0.5 ? At(Empty, 0.5) : At(path, 0.5));

    private double At(string path, double share) => _times.TryGetValue(path, out double[]? all) ? all[Math.Min(all.Length - 1, (int)(share * all.Length))] : 0;
}
