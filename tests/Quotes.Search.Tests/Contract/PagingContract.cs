using CsCheck;

namespace Quotes.Search.Tests;

/// <summary>What order results come in, and what paging promises.</summary>
public abstract class PagingContract : QuoteIndexContract
{
    [Fact]
    public void NewestAndOldestPutTheUndatedLast()
    {
        IQuoteIndex index = Index(
            Sample.Article("a", null, "2025-01-01", new SampleQuote("published")),
            Sample.Article("b", null, "2025-09-01", new SampleQuote("said earlier") { SaidOn = "2024-12-31" }),
            Sample.Article("c", outlet: null, published: null, new SampleQuote("undated")),
            Sample.Article("d", null, "2026-01-01", new SampleQuote("latest")));
        Assert.Equal(["latest", "published", "said earlier", "undated"], Texts(index, new SearchRequest { Sort = SortOrder.Newest }));
        Assert.Equal(["said earlier", "published", "latest", "undated"], Texts(index, new SearchRequest { Sort = SortOrder.Oldest }));
        Assert.Equal(["latest", "published", "said earlier", "undated"], Texts(index, new SearchRequest()));
    }

    [Fact]
    public void ResultsOnOneDayAreOrderedById()
    {
        SampleQuote[] quotes = [.. Enumerable.Range(0, 40).Select(i => new SampleQuote($"quote number {i}"))];
        IReadOnlyList<QuoteHit> hits = Index(Sample.Article("a", quotes)).Search(new SearchRequest { Limit = 100, Sort = SortOrder.Newest }, Ending).Hits;
        Assert.Equal(hits.Select(h => h.Entry.Quote.Id).Order(StringComparer.Ordinal), hits.Select(h => h.Entry.Quote.Id));
    }

