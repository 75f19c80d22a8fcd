using Xunit;

namespace Quotes.Tests;

public sealed class CountryCodesTests
{
    [Theory]
    [InlineData("GB", "United Kingdom")]
    [InlineData("gbr", "United Kingdom")]
    [InlineData("USA", "United States")]
    [InlineData("EU", "European Union")]
    [InlineData("YUG", "Yugoslavia")]
    [InlineData("ZZ", null)]
    [InlineData("-", null)]
    [InlineData(null, null)]
    public void ACodeHasItsCommonName(string? code, string? name) => Assert.Equal(name, CountryCodes.NameOf(code));
}
