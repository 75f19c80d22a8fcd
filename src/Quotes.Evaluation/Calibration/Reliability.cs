namespace Quotes.Evaluation;

/// <summary>Whether confidence means what it says: of the names given with confidence 0.8, are 80 in 100 right?</summary>
/// <remarks>Counted over the statements found whose speaker people knew and for which a name was given, whatever its confidence.</remarks>
public sealed class Reliability
{
    /// <summary>How many bins of equal width the confidences are put in.</summary>
    public const int BinCount = 10;

    private readonly (double Confidence, bool IsRight)[] _named;

    private readonly int _knowable;

    private Reliability(IReadOnlyList<ScoredAttribution> knowable)
    {
        _knowable = knowable.Count;
        _named = [.. knowable.Where(a => a.IsNamed).Select(a => (a.Predicted.Confidence, a.HasRightName == true))];
        Bins = [.. _named.GroupBy(n => Math.Min(BinCount - 1, (int)(n.Confidence * BinCount))).OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin((double)g.Key / BinCount, (g.Key + 1.0) / BinCount, g.Count(), g.Average(n => n.Confidence), (double)g.Count(n => n.IsRight) / g.Count()))];
    }

    /// <summary>The bins that hold any attribution, ascending.</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>Expected calibration error, from 0 to 1: how far confidence and share of right names lie apart, averaged over the bins by their counts; null when no name was given.</summary>
    /// <remarks>Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, ICML 2017.</remarks>
    public double? ExpectedCalibrationError => _named.Length == 0 ? null : Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / _named.Length;

    /// <summary>The reliability of what was scored.</summary>
    /// <param name="attributions">The statements found; extract with a threshold of 0 to see what lies below one.</param>
    public static Reliability Of(IEnumerable<ScoredAttribution> attributions) => new([.. attributions.Where(a => a.Gold.Name is not null)]);

    /// <summary>What would be left with names below a confidence withheld.</summary>
    /// <param name="threshold">From 0 to 1.</param>
    /// <returns>The share of knowable speakers that get a name, and the share of names given that are right, each from 0 to 1; null where there is nothing to count.</returns>
    public (double? Named, double? Right) At(double threshold)
    {
        int given = _named.Count(n => n.Confidence >= threshold), right = _named.Count(n => n.Confidence >= threshold && n.IsRight);
        return (_knowable == 0 ? null : (double)given / _knowable, given == 0 ? null : (double)right / given);
    }
}

/// <summary>The attributions of like confidence.</summary>
/// <param name="From">The least confidence, inclusive.</param>
/// <param name="To">The confidence it stays below; 1 is in the last bin.</param>
/// <param name="Count">How many.</param>
/// <param name="Confidence">Their mean confidence, from 0 to 1.</param>
/// <param name="Right">The share whose name is right, from 0 to 1.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Right);