    [Fact]
    public void TheBetterMatchComesFirst()
    {
        IQuoteIndex index = Index(Sample.Article("a",
            new SampleQuote("peace among very many other words that are said here at some length"),
            new SampleQuote("peace and peace"),
            new SampleQuote("no") { Speaker = "Peace Council" }));
        Assert.Equal("peace and peace", Texts(index, new SearchRequest { Query = "peace" })[0]);
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Random)]
    public void PagesPutTogetherAreTheWholeResult(SortOrder sort)
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 30).Select(Numbered)]);
        SearchRequest request = new() { Query = "peace OR war", Sort = sort, Limit = 100 };
        string[] whole = [.. index.Search(request, Ending).Hits.Select(h => h.Entry.Quote.Id)];
        List<string> paged = [];
        SearchResult page;
        string? cursor = null;
        do
        {
            page = index.Search(request with { Limit = 7, Cursor = cursor }, Ending);
            Assert.Equal(whole.Length, page.Total);
            paged.AddRange(page.Hits.Select(h => h.Entry.Quote.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Random)]
    public void WhatDidNotChangeIsNeitherSkippedNorRepeatedWhileTheIndexChanges(SortOrder sort) =>
        Gen.Int[0, 1_000_000].Sample(seed => PagesStayStable(sort, seed), iter: 3, threads: 1);

    [Fact]
    public void ASeedDrawsTheSameSampleWhateverOrderTheIndexWasWrittenInAndWhateverElseIsInIt()
    {
        ArticleRecord[] articles = [.. Enumerable.Range(0, 30).Select(Numbered)];
        SearchRequest request = new() { Query = "peace OR war", Sort = SortOrder.Random, Seed = 7, Limit = 100 };
        string[] drawn = Ids(Index(articles), request);
        Assert.NotEqual(drawn.Order(StringComparer.Ordinal), drawn);

        Directory.Delete(Folder, recursive: true);
        for (int i = 0; i < 3; i++) Write(i + 1, [.. articles.Reverse().Where((_, n) => n % 3 == i)]);
        IQuoteIndex again = Open();
        Assert.Equal(drawn, Ids(again, request));
        Assert.NotEqual(drawn, Ids(again, request with { Seed = 8 }));
        Assert.Equal(drawn.Order(StringComparer.Ordinal), Ids(again, request with { Seed = 8 }).Order(StringComparer.Ordinal));
        // What a filter leaves keeps its order, so a sample of a part is a part of the sample.
        HashSet<string> direct = [.. Ids(again, request with { Query = "war" })];
        Assert.Equal(drawn.Where(direct.Contains), Ids(again, request with { Query = "war" }));
    }

    [Fact]
    public void AllSeedsTogetherFavourNobody()
    {
        IQuoteIndex index = Index(Sample.Article("a", [.. Enumerable.Range(0, 10).Select(i => new SampleQuote($"quote number {i}"))]));
        IEnumerable<string> firsts = Enumerable.Range(0, 1000).Select(seed => Ids(index, new SearchRequest { Sort = SortOrder.Random, Seed = seed, Limit = 1 })[0]);
        int[] times = [.. firsts.CountBy(id => id).Select(c => c.Value)];
        // Each is expected 100 times; 5 standard deviations are 47.
        Assert.Equal(10, times.Length);
        Assert.All(times, n => Assert.InRange(n, 53, 147));
    }

    [Fact]
    public void ACursorIsGoodForItsOwnRequestOnly()
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 10).Select(Numbered)]);
        SearchRequest request = new() { Query = "peace", Limit = 2 };
        string next = index.Search(request, Ending).Next!;
        Assert.Throws<InvalidCursorException>(() => index.Search(request with { Cursor = next, Query = "war" }, Ending));
        Assert.Throws<InvalidCursorException>(() => index.Search(request with { Cursor = next, Sort = SortOrder.Newest }, Ending));
        string shuffled = index.Search(request with { Sort = SortOrder.Random, Seed = 1 }, Ending).Next!;
        Assert.Throws<InvalidCursorException>(() => index.Search(request with { Cursor = shuffled, Sort = SortOrder.Random, Seed = 2 }, Ending));
        Assert.Throws<InvalidCursorException>(() => index.Search(request with { Cursor = next[..^1] + (next[^1] == 'A' ? 'B' : 'A') }, Ending));
        Assert.Throws<InvalidCursorException>(() => index.Search(request with { Cursor = "x" }, Ending));
        SearchResult page = index.Search(request with { Cursor = next, Limit = 3, Histogram = true, Facets = [FilterField.Kind] }, Ending);
        Assert.Equal(3, page.Hits.Count);
    }

    [Fact]
    public void ACancelledSearchThrowsAndNeverAnswersInPart()
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 10).Select(Numbered)]);
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Search(new SearchRequest(), cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => index.Speakers(new SpeakerRequest(), cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => index.FindSpeaker("mira-tolven", cancelled.Token));
    }

    private static string[] Ids(IQuoteIndex index, SearchRequest request) => [.. index.Search(request, Ending).Hits.Select(h => h.Entry.Quote.Id)];

    private void PagesStayStable(SortOrder sort, int seed)
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Random random = new(seed);
        List<int> kept = [.. Enumerable.Range(0, 25)];
        List<int> doomed = [.. Enumerable.Range(100, 10)];
        Write(1, [.. kept.Concat(doomed).Select(Numbered)]);
        using IQuoteIndex index = OpenIndex(Folder);
        SearchRequest request = new() { Query = "peace OR war OR \"peace talks\"", Sort = sort, Limit = 4 };
        List<string> seen = [];
        int round = 1;
        SearchResult page = index.Search(request, Ending);
        while (true)
        {
            seen.AddRange(page.Hits.Select(h => h.Entry.Quote.Id));
            if (page.Next is null) break;
            if (round < 8)
            {
                using IQuoteIndexWriter writer = OpenWriter(Folder);
                // New quotes change how rare each word is, by which relevance is measured.
                for (int i = 0; i < 6; i++) writer.Put(Numbered(1000 * round + random.Next(900)));
                writer.Remove($"n{doomed[random.Next(doomed.Count)]}");
                writer.Commit(++round, Sample.IndexedAt);
            }
            index.Refresh();
            page = index.Search(request with { Cursor = page.Next }, Ending);
        }
        HashSet<string> unchanged = [.. kept.SelectMany(n => Numbered(n).Quotes).Where(q => q.Text.Contains("peace") || q.Text.Contains("war")).Select(q => q.Id)];
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(unchanged.Except(seen));
    }

    // Articles whose quotes have words of different rarity and number, and many equal dates.
    private static ArticleRecord Numbered(int number) => Sample.Article($"n{number}", "Daily Orsava", number % 3 == 0 ? null : $"2025-01-{1 + number % 4:00}",
        new SampleQuote($"peace talks number {number}" + string.Concat(Enumerable.Repeat(" and so on", number % 5))),
        new SampleQuote($"war and {string.Join(' ', Enumerable.Repeat("peace", number % 7))} {number}"),
        new SampleQuote($"nothing of the kind {number}"));
}
