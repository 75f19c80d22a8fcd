namespace Quotes.Search.Tests;

/// <summary>What a speaker's quotes tell, and that every count is the search's that it stands for.</summary>
public abstract class PortraitContract : QuoteIndexContract
{
    // Tolven speaks of tariffs on grain, the others of the weather; each text is said by several.
    private static ArticleRecord[] Articles() =>
    [
        .. Enumerable.Range(0, 12).Select(i => Sample.Article($"t{i}", i % 2 == 0 ? "Daily Orsava" : "The Arvel Courier", $"2025-{1 + i % 6:00}-10",
            new SampleQuote($"We want tariffs on grain from Velmora, for the {i}th time") { Cue = i % 3 == 0 ? Sample.Cue("warned", "warn", CueClass.Warn) : Sample.Cue("said", "say", CueClass.State) },
            new SampleQuote($"The weather was fine on day {i}") { Speaker = i < 8 ? "Jon Smith" : "Ada Brell" })),
        .. Enumerable.Range(0, 12).Select(i => Sample.Article($"w{i}", null, $"2024-0{1 + i % 6}-10",
            new SampleQuote($"We had weather again, {i} times") { Speaker = "Jon Smith" })),
        Sample.Article("u", outlet: null, published: null, new SampleQuote("Undated grain")),
    ];

    [Fact]
    public void TheWordsOfASpeakerAreThoseOthersDoNotUseAsMuch()
    {
        SpeakerPortrait portrait = Portrait(out IQuoteIndex index);
        Assert.Equal(["grain", "tariffs", "want"], portrait.Terms.Select(t => t.Word));
        SignificantTerm grain = portrait.Terms[0];
        Assert.Equal(("grain", 13L, 13L), (grain.Word, grain.Quotes, grain.All));
        Assert.DoesNotContain(portrait.Terms, t => t.Word.Contains("velmora", StringComparison.OrdinalIgnoreCase));
        Assert.All(portrait.Terms, t => Assert.Equal(t.Quotes, index.Search(SpeakerPortrait.With("mira-tolven", t), Ending).Total));
        Assert.All(portrait.Terms, t => Assert.Equal(t.All, index.Search(new SearchRequest { Query = "said:" + t.Word }, Ending).Total));
        Assert.Equal(portrait.Terms.OrderByDescending(t => t.G2), portrait.Terms);
    }

    [Fact]
    public void WhoIsQuotedBesideIsCountedByTheirQuotesInTheSameArticles()
    {
        SpeakerPortrait portrait = Portrait(out IQuoteIndex index);
        Assert.Equal([new("jon-smith", "Jon Smith", 8), new FacetValue("ada-brell", "Ada Brell", 4)], portrait.Beside);
        Assert.All(portrait.Beside, b => Assert.Equal(b.Count, index.Search(SpeakerPortrait.BesideOf("mira-tolven", b.Value), Ending).Total));
    }

    [Fact]
    public void MannersOutletsAndTimeAreThoseOfTheSearch()
    {
        SpeakerPortrait portrait = Portrait(out IQuoteIndex index);
        Assert.Equal(13, portrait.Quotes.Total);
        Assert.Equal(13, portrait.Profile.Summary.Quotes);
        Assert.Equal(PortraitRequest.LatestQuotes, portrait.Quotes.Hits.Count);
        Assert.Equal("state:9 warn:4", string.Join(' ', portrait.Quotes.Facets[FilterField.Cue].Select(v => $"{v.Value}:{v.Count}")));
        Assert.Equal([2L, 2, 2, 2, 2, 2], portrait.Quotes.Histogram!.Buckets.Select(b => b.Count));
        foreach (FilterField field in portrait.Quotes.Facets.Keys)
        {
            foreach (FacetValue value in portrait.Quotes.Facets[field])
            {
                SearchRequest everything = SpeakerPortrait.Everything("mira-tolven");
                Assert.Equal(value.Count, index.Search(everything with { Filters = [.. everything.Filters, new Filter(field, [value.Value])] }, Ending).Total);
            }
        }
    }

    [Fact]
    public void TheFirstAndLatestStatementOnAQueryAreDated()
    {
        IQuoteIndex index = Index(Articles());
        FirstAndLatest said = index.Portrait(new PortraitRequest("mira-tolven", "grain"), Ending)!.Said;
        Assert.Equal(13, said.Total);
        Assert.Equal(new DateOnly(2025, 1, 10), said.First!.Entry.Date);
        Assert.Equal(new DateOnly(2025, 6, 10), said.Latest!.Entry.Date);
        Assert.NotEmpty(said.First.Highlights);
        FirstAndLatest nothing = index.Portrait(new PortraitRequest("mira-tolven", "goose"), Ending)!.Said;
        Assert.Equal((0L, null, null), (nothing.Total, nothing.First, nothing.Latest));
        Assert.Equal((1L, null, null), index.Portrait(new PortraitRequest("mira-tolven", "undated"), Ending)!.Said is var u ? (u.Total, u.First, u.Latest) : default);
        Assert.Equal(0, index.Portrait(new PortraitRequest("mira-tolven", "(grain"), Ending)!.Said.Error!.Position);
    }

    [Fact]
    public void WhatWasTakenOutCountsNoMore()
    {
        IQuoteIndex index = Index(Articles());
        Assert.NotNull(index.Portrait(new PortraitRequest("ada-brell"), Ending));
        using IQuoteIndexWriter writer = OpenWriter(Folder);
        for (int i = 8; i < 12; i++) writer.Put(Sample.Article($"t{i}", new SampleQuote("Something else of grain")));
        writer.Commit(2, Sample.IndexedAt);
        Assert.True(index.Refresh());
        Assert.Null(index.Portrait(new PortraitRequest("ada-brell"), Ending));
        SpeakerPortrait portrait = index.Portrait(new PortraitRequest("mira-tolven"), Ending)!;
        Assert.Equal(["jon-smith:8"], portrait.Beside.Select(b => $"{b.Value}:{b.Count}"));
        Assert.Equal(8, portrait.Terms.Single(t => t.Word == "tariffs").Quotes);
    }

    [Fact]
    public void NobodyHasNoPortraitAndACancelledOneThrows()
    {
        IQuoteIndex index = Index(Articles());
        Assert.Null(index.Portrait(new PortraitRequest("nobody"), Ending));
        Assert.Null(Open().Portrait(new PortraitRequest("nobody"), Ending));
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => index.Portrait(new PortraitRequest("mira-tolven"), cancelled.Token));
    }

    private SpeakerPortrait Portrait(out IQuoteIndex index)
    {
        index = Index(Articles());
        return index.Portrait(new PortraitRequest("mira-tolven"), Ending)!;
    }
}
