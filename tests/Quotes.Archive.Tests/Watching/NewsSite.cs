using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quotes.Ingestion;
using Quotes.Ingestion.Tests;

namespace Quotes.Archive.Tests.Watching;

/// <summary>An invented news site with a feed, and an archive that follows it on a clock of its own.</summary>
internal sealed class NewsSite : IDisposable
{
    private readonly TempFolder _folder = new();

    public NewsSite()
    {
        Archive = Invented.Options with { Time = Time };
        Options = new WatchOptions
        {
            Once = true,
            Reading = new ReadOptions { Web = new WebOptions { AllowPrivateAddresses = true, Time = Time, Retries = 0, Delay = TimeSpan.Zero } },
            Progress = Progress.Add,
            Trouble = Trouble.Add,
        };
        Web.With("/feed", Feed);
    }

    public Site Web { get; } = new();

    public HurriedTime Time { get; } = new();

    public string Folder => _folder.Path;

    public string Address => Web.Root + "/feed";

    public ArchiveOptions Archive { get; }

    public WatchOptions Options { get; set; }

    public List<string> Progress { get; } = [];

    public List<string> Trouble { get; } = [];

    /// <summary>What the feed lists, the newest last.</summary>
    public List<string> Items { get; } = [];

    /// <summary>What the feed says beside its items.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Headers of the feed's answer.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>How the feed is answered.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Publishes an article and lists it.</summary>
    public NewsSite Publish(string name, int status = 200)
    {
        Items.Add(name);
        Web.With("/" + name, Site.Page($"Article {name}", $"This is what {name} says"), status: status);
        return this;
    }

    /// <summary>Lets the feed be looked at.</summary>
    public Task<WatchSummary> Watch(CancellationToken stop = default, params string[] feeds) =>
        new FeedWatch(Folder, Archive, Options).RunAsync(feeds.Length > 0 ? feeds : [Address], stop);

    /// <summary>The same after a time at which everything is due again.</summary>
    public Task<WatchSummary> WatchLater()
    {
        Time.Advance(TimeSpan.FromHours(25));
        return Watch();
    }

    /// <summary>What the archive holds, by headline.</summary>
    public string[] Titles()
    {
        using QuoteArchive archive = QuoteArchive.OpenForReading(Folder, Archive);
        Assert.Empty(archive.Check());
        return [.. archive.Store.ChangesSince(0).Select(change => change.Record!.Article.Title!)];
    }

    public Quotes.Storage.FeedState State() => Assert.Single(FeedWatch.Known(Folder));

    public void Dispose()
    {
        Web.Dispose();
        _folder.Dispose();
    }

    private async Task Feed(HttpContext context)
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{Items.Count}\"");
        context.Response.StatusCode = Status;
        foreach ((string name, string value) in Headers) context.Response.Headers[name] = value;
        if (Status != 200) return;
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        string items = string.Concat(Items.AsEnumerable().Reverse().Select(name =>
            $"<item><title>{name}</title><link>{Web.Root}/{name}</link><guid isPermaLink=\"false\">{name}</guid><pubDate>Tue, 01 Apr 2031 10:00:00 GMT</pubDate></item>"));
        await context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>The Varnia Post</title><link>{Web.Root}</link><description>x</description>{Channel}{items}</channel></rss>");
    }
}
