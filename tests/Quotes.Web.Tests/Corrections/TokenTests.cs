using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Quotes.Web.Hosting;
using Quotes.Web.Tests.Hosting;
using Quotes.Web.Tests.Limits;

namespace Quotes.Web.Tests.Corrections;

public sealed class TokenTests
{
    private const string Old = "an-old-token-still-valid", New = "a-new-token-valid-too", Late = "a-token-of-yesterday", Watcher = "a-token-for-metrics";

    [Fact]
    public async Task TwoTokensAreValidAtOnceAnExpiredOneAndOneForSomethingElseAreNot()
    {
        await using LimitedHost host = await LimitedHost.Start(
        [
            .. Token("old", Old, "corrections", null), .. Token("new", New, "corrections,metrics", "2999-01-01"),
            .. Token("late", Late, "corrections", "2026-01-01"), .. Token("watcher", Watcher, "metrics", null),
        ]);
        Assert.Equal(HttpStatusCode.Created, (await Correct(host, Old)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Correct(host, New)).Status);
        foreach (string? closed in (string?[])[Late, Watcher, null, "", Old + "x", Old.ToUpperInvariant(), new string('x', 100_000)[..20_000]])
        {
            (HttpStatusCode status, JsonElement body) = await Correct(host, closed);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.DoesNotContain("token-", body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ACorrectionNamesTheTokenUnlessItNamesSomebody()
    {
        await using LimitedHost host = await LimitedHost.Start([.. Token("newsroom", New, "corrections", null)]);
        Assert.Equal("newsroom", (await Correct(host, New)).Body.GetProperty("who").GetString());
        Assert.Equal("A. Reader", (await Correct(host, New, "A. Reader")).Body.GetProperty("who").GetString());
    }

    [Fact]
    public async Task ATokenInTheAddressOpensNothing()
    {
        await using LimitedHost host = await LimitedHost.Start([.. Token("newsroom", New, "corrections", null)]);
        foreach (string name in (string[])["token", "access_token", "authorization"])
        {
            using HttpResponseMessage answer = await host.Client.PostAsJsonAsync($"/api/v1/corrections?{name}={New}", new { type = "alias" }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("--Quotes:Tokens:a:Sha256", "abcabc", "no SHA-256")]
    [InlineData("--Quotes:Tokens:a:Scopes", "everything", "expected corrections or metrics")]
    [InlineData("--Quotes:Tokens:a:Expires", "tomorrow", "expected a day")]
    [InlineData("--Quotes:Tokens:a:Hash", "abcabc", "There is no setting")]
    [InlineData("--Quotes:Token", "sesame", "has 6 characters")]
    [InlineData("--Quotes:TokenSha256", "zz", "no SHA-256")]
    public void ATokenThatProtectsNothingKeepsTheHostFromStarting(string key, string value, string expected)
    {
        string message = Assert.Throws<SettingException>(() => QuotesWebApplication.Build([key, value])).Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, message, StringComparison.Ordinal);
    }

    private static string[] Token(string name, string token, string scopes, string? expires) =>
    [
        $"--Quotes:Tokens:{name}:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))),
        $"--Quotes:Tokens:{name}:Scopes", scopes, .. expires is null ? (string[])[] : [$"--Quotes:Tokens:{name}:Expires", expires],
    ];

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Correct(RunningHost host, string? token, string? who = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/corrections")
        {
            Content = JsonContent.Create(new { type = "alias", printed = "the keeper of " + Guid.NewGuid(), speaker = new { name = "Ilse Maro" }, who }, options: new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }),
        };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }
}
