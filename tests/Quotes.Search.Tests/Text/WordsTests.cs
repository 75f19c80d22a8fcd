using CsCheck;

namespace Quotes.Search.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The “Red” Line—again", "the|red|line|again")]
    [InlineData("Velmora's don’t 'tis rock'n'roll", "velmora's|don't|tis|rock'n'roll")]
    [InlineData("U.S.-led, the U.N. at 5 p.m. e.g. now", "us|led|the|un|at|5|pm|eg|now")]
    [InlineData("10,000 or 1.5 or 3,", "10000|or|1.5|or|3")]
    [InlineData("Ærø Łódź ﬁne e\u0301te", "aero|lodz|fine|ete")]
    [InlineData("co\u00ADoperate zero\u200Bwidth", "cooperate|zerowidth")]
    [InlineData("平和talks", "平|和|talks")]
    [InlineData("Привет Ёж", "привет|еж")]
    [InlineData("😀 -- …", "")]
    public void TextIsBrokenInto(string text, string words) => Assert.Equal(words, string.Join('|', Words.FoldedOf(text)));

    [Fact]
    public void WordsKnowWhereTheyStand() =>
        Assert.Equal(["[0, 3)", "[6, 10)"], Words.Of("U.S. “Élan").Select(w => w.Span.ToString()));

    [Fact]
    public void WordsOfAnyTextAreInOrderInsideItAndOfBoundedLength() =>
        Gen.String.Sample(text =>
        {
            int last = 0;
            foreach (Word word in Words.Of(text))
            {
                Assert.True(word.Span.Start >= last && word.Span.End <= text.Length && !word.Span.IsEmpty);
                Assert.InRange(word.Folded.Length, 1, Words.MaxLength + 2);
                last = word.Span.End;
            }
        });

    [Fact]
    public void AnEndlessWordIsCut() => Assert.Equal([64, 64, 2], Words.Of(new string('x', 130)).Select(w => w.Span.Length));
}
