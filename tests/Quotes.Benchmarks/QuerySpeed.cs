using System.Diagnostics;
using Quotes.Search;

namespace Quotes.Benchmarks;

/// <summary>How long answers take, one after the other on one thread, a page of twenty with highlights each.</summary>
internal static class QuerySpeed
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5), Measured = TimeSpan.FromSeconds(1);

    private static readonly (string Name, string Parameters)[] Searches =
    [
        ("a rare word", "q=goose"),
        ("a common word", "q=border"),
        ("two words", "q=border river"),
        ("an exact phrase", "q=\"follows the river\""),
        ("words close by", "q=\"river border\"~5"),
        ("a beginning", "q=front*"),
        ("one speaker, newest first", "speaker=ilka-vorrenec&sort=newest"),
        ("everything, newest first", "sort=newest"),
        ("the page's facets and timeline", "q=border&facet=speaker&facet=kind&facet=role&facet=outlet&facet=type&facet=cue&facet=date"),
    ];

    public static void Measure(IQuoteIndex index)
    {
        foreach ((string name, string parameters) in Searches)
        {
            SearchRequest request = SearchParameters.Parse(parameters.Split('&').Select(p => p.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], p[1]))).Request
                ?? throw new InvalidOperationException($"{parameters} is not understood.");
            List<double> times = Times(() => index.Search(request));
            Table.Row(name, Part(times, 0.5), "ms", $"{Part(times, 0.95):0.000} ms at most for 95 of 100; {index.Search(request with { Limit = 0 }).Total} found");
        }
    }

    /// <summary>How long something usually takes, in milliseconds.</summary>
    public static double Median(Action action) => Part(Times(action), 0.5);

    private static List<double> Times(Action action)
    {
        Times(action, WarmUp);
        return Times(action, Measured);
    }

    private static List<double> Times(Action action, TimeSpan atLeast)
    {
        List<double> times = [];
        Stopwatch whole = Stopwatch.StartNew();
        while (whole.Elapsed < atLeast)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    private static double Part(List<double> sorted, double part) => sorted[(int)(part * (sorted.Count - 1))];
}
