using System.Net;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class HeaderTests(NewsroomHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%28")]
    [InlineData("/nothing")]
    [InlineData("/api/v1/quotes")]
    [InlineData("/api/v1/nothing")]
    public async Task EveryAnswerCarriesTheSecurityHeaders(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/api/v1/quotes", true)]
    [InlineData("/api/v1/quotes?x=1", true)]
    [InlineData("/search.json", true)]
    [InlineData("/search.csv", true)]
    [InlineData("/export.csv?q=ferry", true)]
    [InlineData("/export.parquet?x=1", true)]
    [InlineData("/openapi/v1.json", true)]
    [InlineData("/search", false)]
    public async Task DataCanBeReadFromAnySite(string address, bool open)
    {
        using HttpResponseMessage answer = await host.Get(address);
        Assert.Equal(open ? ["*"] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : []);
    }

    [Fact]
    public async Task NobodyMayPostFromAnotherSite()
    {
        using HttpRequestMessage question = new(HttpMethod.Options, "/api/v1/extract");
        question.Headers.Add("Origin", "https://elsewhere.example");
        question.Headers.Add("Access-Control-Request-Method", "POST");
        using HttpResponseMessage answer = await host.Client.SendAsync(question, TestContext.Current.CancellationToken);
        Assert.Equal("GET, HEAD", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Theory]
    [InlineData("/search?q=ferry")]
    [InlineData("/api/v1/quotes?q=ferry")]
    public async Task HeadAnswersAsGetWithoutABody(string address)
    {
        using HttpRequestMessage head = new(HttpMethod.Head, address);
        using HttpResponseMessage answer = await host.Client.SendAsync(head, TestContext.Current.CancellationToken);
        using HttpResponseMessage get = await host.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(get.Headers.ETag, answer.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, answer.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task TheHostTellsHowItIs(string address, string status) =>
        Assert.Equal(status, (await host.Json(address)).GetProperty("status").GetString());

    [Fact]
    public async Task TheStyleSheetCanBeKeptForEver()
    {
        string address = (await host.Page("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using HttpResponseMessage answer = await host.Get(address);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
