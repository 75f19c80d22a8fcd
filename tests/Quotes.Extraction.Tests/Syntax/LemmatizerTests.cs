using Xunit;

namespace Quotes.Extraction.Tests;

public class LemmatizerTests
{
    [Theory]
    [InlineData("said", PosTag.VBD, "say")]
    [InlineData("says", PosTag.VBZ, "say")]
    [InlineData("told", PosTag.VBD, "tell")]
    [InlineData("denied", PosTag.VBD, "deny")]
    [InlineData("denies", PosTag.VBZ, "deny")]
    [InlineData("insisting", PosTag.VBG, "insist")]
    [InlineData("stopped", PosTag.VBN, "stop")]
    [InlineData("announced", PosTag.VBD, "announce")]
    [InlineData("stating", PosTag.VBG, "state")]
    [InlineData("reiterated", PosTag.VBD, "reiterate")]
    [InlineData("agreed", PosTag.VBD, "agree")]
    [InlineData("quoted", PosTag.VBN, "quote")]
    [InlineData("wrote", PosTag.VBD, "write")]
    [InlineData("pledges", PosTag.VBZ, "pledge")]
    [InlineData("tweeted", PosTag.VBD, "tweet")]
    [InlineData("’s", PosTag.VBZ, "be")]
    [InlineData("WARNS", PosTag.VBZ, "warn")]
    public void VerbsGoBackToTheirBaseForm(string word, PosTag tag, string lemma) =>
        Assert.Equal(lemma, SyntaxModel.Default.Lemmas.Find(word, tag));

    [Theory]
    [InlineData("ministries", "ministry")]
    [InlineData("women", "woman")]
    [InlineData("spokesmen", "spokesman")]
    [InlineData("people", "person")]
    [InlineData("embassies", "embassy")]
    [InlineData("crises", "crisis")]
    [InlineData("attaches", "attach")]
    [InlineData("ambassadors", "ambassador")]
    public void PluralsGoBackToTheSingular(string word, string lemma) =>
        Assert.Equal(lemma, SyntaxModel.Default.Lemmas.Find(word, PosTag.NNS));

    [Fact]
    public void NamesStayAsTheyAre() => Assert.Equal("Velda", SyntaxModel.Default.Lemmas.Find("Velda", PosTag.NNP));
}
