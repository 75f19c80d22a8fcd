using System.Net;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class ProblemTests(NewsroomHost host)
{
    [Theory]
    [InlineData("/api/v1/quotes?speker=x", "speker", "speaker")]
    [InlineData("/api/v1/quotes?type=spoken", "type", "direct")]
    [InlineData("/api/v1/quotes?not.kind=robot", "not.kind", "person")]
    [InlineData("/api/v1/quotes?sort=best", "sort", "relevance")]
    [InlineData("/api/v1/quotes?facet=weather", "facet", "outlet")]
    [InlineData("/api/v1/quotes?limit=101", "limit", "100")]
    [InlineData("/api/v1/quotes?from=tomorrow", "from", "yyyy-MM-dd")]
    [InlineData("/api/v1/quotes?minConfidence=2", "minConfidence", "0 to 1")]
    [InlineData("/search.json?speker=x", "speker", "speaker")]
    [InlineData("/search.csv?speker=x", "speker", "speaker")]
    [InlineData("/api/v1/speakers?outlet=x", "outlet", "limit")]
    [InlineData("/api/v1/speakers?limit=0", "limit", "100")]
    public async Task AnUnknownParameterOrValueIsA400ThatListsTheLegalOnes(string address, string parameter, string legal)
    {
        JsonElement problem = await Problem(address, HttpStatusCode.BadRequest);
        JsonElement error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Contains(legal, string.Join(' ', error.GetProperty("legal").EnumerateArray().Select(l => l.GetString())), StringComparison.Ordinal);
        Assert.Contains(parameter, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMalformedQuerySaysWhereInCodePoints()
    {
        JsonElement problem = await Problem("/api/v1/quotes?q=" + Uri.EscapeDataString("🚢 (red"), HttpStatusCode.BadRequest);
        Assert.Equal(2, problem.GetProperty("position").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/v1/quotes?cursor=nonsense")]
    [InlineData("/api/v1/speakers?cursor=nonsense")]
    public async Task ACursorThatNobodyGaveIsA400(string address) => await Problem(address, HttpStatusCode.BadRequest);

    [Fact]
    public async Task ACursorOfAnotherQueryIsA400()
    {
        string next = (await host.Json("/api/v1/quotes?q=ferry&limit=1")).GetProperty("next").GetString()!;
        await Problem(next.Replace("q=ferry", "q=morning", StringComparison.Ordinal), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/v1/quotes/0123456789abcdef")]
    [InlineData("/api/v1/articles/nothing")]
    [InlineData("/api/v1/articles/~!!!")]
    [InlineData("/api/v1/speakers/nobody")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/quotes")]
    public async Task WhatIsNotThereIsA404(string address) => await Problem(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task AMethodThatIsNotAllowedIsA405()
    {
        using HttpResponseMessage answer = await host.Client.PostAsync("/api/v1/quotes", null, TestContext.Current.CancellationToken);
        await Check(answer, HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/quotes/0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("/speakers/nobody", HttpStatusCode.NotFound)]
    [InlineData("/articles/~!!!", HttpStatusCode.NotFound)]
    [InlineData("/search?speker=x", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=%28red", HttpStatusCode.BadRequest)]
    [InlineData("/search?cursor=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/speakers?x=1", HttpStatusCode.BadRequest)]
    public async Task APageThatFailsIsStillAPageAndOffersSearchesThatFindSomething(string address, HttpStatusCode status)
    {
        AngleSharp.Html.Dom.IHtmlDocument page = await host.Page(address, status);
        if (address.StartsWith("/speakers?", StringComparison.Ordinal)) return;
        string[] examples = [.. page.QuerySelectorAll(".examples a").Select(a => a.GetAttribute("href")!)];
        Assert.NotEmpty(examples);
        foreach (string example in examples)
        {
            JsonElement found = await host.Json(example.Replace("/search?", "/api/v1/quotes?", StringComparison.Ordinal));
            Assert.True(found.GetProperty("total").GetProperty("value").GetInt64() > 0, example);
        }
    }

    private async Task<JsonElement> Problem(string address, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await host.Get(address);
        return await Check(answer, expected);
    }

    private static async Task<JsonElement> Check(HttpResponseMessage answer, HttpStatusCode expected)
    {
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.True(problem.TryGetProperty("type", out _));
        return problem;
    }
}
