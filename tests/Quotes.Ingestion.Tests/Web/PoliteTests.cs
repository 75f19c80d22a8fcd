using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Quotes.Ingestion.Tests;

/// <summary>What a server notices of us.</summary>
public sealed class PoliteTests : IDisposable
{
    private readonly HurriedTime _time = new();
    private readonly Site _site = new();
    private readonly WebOptions _options;

    public PoliteTests() => _options = new WebOptions { AllowPrivateAddresses = true, Time = _time };

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task ItIsToldWhoAsksAndWhomToWriteTo()
    {
        _site.With("/a", "x", "text/plain");
        await Get(_options with { Contact = "https://crawler.example/about" }, "/a");
        Assert.All(_site.Requests, request => Assert.Matches(@"^Quotes/[0-9.]+ \(\+https://crawler\.example/about\)$", request.UserAgent));
        Assert.Equal(2, _site.Requests.Count);
    }

    [Fact]
    public async Task RobotsTxtIsAskedOnceAndKept()
    {
        _site.With("/robots.txt", "User-agent: *\nDisallow: /no", "text/plain").With("/a", "x", "text/plain").With("/no", "x", "text/plain");
        using WebFetcher web = new(_options);
        await Get(web, "/a");
        WebException refused = await Assert.ThrowsAsync<WebException>(() => Get(web, "/no"));
        Assert.Equal($"robots.txt of 127.0.0.1:{_site.Port} asks not to fetch it (line 2: Disallow '/no'); --ignore-robots does so on a site of your own", refused.Message);
        Assert.Equal(["/robots.txt", "/a"], _site.Requests.Select(r => r.Path));
        _time.Advance(TimeSpan.FromHours(25));
        await Get(web, "/a");
        Assert.Equal(2, _site.Requests.Count(r => r.Path == "/robots.txt"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    public async Task ASiteThatHasNoRobotsTxtAllowsAndOneThatFailsDoesNot(int status, bool isAllowed)
    {
        _site.With("/robots.txt", "", "text/plain", status).With("/a", "x", "text/plain");
        if (isAllowed) await Get(_options, "/a");
        else Assert.Contains("could not be found out", (await Assert.ThrowsAsync<WebException>(() => Get(_options, "/a"))).Message, StringComparison.Ordinal);
        Assert.Equal(isAllowed ? ["/a"] : [], _site.Paths);
    }

    [Fact]
    public async Task WhereARedirectLeadsIsAskedAboutToo()
    {
        _site.With("/robots.txt", "User-agent: *\nDisallow: /no", "text/plain").With("/a", "", status: 301, headers: ("Location", "/no")).With("/no", "x", "text/plain");
        await Assert.ThrowsAsync<WebException>(() => Get(_options, "/a"));
        Assert.Equal(["/a"], _site.Paths);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("User-agent: *\nCrawl-delay: 5", 5)]
    [InlineData("User-agent: *\nCrawl-delay: 0.1", 1)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60)]
    public async Task BetweenTwoRequestsThereIsAPause(string robots, double seconds)
    {
        _site.With("/robots.txt", robots, "text/plain").With("/a", "x", "text/plain");
        using WebFetcher web = new(_options);
        for (int i = 0; i < 3; i++) await Get(web, "/a");
        Assert.Equal([TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)], _time.Waits);
    }

    [Fact]
    public async Task AHostIsAskedOneThingAtATime()
    {
        int underWay = 0, most = 0;
        _site.With("/a", async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            context.Response.ContentType = "text/plain";
        });
        using WebFetcher web = new(_options with { IgnoreRobots = true });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Get(web, "/a")));
        Assert.Equal((1, 20), (most, _site.Requests.Count));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task WhatFailsForTheMomentIsTriedAgainEverMorePatiently(int status)
    {
        int asked = 0;
        _site.With("/a", context =>
        {
            context.Response.StatusCode = ++asked < 4 ? status : 200;
            return Task.CompletedTask;
        });
        await Get(_options, "/a");
        Assert.Equal(4, asked);
        Assert.Equal(3, _time.Waits.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(410)]
    [InlineData(501)]
    public async Task WhatFailsForGoodIsNot(int status)
    {
        _site.With("/a", "", status: status);
        WebException failed = await Assert.ThrowsAsync<WebException>(() => Get(_options, "/a"));
        Assert.Equal((status, false, 1), (failed.Status, failed.IsTransient, _site.Paths.Length));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Wed, 02 Apr 2031 12:00:07 GMT")]
    public async Task AServerThatSaysWhenIsAskedThen(string retryAfter)
    {
        int asked = 0;
        _site.With("/a", context =>
        {
            context.Response.StatusCode = ++asked == 1 ? 503 : 200;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        await Get(_options, "/a");
        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Waits);
    }

    [Fact]
    public async Task AServerThatWantsToBeLeftAloneForLongIsLeftAlone()
    {
        _site.With("/a", "", status: 429, headers: ("Retry-After", "3600")).With("/b", "x", "text/plain");
        using WebFetcher web = new(_options);
        WebException failed = await Assert.ThrowsAsync<WebException>(() => Get(web, "/a"));
        Assert.Equal(TimeSpan.FromHours(1), failed.RetryAfter);
        Assert.Contains("is left alone until 13:00:00 UTC", (await Assert.ThrowsAsync<WebException>(() => Get(web, "/b"))).Message, StringComparison.Ordinal);
        Assert.Equal(["/a"], _site.Paths);
        _time.Advance(TimeSpan.FromHours(1));
        await Get(web, "/b");
    }

    [Fact]
    public async Task AHostThatFailsThreeTimesInARowIsNotAskedForTheRest()
    {
        _site.With("/a", "", status: 500);
        using WebFetcher web = new(_options with { Retries = 0, IgnoreRobots = true });
        for (int i = 0; i < 5; i++) await Assert.ThrowsAsync<WebException>(() => Get(web, "/a"));
        Assert.Equal(3, _site.Requests.Count);
    }

    [Fact]
    public async Task WhatIsRememberedIsAskedForConditionally()
    {
        _site.With("/a", "x", "text/plain", headers: [("ETag", "\"one\""), ("Last-Modified", "Tue, 01 Apr 2031 10:00:00 GMT"), ("Cache-Control", "max-age=600")]);
        using WebFetcher web = new(_options);
        WebAnswer first = await Get(web, "/a");
        Assert.Equal(("\"one\"", TimeSpan.FromMinutes(10), false), (first.Page.ETag, first.MaxAge, first.IsUnchanged));
        WebAnswer second = await web.GetAsync(new Uri(_site.Root + "/a"), new PageMemory(first.Page.ETag, first.Page.LastModified, first.Page.At), TestContext.Current.CancellationToken);
        Assert.True(second.IsUnchanged);
        Asked last = _site.Requests.Last();
        Assert.Equal(("\"one\"", "Tue, 01 Apr 2031 10:00:00 GMT"), (last.IfNoneMatch, last.IfModifiedSince));
    }

    [Fact]
    public async Task AStateThatCouldNotBeSentBackIsNotRemembered()
    {
        _site.With("/a", context =>
        {
            context.Response.Headers.LastModified = new string('x', 5000);
            context.Response.Headers.ETag = "\"\t\"";
            return Task.CompletedTask;
        });
        WebAnswer answer = await Get(_options, "/a");
        Assert.Equal((null, null), (answer.Page.ETag, answer.Page.LastModified));
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(307, false)]
    public async Task APageThatMovedForGoodSaysSo(int status, bool forGood)
    {
        _site.With("/a", "", status: status, headers: ("Location", "/b")).With("/b", "x", "text/plain");
        WebAnswer answer = await Get(_options, "/a");
        Assert.Equal((forGood ? _site.Root + "/b" : null, _site.Root + "/b", _site.Root + "/a"), (answer.MovedTo?.AbsoluteUri, answer.Page.Address, answer.Page.Asked));
    }

    [Fact]
    public async Task NothingIsSentAlongFromOneRequestToTheNext()
    {
        List<string> cookies = [];
        _site.With("/a", context =>
        {
            cookies.Add($"{context.Request.Headers.Cookie}{context.Request.Headers.Referer}{context.Request.Headers.Authorization}{context.Request.Headers["traceparent"]}");
            context.Response.Headers.SetCookie = "id=1";
            return Task.CompletedTask;
        });
        using WebFetcher web = new(_options);
        await Get(web, "/a");
        await Get(web, "/a");
        Assert.Equal(["", ""], cookies);
    }

    [Fact]
    public async Task AServerThatCannotProveWhoItIsIsNotBelieved()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using Site site = new(certificate: certificate);
        site.With("/a", "x", "text/plain");
        using WebFetcher web = new(_options);
        WebException failed = await Assert.ThrowsAsync<WebException>(() => web.GetAsync(new Uri(site.Root + "/a"), null, TestContext.Current.CancellationToken));
        Assert.StartsWith("the server cannot prove who it is: ", failed.Message, StringComparison.Ordinal);
        Assert.False(failed.IsTransient);
        Assert.Empty(site.Requests);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task AnAnswerThatUnpacksWithoutEndIsCutOff()
    {
        byte[] bomb = TemporaryFolder.Gzip(new byte[8 << 20]);
        _site.With("/a", bomb, "text/html", headers: ("Content-Encoding", "gzip"));
        WebException failed = await Assert.ThrowsAsync<WebException>(() => Get(_options with { MaxDownloadBytes = 1 << 20 }, "/a"));
        Assert.Contains("larger than 1 MiB", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoTheServerIsIsNotToldByAProxyOfTheEnvironment()
    {
        // A proxy that would be asked if anybody asked one.
        using Site proxy = new();
        _site.With("/a", "x", "text/plain");
        IWebProxy before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Root, BypassOnLocal: false);
        try
        {
            await Get(_options, "/a");
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
        Assert.Empty(proxy.Requests);
    }

    private async Task<WebAnswer> Get(WebOptions options, string path)
    {
        using WebFetcher web = new(options);
        return await Get(web, path);
    }

    private Task<WebAnswer> Get(WebFetcher web, string path) =>
        web.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{_site.Root}{path}")), null, TestContext.Current.CancellationToken);
}
