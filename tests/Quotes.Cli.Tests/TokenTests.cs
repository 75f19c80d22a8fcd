using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class TokenTests
{
    [Fact]
    public void ANewTokenIsPrintedAloneWithItsHashAsTheSettingsTakeItBesides()
    {
        CommandOutcome made = QuotesCommand.Run("token", "new", "--name", "newsroom", "--scope", "corrections,metrics", "--days", "90");
        Assert.Equal(0, made.ExitCode);
        string token = Assert.Single(made.Lines);
        Assert.DoesNotContain(token, made.Error, StringComparison.Ordinal);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        JsonElement set = JsonDocument.Parse(made.Error.Split('\n').Single(line => line.TrimStart().StartsWith('{'))).RootElement.GetProperty("Quotes").GetProperty("Tokens").GetProperty("newsroom");
        Assert.Equal(hash, set.GetProperty("Sha256").GetString());
        Assert.Equal("corrections,metrics", set.GetProperty("Scopes").GetString());
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", set.GetProperty("Expires").GetString());
        Assert.Contains($"Quotes__Tokens__newsroom__Sha256={hash}", made.Error, StringComparison.Ordinal);
        Assert.NotEqual(token, Assert.Single(QuotesCommand.Run("token", "new", "--name", "newsroom").Lines));
    }

    [Theory]
    [InlineData("small letters", "--name", "News Room")]
    [InlineData("Expected corrections or metrics", "--name", "a", "--scope", "everything")]
    [InlineData("Expected 1 to 3660 days", "--name", "a", "--days", "0")]
    public void AMistakeIsToldInASentence(string expected, params string[] arguments)
    {
        CommandOutcome made = QuotesCommand.Run(["token", "new", .. arguments]);
        Assert.Equal(2, made.ExitCode);
        Assert.Contains(expected, made.Error, StringComparison.Ordinal);
        Assert.Empty(made.Output);
    }

    [Fact]
    public void ASettingNobodyKnowsKeepsTheSiteFromStarting()
    {
        CommandOutcome served = QuotesCommand.Run("serve", "--set", "Rat=1", "--set", "AtOnce=none");
        Assert.Equal(2, served.ExitCode);
        Assert.Contains("There is no setting 'Quotes:Rat'", served.Error, StringComparison.Ordinal);
        Assert.Contains("'Quotes:AtOnce' cannot be used", served.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", served.Error, StringComparison.Ordinal);
    }
}
