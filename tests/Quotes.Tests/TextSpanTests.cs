using CsCheck;
using Xunit;

namespace Quotes.Tests;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 10], (start, length) => new TextSpan(start, start + length));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(-2, -1)]
    [InlineData(3, 2)]
    [InlineData(0, int.MinValue)]
    public void AnImpossibleRangeIsMisuse(int start, int end) => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void TheEndIsOutside()
    {
        TextSpan span = new(2, 5);
        Assert.Equal(3, span.Length);
        Assert.False(span.Contains(1));
        Assert.True(span.Contains(2));
        Assert.True(span.Contains(4));
        Assert.False(span.Contains(5));
        Assert.Equal("cde", span.In("abcdefg"));
        Assert.Equal("[2, 5)", span.ToString());
    }

    [Fact]
    public void AnEmptySpanCoversAndOverlapsNothing()
    {
        TextSpan empty = new(3, 3);
        Assert.True(empty.IsEmpty);
        Assert.Equal("", empty.In("abcdefg"));
        Assert.False(empty.Contains(3));
        Assert.False(empty.Overlaps(empty));
        Assert.Equal(default, new TextSpan(0, 0));
    }

    [Fact]
    public void ASpanBehindTheTextIsMisuse() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(2, 5).In("abcd"));

    [Fact]
    public void NeighboursDoNotOverlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 6)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 6)));
    }

    [Fact]
    public void SpansSortByStartThenByEnd()
    {
        TextSpan[] spans = [new(3, 9), new(0, 5), new(3, 4), new(0, 2)];
        Array.Sort(spans);
        Assert.Equal([new(0, 2), new(0, 5), new(3, 4), new(3, 9)], spans);
    }

    [Fact]
    public void OverlapIsHavingACharacterInCommon() =>
        Gen.Select(Spans, Spans).Sample((a, b) => Assert.Equal(Characters(a).Intersect(Characters(b)).Any(), a.Overlaps(b) && !a.IsEmpty && !b.IsEmpty));

    [Fact]
    public void ContainingIsHavingEveryCharacter() =>
        Gen.Select(Spans, Spans).Where((a, b) => !b.IsEmpty)
            .Sample((a, b) => Assert.Equal(Characters(b).All(Characters(a).Contains), a.Contains(b)));

    [Fact]
    public void CoverIsTheSmallestSpanThatContainsBoth() =>
        Gen.Select(Spans, Spans).Sample((a, b) =>
        {
            TextSpan cover = a.Cover(b);
            Assert.Equal(cover, b.Cover(a));
            Assert.True(cover.Contains(a) && cover.Contains(b));
            Assert.True(cover.Start == a.Start || cover.Start == b.Start);
            Assert.True(cover.End == a.End || cover.End == b.End);
        });

    private static int[] Characters(TextSpan span) => [.. Enumerable.Range(span.Start, span.Length)];
}
