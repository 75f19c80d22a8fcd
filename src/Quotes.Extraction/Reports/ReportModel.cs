namespace Quotes.Extraction;

/// <summary>Decides which reports that no rule is sure of are statements: a logistic model over words, forms and the sentence's tree.</summary>
/// <remarks>Trained on what people marked; see <c>MODEL.md</c> beside this file.</remarks>
internal sealed class ReportModel(HashedWeights weights)
{
    /// <summary>The number of the format and of the feature templates: weights of another number are refused.</summary>
    public const int Format = 1;

    /// <summary>What the file begins with.</summary>
    public const uint Magic = 0x50455251;

    /// <summary>The log odds from which on a report the rules did not see counts as a statement, in weights; chosen on articles not trained on.</summary>
    public const int Trusted = 200;

    /// <summary>The log odds below which what the rules found is no statement.</summary>
    public const int Doubted = -768;

    // So far from the threshold, the parser's word would not change the answer.
    private const int Plain = 3 * HashedWeights.Scale / 2;

    /// <summary>The model that ships with the extractor.</summary>
    public static ReportModel? Default { get; } = HashedWeights.Embedded("Quotes.Extraction.Reports.weights", Magic, Format) is { } weights ? new(weights) : null;

    /// <summary>Whether a report is a statement.</summary>
    /// <param name="words">The keys that need no parser.</param>
    /// <param name="tree">Gives those of the parser; asked only where the words leave a doubt, for parsing costs more than all the rest.</param>
    /// <param name="isFoundByRules">Whether a rule vouches for it.</param>
    public bool Reports(List<uint> words, Func<List<uint>> tree, bool isFoundByRules)
    {
        int enough = isFoundByRules ? Doubted : Trusted;
        long score = weights.Sum(words);
        return Math.Abs(score - enough) >= Plain ? score >= enough : score + weights.Sum(tree()) >= enough;
    }
}
