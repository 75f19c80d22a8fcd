namespace Quotes.Extraction;

/// <summary>Chooses where the content after a cue ends: a linear ranker over the places it may.</summary>
/// <remarks>Trained on what people marked; see <c>MODEL.md</c> beside this file. Sums are integers, so the same words give the same choice everywhere.</remarks>
internal sealed class BoundaryModel(HashedWeights weights)
{
    /// <summary>The number of the format and of the feature templates: weights of another number are refused.</summary>
    public const int Format = 1;

    /// <summary>By how much another end must be better than the rules': below that more changes were wrong than right on articles not trained on.</summary>
    public const int RulesAdvantage = HashedWeights.Scale / 2;

    // So far ahead, an end stays ahead whatever the parser says.
    private const int Plain = 3 * HashedWeights.Scale / 2;

    private const uint Magic = 0x444E4251;

    /// <summary>The model that ships with the extractor.</summary>
    public static BoundaryModel? Default { get; } = HashedWeights.Embedded("Quotes.Extraction.Boundaries.weights", Magic, Format) is { } weights ? new(weights) : null;

    /// <summary>The place among the ends that is most likely the content's; the rules' own where nothing speaks for another.</summary>
    public int Choose(List<Token> tokens, BoundaryChoice choice, List<int> ends)
    {
        BoundaryFeatures features = new(tokens, choice, ends);
        long[] scores = new long[ends.Count];
        for (int i = 0; i < scores.Length; i++) scores[i] = weights.Sum(features.OfWords(i)) + (ends[i] == choice.RuleEnd ? RulesAdvantage : 0);
        int best = Best(scores, choice, ends);
        for (int i = 0; i < scores.Length; i++)
        {
            if (i == best || scores[best] - scores[i] >= Plain) continue;
            // Parsing costs more than all the rest, so the parser is asked only where words leave a doubt.
            SentenceTree? tree = choice.Sentence.Tree(tokens);
            for (int k = 0; k < scores.Length; k++) scores[k] += weights.Sum(features.OfTree(k, tree));
            return Best(scores, choice, ends);
        }
        return best;
    }

    private static int Best(long[] scores, BoundaryChoice choice, List<int> ends)
    {
        int best = Math.Max(0, ends.IndexOf(choice.RuleEnd));
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        return best;
    }

    /// <summary>Writes weights as <see cref="Default"/> reads them.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<uint, int>> weights) => HashedWeights.Write(stream, Magic, Format, weights);
}
