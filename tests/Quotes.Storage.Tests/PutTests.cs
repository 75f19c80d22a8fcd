namespace Quotes.Storage.Tests;

public sealed class PutTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FixedTime _time = new();
    private readonly QuoteStore _store;

    public PutTests() => _store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write, _time);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void WhatWasPutComesBackInEveryField()
    {
        (Article article, IReadOnlyList<Quote> quotes) = Invented.Extracted("a");
        Assert.Equal([PutOutcome.Added], _store.Put([(article, quotes)], "7"));

        ArticleRecord record = _store.FindArticle("a")!;
        Assert.Equal(article, record.Article);
        Invented.AssertSame(quotes.Single(), record.Quotes.Single());
        Assert.Equal(_time.Now, record.IndexedAt);
        Assert.Equal(new ArticleComparison(ArticleState.Unchanged, "7"), _store.Compare(article));
    }

    [Fact]
    public void PartsThatAreUnknownComeBackAsNull()
    {
        Article article = new() { Id = "bare", Text = "Nothing more was said." };
        Quote quote = new() { Id = "q", Type = QuoteType.Indirect, Text = "Nothing", Spans = [new TextSpan(0, 7)], Evidence = "said-that" };
        _store.Put([(article, [quote])], "1");

        ArticleRecord record = _store.FindArticle("bare")!;
        Assert.Equal(article, record.Article);
        Invented.AssertSame(quote, record.Quotes.Single());
    }

    [Fact]
    public void TheSameAgainChangesNothing()
    {
        _store.PutOne("a");
        _time.Now += TimeSpan.FromHours(1);

        Assert.Equal(PutOutcome.Unchanged, _store.PutOne("a"));
        Assert.Equal(1, _store.Sequence);
        Assert.Equal(_time.Now - TimeSpan.FromHours(1), _store.FindArticle("a")!.IndexedAt);
        Assert.Equal(_time.Now - TimeSpan.FromHours(1), _store.UpdatedAt);
    }

    [Fact]
    public void AnotherExtractorWithTheSameQuotesIsNotedWithoutAChange()
    {
        _store.PutOne("a");

        Assert.Equal([PutOutcome.Unchanged], _store.Put([Invented.Extracted("a")], "2"));
        Assert.Equal(1, _store.Sequence);
        Assert.Equal("2", _store.Compare(Invented.Article("a")).ExtractorVersion);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void AChangedArticleReplacesItsQuotesAndItsOldRevisionIsNoted()
    {
        _store.PutOne("a");
        string oldQuote = _store.FindArticle("a")!.Quotes.Single().Id;
        DateTimeOffset first = _time.Now;
        _time.Now += TimeSpan.FromDays(1);
        Article changed = Invented.Article("a", "He said \u201cthe pass is closed\u201d.");
        Quote quote = Invented.Quote(changed, 9, 27);

        Assert.Equal(ArticleState.Changed, _store.Compare(changed).State);
        Assert.Equal([PutOutcome.Replaced], _store.Put([(changed, [quote])], "1"));
        Assert.Null(_store.FindQuote(oldQuote));
        Assert.Equal("the pass is closed", _store.FindQuote(quote.Id)!.Value.Quote.Text);
        ArticleRevision revision = Assert.Single(_store.Revisions("a"));
        Assert.Equal((1, first, _time.Now), (revision.Number, revision.IndexedAt, revision.ReplacedAt));
        Assert.Matches("^[0-9a-f]{64}$", revision.ContentHash);
        Assert.Equal(new StoreCounts(1, 1), _store.Count());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("url")]
    [InlineData("outlet")]
    [InlineData("date")]
    [InlineData("language")]
    public void EveryFieldCountsForBeingChanged(string field)
    {
        Article article = Invented.Article("a");
        _store.Put([(article, [])], "1");
        Article other = field switch
        {
            "title" => article with { Title = null },
            "url" => article with { Url = "https://halden-post.example/b" },
            "outlet" => article with { Outlet = "" },
            "date" => article with { PublishedAt = article.PublishedAt!.Value.AddTicks(1) },
            _ => article with { Language = "fr" },
        };
        Assert.Equal(ArticleState.Changed, _store.Compare(other).State);
        Assert.Equal([PutOutcome.Replaced], _store.Put([(other, [])], "1"));
    }

    [Fact]
    public void OneArticleTwiceInABatchLeavesTheLast()
    {
        Assert.Equal(
            [PutOutcome.Added, PutOutcome.Replaced],
            _store.Put([Invented.Extracted("a", "The first text, long enough."), Invented.Extracted("a", "The second text, long enough.")], "1"));
        Assert.StartsWith("The second", _store.FindArticle("a")!.Article.Text, StringComparison.Ordinal);
        Assert.Equal(new StoreCounts(1, 1), _store.Count());
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void RemovedIsGoneButItsHistoryGoesOn()
    {
        _store.PutOne("a");
        Quote quote = _store.FindArticle("a")!.Quotes.Single();

        Assert.True(_store.Remove("a"));
        Assert.False(_store.Remove("a"));
        Assert.Null(_store.FindArticle("a"));
        Assert.Null(_store.FindQuote(quote.Id));
        Assert.Equal(StoreCounts.None, _store.Count());
        Assert.Equal(ArticleState.New, _store.Compare(Invented.Article("a")).State);

        Assert.Equal(PutOutcome.Added, _store.PutOne("a"));
        Assert.Equal(quote.Id, _store.FindArticle("a")!.Quotes.Single().Id);
        Assert.Equal(1, Assert.Single(_store.Revisions("a")).Number);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void AWrongArticleInABatchKeepsTheWholeBatchOut()
    {
        Article article = Invented.Article("b");
        Quote quote = Invented.Quote(article);
        foreach (Quote wrong in (Quote[])[
            quote with { Spans = [new TextSpan(0, article.Text.Length + 1)] },
            quote with { Spans = [] },
            quote with { Spans = [new TextSpan(5, 9), new TextSpan(8, 12)] },
            quote with { Confidence = double.NaN },
            quote with { Id = "" },
            quote with { Cue = new Cue("said", "say", CueClass.State, new TextSpan(900, 904)) },
            quote with { Speaker = new Speaker { Mention = new Mention("he", new TextSpan(900, 902)) } }])
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(() => _store.Put([Invented.Extracted("a"), (article, [wrong])], "1"));
            Assert.Contains("'b'", refused.Message, StringComparison.Ordinal);
        }
        Assert.Throws<ArgumentException>(() => _store.Put([Invented.Extracted("a"), (article, [quote, quote])], "1"));
        Assert.Equal(0, _store.Sequence);
        Assert.Null(_store.FindArticle("a"));
    }

    [Fact]
    public void AQuoteIdOfAnotherArticleIsRefusedAndNothingWritten()
    {
        _store.PutOne("a");
        Quote taken = _store.FindArticle("a")!.Quotes.Single();
        Assert.Throws<ArgumentException>(() => _store.Put([Invented.Extracted("c"), (Invented.Article("b"), [taken])], "1"));
        Assert.Equal(new StoreCounts(1, 1), _store.Count());
        Assert.Equal(1, _store.Sequence);
        Assert.Equal("a", _store.FindQuote(taken.Id)!.Value.Record.Article.Id);
    }

    [Fact]
    public void AnIdThatCouldNotTravelIsRefused()
    {
        foreach (string id in (string[])["", "a\nb", "a\0b", "a\ud800", "\udc00a\ufffd", new string('a', 2049)])
        {
            Assert.Throws<ArgumentException>(() => _store.Put([(new Article { Id = id, Text = "Text." }, [])], "1"));
        }
        Assert.Equal(0, _store.Sequence);
    }
}
