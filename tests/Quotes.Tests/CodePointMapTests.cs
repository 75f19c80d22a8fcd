using CsCheck;
using Xunit;

namespace Quotes.Tests;

public sealed class CodePointMapTests
{
    // Half of what is drawn are surrogates, paired and unpaired.
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u4e00', '\u4eff'], Gen.Char['\ud800', '\udbff'], Gen.Char['\udc00', '\udfff']).Array[0, 60].Select(c => new string(c));

    [Fact]
    public void PlainTextCountsTheSameBothWays()
    {
        CodePointMap map = new("plain");
        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal((i, i), (map.ToCodePoints(i), map.ToUtf16(i))));
    }

    [Fact]
    public void APairIsOneCodePoint()
    {
        CodePointMap map = new("a😀b😀");
        Assert.Equal([0, 1, 2, 3, 4], new[] { 0, 1, 3, 4, 6 }.Select(map.ToCodePoints));
        Assert.Equal([0, 1, 3, 4, 6], new[] { 0, 1, 2, 3, 4 }.Select(map.ToUtf16));
    }

    [Fact]
    public void AnUnpairedSurrogateIsOneCodePoint()
    {
        CodePointMap map = new("\ud83da\ude00\ud83d\ud83d\ude00");
        Assert.Equal([0, 1, 2, 3, 4, 5], new[] { 0, 1, 2, 3, 4, 6 }.Select(map.ToCodePoints));
    }

    [Fact]
    public void CountingAgreesWithCountingOneByOne() =>
        Texts.Sample(text =>
        {
            CodePointMap map = new(text);
            int points = 0;
            for (int i = 0; i < text.Length; points++)
            {
                Assert.Equal(points, map.ToCodePoints(i));
                Assert.Equal(i, map.ToUtf16(points));
                i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            }
            Assert.Equal(points, map.ToCodePoints(text.Length));
            Assert.Equal(text.Length, map.ToUtf16(points));
        });
}
