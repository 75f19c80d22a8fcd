using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>A match that reports an utterance with others.</summary>
internal readonly record struct Report(AtomicReaderContext Segment, int Doc, float Score, int Day, long Tie);

/// <summary>The matches that report utterances with others, held until all are there: an utterance is listed and counted once.</summary>
/// <remarks>
/// In order of relevance an utterance stands where its best match stands, in order of time where its earliest does; that report
/// is shown, and among equals the earlier. It depends on all matches and on nothing else, so that pages by cursor agree.
/// </remarks>
/// <param name="order">The order of results.</param>
internal sealed class FoldedReports(SortOrder order)
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<(int Utterance, Report Report)> _held = [];
    private long _counted;

    /// <summary>How many such matches there are.</summary>
    public long Reports => _held.Count + _counted;

    /// <summary>How many utterances they report.</summary>
    public int Utterances => _numbers.Count;

    /// <summary>Counts a match, to be listed for itself.</summary>
    public void Count(long utterance)
    {
        NumberOf(utterance);
        _counted++;
    }

    /// <summary>Holds a match.</summary>
    public void Add(long utterance, Report report) => _held.Add((NumberOf(utterance), report));

    /// <summary>Hands on the report that stands for each utterance, and all reports to counters, those of one utterance together.</summary>
    public void End(Action<Report> offer, ICounter[] counters)
    {
        AtomicReaderContext? entered = null;
        Report[] sorted = Sorted(out int[] ends);
        for (int utterance = 0, at = 0; utterance < ends.Length; utterance++)
        {
            Report best = sorted[at];
            for (; at < ends[utterance]; at++)
            {
                Report report = sorted[at];
                if (IsBetter(report, best)) best = report;
                if (report.Segment != entered)
                {
                    entered = report.Segment;
                    foreach (ICounter counter in counters) counter.Enter(entered);
                }
                foreach (ICounter counter in counters) counter.Count(report.Doc, utterance + 1);
            }
            offer(best);
        }
    }

    private int NumberOf(long utterance)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, utterance, out bool known);
        if (!known) number = _numbers.Count - 1;
        return number;
    }

    // By utterance, by counting: there is no need to compare.
    private Report[] Sorted(out int[] ends)
    {
        int[] next = new int[Utterances + 1];
        foreach ((int utterance, _) in _held) next[utterance + 1]++;
        for (int i = 1; i < next.Length; i++) next[i] += next[i - 1];
        Report[] sorted = new Report[_held.Count];
        foreach ((int utterance, Report report) in _held) sorted[next[utterance]++] = report;
        ends = next[..Utterances];
        return sorted;
    }

    private bool IsBetter(Report one, Report other)
    {
        if (order == SortOrder.Relevance && !one.Score.Equals(other.Score)) return one.Score > other.Score;
        int day = Dated(one.Day), otherDay = Dated(other.Day);
        return day != otherDay ? day < otherDay : one.Tie < other.Tie;
    }

    private static int Dated(int day) => day == 0 ? int.MaxValue : day;
}
