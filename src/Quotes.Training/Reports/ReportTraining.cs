using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains the model of reports that the rules passed over: logistic regression by stochastic gradient with steps that shrink with use (AdaGrad).</summary>
internal static class ReportTraining
{
    private const int Epochs = 8, Fewest = 3, Folds = 8;
    private const double Rate = 0.05, Decay = 1e-5;

    // What our own guide marks is fewer and nearer to what is wanted.
    private const double GuidedWeight = 3;

    /// <summary>Runs the command; see the usage for its arguments.</summary>
    public static int Run(string[] args)
    {
        string marked = Options.Find(args, "--gold") ?? "../shared/eval/polnear/train.jsonl.gz";
        string output = Options.Find(args, "--out") ?? "src/Quotes.Extraction/Reports/reports.weights";
        List<ReportExample> examples = [.. ReportExamples.Of(GoldFile.Read(marked), false), .. ReportExamples.Of(Annotations.Read(Options.Find(args, "--guided"), Options.Find(args, "--texts")), true)];
        Console.WriteLine($"{examples.Count} candidates, {examples.Count(e => e.IsMarked)} marked");
        foreach (bool byGuide in (bool[])[false, true])
        {
            Console.WriteLine(byGuide ? "by the guide" : "as PolNeAR has it");
            List<(long Score, ReportExample Example)> scored = [];
            for (int fold = 0; fold < Folds; fold++)
            {
                if (!byGuide && fold > 0) break;
                HashedWeights partial = new(Fit([.. examples.Where(e => e.Article % Folds != fold)]));
                scored.AddRange(examples.Where(e => e.IsGuided == byGuide && e.Article % Folds == fold).Select(e => (partial.Sum([.. e.Keys]), e)));
            }
            scored.Sort((a, b) => b.Score.CompareTo(a.Score));
            foreach (bool rule in (bool[])[true, false])
            {
                Console.WriteLine(rule ? " found by rules: log odds below, statements, per cent marked" : " others: log odds from, candidates, per cent marked");
                for (double odds = 1; odds >= -2; odds -= 0.5)
                {
                    List<ReportExample> taken = [.. scored.Where(s => s.Example.IsRule == rule && rule == s.Score < odds * HashedWeights.Scale).Select(s => s.Example)];
                    Console.WriteLine($"{odds,5:F1} {taken.Count,6} {100.0 * taken.Count(e => e.IsMarked) / Math.Max(taken.Count, 1):F1}");
                }
            }
            if (args.Contains("--show")) foreach ((long score, ReportExample example) in scored.TakeWhile(s => s.Score > -2 * HashedWeights.Scale)) Console.WriteLine($"{(double)score / HashedWeights.Scale:F2} {(example.IsMarked ? "+" : "-")} {example.Text}");
        }
        SortedDictionary<uint, int> weights = Fit(examples);
        using FileStream file = File.Create(output);
        HashedWeights.Write(file, ReportModel.Magic, ReportModel.Format, weights);
        Console.WriteLine($"{weights.Count} features, {file.Length} bytes");
        return 0;
    }

    private static SortedDictionary<uint, int> Fit(List<ReportExample> examples)
    {
        Dictionary<uint, int> counts = [];
        foreach (uint key in examples.SelectMany(e => e.Keys.Distinct())) counts[key] = counts.GetValueOrDefault(key) + 1;
        Dictionary<uint, int> rows = counts.Where(c => c.Value >= Fewest).Select(c => c.Key).Order().Select((key, row) => (key, row)).ToDictionary(r => r.key, r => r.row);
        double[] weights = new double[rows.Count], squares = new double[rows.Count], sums = new double[rows.Count];
        int[][] known = [.. examples.Select(e => e.Keys.Where(rows.ContainsKey).Select(key => rows[key]).ToArray())];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(1);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                double miss = (examples[i].IsGuided ? GuidedWeight : 1) * ((examples[i].IsMarked ? 1 : 0) - 1 / (1 + Math.Exp(-known[i].Sum(row => weights[row]))));
                foreach (int row in known[i])
                {
                    double slope = miss - Decay * weights[row];
                    squares[row] += slope * slope;
                    weights[row] += Rate * slope / (0.3 + Math.Sqrt(squares[row]));
                }
            }
            if (epoch >= Epochs / 2) for (int row = 0; row < weights.Length; row++) sums[row] += weights[row];
        }
        SortedDictionary<uint, int> whole = [];
        foreach ((uint key, int row) in rows)
        {
            int weight = (int)Math.Round(sums[row] / (Epochs - Epochs / 2) * HashedWeights.Scale);
            if (Math.Abs(weight) >= 8) whole[key] = weight;
        }
        return whole;
    }
}
