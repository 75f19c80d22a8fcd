namespace Quotes.Search.Tests;

/// <summary>What reading everything promises.</summary>
public abstract class SweepContract : QuoteIndexContract
{
    // More than one part, and not a whole number of them.
    private const int Many = QuoteSweep.PartLength + 700;

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    [InlineData(SortOrder.Random)]
    public void ASweepIsThePagesOfItsSearchPutTogether(SortOrder sort)
    {
        IQuoteIndex index = Index([.. Enumerable.Range(0, 60).Select(i => Numbered(i, 4))]);
        SearchRequest request = new() { Query = "peace OR word", Filters = [new Filter(FilterField.Kind, ["person"])], Sort = sort, Limit = 50 };
        List<string> paged = [];
        for (SearchResult page = index.Search(request, Ending); ; page = index.Search(request with { Cursor = page.Next }, Ending))
        {
            paged.AddRange(page.Hits.Select(h => h.Entry.Quote.Id));
            if (page.Next is null) break;
        }
        using QuoteSweep sweep = index.Sweep(request, Ending);
        QuoteHit[] hits = [.. sweep.Parts().SelectMany(part => part)];
        Assert.Equal(paged, hits.Select(h => h.Entry.Quote.Id));
        Assert.Equal(paged.Count, sweep.Answer.Total);
        Assert.Equal(index.State, sweep.Answer.Index);
        Assert.Equal("peace", Assert.Single(hits.First(h => h.Entry.Quote.Text.StartsWith("peace", StringComparison.Ordinal)).Highlights).In("peace"));
    }

    [Fact]
    public void NoPartIsLongerThanIsSaidAndTogetherTheyAreAll()
    {
        using QuoteSweep sweep = Index(Numbered(0, Many)).Sweep(new SearchRequest { Sort = SortOrder.Oldest }, Ending);
        IReadOnlyList<QuoteHit>[] parts = [.. sweep.Parts()];
        Assert.Equal([QuoteSweep.PartLength, Many - QuoteSweep.PartLength], parts.Select(p => p.Count));
        Assert.Equal(Many, parts.SelectMany(p => p).DistinctBy(h => h.Entry.Quote.Id).Count());
        Assert.Equal(Many, sweep.Answer.Total);
    }

    [Fact]
    public void WhatIsCommittedAndMergedMeanwhileDisturbsNothing()
    {
        IQuoteIndex index = Index(Numbered(0, Many), Numbered(1, 10));
        using QuoteSweep sweep = index.Sweep(new SearchRequest(), Ending);
        List<string> ids = [];
        foreach (IReadOnlyList<QuoteHit> part in sweep.Parts())
        {
            ids.AddRange(part.Select(h => h.Entry.Quote.Id));
            if (index.State.Generation > 1) continue;
            using IQuoteIndexWriter writer = OpenWriter(Folder);
            writer.Clear();
            for (int generation = 2; generation <= 25; generation++)
            {
                writer.Put(Numbered(generation, 3));
                writer.Commit(generation, Sample.IndexedAt);
                index.Refresh();
            }
        }
        Assert.Equal(Many + 10, ids.Distinct().Count());
        Assert.Equal(1, sweep.Answer.Index.Generation);
        Assert.Equal(24 * 3, index.Search(new SearchRequest(), Ending).Total);
    }

    [Fact]
    public void ASweepEndsItselfThoughTheIndexIsClosed()
    {
        IQuoteIndex index = Index(Numbered(0, Many));
        using QuoteSweep sweep = index.Sweep(new SearchRequest(), Ending);
        index.Dispose();
        Assert.Equal(Many, sweep.Parts().Sum(part => part.Count));
    }

    [Fact]
    public void ACancelledSweepGivesNoFurtherPart()
    {
        using CancellationTokenSource leaving = new();
        using QuoteSweep sweep = Index(Numbered(0, Many)).Sweep(new SearchRequest(), leaving.Token);
        using IEnumerator<IReadOnlyList<QuoteHit>> parts = sweep.Parts().GetEnumerator();
        Assert.True(parts.MoveNext());
        leaving.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => parts.MoveNext());
    }

    [Fact]
    public void AQueryThatIsNotUnderstoodHasNoParts()
    {
        using QuoteSweep sweep = Index(Numbered(0, 3)).Sweep(new SearchRequest { Query = "(" }, Ending);
        Assert.NotNull(sweep.Answer.Error);
        Assert.Empty(sweep.Parts());
    }

    [Fact]
    public void ASweepCanBeGoneThroughOnceAndNotAfterItsEnd()
    {
        IQuoteIndex index = Index(Numbered(0, 3));
        using QuoteSweep once = index.Sweep(new SearchRequest(), Ending);
        Assert.Equal(3, Assert.Single(once.Parts()).Count);
        Assert.Throws<InvalidOperationException>(() => once.Parts().Count());
        QuoteSweep over = index.Sweep(new SearchRequest(), Ending);
        over.Dispose();
        Assert.Throws<ObjectDisposedException>(() => over.Parts().Count());
    }

    private static ArticleRecord Numbered(int number, int quotes) =>
        Sample.Article($"n{number}", [.. Enumerable.Range(0, quotes).Select(i => new SampleQuote(i % 2 == 0 ? $"peace number {number}.{i}" : $"word number {number}.{i}"))]);
}
