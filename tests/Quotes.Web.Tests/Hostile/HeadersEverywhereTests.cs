namespace Quotes.Web.Tests.Hostile;

/// <summary>The headers that keep browsers from doing what an answer says, on answers of every kind.</summary>
public sealed class HeadersEverywhereTests(HostileHost host)
{
    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/search?q=lanternfish", "same-origin")]
    [InlineData("/nothing", "same-origin")]
    [InlineData("/search?limit=x", "same-origin")]
    [InlineData("/search.json?q=lanternfish", "cross-origin")]
    [InlineData("/search.json?limit=x", "cross-origin")]
    [InlineData("/export.csv?q=lanternfish", "cross-origin")]
    [InlineData("/healthz", "cross-origin")]
    public async Task EveryAnswerHasThem(string address, string resource)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address) { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "quotes.example" }, { "X-Forwarded-For", "203.0.113.9" } } };
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        string One(string name) => Assert.Single(answer.Headers.GetValues(name));
        string policy = One("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("DENY", One("X-Frame-Options"));
        Assert.Equal("same-origin", One("Referrer-Policy"));
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.Equal(resource, One("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", One("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", One("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task WithoutHttpsNobodyIsToldToUseIt()
    {
        using HttpResponseMessage answer = await host.Get("/");
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
