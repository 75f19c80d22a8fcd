using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Quotes.Web.Hosting;

namespace Quotes.Web.Tests.Limits;

public sealed class GateTests
{
    [Fact]
    public async Task AnAddressThatAsksTooMuchIsToldWhenToAskAgainAndOthersAreNotConcerned()
    {
        await using LimitedHost host = await LimitedHost.Start("--Quotes:Rate", "1");
        using HttpResponseMessage first = await host.Get("/search.json?q=line");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using HttpResponseMessage second = await host.Get("/search.json?q=line");
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType?.MediaType);
        Assert.True(second.Headers.Contains("Content-Security-Policy"));
        // Health is always told.
        foreach (string open in (string[])["/healthz", "/readyz", "/healthz"])
        {
            using HttpResponseMessage health = await host.Get(open);
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        }
        // A proxy on this machine says who asks. Of several addresses at most one shares the counter.
        List<HttpStatusCode> others = [];
        foreach (string address in (string[])["203.0.113.7", "203.0.113.8", "2001:db8::1"]) others.Add(await StatusFrom(host, address));
        Assert.Contains(HttpStatusCode.OK, others);
        // All addresses of one IPv6 network are one.
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusFrom(host, "2001:db8::2"));
    }

    [Fact]
    public async Task WhoAsksForPagesIsToldOnAPage()
    {
        await using LimitedHost host = await LimitedHost.Start("--Quotes:Rate", "1");
        using HttpResponseMessage first = await host.Get("/help");
        using HttpRequestMessage request = new(HttpMethod.Get, "/search?q=line");
        request.Headers.Accept.ParseAdd("text/html");
        using HttpResponseMessage second = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("text/html", second.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task MoreThanTheHostBearsWaitsAndMoreThanThatIsRefused()
    {
        using Gate gate = Of(atOnce: 1, waiting: 1);
        TaskCompletionSource first = new(), second = new();
        (Task running, _) = Pass(gate, first.Task);
        (Task waiting, HttpContext waited) = Pass(gate, second.Task);
        (Task shed, HttpContext refused) = Pass(gate, Task.CompletedTask);
        await shed;
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, refused.Response.StatusCode);
        Assert.NotEmpty(refused.Response.Headers.RetryAfter.ToString());
        Assert.Equal((1, 1), gate.Now);
        first.SetResult();
        await running;
        second.SetResult();
        await waiting;
        Assert.Equal(StatusCodes.Status200OK, waited.Response.StatusCode);
        Assert.Equal((0, 0), gate.Now);
    }

    [Fact]
    public async Task APlaceIsGivenBackWhenTheAnswerBegins()
    {
        using Gate gate = Of(atOnce: 1, waiting: 0);
        TaskCompletionSource read = new();
        DefaultHttpContext slow = new();
        StartingResponse response = new();
        slow.Features.Set<IHttpResponseFeature>(response);
        Task running = gate.Pass(slow, async _ =>
        {
            await response.Start();
            await read.Task;
        });
        (Task next, HttpContext passed) = Pass(gate, Task.CompletedTask);
        await next;
        Assert.Equal(StatusCodes.Status200OK, passed.Response.StatusCode);
        read.SetResult();
        await running;
        Assert.Equal((0, 0), gate.Now);
    }

    [Fact]
    public async Task ConnectionsBeyondTheLimitAreClosed()
    {
        await using LimitedHost host = await LimitedHost.Start("--Quotes:Connections", "2");
        List<TcpClient> clients = [];
        try
        {
            int closed = 0;
            for (int i = 0; i < 6; i++)
            {
                TcpClient client = new();
                clients.Add(client);
                await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
                if (await IsClosed(client)) closed++;
            }
            Assert.Equal(4, closed);
        }
        finally
        {
            foreach (TcpClient client in clients) client.Dispose();
        }
    }

    private static async Task<bool> IsClosed(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[64], TestContext.Current.CancellationToken) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<HttpStatusCode> StatusFrom(LimitedHost host, string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/search.json?q=line");
        request.Headers.Add("X-Forwarded-For", address);
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Gate Of(int atOnce, int waiting) => new(new Web.Hosting.Limits(new ConfigurationBuilder().AddInMemoryCollection(
    [
        new(Settings.AtOnce, $"{atOnce}"), new(Settings.Waiting, $"{waiting}"), new(Settings.Rate, "0"), new(Settings.QueryTime, "600"),
    ]).Build()));

    private static (Task Done, HttpContext Context) Pass(Gate gate, Task work)
    {
        DefaultHttpContext context = new();
        return (gate.Pass(context, _ => work), context);
    }

    private sealed class StartingResponse : HttpResponseFeature
    {
        private Func<Task> _starting = () => Task.CompletedTask;

        public override void OnStarting(Func<object, Task> callback, object state) => _starting = () => callback(state);

        public Task Start() => _starting();
    }
}
