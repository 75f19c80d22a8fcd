using Quotes.Ingestion.Tests;
using Quotes.Storage;

namespace Quotes.Archive.Tests.Watching;

/// <summary>What becomes of a feed that is followed.</summary>
public sealed class FeedWatchTests : IDisposable
{
    private readonly NewsSite _news = new();

    public void Dispose() => _news.Dispose();

    [Fact]
    public async Task WhatIsNewIsTakenOnceTheEarliestFirst()
    {
        WatchSummary first = await _news.Publish("a").Publish("b").Watch();
        Assert.Equal((2, 0, 0), (first.Added, first.Rejected, first.Failures));
        Assert.Equal(["Article a", "Article b"], _news.Titles());

        WatchSummary second = await _news.Publish("c").WatchLater();
        Assert.Equal(1, second.Added);
        Assert.Equal(["Article a", "Article b", "Article c"], _news.Titles());
        Assert.Equal(["/feed", "/a", "/b", "/feed", "/c"], _news.Web.Paths);
    }

    [Fact]
    public async Task AFeedThatDidNotChangeCostsOneConditionalRequest()
    {
        await _news.Publish("a").Watch();
        await _news.WatchLater();
        Assert.Equal(["/feed", "/a", "/feed"], _news.Web.Paths);
        Assert.Equal("\"1\"", _news.Web.Requests.Last().IfNoneMatch);
        Assert.Contains("nothing new", _news.Progress[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedIsNotAskedBeforeItIsDue()
    {
        await _news.Publish("a").Watch();
        Assert.Equal(0, (await _news.Watch()).Polls);
        _news.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(0, (await _news.Watch()).Polls);
        Assert.Contains("not due before 2031-04-02 12:15 UTC", _news.Progress[^1], StringComparison.Ordinal);
        _news.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await _news.Watch()).Polls);
        _news.Options = _news.Options with { Now = true };
        Assert.Equal(1, (await _news.Watch()).Polls);
    }

    [Theory]
    [InlineData("<ttl>60</ttl>", "", 60)]
    [InlineData("<ttl>5</ttl>", "", 15)]
    [InlineData("<ttl>99999999</ttl>", "", 1440)]
    [InlineData("<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>hourly</sy:updatePeriod>", "", 60)]
    [InlineData("", "max-age=7200", 120)]
    [InlineData("", "max-age=60", 15)]
    [InlineData("<ttl>60</ttl>", "max-age=7200", 120)]
    [InlineData("<ttl>60</ttl>", "no-store, max-age=7200", 60)]
    public async Task HowOftenIsUpToTheFeedWithinBounds(string channel, string cacheControl, int minutes)
    {
        _news.Channel = channel;
        if (cacheControl.Length > 0) _news.Headers["Cache-Control"] = cacheControl;
        DateTimeOffset now = _news.Time.GetUtcNow();
        await _news.Watch();
        Assert.Equal(now.AddMinutes(minutes), _news.State().DueAt);
    }

    [Fact]
    public async Task AFeedThatFailsIsAskedEverMoreSeldomAndSaysWhy()
    {
        _news.Status = 500;
        List<double> waits = [];
        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(1, (await _news.Watch()).Failures);
            FeedState state = _news.State();
            waits.Add((state.DueAt!.Value - state.PolledAt!.Value).TotalMinutes);
            _news.Time.Advance(state.DueAt!.Value - _news.Time.GetUtcNow());
        }
        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440], waits);
        Assert.StartsWith($"{_news.Address}: the server answered 500 Internal Server Error, expected 200; asked for again at ", _news.Trouble[0], StringComparison.Ordinal);
        Assert.Equal((9, "the server answered 500 Internal Server Error, expected 200"), (_news.State().Failures, _news.State().Problem));
        _news.Status = 200;
        await _news.Publish("a").Watch();
        Assert.Equal((0, null), (_news.State().Failures, _news.State().Problem));
        Assert.Equal(["Article a"], _news.Titles());
    }

    [Fact]
    public async Task AServerThatSaysWhenIsAskedThen()
    {
        _news.Status = 429;
        _news.Headers["Retry-After"] = "7200";
        DateTimeOffset now = _news.Time.GetUtcNow();
        await _news.Watch();
        Assert.Equal(now.AddHours(2), _news.State().DueAt);
    }

    [Fact]
    public async Task AFeedThatIsGoneIsNeverAskedAgainUntilItIsForgotten()
    {
        _news.Status = 410;
        await _news.Watch();
        Assert.True(_news.State().IsGone);
        _news.Options = _news.Options with { Now = true };
        Assert.Equal(0, (await _news.WatchLater()).Polls);
        Assert.Single(_news.Web.Paths);
        _news.Status = 200;
        Assert.True(FeedWatch.Forget(_news.Folder, _news.Address, _news.Archive));
        Assert.Equal(1, (await _news.Publish("a").Watch()).Added);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    public async Task AFeedThatMovedForGoodIsAskedAtItsNewAddress(int status, bool forGood)
    {
        _news.Web.With("/old", "", status: status, headers: ("Location", "/feed"));
        _news.Publish("a");
        await _news.Watch(default, _news.Web.Root + "/old");
        FeedState state = _news.State();
        Assert.Equal((_news.Web.Root + "/old", forGood ? _news.Address : _news.Web.Root + "/old"), (state.Url, state.Address));
        _news.Time.Advance(TimeSpan.FromHours(1));
        await _news.Watch(default, _news.Web.Root + "/old");
        Assert.Equal(forGood ? ["/old", "/feed", "/a", "/feed"] : ["/old", "/feed", "/a", "/old", "/feed"], _news.Web.Paths);
    }

    [Fact]
    public async Task APageThatCannotBeHadForTheMomentIsAskedForAgainEvenWhenTheFeedDidNotChange()
    {
        WatchSummary first = await _news.Publish("a").Publish("b", status: 503).Watch();
        Assert.Equal((1, 1, 0), (first.Added, first.Waiting, first.Rejected));
        Assert.Equal($"{_news.Address}: {_news.Web.Root}/b: the server answered 503 Service Unavailable, expected 200", Assert.Single(_news.Trouble));
        _news.Web.With("/b", Site.Page("Article b", "This is what b says"));
        Assert.Equal(1, (await _news.WatchLater()).Added);
        Assert.Equal(["Article a", "Article b"], _news.Titles());
    }

    [Fact]
    public async Task APageThatNeverComesIsGivenUpInTheEnd()
    {
        _news.Publish("a", status: 503);
        for (int i = 0; i < 10; i++) await _news.WatchLater();
        Assert.Equal(6, _news.Web.Paths.Count(path => path == "/a"));
        Assert.Equal(new FeedCounts(0, 1, 0), FeedWatch.Count(_news.Folder, _news.Address));
    }

    [Fact]
    public async Task APageWithoutAnArticleIsRejectedOnceAndTheOthersAreTaken()
    {
        _news.Publish("a").Publish("missing", status: 404).Publish("b");
        _news.Web.With("/b", "<html><body><nav>Home</nav></body></html>");
        WatchSummary done = await _news.Watch();
        Assert.Equal((1, 2, 0), (done.Added, done.Rejected, done.Waiting));
        await _news.WatchLater();
        Assert.Equal(1, _news.Web.Paths.Count(path => path == "/missing"));
        Assert.Equal(["Article a"], _news.Titles());
    }

    [Fact]
    public async Task AnArticleTwoFeedsListIsFetchedOnce()
    {
        _news.Publish("a");
        _news.Web.With("/other", $"<rss version=\"2.0\"><channel><title>Other</title><item><link>{_news.Web.Root}/a</link></item></channel></rss>", "text/xml");
        WatchSummary done = await _news.Watch(default, _news.Address, _news.Web.Root + "/other");
        Assert.Equal((1, 1), (done.Added, done.Unchanged));
        Assert.Single(_news.Web.Paths, path => path == "/a");
    }

    [Fact]
    public async Task TheFeedFillsInWhatThePageLacks()
    {
        await _news.Publish("a").Watch();
        using QuoteStore store = QuoteStore.Open(Path.Combine(_news.Folder, "quotes.db"), StoreAccess.Read);
        Assert.Equal(new DateTimeOffset(2031, 4, 1, 10, 0, 0, TimeSpan.Zero), Assert.Single(store.ChangesSince(0)).Record!.Article.PublishedAt);
    }

    [Fact]
    public async Task AFeedThatCarriesItsArticlesWholeNeedsNoPages()
    {
        string whole = string.Concat(Enumerable.Repeat("<p>“We will sign,” said Ilo Brandt, the foreign minister of Varnia, again.</p>", 8));
        _news.Web.With("/full", $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Full</title><item><title>Whole</title><link>{_news.Web.Root}/whole</link><content:encoded><![CDATA[{whole}]]></content:encoded></item><item><title>Part</title><link>{_news.Web.Root}/a</link><description>A summary.</description></item></channel></rss>", "text/xml");
        _news.Publish("a");
        _news.Options = _news.Options with { FromFeed = true };
        Assert.Equal(2, (await _news.Watch(default, _news.Web.Root + "/full")).Added);
        Assert.Equal(["/full", "/a"], _news.Web.Paths);
        Assert.Equal(["Article a", "Whole"], _news.Titles().Order());
    }

    [Fact]
    public async Task PagesAreKeptWhenAskedForAndGoWithTheirArticle()
    {
        _news.Options = _news.Options with { Reading = _news.Options.Reading with { Web = _news.Options.Reading.Web with { KeepPages = true } } };
        await _news.Publish("a").Watch();
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_news.Folder, _news.Archive);
        string id = Assert.Single(archive.Store.ChangesSince(0)).ArticleId;
        Assert.StartsWith("<!doctype html>", System.Text.Encoding.UTF8.GetString(Assert.Single(archive.Store.KeptPages(id)).Content), StringComparison.Ordinal);
        Assert.True(archive.Remove(id));
        Assert.Empty(archive.Store.KeptPages(id));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public async Task AWatchThatIsEndedKeepsWhatItHasAndGoesOnThere()
    {
        using CancellationTokenSource stop = new();
        foreach (int i in Enumerable.Range(0, 30)) _news.Publish($"n{i:00}");
        // The 25th page comes when the watch is already to end: it and those before it are kept.
        _news.Web.With("/n24", context =>
        {
            stop.Cancel();
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Site.Page("Article n24", "This is what n24 says"))).AsTask();
        });
        WatchSummary first = await _news.Watch(stop.Token);
        Assert.Equal(25, first.Added);
        WatchSummary second = await _news.Watch();
        Assert.Equal((5, 0), (second.Added, second.Unchanged));
        Assert.Equal(30, _news.Titles().Length);
        Assert.Equal(30, _news.Web.Paths.Count(path => path.StartsWith("/n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhoeverElseWritesIsWaitedForAndNothingIsLost()
    {
        _news.Publish("a");
        QuoteArchive other = QuoteArchive.OpenForWriting(_news.Folder, _news.Archive);
        // The wait is noticed by what is said, and ended then.
        _news.Options = _news.Options with { Progress = said => { if (said.EndsWith("Waiting.", StringComparison.Ordinal)) other.Dispose(); } };
        Assert.Equal(1, (await _news.Watch()).Added);
        Assert.Equal(["Article a"], _news.Titles());
    }

    [Fact]
    public async Task TheArchiveIsFreeToWriteWhileAFeedIsFetched()
    {
        _news.Publish("a");
        _news.Web.With("/a", async context =>
        {
            using (QuoteArchive other = QuoteArchive.OpenForWriting(_news.Folder, _news.Archive)) other.Ingest([Invented.Read("other")]);
            context.Response.ContentType = "text/html";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Site.Page("Article a", "This is what a says")));
        });
        Assert.Equal(1, (await _news.Watch()).Added);
        Assert.Equal(["Article other", "Article a"], _news.Titles());
    }

    [Fact]
    public async Task AWatchGoesOnUntilItIsToldToEnd()
    {
        using CancellationTokenSource stop = new();
        int looks = 0;
        _news.Publish("a");
        _news.Options = _news.Options with
        {
            Once = false,
            Progress = _ =>
            {
                if (++looks == 2) _news.Publish("b");
                if (looks == 4) stop.Cancel();
            },
        };
        WatchSummary done = await _news.Watch(stop.Token);
        Assert.Equal((4, 2), (done.Polls, done.Added));
        Assert.Equal(TimeSpan.FromMinutes(15), _news.Time.Waits.Max());
    }

    [Fact]
    public async Task ARemovedArticleIsNotTakenInAgain()
    {
        await _news.Publish("a").Watch();
        using (QuoteArchive archive = QuoteArchive.OpenForWriting(_news.Folder, _news.Archive)) Assert.True(archive.Remove(Assert.Single(archive.Store.ChangesSince(0)).ArticleId));
        await _news.Publish("b").WatchLater();
        using QuoteArchive after = QuoteArchive.OpenForReading(_news.Folder, _news.Archive);
        Assert.Equal(["Article b"], after.Store.ChangesSince(0).Where(change => change.Record is not null).Select(change => change.Record!.Article.Title));
    }

    [Theory]
    [InlineData("<html/>", "expected a feed")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><rss>&b;</rss>", "DTD is prohibited")]
    [InlineData("<rss version=\"2.0\"><channel><item>", "the XML cannot be read")]
    public async Task WhatIsNoFeedIsATroubleOfThatFeedAlone(string content, string problem)
    {
        _news.Publish("a").Web.With("/broken", content, "text/xml");
        WatchSummary done = await _news.Watch(default, _news.Web.Root + "/broken", _news.Address);
        Assert.Equal((1, 1), (done.Failures, done.Added));
        Assert.StartsWith(_news.Web.Root + "/broken: ", Assert.Single(_news.Trouble), StringComparison.Ordinal);
        Assert.Contains(problem, _news.Trouble[0], StringComparison.Ordinal);
    }
}
