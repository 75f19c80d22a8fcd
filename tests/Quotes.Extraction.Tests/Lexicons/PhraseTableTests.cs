using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class PhraseTableTests
{
    private static readonly TextSpan[] OutOfReach = [];

    [Theory]
    [InlineData("pointed out that", 2, "point out")]
    [InlineData("said that", 1, "say")]
    [InlineData("went on to say so", 4, "go on to say")]
    public void TheLongestPhraseWins(string text, int count, string lemma)
    {
        Assert.True(ReportingVerbs.Default.Forms.TryFindLongest(text, Words(text), 0, out var reading, out var tokens));
        Assert.Equal((count, lemma), (tokens, reading.Verb.Lemma));
    }

    [Fact]
    public void HowAnAbbreviationWasCutIntoTokensDoesNotMatter()
    {
        const string Text = "the U.S. Senate voted";
        TextSpan[] whole = [new(0, 3), new(4, 8), new(9, 15), new(16, 21)];
        TextSpan[] cut = [new(0, 3), new(4, 5), new(5, 6), new(6, 7), new(7, 8), new(9, 15), new(16, 21)];
        Assert.True(Bodies.Default.Forms.TryFindLongest(Text, whole, 1, out var first, out var two));
        Assert.True(Bodies.Default.Forms.TryFindLongest(Text, cut, 1, out var second, out var five));
        Assert.Equal("US Senate", first.Body.Name);
        Assert.Equal(first, second);
        Assert.Equal((2, 5), (two, five));
    }

    [Fact]
    public void NothingIsFoundAmongOtherWords()
    {
        Assert.False(ReportingVerbs.Default.Forms.TryFindLongest("table", Words("table"), 0, out _, out var count));
        Assert.Equal(0, count);
    }

    [Fact]
    public void ATokenThatDoesNotExistIsMisuse() => Assert.Throws<IndexOutOfRangeException>(
        () => Titles.Default.Forms.TryFindLongest("", OutOfReach, 0, out _, out _));

    private static TextSpan[] Words(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var word in text.Split(' '))
        {
            spans.Add(new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }

        return [.. spans];
    }
}
