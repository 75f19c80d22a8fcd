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

    /// <summary>The model that ships with the extractor.</summary>
    public static ReportModel? Default { get; } = HashedWeights.Embedded("Quotes.Extraction.Reports.weights", Magic, Format) is { } weights ? new(weights) : null;

    /// <summary>How sure it is that a report is a statement, in log odds times <see cref="HashedWeights.Scale"/>.</summary>
    public long Score(List<uint> keys) => weights.Sum(keys);
}
