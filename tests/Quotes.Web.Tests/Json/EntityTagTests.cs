using System.Net;
using System.Net.Http.Headers;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class EntityTagTests(NewsroomHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=ferry")]
    [InlineData("/search.json?q=ferry")]
    [InlineData("/search.csv?q=ferry")]
    [InlineData("/api/v1/quotes?q=ferry")]
    [InlineData("/api/v1/articles/harbour")]
    [InlineData("/api/v1/speakers")]
    [InlineData("/speakers/ilse-maro")]
    [InlineData("/help")]
    public async Task WhoHasAnAnswerAlreadyIsSparedIt(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        EntityTagHeaderValue tag = answer.Headers.ETag!;
        Assert.NotNull(tag);
        Assert.False(tag.IsWeak);
        using HttpRequestMessage again = new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using HttpResponseMessage spared = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, spared.StatusCode);
        Assert.Equal(tag, spared.Headers.ETag);
        Assert.Equal("", await spared.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EveryRepresentationAndEveryRequestHasItsOwnTag()
    {
        HashSet<EntityTagHeaderValue> tags = [];
        foreach (string address in (string[])["/search?q=ferry", "/search.json?q=ferry", "/search.csv?q=ferry", "/search.json?q=ferry&limit=5"])
        {
            using HttpResponseMessage answer = await host.Get(address);
            Assert.True(tags.Add(answer.Headers.ETag!));
        }
    }

    [Theory]
    [InlineData("/api/v1/quotes?x=1")]
    [InlineData("/quotes/0123456789abcdef")]
    public async Task AFailureHasNoTag(string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task WhatAnotherWriterCommitsShowsWithoutARestartAndUnderANewTag()
    {
        await using WatchedHost watched = new();
        await watched.InitializeAsync();
        using HttpResponseMessage empty = await watched.Get("/search.json?q=ferry");
        watched.Commit();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        EntityTagHeaderValue tag = empty.Headers.ETag!;
        while (tag.Equals(empty.Headers.ETag))
        {
            await Task.Delay(100, patience.Token);
            using HttpResponseMessage answer = await watched.Get("/search.json?q=ferry");
            tag = answer.Headers.ETag!;
        }
        Assert.Equal(37, (await watched.Json("/api/v1/quotes?q=ferry")).GetProperty("total").GetProperty("value").GetInt64());
    }

    private sealed class WatchedHost : RunningHost
    {
        public void Commit() => Put(Newsroom.All());
    }
}
