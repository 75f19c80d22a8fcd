using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains the model of boundaries: a softmax over the ends of each content, by stochastic gradient with steps that shrink with use (AdaGrad).</summary>
internal static class BoundaryTraining
{
    private const int Epochs = 6, Fewest = 3;
    private const double Rate = 0.08, Decay = 2e-6;

    public static int Run(string[] args)
    {
        string marked = args.Length > 0 ? args[0] : "../shared/eval/polnear/train.jsonl.gz";
        string output = args.Length > 1 ? args[1] : "src/Quotes.Extraction/Boundaries/boundaries.weights";
        IReadOnlyList<GoldArticle> gold = [.. GoldFile.Read(marked), .. Annotations.Read()];
        List<BoundaryExample> examples = BoundaryExamples.Of(gold), more = BoundaryExamples.OfMarked(gold);
        Console.WriteLine($"{more.Count} marked, {examples.Count} contents, {examples.Average(e => e.Ends.Length):F1} ends each");
        List<BoundaryExample> seen = [.. examples.Where(e => e.Article % 8 != 0)], unseen = [.. examples.Where(e => e.Article % 8 == 0)];
        SortedDictionary<uint, int> partial = Fit([.. seen, .. more.Where(e => e.Article % 8 != 0)]);
        Console.WriteLine($"on every eighth article, not trained on: rules {Share(unseen, e => e.Rule):F1} per cent right, model {Share(unseen, e => Choose(e, partial)):F1}");
        SortedDictionary<uint, int> weights = Fit([.. examples, .. more]);
        using FileStream file = File.Create(output);
        BoundaryModel.Write(file, weights);
        Console.WriteLine($"{weights.Count} features, {file.Length} bytes");
        return 0;
    }

    private static SortedDictionary<uint, int> Fit(List<BoundaryExample> examples)
    {
        Dictionary<uint, int> counts = [];
        foreach (BoundaryExample example in examples)
        {
            foreach (uint key in example.Ends.SelectMany(keys => keys).Distinct()) counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        Dictionary<uint, int> rows = counts.Where(c => c.Value >= Fewest).Select(c => c.Key).Order().Select((key, row) => (key, row)).ToDictionary(r => r.key, r => r.row);
        double[] weights = new double[rows.Count], squares = new double[rows.Count], sums = new double[rows.Count];
        int[][][] known = [.. examples.Select(e => e.Ends.Select(keys => keys.Where(rows.ContainsKey).Select(key => rows[key]).ToArray()).ToArray())];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(1);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                double[] scores = [.. known[i].Select(keys => keys.Sum(row => weights[row]))];
                double most = scores.Max(), total = scores.Sum(s => Math.Exp(s - most));
                for (int end = 0; end < scores.Length; end++)
                {
                    double miss = (end == examples[i].Truth ? 1 : 0) - Math.Exp(scores[end] - most) / total;
                    foreach (int row in known[i][end])
                    {
                        double slope = miss - Decay * weights[row];
                        squares[row] += slope * slope;
                        weights[row] += Rate * slope / (0.3 + Math.Sqrt(squares[row]));
                    }
                }
            }
            if (epoch >= Epochs / 2) for (int row = 0; row < weights.Length; row++) sums[row] += weights[row];
        }
        int averaged = Epochs - Epochs / 2;
        SortedDictionary<uint, int> whole = [];
        foreach ((uint key, int row) in rows)
        {
            int weight = (int)Math.Round(sums[row] / averaged * HashedWeights.Scale);
            if (Math.Abs(weight) >= 8) whole[key] = weight;
        }
        return whole;
    }

    private static int Choose(BoundaryExample example, SortedDictionary<uint, int> weights)
    {
        long[] scores = [.. example.Ends.Select(keys => keys.Sum(key => (long)weights.GetValueOrDefault(key)))];
        if (example.Rule >= 0) scores[example.Rule] += BoundaryModel.RulesAdvantage;
        return Array.IndexOf(scores, scores.Max());
    }

    private static double Share(List<BoundaryExample> examples, Func<BoundaryExample, int> choose) => 100.0 * examples.Count(e => choose(e) == e.Truth) / examples.Count;
}
