namespace Quotes.Search.Tests;

public sealed class LogLikelihoodTests
{
    // 2 * (30 ln(30/10) + 70 ln(70/90) + 70 ln(70/90) ... ) worked out by hand for the table 30, 70 / 70, 830.
    [Fact]
    public void ItIsTheStatisticOfTheTwoByTwoTable() =>
        Assert.Equal(2 * (30 * Math.Log(30 / 10.0) + 70 * Math.Log(70 / 90.0) + 70 * Math.Log(70 / 90.0) + 830 * Math.Log(830 / 810.0)),
            LogLikelihood.G2(30, 100, 70, 900), 9);

    [Theory]
    [InlineData(10, 100, 90, 900)]
    [InlineData(0, 100, 90, 900)]
    [InlineData(5, 100, 90, 900)]
    [InlineData(5, 5, 0, 0)]
    [InlineData(0, 0, 5, 10)]
    public void WhatIsNoMoreFrequentThanElsewhereHasNone(long partWith, long part, long restWith, long rest) =>
        Assert.Equal(0, LogLikelihood.G2(partWith, part, restWith, rest));

    [Fact]
    public void WhatOnlyThePartHasIsFinite() => Assert.InRange(LogLikelihood.G2(5, 100, 0, 900), 20, 30);
}
