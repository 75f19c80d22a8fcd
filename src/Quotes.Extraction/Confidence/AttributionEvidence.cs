namespace Quotes.Extraction;

/// <summary>What an attribution rests on: features of its mention, and of its name given how sure the mention is.</summary>
internal sealed class AttributionEvidence(AttributionFeatures features, Statement statement, ResolvedSpeaker speaker)
{
    /// <summary>The statement attributed.</summary>
    public Statement Statement => statement;

    /// <summary>The article's tokens.</summary>
    public List<Token> Tokens => features.Tokens;

    /// <summary>Whether there is a name at all that could be right.</summary>
    public bool HasName => speaker.Name is not null;

    /// <summary>What tells whether the mention is the right phrase.</summary>
    public List<Feature> Mention => field ??= features.OfMention(statement);

    /// <summary>What tells whether the name is right.</summary>
    /// <param name="mentionLogOdds">What the model of the mention says.</param>
    public List<Feature> Name(double mentionLogOdds) => features.OfName(statement, speaker, mentionLogOdds);

    /// <summary>The probability that the name is right; 0 where there is none.</summary>
    public double Confidence(ConfidenceWeights weights) =>
        HasName ? ConfidenceWeights.Probability(weights.LogOdds(ConfidenceWeights.Name, Name(weights.LogOdds(ConfidenceWeights.Mention, Mention)))) : 0;
}
