using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly QuoteArchive _archive;

    public IngestTests() => _archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void WhatIsIngestedIsStoredAndFound()
    {
        IngestSummary summary = _archive.Ingest([Invented.Read("a"), Invented.Read("b", "\u201cOne\u201d and \u201ctwo\u201d, said the envoy.")]);
        Assert.Equal((2, 2, 0, 0, 0, 3L), (summary.Read, summary.Added, summary.Unchanged, summary.Replaced, summary.RejectedCount, summary.Quotes));
        Assert.Equal((1, 2), (_archive.Shown("a"), _archive.Shown("b")));
        Assert.Equal(_archive.Store.Sequence, _archive.Index.State.Generation);
        Quote quote = _archive.Store.FindArticle("a")!.Quotes.Single();
        Assert.Equal("the pass stays open", _archive.Index.Find(quote.Id)!.Quote.Text);
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void TheSameAgainChangesNothingAndSaysSo()
    {
        _archive.Ingest([Invented.Read("a"), Invented.Read("b")]);
        long generation = _archive.Index.State.Generation;
        int extracted = 0;
        _archive.Dispose();
        ArchiveOptions counting = Invented.Options with
        {
            Extract = article =>
            {
                Interlocked.Increment(ref extracted);
                return Invented.Extract(article);
            },
        };
        using QuoteArchive again = QuoteArchive.OpenForWriting(_folder.Path, counting);
        IngestSummary summary = again.Ingest([Invented.Read("a"), Invented.Read("b")]);
        Assert.Equal((2, 0, 2, 0, 0L), (summary.Read, summary.Added, summary.Unchanged, summary.Replaced, summary.Quotes));
        Assert.Equal(generation, again.Index.State.Generation);
        Assert.Equal(0, extracted);
    }

    [Fact]
    public void AChangedArticleReplacesItsQuotesEverywhere()
    {
        _archive.Ingest([Invented.Read("a")]);
        string old = _archive.Store.FindArticle("a")!.Quotes.Single().Id;
        IngestSummary summary = _archive.Ingest([Invented.Read("a", "Later the envoy said \u201cit closes\u201d.")]);
        Assert.Equal((1, 1L), (summary.Replaced, summary.Quotes));
        Assert.Null(_archive.Index.Find(old));
        Assert.Equal(1, _archive.Shown("a"));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void OfSeveralWithOneIdTheLastStaysEvenWhenItIsTheOneHeld()
    {
        ArticleRead first = Invented.Read("a");
        ArticleRead second = Invented.Read("a", "The envoy said \u201csomething else\u201d.");
        _archive.Ingest([first]);
        IngestSummary summary = _archive.Ingest([second, first, second, first]);
        Assert.Equal((4, 4), (summary.Read, summary.Replaced));
        Assert.Equal(first.Article.Text, _archive.Store.FindArticle("a")!.Article.Text);

        // Far enough apart to be in different batches, of which several are under way.
        ReadResult[] many = [second, .. Enumerable.Range(0, 250).Select(i => Invented.Read($"m{i}")), first];
        summary = _archive.Ingest(many);
        Assert.Equal((250, 2), (summary.Added, summary.Replaced));
        Assert.Equal(first.Article.Text, _archive.Store.FindArticle("a")!.Article.Text);
    }

    [Fact]
    public void WhatCannotBeTakenIsNamedAndTheRestGoesOn()
    {
        _archive.Dispose();
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options with
        {
            Extract = article => article.Id switch
            {
                "throws" => throw new InvalidOperationException("no such word"),
                "beyond" => [Invented.Extract(Invented.Article("x"))[0] with { Spans = [new TextSpan(0, 5000)] }],
                _ => Invented.Extract(article),
            },
        });
        IngestSummary summary = archive.Ingest(
        [
            Invented.Read("a"),
            new ReadFailure(new SourceLocation("bad.jsonl", 7), "found no text"),
            Invented.Read("throws"),
            Invented.Read("beyond"),
            Invented.Read("line\nfeed"),
            Invented.Read("b"),
        ]);
        Assert.Equal((6, 2, 4), (summary.Read, summary.Added, summary.RejectedCount));
        Assert.Equal("bad.jsonl:7: found no text", summary.Rejected[0].ToString());
        Assert.Contains("no such word", summary.Rejected[1].Message, StringComparison.Ordinal);
        Assert.Contains("5000", summary.Rejected[2].Message, StringComparison.Ordinal);
        Assert.Contains("U+000A", summary.Rejected[3].Message, StringComparison.Ordinal);
        Assert.Equal(2, archive.Shown());
    }

    [Fact]
    public void ProgressCountsWhatIsCommitted()
    {
        List<IngestProgress> reports = [];
        _archive.Ingest(
            Enumerable.Range(0, 250).Select(i => Invented.Read($"m{i}")),
            new Reports(progress =>
            {
                Assert.Equal(progress.Added, _archive.Store.Count().Articles);
                reports.Add(progress);
            }),
            TestContext.Current.CancellationToken,
            new IngestOptions { TotalBytes = 1000 });
        Assert.True(reports.Count >= 3);
        Assert.Equal((250, 250L, 1000L), (reports[^1].Read, reports[^1].Quotes, reports[^1].TotalBytes));
        Assert.Equal(reports.Select(r => r.Read).Order(), reports.Select(r => r.Read));
    }

    [Fact]
    public void CancellationKeepsWhatIsCommittedAndLeavesTheRest()
    {
        using CancellationTokenSource cancel = new();
        IngestSummary summary = _archive.Ingest(
            Enumerable.Range(0, 100_000).Select(i => Invented.Read($"m{i}")), new Reports(_ => cancel.Cancel()), cancel.Token);
        Assert.True(summary.Cancelled);
        Assert.InRange(summary.Added, 1, 100);
        Assert.Equal(summary.Added, _archive.Store.Count().Articles);
        Assert.Equal(summary.Added, _archive.Shown());
    }

    [Fact]
    public void AnInputThatFailsLeavesWhatItGaveBefore()
    {
        static IEnumerable<ReadResult> Failing()
        {
            yield return Invented.Read("a");
            throw new IOException("the disk was pulled out");
        }
        Assert.Contains("pulled out", Assert.Throws<IOException>(() => _archive.Ingest(Failing())).Message, StringComparison.Ordinal);
        Assert.Equal(1, _archive.Shown("a"));
        Assert.Equal(1, _archive.Ingest([Invented.Read("b")]).Added);
    }

    [Fact]
    public void ASlowInputIsCommittedBeforeItEnds()
    {
        IEnumerable<ReadResult> Slow()
        {
            yield return Invented.Read("a");
            Assert.True(SpinWait.SpinUntil(() => _archive.Store.FindArticle("a") is not null, TimeSpan.FromMinutes(1)));
            yield return Invented.Read("b");
        }
        Assert.Equal(2, _archive.Ingest(Slow()).Added);
    }

    [Fact]
    public void TheSameArticlesGiveTheSameIdsEverywhere()
    {
        using TempFolder elsewhere = new();
        using QuoteArchive other = QuoteArchive.OpenForWriting(elsewhere.Path, Invented.Options);
        ReadResult[] input = [.. Enumerable.Range(0, 230).Select(i => Invented.Read($"m{i}", $"\u201cFirst {i}\u201d and \u201csecond\u201d."))];
        _archive.Ingest(input);
        foreach (ReadResult[] part in input.Chunk(37)) other.Ingest(part);
        Assert.Equal(Ids(_archive), Ids(other));
        static IEnumerable<string> Ids(QuoteArchive archive) => archive.Store.ChangesSince(0).SelectMany(c => c.Record!.Quotes.Select(q => $"{c.Sequence} {q.Id}"));
    }

    [Fact]
    public void RemovedIsGoneEverywhere()
    {
        _archive.Ingest([Invented.Read("a"), Invented.Read("b")]);
        Assert.True(_archive.Remove("a"));
        Assert.False(_archive.Remove("a"));
        Assert.Equal((0, 1), (_archive.Shown("a"), _archive.Shown()));
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void AnArchiveOpenedForReadingRefusesToWrite()
    {
        using QuoteArchive reading = QuoteArchive.OpenForReading(_folder.Path, Invented.Options);
        Assert.Throws<InvalidOperationException>(() => reading.Ingest([]));
        Assert.Throws<InvalidOperationException>(() => reading.Remove("a"));
        Assert.Throws<InvalidOperationException>(reading.CatchUp);
        Assert.Throws<InvalidOperationException>(() => reading.Rebuild());
    }

    private sealed class Reports(Action<IngestProgress> told) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => told(value);
    }
}
