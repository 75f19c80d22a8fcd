using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>How well a model does on annotated sentences it was not trained on.</summary>
internal static class SyntaxScore
{
    /// <summary>Per cent of tags, heads, heads with relations that are right; without punctuation in brackets; and per relation.</summary>
    public static string Measure(SyntaxModel model, IReadOnlyList<TreebankSentence> sentences, bool details = false)
    {
        int words = 0, tagged = 0, attached = 0, labelled = 0, plain = 0, plainAttached = 0, plainLabelled = 0;
        var labelCount = DependencyLabels.Count;
        var relations = new (int Gold, int Given, int Right)[labelCount];
        foreach (var s in sentences)
        {
            var tags = new PosTag[s.Length];
            var heads = new int[s.Length];
            var labels = new DependencyLabel[s.Length];
            model.Analyze(s.Words, tags, heads, labels);
            for (var i = 0; i < s.Length; i++)
            {
                words++;
                if (tags[i] == s.Tags[i]) tagged++;
                var head = heads[i] == s.Heads[i];
                var both = head && labels[i] == s.Labels[i];
                if (head) attached++;
                if (both) labelled++;
                relations[(int)s.Labels[i]].Gold++;
                relations[(int)labels[i]].Given++;
                if (both) relations[(int)labels[i]].Right++;
                if (s.Labels[i] == DependencyLabel.Punct) continue;
                plain++;
                if (head) plainAttached++;
                if (both) plainLabelled++;
            }
        }

        var result = $"tags {100.0 * tagged / words:F2}  UAS {100.0 * attached / words:F2} ({100.0 * plainAttached / plain:F2})  LAS {100.0 * labelled / words:F2} ({100.0 * plainLabelled / plain:F2})  of {words} words";
        if (!details) return result;
        for (var i = 1; i < labelCount; i++)
        {
            var (gold, given, right) = relations[i];
            if (gold > 20) result += $"\n  {((DependencyLabel)i).Name(),-14} {gold,5}  precision {100.0 * right / Math.Max(1, given):F1}  recall {100.0 * right / gold:F1}";
        }

        return result;
    }
}
