using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>RFC 9309, section by section.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/sport/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a1b2c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a1b2c3", true)]
    [InlineData("User-agent: *\nDisallow: /ab*b$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: *q=", "/search?q=x", false)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /%66oo", "/foo", false)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /PRIVATE", "/private", true)]
    [InlineData("user-AGENT : *\r\n disallow :/x # why\r\n", "/x", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /x", "/x", false)]
    [InlineData("User-agent: other\nDisallow: /\n", "/x", true)]
    [InlineData("User-agent: QUOTES\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/y", true)]
    [InlineData("User-agent: quotes/2.0\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: quotesbot\nDisallow: /x", "/x", true)]
    [InlineData("User-agent: quotes\n\nUser-agent: *\nDisallow: /", "/x", false)]
    [InlineData("User-agent: other\nUser-agent: quotes\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: quotes\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: quotes\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: quotes\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: quotes\nDisallow: /c", "/b", true)]
    [InlineData("User-agent: *\nSitemap: https://post.example/s.xml\nDisallow: /x", "/x", false)]
    [InlineData("Disallow: /x", "/x", true)]
    [InlineData("<html>not a robots.txt: at all</html>", "/x", true)]
    [InlineData("", "/x", true)]
    public void TheLongestRuleOfOurGroupDecides(string robots, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsFile.Parse(Encoding.UTF8.GetBytes(robots)).Forbids(new Uri("https://post.example" + path)) is null);

    [Fact]
    public void ARuleSaysWhereItStands() =>
        Assert.Equal(3, RobotsFile.Parse("# ours\nUser-agent: *\nDisallow: /x"u8).Forbids(new Uri("https://post.example/x"))!.Line);

    [Fact]
    public void DelayAndSitemapsAreRead()
    {
        RobotsFile robots = RobotsFile.Parse("User-agent: *\nCrawl-delay: 2.5\nSitemap: https://post.example/s.xml\nUser-agent: x\nCrawl-delay: 9"u8);
        Assert.Equal((TimeSpan.FromSeconds(2.5), "https://post.example/s.xml"), (robots.Delay!.Value, Assert.Single(robots.Sitemaps)));
    }

    [Theory]
    [InlineData("NaN"), InlineData("Infinity"), InlineData("-1"), InlineData("1e400"), InlineData("soon")]
    public void ADelayThatIsNoneIsPassedOver(string delay) => Assert.Null(RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nCrawl-delay: {delay}")).Delay);

    [Fact]
    public void WhatLiesBehind500KibIsPassedOver()
    {
        string robots = "User-agent: *\nDisallow: /x\n" + new string('#', RobotsFile.MostBytes) + "\nDisallow: /y";
        RobotsFile read = RobotsFile.Parse(Encoding.UTF8.GetBytes(robots));
        Assert.NotNull(read.Forbids(new Uri("https://post.example/x")));
        Assert.Null(read.Forbids(new Uri("https://post.example/y")));
    }

    [Fact]
    public void EndlessStarsAreNoWork()
    {
        string rule = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b$\n";
        RobotsFile robots = RobotsFile.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + string.Concat(Enumerable.Repeat(rule, 240))));
        Assert.Null(robots.Forbids(new Uri("https://post.example/" + new string('a', 4000))));
    }
}
