using System.Globalization;
using System.Text;

namespace Quotes.Evaluation;

/// <summary>Prints how far confidence can be trusted: a row for each bin, and what each threshold would leave.</summary>
public static class ReliabilityTable
{
    private static readonly double[] Thresholds = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    /// <summary>The tables; lines end in a line feed.</summary>
    /// <param name="reliability">What was counted.</param>
    /// <param name="threshold">The threshold in use, marked in the second table.</param>
    public static string Print(Reliability reliability, double threshold)
    {
        StringBuilder table = new();
        table.Append("confidence     names   mean  right %\n");
        foreach (ReliabilityBin bin in reliability.Bins)
        {
            table.Append(CultureInfo.InvariantCulture, $"{bin.From:0.0} to {bin.To:0.0}  {bin.Count,9}  {bin.Confidence:0.000}  {100 * bin.Right,7:0.0}\n");
        }
        table.Append(CultureInfo.InvariantCulture, $"expected calibration error {(reliability.ExpectedCalibrationError is { } error ? error.ToString("0.000", CultureInfo.InvariantCulture) : "-")}\n\n");
        table.Append("threshold  named %  of these right %\n");
        foreach (double at in Thresholds.Append(threshold).Distinct().Order())
        {
            (double? named, double? right) = reliability.At(at);
            table.Append(CultureInfo.InvariantCulture, $"{at,9:0.00}  {Percent(named),7}  {Percent(right),16}{(at == threshold ? "  (default)" : "")}\n");
        }
        return table.ToString();
    }

    private static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) : "-";
}
