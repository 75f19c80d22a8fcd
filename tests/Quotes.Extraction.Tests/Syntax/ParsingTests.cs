using Xunit;

namespace Quotes.Extraction.Tests;

public class ParsingTests
{
    [Theory]
    [InlineData("“ We will not accept this , ” said Orlan , the foreign minister .", "said", "root")]
    [InlineData("“ We will not accept this , ” said Orlan , the foreign minister .", "Orlan", "nsubj of said")]
    [InlineData("“ We will not accept this , ” said Orlan , the foreign minister .", "minister", "appos of Orlan")]
    [InlineData("“ We will not accept this , ” said Orlan , the foreign minister .", "accept", "ccomp of said")]
    [InlineData("“ We will not accept this , ” Orlan said on Monday .", "Orlan", "nsubj of said")]
    [InlineData("“ We will not accept this , ” Orlan said on Monday .", "accept", "ccomp of said")]
    [InlineData("The Foreign Ministry said the talks had failed .", "Ministry", "nsubj of said")]
    [InlineData("The Foreign Ministry said the talks had failed .", "failed", "ccomp of said")]
    [InlineData("The president 's spokesman denied that troops had crossed the border .", "spokesman", "nsubj of denied")]
    [InlineData("The president 's spokesman denied that troops had crossed the border .", "crossed", "ccomp of denied")]
    [InlineData("The president 's spokesman denied that troops had crossed the border .", "president", "nmod:poss of spokesman")]
    [InlineData("Orlan told reporters that Velda would respond .", "Orlan", "nsubj of told")]
    [InlineData("Orlan told reporters that Velda would respond .", "respond", "ccomp of told")]
    public void TheReportingVerbFindsItsSpeakerAndItsContent(string sentence, string word, string relation) =>
        Assert.Equal(relation, new Analysis(sentence).Relation(word));

    [Fact]
    public void TheSpeakerOfAQuoteInTheMiddleIsTheSubject() =>
        Assert.Equal("nsubj of said", new Analysis("“ It is over , ” he said , “ and nobody won . ”").Relation("he"));

    [Fact]
    public void TaggingAndParsingApartGiveTheSame()
    {
        var both = new Analysis("The minister , who leads the delegation , said the deal was dead .");
        var tags = new PosTag[both.Words.Length];
        var heads = new int[tags.Length];
        var labels = new DependencyLabel[tags.Length];
        SyntaxModel.Default.Tag(both.Words, tags);
        SyntaxModel.Default.Parse(both.Words, tags, heads, labels);
        Assert.Equal(both.Tags, tags);
        Assert.Equal(both.Heads, heads);
        Assert.Equal(both.Labels, labels);
    }
}
