using Quotes.Ingestion;
using Quotes.Search;

namespace Quotes.Archive.Tests;

public sealed class ChangeLogTests : IDisposable
{
    private const string Before = "The envoy said \u201cthe pass stays open\u201d and \u201cno toll is paid\u201d on Monday.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatChangedFromOneIngestToTheNextIsListedNewestFirst()
    {
        Ingest(Invented.Options, Invented.Read("a", Before), Invented.Read("b", Before));
        Ingest(Invented.Options, Invented.Read("a", Before.Replace("stays open", "stays shut", StringComparison.Ordinal)), Invented.Read("b", Before));
        Ingest(Invented.Options, Invented.Read("b", "On Monday: " + Before));
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        ChangePage page = archive.Changes(new ChangeRequest());
        Assert.Equal(["b", "a"], page.Items.Select(i => i.Article.Id));
        Assert.Empty(page.Items[0].Diff!.Changes);
        QuoteChange change = Assert.Single(page.Items[1].Diff!.Changes);
        Assert.Equal(("the pass stays open", "the pass stays shut"), (change.Before!.Text, change.After!.Text));
        Assert.Equal((1, true), (archive.HistoryOf(Invented.Article("a")).Changes, archive.HistoryOf(Invented.Article("a")).IsEventful));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void ExtractingAgainIsNoChangeOfTheArticle()
    {
        Ingest(Invented.Options, Invented.Read("a", Before));
        ArchiveOptions next = Invented.Options with { Extract = _ => [], ExtractorVersion = "2" };
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, next);
        Assert.Equal(1, archive.Rebuild(extractAgain: true).Changed);
        Assert.Equal(0, archive.Changes(new ChangeRequest()).Total);
        Assert.False(archive.HistoryOf(Invented.Article("a", Before)).IsEventful);
    }

    [Fact]
    public void AfterAnotherExtractorOnlyWhatTheTextSaysOtherwiseCounts()
    {
        Ingest(Invented.Options, Invented.Read("a", Before));
        ArchiveOptions next = Invented.Options with { Extract = article => [.. Invented.Extract(article).Take(1)], ExtractorVersion = "2" };
        Ingest(next, Invented.Read("a", Before.Replace("stays open", "stays shut", StringComparison.Ordinal)));
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, next);
        ArticleChange item = Assert.Single(archive.Changes(new ChangeRequest()).Items);
        Assert.True(item.HasOtherExtractor);
        Assert.Equal(QuoteFate.Changed, Assert.Single(item.Diff!.Changes).Fate);
    }

    [Fact]
    public void APastQuoteLeadsToWhatBecameOfIt()
    {
        Ingest(Invented.Options, Invented.Read("a", Before));
        string[] ids = [.. Invented.Extract(Invented.Article("a", Before)).Select(q => q.Id)];
        Ingest(Invented.Options, Invented.Read("a", "It was said that  " + Before));
        Ingest(Invented.Options, Invented.Read("a", "On Monday, with snow, the envoy said \u201cthe pass stays open\u201d."));
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        PastQuote moved = archive.FindPastQuote(ids[0])!;
        Assert.Equal(QuoteFate.Unchanged, moved.Change.Fate);
        Assert.NotNull(archive.FindQuote(moved.Change.After!.Id));
        Assert.Equal(QuoteFate.Vanished, archive.FindPastQuote(ids[1])!.Change.Fate);
        Assert.Null(archive.FindPastQuote("0123456789abcdef"));
    }

    [Fact]
    public void PrintedNoticesAreListedThoughTheArticleCameOnce()
    {
        Ingest(Invented.Options, Invented.Read("a", Before), Invented.Read("b", Before + "\n\nCorrection: The toll is paid on Sundays."));
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        ArticleChange item = Assert.Single(archive.Changes(new ChangeRequest { What = ChangeKind.Notices }).Items);
        Assert.Equal(("b", "Correction: The toll is paid on Sundays."), (item.Article.Id, Assert.Single(item.Notices).Text));
        Assert.Null(item.Diff);
        Assert.Equal(1, archive.Changes(new ChangeRequest { What = ChangeKind.Notices, Outlet = "halden post", Days = new DateRange(new DateOnly(2031, 3, 4), new DateOnly(2031, 3, 4)) }).Total);
        Assert.Equal(0, archive.Changes(new ChangeRequest { What = ChangeKind.Notices, Days = new DateRange(new DateOnly(2031, 3, 5), null) }).Total);
    }

    [Fact]
    public void PagesLeadThroughAllChangesOnce()
    {
        ArticleRead[] articles = [.. Enumerable.Range(0, 11).Select(i => Invented.Read($"a{i}", Before))];
        Ingest(Invented.Options, articles);
        Ingest(Invented.Options, [.. Enumerable.Range(0, 11).Select(i => Invented.Read($"a{i}", "It is said: " + Before))]);
        using QuoteArchive archive = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        List<string> seen = [];
        for (ChangeRequest? next = new() { Limit = 4 }; next is not null;)
        {
            ChangePage page = archive.Changes(next);
            Assert.Equal(11, page.Total);
            seen.AddRange(page.Items.Select(i => i.Article.Id));
            next = page.Next;
        }
        Assert.Equal(articles.Select(a => a.Article.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private void Ingest(ArchiveOptions options, params ArticleRead[] articles)
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, options);
        Assert.Empty(archive.Ingest(articles).Rejected);
    }
}
