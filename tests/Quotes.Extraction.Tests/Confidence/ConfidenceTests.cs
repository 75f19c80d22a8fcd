using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class ConfidenceTests
{
    private static Quote Only(string text, double threshold = 0) => Assert.Single(new QuoteExtractor { Threshold = threshold }.Extract(new Article { Id = "a", Text = text }));

    [Fact]
    public void ANameBesideItsVerbIsSurerThanAPronounWithSeveralCandidates()
    {
        Quote named = Only("“The bridge will open in May,” Ilo Brandt said.");
        Quote pronoun = new QuoteExtractor { Threshold = 0 }.Extract(new Article { Id = "a", Text = "Ilo Brandt met Teo Marsk and Osk Landry in Velm. Landry had asked Brandt to come. “The bridge will open in May,” he said." })[^1];
        Assert.True(named.Confidence > pronoun.Confidence, $"name {named.Confidence}, pronoun {pronoun.Confidence}");
    }

    [Fact]
    public void ASpeakerLessSureThanTheThresholdIsUnknownAndKeepsItsMention()
    {
        const string text = "“The bridge will open in May,” Ilo Brandt said.";
        Quote open = Only(text), closed = Only(text, threshold: 1);
        Assert.Equal("Ilo Brandt", open.Speaker.Name);
        Assert.Null(closed.Speaker.Name);
        Assert.Equal(SpeakerKind.Unknown, closed.Speaker.Kind);
        Assert.Equal(open.Speaker.Mention, closed.Speaker.Mention);
        Assert.Equal(open.Confidence, closed.Confidence);
    }

    [Fact]
    public void WhereNobodyCanBeNamedThereIsNoConfidence() => Assert.Equal(0, Only("“The bridge will open in May, whatever they say in the capital.”").Confidence);

    [Fact]
    public void EveryWeightIsANumberAndBothModelsHaveSome()
    {
        foreach (string model in (string[])[ConfidenceWeights.Mention, ConfidenceWeights.Name])
        {
            double odds = ConfidenceWeights.Default.LogOdds(model, [new Feature("bias")]);
            Assert.True(double.IsFinite(odds) && odds != 0, $"{model}: {odds}");
        }
    }
}
