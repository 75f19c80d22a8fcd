using Quotes.Web.Hosting;

namespace Quotes.Web.Tests.Limits;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--Quotes:Rat", "10", "There is no setting 'Quotes:Rat'. The settings are Index")]
    [InlineData("--Quotes:Rate", "many", "'Quotes:Rate' cannot be used: expected a whole number from 0")]
    [InlineData("--Quotes:AtOnce", "0", "expected a whole number from 1")]
    [InlineData("--Quotes:QueryTime", "0", "expected seconds, above 0")]
    [InlineData("--Quotes:QueryTime", "1e9", "expected seconds, above 0")]
    [InlineData("--Quotes:Proxies", "10.0.0.2, nearby", "'nearby' is no address and no network")]
    public void WhatIsUnknownOrCannotBeUsedKeepsTheHostFromStarting(string key, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<SettingException>(() => QuotesWebApplication.Build([key, value])).Message, StringComparison.Ordinal);

    [Fact]
    public void AllFaultsAreToldAtOnceWithoutTheValues()
    {
        string message = Assert.Throws<SettingException>(() => QuotesWebApplication.Build(["--Quotes:Tokn", "very-secret-token", "--Quotes:Rate", "very-secret-rate"])).Message;
        Assert.Contains("Tokn", message, StringComparison.Ordinal);
        Assert.Contains("Rate", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }
}
