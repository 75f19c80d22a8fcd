namespace Quotes.Search.Tests;

/// <summary>What commits, snapshots and speakers do.</summary>
public abstract class LifecycleContract : QuoteIndexContract
{
    [Fact]
    public void AnAbsentFolderIsAnEmptyIndexThatBeginsToAnswer()
    {
        IQuoteIndex index = Open();
        Assert.Equal(new IndexState(0, null, 0), index.State);
        Assert.Equal(0, index.Search(new SearchRequest { Query = "peace" }, Ending).Total);
        Assert.Null(index.Find("0123456789abcdef"));
        Assert.Empty(index.Speakers(new SpeakerRequest(), Ending).Speakers);
        Assert.Null(index.FindSpeaker("mira-tolven", Ending));
        Assert.False(index.Refresh());

        Write(7, Sample.Article("a", new SampleQuote("peace")));
        Assert.True(index.Refresh());
        Assert.Equal(new IndexState(7, Sample.IndexedAt, 1), index.State);
        Assert.Equal(["peace"], Find(index, "peace"));
        Assert.False(index.Refresh());
    }

    [Fact]
    public void NothingIsSeenBeforeACommitAndAllOfItAfterARefresh()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("old words")));
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        Assert.Equal(1, writer.Generation);
        writer.Put(Sample.Article("a", new SampleQuote("new words"), new SampleQuote("more words")));
        writer.Put(Sample.Article("b", new SampleQuote("other words")));
        Assert.False(index.Refresh());
        writer.Commit(5, Sample.IndexedAt.AddHours(1));
        Assert.Equal(["old words"], Find(index, "words"));
        Assert.True(index.Refresh());
        Assert.Equal(["more words", "new words", "other words"], Find(index, "words"));
        Assert.Equal(new IndexState(5, Sample.IndexedAt.AddHours(1), 3), index.State);
        Assert.Equal(5, writer.Generation);
    }

    [Fact]
    public void AWriterThatEndsWithoutACommitChangesNothing()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("old words")));
        using (IQuoteIndexWriter writer = OpenWriter(Folder)) writer.Clear();
        Assert.False(index.Refresh());
        using IQuoteIndex again = OpenIndex(Folder);
        Assert.Equal(["old words"], Find(again, "words"));
    }

    [Fact]
    public void ArticlesAreTakenOutAndAnIndexIsCleared()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("one word")), Sample.Article("b", new SampleQuote("two words")));
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        writer.Remove("a");
        writer.Commit(2, Sample.IndexedAt);
        Assert.True(index.Refresh());
        Assert.Equal(["two words"], Find(index, ""));
        writer.Put(Sample.Article("b"));
        writer.Commit(3, Sample.IndexedAt);
        Assert.True(index.Refresh());
        Assert.Empty(Find(index, ""));
        writer.Put(Sample.Article("c", new SampleQuote("three")));
        writer.Clear();
        writer.Put(Sample.Article("d", new SampleQuote("four")));
        writer.Commit(4, Sample.IndexedAt);
        Assert.True(index.Refresh());
        Assert.Equal(["four"], Find(index, ""));
    }

    [Fact]
    public void ACommitWithoutChangesStillMovesTheGeneration()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("one")));
        Write(9);
        Assert.True(index.Refresh());
        Assert.Equal(9, index.State.Generation);
    }

    [Fact]
    public void AnIndexBuiltAnewInTheSameFolderIsReadAnew()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("from the old index")));
        string aside = Folder + ".aside";
        Directory.Move(Folder, aside);
        try
        {
            Assert.False(index.Refresh());
            Assert.Equal(["from the old index"], Find(index, ""));
            Write(1, Sample.Article("a", new SampleQuote("from the new index")));
            Assert.True(index.Refresh());
            Assert.Equal(["from the new index"], Find(index, ""));
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    [Fact]
    public void AQuoteComesBackAsItWasPut()
    {
        ArticleRecord record = Sample.Article("ä/1", "Outlet", "2025-02-03", new SampleQuote("Süß 😀 “quoted” words")
        {
            Role = "envoy", Affiliation = "Council", Country = "Velmora", Mention = "She", SaidOn = "2025-02-01", Confidence = 0.123456789,
        });
        Quote quote = record.Quotes[0];
        Assert.Equal(11, quote.Spans[0].Start);
        quote = quote with { Addressee = "reporters", SaidOn = new SaidOn(new DateOnly(2025, 2, 1), DatePrecision.Month) };
        QuoteEntry entry = Index(record with { Quotes = [quote] }).Find(quote.Id)!;
        Assert.Equal(quote.Spans, entry.Quote.Spans);
        Assert.Equal(quote, entry.Quote with { Spans = quote.Spans });
        // The emoji is two UTF-16 characters and one code point.
        Assert.Equal(new TextSpan(11, quote.Spans[0].End - 1), Assert.Single(entry.CodePointSpans));
        Assert.Equal("mira-tolven", entry.SpeakerId);
        Assert.Equal(new ArticleReference("ä/1", "Talks in Velmora", "https://example.org/ä/1", "Outlet", record.Article.PublishedAt, "en"), entry.Article);
        Assert.Equal(Sample.IndexedAt, entry.IndexedAt);
        Assert.Equal("Before it. ", entry.Before);
        Assert.Equal(" After it.", entry.After);
    }

    [Fact]
    public void LongIdsAndValuesAreKeptApart()
    {
        string id = new('x', 40_000);
        IQuoteIndex index = Index(Sample.Article(id + "1", id, null, new SampleQuote("one") { Role = id }), Sample.Article(id + "2", new SampleQuote("two")));
        Assert.Equal(["one"], Texts(index, new SearchRequest { Filters = [new Filter(FilterField.Article, [id + "1"])] }));
        FacetValue outlet = index.Search(new SearchRequest { Facets = [FilterField.Outlet] }, Ending).Facets[FilterField.Outlet].Single(v => v.Value.StartsWith('x'));
        Assert.Equal(["one"], Texts(index, new SearchRequest { Filters = [new Filter(FilterField.Outlet, [outlet.Value])] }));
    }

    [Fact]
    public void SpeakersAreListedMostQuotedFirstAndFoundByBeginningsOfTheirNames()
    {
        IQuoteIndex index = Index(
            Sample.Article("a", new SampleQuote("one") { Speaker = "Jon Smith" }, new SampleQuote("two") { Speaker = "Jon Smith" }, new SampleQuote("three") { Speaker = "Élise Jonson" }),
            Sample.Article("b", new SampleQuote("four") { Speaker = "Velmora", Kind = SpeakerKind.Government }, new SampleQuote("five") { Speaker = null }));
        SpeakerResult all = index.Speakers(new SpeakerRequest(), Ending);
        Assert.Equal(3, all.Total);
        Assert.Equal(new SpeakerSummary("jon-smith", "Jon Smith", SpeakerKind.Person, 2), all.Speakers[0]);
        Assert.Equal(["elise-jonson", "velmora"], all.Speakers.Skip(1).Select(s => s.Id));
        Assert.Equal(["jon-smith", "elise-jonson"], index.Speakers(new SpeakerRequest { Query = "JON" }, Ending).Speakers.Select(s => s.Id));
        Assert.Equal(["elise-jonson"], index.Speakers(new SpeakerRequest { Query = "jons él" }, Ending).Speakers.Select(s => s.Id));

        SpeakerRequest paged = new() { Limit = 2 };
        SpeakerResult first = index.Speakers(paged, Ending);
        SpeakerResult second = index.Speakers(paged with { Cursor = first.Next }, Ending);
        Assert.Equal(["velmora"], second.Speakers.Select(s => s.Id));
        Assert.Null(second.Next);
        Assert.Throws<InvalidCursorException>(() => index.Speakers(paged with { Cursor = first.Next, Query = "jon" }, Ending));
    }

    [Fact]
    public void ASpeakersProfileTellsOfficesByDateAndNamesWithoutPronouns()
    {
        SpeakerProfile profile = Index(
            Sample.Article("a", null, "2024-05-01", new SampleQuote("one") { Role = "Trade Minister", Affiliation = "Ministry of Trade", Country = "Velmora", Mention = "Ms Tolven" }),
            Sample.Article("b", null, "2025-05-01",
                new SampleQuote("two") { Role = "foreign minister", Country = "Velmora", Mention = "She" },
                new SampleQuote("three") { Role = "Foreign Minister", Mention = "Ms Tolven", SaidOn = "2025-01-01" },
                new SampleQuote("four") { Role = "foreign minister", Mention = "Mira Tolven" }),
            Sample.Article("c", outlet: null, published: null, new SampleQuote("five") { Speaker = "Mira Tolvén" })).FindSpeaker("mira-tolven", Ending)!;
        Assert.Equal(new SpeakerSummary("mira-tolven", "Mira Tolven", SpeakerKind.Person, 5) { Country = "Velmora" }, profile.Summary);
        Assert.Equal("Velmora", profile.Country);
        Assert.Equal(
            [
                new SpeakerOffice("Trade Minister", "Ministry of Trade", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1), 1),
                new SpeakerOffice("foreign minister", null, new DateOnly(2025, 1, 1), new DateOnly(2025, 5, 1), 3),
            ], profile.Offices);
        Assert.Equal([new("mira tolven", "Mira Tolven", 5), new FacetValue("ms tolven", "Ms Tolven", 2)], profile.Names);
        Assert.Equal(new DateOnly(2024, 5, 1), profile.First);
        Assert.Equal(new DateOnly(2025, 5, 1), profile.Last);
    }

    [Fact]
    public async Task SearchesGoOnWhileTheIndexIsWrittenAndRefreshed()
    {
        IQuoteIndex index = Index(Sample.Article("keep", new SampleQuote("peace at last")));
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(Ending);
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            do
            {
                SearchResult result = index.Search(new SearchRequest { Query = "peace", Facets = [FilterField.Speaker], Histogram = true }, Ending);
                // Every commit holds exactly one quote more than articles were added since: a snapshot is whole.
                Assert.Equal(result.Index.Generation, result.Total);
                Assert.Equal(result.Total, result.Facets[FilterField.Speaker].Sum(v => v.Count));
                Assert.NotNull(index.FindSpeaker("mira-tolven", Ending));
            }
            while (!done.IsCancellationRequested);
        }, Ending))];
        using (IQuoteIndexWriter writer = OpenWriter(Folder))
        {
            for (int generation = 2; generation <= 30; generation++)
            {
                writer.Put(Sample.Article($"a{generation}", new SampleQuote("peace again")));
                writer.Commit(generation, Sample.IndexedAt);
                index.Refresh();
            }
        }
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(30, index.State.Generation);
    }

    [Fact]
    public void AClosedIndexSaysSo()
    {
        IQuoteIndex index = Index(Sample.Article("a", new SampleQuote("one")));
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Search(new SearchRequest(), Ending));
        Assert.Throws<ObjectDisposedException>(() => index.Refresh());
    }

    [Fact]
    public void AQuoteThatReachesBehindItsArticleIsRefused()
    {
        ArticleRecord good = Sample.Article("a", new SampleQuote("one"));
        ArticleRecord bad = good with { Quotes = [good.Quotes[0] with { Spans = [new TextSpan(0, 5000)] }] };
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        Assert.Contains("[0, 5000)", Assert.Throws<ArgumentException>(() => writer.Put(bad)).Message);
    }
}
