using System.Globalization;
using System.Net;

namespace Quotes.Ingestion.Tests;

/// <summary>No way to write an address leads to this machine or its networks.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    // this machine, this network
    [InlineData("0.0.0.0"), InlineData("0.1.2.3"), InlineData("127.0.0.1"), InlineData("127.255.255.254"), InlineData("::"), InlineData("::1")]
    // private, shared, link-local
    [InlineData("10.0.0.1"), InlineData("10.255.255.255"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.0.1")]
    [InlineData("100.64.0.1"), InlineData("100.127.255.255"), InlineData("169.254.0.1"), InlineData("fe80::1"), InlineData("fec0::1"), InlineData("fc00::1"), InlineData("fd12:3456::1")]
    // where clouds answer their machines
    [InlineData("169.254.169.254"), InlineData("169.254.170.2"), InlineData("100.100.100.200"), InlineData("192.0.0.192"), InlineData("168.63.129.16"), InlineData("fd00:ec2::254")]
    // documentation, benchmarks, multicast, reserved, broadcast
    [InlineData("192.0.2.1"), InlineData("198.51.100.1"), InlineData("203.0.113.1"), InlineData("198.18.0.1"), InlineData("198.19.255.255"), InlineData("192.88.99.1")]
    [InlineData("224.0.0.1"), InlineData("239.255.255.250"), InlineData("240.0.0.1"), InlineData("255.255.255.255"), InlineData("ff02::1"), InlineData("2001:db8::1"), InlineData("3fff::1"), InlineData("100::1"), InlineData("5f00::1")]
    // IPv4 inside IPv6: mapped, compatible, NAT64 (both prefixes), 6to4, Teredo, ISATAP
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("::ffff:a9fe:a9fe"), InlineData("::127.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::7f00:1"), InlineData("2002:7f00:1::"), InlineData("2002:c0a8:1::1"), InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2"), InlineData("2600::5efe:10.0.0.1"), InlineData("2600::200:5efe:127.0.0.1")]
    public void AddressesInsideAreToldApart(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1"), InlineData("9.255.255.255"), InlineData("11.0.0.1"), InlineData("100.63.255.255"), InlineData("100.128.0.1"), InlineData("172.15.255.255"), InlineData("172.32.0.1")]
    [InlineData("192.167.255.255"), InlineData("223.255.255.255"), InlineData("2606:4700::1111"), InlineData("2a00:1450::1"), InlineData("::ffff:1.1.1.1"), InlineData("64:ff9b::101:101"), InlineData("2002:101:101::1")]
    public void AddressesOfTheInternetArePublic(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    // other spellings of 127.0.0.1 and friends, as URLs have them
    [InlineData("http://2130706433/"), InlineData("http://017700000001/"), InlineData("http://0x7f000001/"), InlineData("http://0x7f.1/"), InlineData("http://0177.0.0.1/"), InlineData("http://127.1/")]
    [InlineData("http://127.0.1/"), InlineData("http://0/"), InlineData("http://0x0/"), InlineData("http://0xA9FEA9FE/"), InlineData("http://2852039166/"), InlineData("http://0251.0376.0251.0376/")]
    [InlineData("http://[::1]/"), InlineData("http://[::]/"), InlineData("http://[0:0:0:0:0:0:0:1]/"), InlineData("http://[::ffff:7f00:1]/"), InlineData("http://[::ffff:127.0.0.1]:8080/"), InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://127.0.0.1./"), InlineData("http://\uff11\uff12\uff17.0.0.1/"), InlineData("http://127\u30020\u30020\u30021/"), InlineData("http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/")]
    [InlineData("https://169.254.169.254/latest/meta-data/"), InlineData("http://169.254.169.254:80/"), InlineData("http://127.0.0.1%2f@1.1.1.1/")]
    // names for the same
    [InlineData("http://localhost/"), InlineData("http://LOCALHOST:9200/"), InlineData("http://localhost./"), InlineData("http://a.localhost/"), InlineData("http://metadata.google.internal/"), InlineData("http://printer.local/"), InlineData("http://router.home.arpa/")]
    // who somebody claims to be
    [InlineData("http://news.example@127.0.0.1/"), InlineData("http://user:secret@news.example/"), InlineData("http://127.0.0.1\\@news.example/"), InlineData("http://news.example#@127.0.0.1/")]
    public async Task NothingIsAskedForUnderAnySpelling(string url)
    {
        // Names of the table lead here; nothing else is ever looked up or connected to.
        WebOptions options = new() { Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), Retries = 0 };
        using WebFetcher web = new(options);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address)) return; // no URL at all
        WebException refused = await Assert.ThrowsAsync<WebException>(() => web.GetAsync(address, null, TestContext.Current.CancellationToken));
        Assert.True(
            refused.Message.Contains("not on the public internet", StringComparison.Ordinal) || refused.Message.Contains("carries a user name", StringComparison.Ordinal), refused.Message);
    }

    [Theory]
    [InlineData("file:///etc/hostname"), InlineData("ftp://news.example/"), InlineData("gopher://127.0.0.1:6379/_INFO"), InlineData("data:text/html,x"), InlineData("javascript:alert(1)"), InlineData("ws://news.example/")]
    public async Task OnlyHttpIsSpoken(string url)
    {
        using WebFetcher web = new();
        WebException refused = await Assert.ThrowsAsync<WebException>(() => web.GetAsync(new Uri(url), null, TestContext.Current.CancellationToken));
        Assert.Contains("expected an http or https address", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("1.1.1.1,10.0.0.1")]
    [InlineData("::ffff:192.168.0.1,2606:4700::1111")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    public async Task ANameThatAlsoLeadsInsideIsRefusedWhole(string answers)
    {
        using WebFetcher web = new(new WebOptions { Resolve = (_, _) => Task.FromResult(answers.Split(',').Select(IPAddress.Parse).ToArray()), Retries = 0 });
        WebException refused = await Assert.ThrowsAsync<WebException>(() => web.GetAsync(new Uri("https://news.example/a"), null, TestContext.Current.CancellationToken));
        Assert.Contains("which is not on the public internet", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAddressThatWasCheckedIsTheOneConnectedToAndNoOtherIsLookedUp()
    {
        // A name that answers well once and badly ever after. The wait is ended before anything is sent.
        using CancellationTokenSource end = new();
        int asked = 0;
        WebOptions options = new()
        {
            IgnoreRobots = true,
            Resolve = (_, _) =>
            {
                IPAddress answer = ++asked == 1 ? IPAddress.Parse("1.1.1.1") : IPAddress.Loopback;
                end.Cancel();
                return Task.FromResult<IPAddress[]>([answer]);
            },
        };
        using WebFetcher web = new(options);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => web.GetAsync(new Uri("http://rebinding.example/"), null, end.Token));
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT/secret", "which is not on the public internet")]
    [InlineData("http://2130706433:PORT/secret", "which is not on the public internet")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/secret", "which is not on the public internet")]
    [InlineData("http://inside.example:PORT/secret", "which is not on the public internet")]
    [InlineData("//inside.example:PORT/secret", "which is not on the public internet")]
    [InlineData("http://localhost:PORT/secret", "is a name that is not on the public internet")]
    [InlineData("http://outside.example@127.0.0.1:PORT/secret", "carries a user name")]
    [InlineData("file:///etc/hostname", "expected an http or https address")]
    [InlineData("gopher://127.0.0.1:PORT/", "expected an http or https address")]
    public async Task ARedirectIntoTheLocalNetworkIsNotFollowed(string location, string refusal)
    {
        // One address of this machine stands for the internet, so that there is a first server to be led astray by.
        using Site inside = new(), outside = new("127.0.0.2");
        inside.With("/secret", "secret", "text/plain");
        outside.With("/a", "", status: 302, headers: ("Location", location.Replace("PORT", inside.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        using WebFetcher web = new(new WebOptions
        {
            Retries = 0,
            IsPublic = address => address.Equals(IPAddress.Parse("127.0.0.2")),
            Resolve = (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "outside.example" ? "127.0.0.2" : "127.0.0.1")]),
        });
        WebException refused = await Assert.ThrowsAsync<WebException>(
            () => web.GetAsync(new Uri($"http://outside.example:{outside.Port}/a"), null, TestContext.Current.CancellationToken));
        Assert.Contains(refusal, refused.Message, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
        Assert.Equal(["/a"], outside.Paths);
    }

    [Fact]
    public async Task RobotsTxtIsNoWayAroundEither()
    {
        using Site inside = new(), outside = new("127.0.0.2");
        outside.With("/robots.txt", "", status: 302, headers: ("Location", $"{inside.Root}/robots.txt")).With("/a", "x", "text/plain");
        using WebFetcher web = new(new WebOptions { Retries = 0, IsPublic = address => address.Equals(IPAddress.Parse("127.0.0.2")) });
        await Assert.ThrowsAsync<WebException>(() => web.GetAsync(new Uri($"{outside.Root}/a"), null, TestContext.Current.CancellationToken));
        Assert.Empty(inside.Requests);
    }
}
