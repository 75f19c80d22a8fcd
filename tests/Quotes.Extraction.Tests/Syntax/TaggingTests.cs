using Xunit;

namespace Quotes.Extraction.Tests;

public class TaggingTests
{
    [Theory]
    [InlineData("The minister said the talks had failed .", "DT NN VBD DT NNS VBD VBN .")]
    [InlineData("“ We will not accept this , ” said Orlan .", "`` PRP MD RB VB DT , '' VBD NNP .")]
    [InlineData("He did n't say whether Velda 's troops had left .", "PRP VBD RB VB IN NNP POS NNS VBD VBN .")]
    [InlineData("They 've won .", "PRP VBP VBN .")]
    public void EverydayNewsSentencesAreTagged(string sentence, string tags) =>
        Assert.Equal(tags, new Analysis(sentence).TagLine);

    [Theory]
    [InlineData("\" We regret this , \" she said .")]
    [InlineData("“ We regret this , ” she said .")]
    [InlineData("`` We regret this , '' she said .")]
    [InlineData("« We regret this , » she said .")]
    public void EveryKindOfQuotationMarkOpensAndCloses(string sentence) =>
        Assert.Equal("`` PRP VBP DT , '' PRP VBD .", new Analysis(sentence).TagLine);

    [Fact]
    public void CurlyAndStraightApostrophesAreOne() =>
        Assert.Equal(new Analysis("He does n't know Orlan 's plan .").Tags, new Analysis("He does n’t know Orlan ’s plan .").Tags);

    [Fact]
    public void CapitalsAloneDoNotMakeNames()
    {
        var headline = new Analysis("MINISTER WARNS OF NEW ATTACKS IN THE CAPITAL");
        Assert.Equal(PosTag.VBZ, headline.Tags[1]);
        Assert.Equal(PosTag.IN, headline.Tags[2]);
        Assert.Equal(PosTag.NNS, headline.Tags[4]);
    }

    [Fact]
    public void NamesOfTagsRoundTrip()
    {
        Assert.All(Enum.GetValues<PosTag>(), tag => Assert.Equal(tag, PosTags.Parse(tag.Name())));
        Assert.All(Enum.GetValues<DependencyLabel>(), label => Assert.Equal(label == DependencyLabel.None ? DependencyLabel.Dep : label, DependencyLabels.Parse(label.Name())));
    }

    [Fact]
    public void TooFewPlacesAreRefused() =>
        Assert.Throws<ArgumentException>(() => SyntaxModel.Default.Tag(["one", "two"], new PosTag[1]));
}
