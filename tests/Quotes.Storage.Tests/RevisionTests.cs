namespace Quotes.Storage.Tests;

public sealed class RevisionTests : IDisposable
{
    private const string Opened = "\u201cThe pass stays open,\u201d the Velmarian envoy said.";
    private const string Closed = "\u201cThe pass stays shut,\u201d the Velmarian envoy said.";

    private readonly TempFolder _folder = new();
    private readonly FixedTime _time = new();
    private readonly QuoteStore _store;

    public RevisionTests() => _store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write, _time);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AChangeTellsWhatTheArticleSaidBeforeAndAfter()
    {
        _store.PutOne("a", Opened);
        DateTimeOffset first = _time.Now;
        Next("a", Closed);
        SupersededRevision change = Assert.Single(_store.Superseded(new HistoryQuery { Limit = 10 }).Items);
        Assert.Equal(("a", _time.Now, true), (change.ArticleId, change.At, change.IsLast));
        Assert.Equal(Opened, change.Before!.Record.Article.Text);
        Assert.Equal(first, change.Before.Record.IndexedAt);
        Assert.Equal("1", change.Before.ExtractorVersion);
        Invented.AssertSame(Invented.Quote(Invented.Article("a", Opened)), Assert.Single(change.Before.Record.Quotes));
        Assert.Equal(Closed, change.After!.Record.Article.Text);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void EachChangeIsBetweenNeighbouringRevisionsNewestFirst()
    {
        foreach (string text in (string[])[Opened, Closed, "A third text, long enough."]) Next("a", text);
        IReadOnlyList<SupersededRevision> changes = _store.Superseded(new HistoryQuery { Limit = 10 }).Items;
        Assert.Equal([(Closed, "A third text, long enough.", true), (Opened, Closed, false)],
            changes.Select(c => (c.Before!.Record.Article.Text, c.After!.Record.Article.Text, c.IsLast)));
    }

    [Theory]
    [InlineData("  The pass\r\n\r\nstays open \u2014 for now.")]
    [InlineData("The pass stays\u00A0open - for now.")]
    public void AnotherLayoutIsNotedButIsNoChangeToList(string text)
    {
        Next("a", "The pass stays open \u2013 for now.");
        Next("a", text);
        Assert.False(Assert.Single(_store.Revisions("a")).IsListed);
        Assert.Equal(0, _store.Superseded(new HistoryQuery { Limit = 10 }).Total);
    }

    [Fact]
    public void ANewHeadlineIsAChangeButANewAddressIsNone()
    {
        Article article = Invented.Article("a");
        _store.Put([(article, [])], "1");
        _store.Put([(article with { Url = "https://halden-post.example/other" }, [])], "1");
        Assert.Equal(0, _store.Superseded(new HistoryQuery()).Total);
        _store.Put([(article with { Title = "Envoy shuts the pass" }, [])], "1");
        Assert.Equal(1, _store.Superseded(new HistoryQuery()).Total);
    }

    [Fact]
    public void FindingTheQuotesAgainIsNoChange()
    {
        _store.PutOne("a", Opened);
        _store.Put([(Invented.Article("a", Opened), [])], "2");
        Assert.Equal(0, _store.Superseded(new HistoryQuery()).Total);
    }

    [Fact]
    public void ChangesAreFoundByOutletArticleAndTime()
    {
        DateTimeOffset began = _time.Now;
        foreach (string id in (string[])["a", "b", "c"])
        {
            Next(id, Opened);
            Next(id, Closed);
        }
        _store.Put([(Invented.Article("d") with { Outlet = "Gull \u00C9cho" }, [])], "1");
        _store.Put([(Invented.Article("d") with { Outlet = "Gull \u00C9cho", Title = "Else" }, [])], "1");
        Assert.Equal(["d"], Listed(new HistoryQuery { Outlet = "gull \u00E9cho" }));
        Assert.Equal(["b"], Listed(new HistoryQuery { ArticleId = "b" }));
        Assert.Equal(["b", "a"], Listed(new HistoryQuery { From = began.AddDays(2), Until = began.AddDays(5) }));
        Assert.Equal([], Listed(new HistoryQuery { Outlet = "gull' OR 1=1 --" }));
    }

    [Fact]
    public void PagesShowEveryChangeOnce()
    {
        foreach (string text in (string[])[Opened, Closed])
        {
            _store.Put([.. Enumerable.Range(0, 25).Select(i => Invented.Extracted($"a{i}", text))], "1");
        }
        List<string> seen = [];
        HistoryPlace? after = null;
        HistoryPage<SupersededRevision> page;
        do
        {
            page = _store.Superseded(new HistoryQuery { Limit = 7, After = after });
            Assert.Equal(25, page.Total);
            seen.AddRange(page.Items.Select(i => i.ArticleId));
            after = page.Items[^1].Place;
        }
        while (page.HasMore);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"a{i}").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AQuoteOfAnEarlierRevisionIsFoundById()
    {
        _store.PutOne("a", Opened);
        Article shifted = Invented.Article("a", "Today: " + Opened);
        _store.Put([(shifted, [Invented.Quote(shifted, 8, 27)])], "1");
        Assert.Equal(("a", 1), _store.FindPastQuote(Invented.Quote(Invented.Article("a", Opened)).Id));
        Assert.Null(_store.FindPastQuote("never"));
    }

    [Fact]
    public void NothingOfWhatARemovedArticleSaidStays()
    {
        _store.PutOne("a", "Correction: the pass stays open, and nobody said otherwise.");
        string quote = _store.FindArticle("a")!.Quotes.Single().Id;
        Next("a", "Correction: the pass has been shut all along.");
        _store.Remove("a");
        Assert.Equal(0, _store.Superseded(new HistoryQuery()).Total);
        Assert.Equal(0, _store.NoticedArticles(new HistoryQuery()).Total);
        Assert.Null(_store.FindPastQuote(quote));
        Next("a", Opened);
        Assert.Equal(0, _store.Superseded(new HistoryQuery()).Total);
        Next("a", Closed);
        Assert.Equal(1, _store.Superseded(new HistoryQuery()).Total);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void OfALivePageTheLatestHundredRevisionsAreKept()
    {
        for (int i = 0; i <= 103; i++) Next("a", $"The water stands at {i} feet and is rising.");
        HistoryPage<SupersededRevision> all = _store.Superseded(new HistoryQuery { Limit = 200 });
        Assert.Equal(103, all.Total);
        Assert.Equal(100, all.Items.Count(c => c.Before is not null));
        Assert.Null(all.Items[^1].Before);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void ArticlesThatPrintANoticeAreListedByTheirDay()
    {
        _store.Put(
        [
            (Noticed("old", 2029), []),
            (Noticed("new", 2031), []),
            (Noticed("undated", 2031) with { PublishedAt = null }, []),
            (Invented.Article("plain"), []),
        ], "1");
        Assert.Equal(["new", "old", "undated"], _store.NoticedArticles(new HistoryQuery { Limit = 5 }).Items.Select(i => i.Record.Article.Id));
        Assert.Equal(1, _store.NoticedArticles(new HistoryQuery { From = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) }).Total);
        _store.Put([(Invented.Article("new"), [])], "1");
        Assert.Equal(2, _store.NoticedArticles(new HistoryQuery()).Total);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void DamageToWhatWasKeptIsReportedAndHidesNothingElse()
    {
        Next("a", Opened);
        Next("a", Closed);
        Sql.Run(_folder.File("quotes.db"), "UPDATE past SET payload = zeroblob(30)");
        SupersededRevision change = Assert.Single(_store.Superseded(new HistoryQuery { Limit = 10 }).Items);
        Assert.Null(change.Before);
        Assert.NotNull(change.After);
        Assert.Contains("revision 1 of article 'a'", Assert.Single(_store.Check()), StringComparison.Ordinal);
        Sql.Run(_folder.File("quotes.db"), "DELETE FROM past; INSERT INTO notices VALUES (1, 0, NULL)");
        Assert.Contains("notice", Assert.Single(_store.Check()), StringComparison.Ordinal);
    }

    private static Article Noticed(string id, int year) => Invented.Article(id, "The pass is open.\n\nCorrection: An earlier text named the wrong pass.") with
    {
        PublishedAt = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private void Next(string id, string text)
    {
        _time.Now += TimeSpan.FromDays(1);
        _store.PutOne(id, text);
    }

    private IEnumerable<string> Listed(HistoryQuery query) => _store.Superseded(query with { Limit = 50 }).Items.Select(i => i.ArticleId);
}
