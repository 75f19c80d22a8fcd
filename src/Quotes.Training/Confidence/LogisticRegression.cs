using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Logistic regression with a quadratic penalty, solved by Newton's method: the same examples give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Steps = 25;

    /// <summary>The weight of every feature that occurs in at least <paramref name="fewest"/> examples, in ordinal order of names.</summary>
    /// <param name="examples">What was seen, and whether it was right.</param>
    /// <param name="penalty">Weight of the penalty, as if of so many unit-variance priors; the bias is not penalized.</param>
    /// <param name="fewest">Features rarer than this are left out.</param>
    public static SortedDictionary<string, double> Fit(IReadOnlyList<(IReadOnlyList<Feature> Features, bool IsRight)> examples, double penalty, int fewest)
    {
        string[] names = [.. examples.SelectMany(e => e.Features.Select(f => f.Name).Distinct()).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() >= fewest).Select(g => g.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> column = names.Select((name, at) => (name, at)).ToDictionary(n => n.name, n => n.at, StringComparer.Ordinal);
        (int At, double Value)[][] rows = [.. examples.Select(e => e.Features.Where(f => column.ContainsKey(f.Name)).Select(f => (column[f.Name], f.Value)).ToArray())];
        double[] weights = new double[names.Length];
        for (int step = 0; step < Steps; step++)
        {
            double[,] curvature = new double[names.Length, names.Length];
            double[] slope = new double[names.Length];
            for (int j = 0; j < names.Length; j++)
            {
                double own = names[j] == "bias" ? 1e-6 : penalty;
                curvature[j, j] = own;
                slope[j] = -own * weights[j];
            }
            for (int i = 0; i < rows.Length; i++)
            {
                double p = ConfidenceWeights.Probability(rows[i].Sum(f => weights[f.At] * f.Value));
                double miss = (examples[i].IsRight ? 1 : 0) - p, spread = Math.Max(p * (1 - p), 1e-9);
                foreach ((int a, double x) in rows[i])
                {
                    slope[a] += miss * x;
                    foreach ((int b, double y) in rows[i]) curvature[a, b] += spread * x * y;
                }
            }
            double[] change = Solve(curvature, slope);
            for (int j = 0; j < names.Length; j++) weights[j] += change[j];
            if (change.Length == 0 || change.Max(Math.Abs) < 1e-9) break;
        }
        SortedDictionary<string, double> fitted = new(StringComparer.Ordinal);
        for (int j = 0; j < names.Length; j++) fitted[names[j]] = weights[j];
        return fitted;
    }

    // Cholesky: the curvature is symmetric and, with the penalty, positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        double[,] lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }
        double[] solved = [.. right];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) solved[i] -= lower[i, k] * solved[k];
            solved[i] /= lower[i, i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) solved[i] -= lower[k, i] * solved[k];
            solved[i] /= lower[i, i];
        }
        return solved;
    }
}
