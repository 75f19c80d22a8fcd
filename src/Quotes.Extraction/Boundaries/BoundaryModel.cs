namespace Quotes.Extraction;

/// <summary>Chooses where the content after a cue ends: a linear ranker over the places it may.</summary>
/// <remarks>Trained on what people marked; see <c>MODEL.md</c> beside this file. Sums are integers, so the same words give the same choice everywhere.</remarks>
internal sealed class BoundaryModel(HashedWeights weights)
{
    /// <summary>The number of the format and of the feature templates: weights of another number are refused.</summary>
    public const int Format = 1;

    /// <summary>By how much another end must be better than the rules': below that more changes were wrong than right on articles not trained on.</summary>
    public const int RulesAdvantage = HashedWeights.Scale / 2;

    private const uint Magic = 0x444E4251;

    /// <summary>The model that ships with the extractor.</summary>
    public static BoundaryModel? Default { get; } = HashedWeights.Embedded("Quotes.Extraction.Boundaries.weights", Magic, Format) is { } weights ? new(weights) : null;

    /// <summary>The place among the ends that is most likely the content's; the rules' own where nothing speaks for another.</summary>
    public int Choose(List<Token> tokens, BoundaryChoice choice, List<int> ends, SentenceTree? tree)
    {
        BoundaryFeatures features = new(tokens, choice, ends, tree);
        int best = ends.IndexOf(choice.RuleEnd);
        long most = weights.Sum(features.Of(best)) + RulesAdvantage;
        for (int i = 0; i < ends.Count; i++)
        {
            long score = i == best ? most : weights.Sum(features.Of(i));
            if (score > most) (best, most) = (i, score);
        }
        return best;
    }

    /// <summary>Writes weights as <see cref="Default"/> reads them.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<uint, int>> weights) => HashedWeights.Write(stream, Magic, Format, weights);
}
