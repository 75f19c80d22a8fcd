using System.Net;
using System.Security.Cryptography;
using System.Text;
using Quotes.Web.Tests.Limits;

namespace Quotes.Web.Tests.Operating;

public sealed class MetricsTests
{
    private const string Watcher = "a-token-for-metrics", Writer = "a-token-for-corrections";

    [Fact]
    public async Task ThereAreNoneUnlessTheyAreTurnedOn()
    {
        await using LimitedHost host = await LimitedHost.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(host)).Status);
    }

    [Fact]
    public async Task OnTheMachineItselfTheyTellOfRequestsQueriesAndTheIndex()
    {
        await using LimitedHost host = await LimitedHost.Start("--Quotes:Metrics", "local");
        await host.Json("/search.json?q=line");
        (HttpStatusCode status, string text) = await Ask(host);
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (string measured in (string[])
        [
            "http_server_request_duration_seconds_bucket", "http_route=\"search.json\"", "http_response_status_code=\"200\"",
            "quotes_query_duration_seconds_bucket", "kind=\"Search\"", "outcome=\"answered\"", "quotes_index_generation", "quotes_index_quotes", "quotes_index_age_seconds",
            "quotes_requests_running", "quotes_requests_waiting", "quotes_requests_refused", "kestrel_active_connections",
        ]) Assert.Contains(measured, text, StringComparison.Ordinal);
        Assert.DoesNotContain("line\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(host, header: ("X-Forwarded-For", "203.0.113.7"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(host, header: ("Via", "1.1 proxy"))).Status);
    }

    [Fact]
    public async Task FromElsewhereTheyNeedATokenForThem()
    {
        await using LimitedHost host = await LimitedHost.Start(["--Quotes:Metrics", "token", .. Token("watcher", Watcher, "metrics"), .. Token("writer", Writer, "corrections")]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(host)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(host, header: ("Authorization", "Bearer " + Writer))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(host, address: "/metrics?token=" + Watcher)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(host, header: ("Authorization", "Bearer " + Watcher))).Status);
    }

    private static string[] Token(string name, string token, string scope) =>
        [$"--Quotes:Tokens:{name}:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))), $"--Quotes:Tokens:{name}:Scopes", scope];

    private static async Task<(HttpStatusCode Status, string Text)> Ask(LimitedHost host, (string Name, string Value)? header = null, string address = "/metrics")
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
