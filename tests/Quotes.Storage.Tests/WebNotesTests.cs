using System.Security.Cryptography;

namespace Quotes.Storage.Tests;

/// <summary>What is noted of pages and feeds beside articles.</summary>
public sealed class WebNotesTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2031, 4, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly string _path;

    public WebNotesTests() => _path = _folder.File("quotes.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APageIsNotedWithItsArticleAndGoesWithIt()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        Put(store, "a", new WebNotes { Pages = [Page("a") with { Content = "<p>one"u8.ToArray() }] });
        PageRecord page = store.FindPage("https://post.example/a")!;
        Assert.Equal(("a", "\"1\"", "yesterday", At), (page.ArticleId, page.ETag, page.LastModified, page.At));
        KeptPage kept = Assert.Single(store.KeptPages("a"));
        Assert.Equal("<p>one"u8.ToArray(), kept.Content);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("<p>one"u8)), kept.Sha256);
        Assert.Equal("content-type: text/html\n", kept.Headers);
        Assert.Empty(store.Check());

        store.Remove("a");
        Assert.Null(store.FindPage("https://post.example/a"));
        Assert.Empty(store.KeptPages("a"));
        Assert.Equal(0, Sql.Scalar(_path, "SELECT count(*) FROM kept"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void APageOfAnArticleThatWasNotTakenIsNotNoted()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        store.Note(new WebNotes { Pages = [Page("nobody") with { Content = "x"u8.ToArray() }] });
        Assert.Null(store.FindPage("https://post.example/nobody"));
        Assert.Empty(store.KeptPages("nobody"));
    }

    [Fact]
    public void EveryStateOfAPageIsKeptOnceNewestFirst()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        foreach ((int day, string content) in ((int, string)[])[(0, "one"), (1, "two"), (2, "one")])
        {
            Put(store, "a", new WebNotes { Pages = [Page("a") with { At = At.AddDays(day), Content = System.Text.Encoding.UTF8.GetBytes(content) }] });
        }
        Assert.Equal(["one", "two"], store.KeptPages("a").Select(page => System.Text.Encoding.UTF8.GetString(page.Content)));
        store.Note(new WebNotes { Pages = [Page("a") with { ArticleId = null, At = At.AddDays(9) }] });
        Assert.Equal((At.AddDays(9), "a"), (store.FindPage("https://post.example/a")!.At, store.FindPage("https://post.example/a")!.ArticleId));
    }

    [Theory]
    [InlineData("UPDATE kept SET content = zeroblob(length(content))")]
    [InlineData("UPDATE kept SET hash = zeroblob(32)")]
    [InlineData("UPDATE kept SET length = length - 1")]
    [InlineData("UPDATE kept SET length = 9000000000000000")]
    public void ADamagedPageIsFoundAndNeverShown(string damage)
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        Put(store, "a", new WebNotes { Pages = [Page("a") with { Content = "<p>one"u8.ToArray() }] });
        Sql.Run(_path, damage);
        Assert.Contains("the page kept of article 'a' from https://post.example/a is damaged", Assert.Single(store.Check()), StringComparison.Ordinal);
        Assert.Contains("its SHA-256 does not match", Assert.Throws<StoreDamagedException>(() => store.KeptPages("a")).Message, StringComparison.Ordinal);
        Assert.NotNull(store.FindArticle("a"));
    }

    [Fact]
    public void AFeedAndItsItemsComeBackAsTheyWereNoted()
    {
        FeedState feed = new()
        {
            Url = "https://post.example/feed", Address = "https://post.example/new", Title = "The Post", ETag = "\"e\"", LastModified = "then", PolledAt = At, ChangedAt = At.AddDays(-1), DueAt = At.AddHours(1),
            Failures = 3, Problem = "no answer", IsGone = true,
        };
        FeedItem item = new() { Feed = feed.Url, Id = "tag:1", Url = "https://post.example/a", State = FeedItemState.Waiting, Attempts = 2, At = At, DueAt = At.AddHours(2), Problem = "busy" };
        using (QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write)) store.Note(new WebNotes { Feeds = [feed, feed with { Url = "https://other.example/" }], Items = [item] });
        using (QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write))
        {
            Assert.Equal(["https://other.example/", "https://post.example/feed"], store.Feeds().Select(f => f.Url));
            Assert.Equal(feed, store.Feeds()[1]);
            Assert.Equal(item, Assert.Single(store.FeedItems(feed.Url)));
            store.Note(new WebNotes { Items = [item with { State = FeedItemState.Taken, DueAt = null, Problem = null }] });
            Assert.Equal(FeedItemState.Taken, Assert.Single(store.FeedItems(feed.Url)).State);
            Assert.True(store.ForgetFeed(feed.Url));
            Assert.False(store.ForgetFeed(feed.Url));
            Assert.Empty(store.FeedItems(feed.Url));
            Assert.Single(store.Feeds());
        }
    }

    [Fact]
    public void NotesStandOrFallWithTheArticlesOfTheirTransaction()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        (Article article, IReadOnlyList<Quote> quotes) = Invented.Extracted("a");
        // The second article has a quote with the id of the first's.
        Assert.Throws<ArgumentException>(() => store.Put([(article, quotes), (article with { Id = "b" }, quotes)], "1", new WebNotes { Items = [Item("1")] }));
        Assert.Empty(store.FeedItems("https://post.example/feed"));
    }

    [Fact]
    public void OnlyTheLatestItemsOfAFeedAreRemembered()
    {
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        store.Note(new WebNotes { Items = [.. Enumerable.Range(0, 5_100).Select(i => Item($"{i}"))] });
        IReadOnlyList<FeedItem> items = store.FeedItems("https://post.example/feed");
        Assert.Equal((5_000, "100", "5099"), (items.Count, items[0].Id, items[^1].Id));
    }

    private static FeedItem Item(string id) => new() { Feed = "https://post.example/feed", Id = id, State = FeedItemState.Taken, At = At };

    private static PageRecord Page(string article) => new()
    {
        Url = $"https://post.example/{article}", ArticleId = article, Address = $"https://post.example/{article}", ETag = "\"1\"", LastModified = "yesterday", At = At, Headers = "content-type: text/html\n",
    };

    private static void Put(QuoteStore store, string id, WebNotes notes)
    {
        (Article article, IReadOnlyList<Quote> quotes) = Invented.Extracted(id);
        store.Put([(article, quotes)], "1", notes);
    }
}
