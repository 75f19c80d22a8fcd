using Xunit;

namespace Quotes.Tests;

public sealed class EnumNamesTests
{
    [Fact]
    public void NamesAreLowerCaseInOrderOfDeclaration()
    {
        Assert.Equal(["direct", "mixed", "indirect"], EnumNames<QuoteType>.All);
        Assert.Equal(["unknown", "person", "organization", "government", "anonymous"], EnumNames<SpeakerKind>.All);
        Assert.Equal(["day", "week", "month", "year"], EnumNames<DatePrecision>.All);
        Assert.Contains("announce", EnumNames<CueClass>.All);
    }

    [Fact]
    public void EveryValueIsFoundByItsName()
    {
        foreach (CueClass value in Enum.GetValues<CueClass>())
        {
            Assert.True(EnumNames<CueClass>.TryParse(EnumNames<CueClass>.Of(value), out CueClass found));
            Assert.Equal(value, found);
        }
    }

    [Theory]
    [InlineData("Direct")]
    [InlineData(" direct")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("direct,mixed")]
    public void WhatIsNoNameIsRefused(string name) => Assert.False(EnumNames<QuoteType>.TryParse(name, out _));

    [Fact]
    public void AValueThatWasNeverDeclaredHasNoName() => Assert.Throws<KeyNotFoundException>(() => EnumNames<QuoteType>.Of((QuoteType)17));
}
