using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quotes.Ingestion.Tests;
using Quotes.Storage;

namespace Quotes.Cli.Tests.Watching;

/// <summary>The real command on a news site of this machine.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly string[] Friendly = ["--allow-private", "--delay", "0", "--retries", "0"];

    private readonly Workspace _workspace = new();
    private readonly Site _site = new();
    private readonly List<string> _listed = [];

    public WatchTests() => _site.With("/feed", Feed);

    public void Dispose()
    {
        _site.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task KilledAtAnyMomentAndStartedAgainItTakesEveryArticleOnce()
    {
        const int Articles = 70;
        Publish(Articles);
        // Killed when these pages are asked for: before anything was committed, amid a batch, just behind one, near the end.
        int[] deaths = [1, 28, 41, 66];
        Process? watch = null;
        foreach (int death in deaths)
        {
            _site.With($"/n{death:00}", context =>
            {
                watch!.Kill();
                return Task.CompletedTask;
            });
            watch = Watch();
            await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
            watch.Dispose();
            Page(death);
        }
        using Process last = Watch();
        await Until(last, "feed: ");
        Assert.Equal(0, await End(last));
        Assert.Equal(Enumerable.Range(0, Articles).Select(i => $"Article {i:00}"), Titles().Order(StringComparer.Ordinal));
        Assert.Contains("nothing wrong", QuotesCommand.Run("check", "--index", _workspace.Index).Output, StringComparison.Ordinal);
        // What was committed before a death was not asked for again: at most one batch is lost each time.
        Assert.InRange(_site.Paths.Count(path => path.StartsWith("/n", StringComparison.Ordinal)), Articles, Articles + 20 * deaths.Length);
    }

    [Fact]
    public async Task OthersWriteBetweenTwoLooksAndSigtermEndsItWell()
    {
        Publish(2);
        using Process watch = Watch();
        await Until(watch, "feed: 2 new");
        CommandOutcome ingest = QuotesCommand.Run("ingest", _workspace.Write("a.jsonl", Workspace.Article("a")), "--index", _workspace.Index);
        Assert.True(ingest.ExitCode == 0, ingest.Error);
        Publish(3);
        await Until(watch, "feed: 1 new");
        Assert.Equal(0, await End(watch));
        Assert.Equal(4, Titles().Count);
    }

    [Fact]
    public void OnceTellsCronWhatHappenedAndListTellsPeople()
    {
        Publish(1);
        CommandOutcome good = Once(_site.Root + "/feed");
        Assert.Equal((0, 1), (good.ExitCode, good.Lines.Count(line => line.Contains("1 added", StringComparison.Ordinal))));
        Assert.Contains("warning: URLs may lead to this machine and its local networks", good.Error, StringComparison.Ordinal);
        CommandOutcome bad = Once(_site.Root + "/nowhere");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains($"problem: {_site.Root}/nowhere: the server answered 404 Not Found, expected 200; asked for again at ", bad.Error, StringComparison.Ordinal);

        string list = QuotesCommand.Run("watch", "--list", "--index", _workspace.Index).Output;
        Assert.Contains($"{_site.Root}/feed  The Varnia Post", list, StringComparison.Ordinal);
        Assert.Contains("items     1 taken, 0 rejected, 0 to be tried again", list, StringComparison.Ordinal);
        Assert.Contains("problem   the server answered 404 Not Found, expected 200 (1 in a row)", list, StringComparison.Ordinal);
        Assert.Equal(0, QuotesCommand.Run("watch", "--forget", _site.Root + "/nowhere", "--index", _workspace.Index).ExitCode);
        Assert.Equal(1, QuotesCommand.Run("watch", "--forget", _site.Root + "/nowhere", "--index", _workspace.Index).ExitCode);
    }

    [Fact]
    public void ThisMachineIsNotReachedUnlessAllowed()
    {
        CommandOutcome refused = QuotesCommand.Run("watch", _site.Root + "/feed", "--once", "--index", _workspace.Index);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("which is not on the public internet", refused.Error, StringComparison.Ordinal);
        Assert.Empty(_site.Requests);
    }

    [Fact]
    public void AnOpmlFileNamesTheFeedsAndWithoutOneThoseOfBeforeAreFollowed()
    {
        Publish(1);
        string opml = _workspace.Write("feeds.opml", $"<opml version=\"2.0\"><body><outline xmlUrl=\"{_site.Root}/feed\"/></body></opml>");
        Assert.Equal(0, Once(opml).ExitCode);
        Publish(2);
        Assert.Contains("1 added", Once("--now").Output, StringComparison.Ordinal);
        Assert.Equal(2, Titles().Count);
    }

    [Theory]
    [InlineData("no feed was followed here before: expected the address of one, or an OPML file")]
    [InlineData("Could not find file", "missing.opml")]
    [InlineData("--interval: expected minutes from 0 to 1440", "--interval", "-1")]
    public void WhatCannotGoOnSaysWhy(string message, params string[] arguments)
    {
        CommandOutcome outcome = QuotesCommand.Run(["watch", .. arguments, "--index", _workspace.Index]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKilledIngestOfAListGoesOnWhereItStopped()
    {
        const int Pages = 12;
        for (int i = 0; i < Pages; i++) Page(i);
        string list = _workspace.Write("pages.txt", string.Concat(Enumerable.Range(0, Pages).Select(i => $"{_site.Root}/n{i:00}\n")));
        string[] command = ["ingest", "--urls", list, "--index", _workspace.Index, .. Friendly];
        int committed = 0;
        using Process first = QuotesCommand.Start(command);
        // Killed on the tenth page, as soon as those before it are committed.
        _site.With("/n09", async context =>
        {
            using QuoteStore store = QuoteStore.Open(Path.Combine(_workspace.Index, "quotes.db"), StoreAccess.Read);
            while ((committed = (int)store.Count().Articles) < 9 && !first.HasExited) await Task.Delay(50, context.RequestAborted);
            first.Kill();
        });
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Page(9);
        Assert.Equal(9, committed);
        _site.Requests.Clear();
        CommandOutcome second = QuotesCommand.Run(command);
        Assert.True(second.ExitCode == 0, second.Error);
        Assert.Contains("Read 12: 3 added, 9 unchanged", second.Output, StringComparison.Ordinal);
        Assert.Equal(["/n09", "/n10", "/n11"], _site.Paths);
    }

    [Fact]
    public void APageThatIsKeptIsShownAsItCame()
    {
        Page(1);
        Assert.Equal(0, QuotesCommand.Run(["ingest", _site.Root + "/n01", "--keep-pages", "--index", _workspace.Index, .. Friendly]).ExitCode);
        string id = Assert.Single(Records()).Article.Id;
        CommandOutcome shown = QuotesCommand.Run("show", "--page", id, "--index", _workspace.Index);
        Assert.Equal((0, Site.Page("Article 01", "This is what 01 says")), (shown.ExitCode, shown.Output));
        Assert.Matches("SHA-256 [0-9a-f]{64}  http://127", shown.Error);
        Assert.Contains("content-type: text/html; charset=utf-8", shown.Error, StringComparison.Ordinal);
        Assert.Equal(0, QuotesCommand.Run("remove", id, "--index", _workspace.Index).ExitCode);
        Assert.Equal(1, QuotesCommand.Run("show", "--page", id, "--index", _workspace.Index).ExitCode);
    }

    private CommandOutcome Once(params string[] arguments) => QuotesCommand.Run(["watch", .. arguments, "--once", "--index", _workspace.Index, .. Friendly]);

    private Process Watch() => QuotesCommand.Start(["watch", _site.Root + "/feed", "--interval", "0", "--index", _workspace.Index, .. Friendly]);

    private static async Task Until(Process watch, string said)
    {
        while (await watch.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(said, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"the watch ended before it said '{said}'");
    }

    private static async Task<int> End(Process watch)
    {
        using Process kill = Process.Start("kill", ["-TERM", watch.Id.ToString(CultureInfo.InvariantCulture)])!;
        _ = await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        return watch.ExitCode;
    }

    private void Publish(int count)
    {
        for (int i = _listed.Count; i < count; i++)
        {
            _listed.Add($"n{i:00}");
            Page(i);
        }
    }

    private void Page(int number) => _site.With($"/n{number:00}", Site.Page($"Article {number:00}", $"This is what {number:00} says"));

    private List<ArticleRecord> Records()
    {
        using QuoteStore store = QuoteStore.Open(Path.Combine(_workspace.Index, "quotes.db"), StoreAccess.Read);
        return [.. store.ChangesSince(0).Select(change => change.Record).OfType<ArticleRecord>()];
    }

    private List<string> Titles() => [.. Records().Select(record => record.Article.Title!)];

    private Task Feed(HttpContext context)
    {
        string items = string.Concat(_listed.AsEnumerable().Reverse().Select(name => $"<item><title>{name}</title><link>{_site.Root}/{name}</link></item>"));
        return context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>The Varnia Post</title><link>{_site.Root}</link><description>x</description>{items}</channel></rss>");
    }
}
