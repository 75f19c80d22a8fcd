using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Limits;

/// <summary>A host whose queries have no time at all.</summary>
public sealed class QueryTimeTests : IAsyncLifetime
{
    private LimitedHost _host = null!;

    public static TheoryData<string> Data =>
    [
        "/search.json?q=line", "/search.csv?q=line", "/search.atom?q=line", "/api/v1/quotes?q=line", "/api/v1/speakers", "/api/v1/speakers/ilse-maro", "/compare.json?of=ilse-maro&of=jonas-teck",
        "/concordance.json?q=line", "/concordance.csv?q=line", "/search/speakers.json?q=line", "/api/v1/compare?of=ilse-maro&of=jonas-teck&q=line", "/api/v1/verify?quote=This+is+a+red+line+for+us", "/suggest?q=ilse",
        "/export.csv?q=line", "/export.ndjson?q=line", "/export.parquet?q=line", "/export.csv.json?q=line", "/speakers/ilse-maro.atom",
    ];

    public static TheoryData<string> Pages =>
        ["/", "/search?q=line", "/search/facet?field=outlet&q=line", "/compare?of=ilse-maro&of=jonas-teck", "/concordance?q=line", "/search/speakers?q=line", "/speakers", "/speakers/ilse-maro", "/verify?quote=This+is+a+red+line+for+us"];

    public async ValueTask InitializeAsync() => _host = await LimitedHost.Start("--Quotes:QueryTime", "0.00000001");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, MemberData(nameof(Data))]
    public async Task DataThatIsNotReadyInTimeIsAProblemThatSaysWhenToAskAgain(string address)
    {
        using HttpResponseMessage answer = await _host.Get(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("Took too long", problem.GetProperty("title").GetString());
        Assert.Null(answer.Headers.ETag);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task APageThatIsNotReadyInTimeSaysSoAndShowsNoResults(string address)
    {
        using HttpResponseMessage answer = await _host.Get(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Took too long", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"row", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAsksNoIndexIsAnsweredAllTheSame()
    {
        foreach (string address in (string[])["/healthz", "/articles/harbour", "/openapi/v1.json"])
        {
            using HttpResponseMessage answer = await _host.Get(address);
            Assert.True(answer.IsSuccessStatusCode, address);
        }
    }

    [Fact]
    public async Task AssistantsAreToldSo()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = "search_quotes", arguments = new { q = "line" } } }),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using HttpResponseMessage answer = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("not ready in time", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
