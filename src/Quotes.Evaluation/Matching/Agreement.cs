namespace Quotes.Evaluation;

/// <summary>How far what was extracted agrees with a gold passage: two rules, each with the same threshold.</summary>
internal static class Agreement
{
    /// <summary>The least agreement at which two passages count as the same statement.</summary>
    public const double Threshold = 0.8;

    /// <summary>Intersection over union: shared characters by the characters either has. The rule for "found".</summary>
    public static double Overlap(Passage gold, Passage predicted)
    {
        double shared = gold.Shared(predicted);
        return shared / (gold.Length + predicted.Length - shared);
    }

    /// <summary>Shared characters by the gold's characters: the looser rule of the Gender Gap Tracker, which forgives what is too long.</summary>
    public static double Cover(Passage gold, Passage predicted) => (double)gold.Shared(predicted) / gold.Length;

    /// <summary>Pairs gold with predictions one to one, best agreement first, ties by overlap and then by order: gold number to prediction number.</summary>
    public static Dictionary<int, int> Pair(IReadOnlyList<Passage> gold, IReadOnlyList<Passage> predicted, Func<Passage, Passage, double> rule)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from p in Enumerable.Range(0, predicted.Count)
            let agreement = rule(gold[g], predicted[p])
            where agreement >= Threshold
            orderby agreement descending, Overlap(gold[g], predicted[p]) descending, g, p
            select (Gold: g, Predicted: p);
        Dictionary<int, int> pairs = [];
        HashSet<int> taken = [];
        foreach (var candidate in candidates)
        {
            if (!pairs.ContainsKey(candidate.Gold) && taken.Add(candidate.Predicted)) pairs.Add(candidate.Gold, candidate.Predicted);
        }
        return pairs;
    }
}
