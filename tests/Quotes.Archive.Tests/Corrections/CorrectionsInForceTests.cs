using Quotes.Search;

namespace Quotes.Archive.Tests;

/// <summary>Corrections reach the index, survive what happens to it, and go again.</summary>
public sealed class CorrectionsInForceTests : IDisposable
{
    private const string Merge = """{"id":"m","type":"merge","from":"orsa-lindqvane","speaker":{"name":"Orsa Lind"}}""";
    private const string Split = """{"id":"s","type":"split","from":"orsa-lindqvane","where":{"article":"b"},"speaker":{"name":"Orsa Lindqvane (elder)"}}""";

    private readonly TempFolder _folder = new();
    private readonly List<string> _notices = [];

    public CorrectionsInForceTests()
    {
        using QuoteArchive archive = OpenToWrite();
        archive.Ingest([Invented.Read("a"), Invented.Read("b"), Invented.Read("c", "She said \u201cone\u201d and \u201ctwo\u201d.")]);
    }

    private ArchiveOptions Options => Invented.Options with { Notice = _notices.Add };

    private string File => _folder.File("corrections.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnEditedFileHoldsAfterTheNextOpening(bool forWriting)
    {
        Write(Merge);
        using (QuoteArchive archive = forWriting ? OpenToWrite() : OpenToRead())
        {
            Assert.Equal((4, 0), (Of(archive, "orsa-lind"), Of(archive, "orsa-lindqvane")));
            Assert.Equal(4, Corrected(archive));
            Assert.Empty(archive.Check());
        }
        Write();
        using QuoteArchive again = forWriting ? OpenToWrite() : OpenToRead();
        Assert.Equal((0, 4, 0), (Of(again, "orsa-lind"), Of(again, "orsa-lindqvane"), Corrected(again)));
        Assert.Empty(again.Check());
        Assert.Empty(_notices);
    }

    [Fact]
    public void EveryWayFromOneFileToAnotherEndsWhereAFreshIndexWould()
    {
        string quote;
        using (QuoteArchive archive = OpenToRead()) quote = archive.Store.FindArticle("c")!.Quotes[1].Id;
        string own = $$$"""{"id":"o","type":"speaker","quote":"{{{quote}}}","speaker":{"name":"Tove Arn"}}""";
        string gone = $$$"""{"id":"g","type":"not-a-quote","quote":"{{{quote}}}"}""";
        const string On = """{"id":"n","type":"merge","from":"orsa-lind","speaker":{"name":"O. L. Qvane"}}""";
        const string Alias = """{"id":"l","type":"alias","printed":"Orsa Lindqvane","where":{"article":"a"},"speaker":{"name":"Sten Ruud"}}""";
        string[][] files = [[Merge], [Merge, On], [On], [], [own], [own, Merge], [gone, Merge], [gone], [Split], [Split, Alias], [Merge, On, Split, Alias, own], [Alias, own, Merge], [own, gone], [gone, own], []];
        foreach (string[] file in files)
        {
            Write(file);
            string reached;
            using (QuoteArchive archive = OpenToRead())
            {
                reached = Picture(archive);
                Assert.Empty(archive.Check());
            }
            using TempFolder fresh = new();
            System.IO.File.Copy(_folder.File("quotes.db"), fresh.File("quotes.db"));
            System.IO.File.Copy(File, fresh.File("corrections.jsonl"));
            using QuoteArchive built = QuoteArchive.OpenForWriting(fresh.Path, Options);
            Assert.Equal(Picture(built), reached);
        }
    }

    [Fact]
    public void TheySurviveReingestAndRebuildAndTheStoreKeepsTheMachinesAnswer()
    {
        Write(Merge, Split);
        using QuoteArchive archive = OpenToWrite();
        archive.Ingest([Invented.Read("a", "Changed. The envoy said \u201cnothing stays\u201d on Monday."), Invented.Read("d")]);
        Assert.Equal((4, 1), (Of(archive, "orsa-lind"), Of(archive, "orsa-lindqvane-elder")));
        IndexState before = archive.Index.State;
        archive.Rebuild();
        Assert.Equal((4, 1), (Of(archive, "orsa-lind"), Of(archive, "orsa-lindqvane-elder")));
        Assert.Equal((before.Quotes, before.Corrections), (archive.Index.State.Quotes, archive.Index.State.Corrections));
        Assert.Equal("Orsa Lindqvane", archive.Store.FindArticle("a")!.Quotes[0].Speaker.Name);
        Assert.Null(archive.Store.FindArticle("a")!.Quotes[0].Corrected);
        Assert.Equal("Orsa Lind", archive.FindArticle("a")!.Quotes[0].Speaker.Name);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void OnlyWhatIsTouchedIsPutAgain()
    {
        List<string> put = [];
        IndexEngine engine = IndexEngine.Lucene with { OpenWriter = folder => new NotingWriter(IndexEngine.Lucene.OpenWriter(folder), put) };
        Write(Split);
        using (QuoteArchive.OpenForWriting(_folder.Path, Options)) { }
        Write(Split, """{"id":"e","type":"merge","from":"orsa-lindqvane-elder","speaker":{"name":"Old Orsa"}}""");
        using (QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Options with { Engine = engine })) Assert.Equal(1, Of(archive, "old-orsa"));
        Assert.Equal(["b"], put);
    }

    [Fact]
    public void ACorrectionThatFitsNothingIsReportedAndNotLost()
    {
        string quote;
        using (QuoteArchive archive = OpenToRead()) quote = archive.Store.FindArticle("a")!.Quotes[0].Id;
        Write($$$"""{"id":"o","type":"speaker","quote":"{{{quote}}}","article":"a","text":"the pass stays open","speaker":{"name":"Tove Arn"}}""", Split,
            """{"id":"x","type":"undo","undoes":"s"}""", """{"id":"broken"}""");
        using QuoteArchive writing = OpenToWrite();
        CorrectionReport report = writing.ReportCorrections();
        Assert.Equal([("o", CorrectionState.Applied, 1L), ("s", CorrectionState.Undone, 0L), ("x", CorrectionState.Undo, 0L)], report.Lines.Reverse().Select(l => (l.Correction.Id, l.State, l.Quotes)));
        Assert.Equal((4, false), (Assert.Single(report.Problems).Line, report.IsPending));
        Assert.Contains(_notices, notice => notice.Contains("corrections.jsonl:4: there is no 'type'", StringComparison.Ordinal));
        Assert.Contains(writing.Check(), problem => problem.Contains("line 4", StringComparison.Ordinal));

        writing.Ingest([Invented.Read("a", "The envoy said \u201call is lost\u201d on Monday.")]);
        Assert.Equal(CorrectionState.Unused, writing.ReportCorrections().Lines[^1].State);
        writing.Ingest([Invented.Read("a", "Later: the envoy said \u201cThe pass stays open\u201d on Monday.")]);
        Assert.Equal(CorrectionState.Applied, writing.ReportCorrections().Lines[^1].State);
        Assert.Equal(1, Of(writing, "tove-arn"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ACorrectionMadeThroughTheArchiveStandsInTheFileAndShowsAtOnce(bool forWriting)
    {
        using QuoteArchive archive = forWriting ? OpenToWrite() : OpenToRead();
        Quote quote = archive.Store.FindArticle("a")!.Quotes[0];
        Correction made = archive.Correct(new Correction { Id = "", Type = CorrectionType.NotAQuote, Quote = quote.Id, Who = "A. Reader" });
        Assert.Equal(("a", quote.Text), (made.Article, made.Text));
        Assert.Matches("^[0-9a-f]{8}$", made.Id);
        Assert.Equal(CorrectionLine.Write(made) + "\n", System.IO.File.ReadAllText(File));
        Assert.Equal(0, archive.Shown("a"));
        Assert.False(archive.FindQuote(quote.Id)!.Value.Quote.Corrected!.IsQuote);
        Assert.Equal(CorrectionState.Applied, archive.ReportCorrections().Lines[^1].State);

        archive.Correct(new Correction { Id = "", Type = CorrectionType.Undo, Undoes = made.Id });
        Assert.Equal(1, archive.Shown("a"));
        Assert.Throws<CorrectionRefusedException>(() => archive.Correct(new Correction { Id = "", Type = CorrectionType.Undo, Undoes = "nobody" }));
        Assert.Contains("no quote 'nowhere'", Assert.Throws<CorrectionRefusedException>(() => archive.Correct(new Correction { Id = "", Type = CorrectionType.NotAQuote, Quote = "nowhere" })).Message, StringComparison.Ordinal);
        Assert.Contains("no speaker 'nobody'", Assert.Throws<CorrectionRefusedException>(() => archive.Correct(new Correction { Id = "", Type = CorrectionType.Merge, From = "nobody", Speaker = new GivenSpeaker("Orsa Lind") })).Message, StringComparison.Ordinal);
        Assert.Throws<CorrectionRefusedException>(() => archive.Correct(new Correction { Id = made.Id, Type = CorrectionType.NotAQuote, Quote = quote.Id }));
        Assert.Equal((2, 2), (archive.ReportCorrections().Total, archive.ReportCorrections(limit: 1).Next));
        Assert.Equal(made.Id, Assert.Single(archive.ReportCorrections(before: 2, limit: 1).Lines).Correction.Id);
        Assert.Null(archive.ReportCorrections(before: 2, limit: 1).Next);
    }

    [Fact]
    public void WhileSomebodyIngestsACorrectionIsTakenAndTheWriterAppliesIt()
    {
        using QuoteArchive writing = OpenToWrite(), reading = OpenToRead();
        reading.Correct(new Correction { Id = "", Type = CorrectionType.Merge, From = "orsa-lindqvane", Speaker = new GivenSpeaker("Orsa Lind") });
        Assert.True(reading.ReportCorrections().IsPending);
        Assert.Equal((4, 0), (Of(reading, "orsa-lindqvane"), reading.Corrections.Active.Count));
        writing.Ingest([Invented.Read("d")]);
        reading.Index.Refresh();
        Assert.Equal((5, 0), (Of(reading, "orsa-lind"), Of(reading, "orsa-lindqvane")));
        Assert.Equal("Orsa Lind", reading.FindArticle("a")!.Quotes[0].Speaker.Name);
    }

    [Fact]
    public async Task AServingReaderFollowsAnEditedFile()
    {
        using QuoteArchive archive = OpenToRead();
        await using ArchiveWatcher watcher = new(archive, TimeSpan.FromMilliseconds(5));
        Write(Merge);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (archive.Index.State.Corrections.Length == 0) await Task.Delay(5, patience.Token);
        Assert.Equal(4, Of(archive, "orsa-lind"));
    }

    [Fact]
    public void WithoutTheCopyOfWhatWasAppliedTheIndexIsBuiltAgain()
    {
        Write(Merge);
        using (OpenToWrite()) { }
        foreach (string copy in Directory.GetFiles(_folder.File("lucene"), "corrections-*")) System.IO.File.Delete(copy);
        Write(Split);
        using QuoteArchive archive = OpenToWrite();
        Assert.Equal((0, 1, 3), (Of(archive, "orsa-lind"), Of(archive, "orsa-lindqvane-elder"), Of(archive, "orsa-lindqvane")));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void AFileThatCannotBeReadLeavesWhatWasApplied()
    {
        Write(Merge);
        using (OpenToWrite()) { }
        System.IO.File.Delete(File);
        using (FileStream large = System.IO.File.Create(File)) large.SetLength((32 << 20) + 1);
        using QuoteArchive archive = OpenToWrite();
        Assert.Equal(4, Of(archive, "orsa-lind"));
        Assert.Contains(_notices, notice => notice.Contains("expected at most 33554432", StringComparison.Ordinal));
    }

    private QuoteArchive OpenToWrite() => QuoteArchive.OpenForWriting(_folder.Path, Options);

    private QuoteArchive OpenToRead() => QuoteArchive.OpenForReading(_folder.Path, Options);

    private void Write(params string[] lines) => System.IO.File.WriteAllText(File, string.Concat(lines.Select(line => line + "\n")));

    private static long Of(QuoteArchive archive, string speaker) => Count(archive, FilterField.Speaker, speaker);

    private static long Corrected(QuoteArchive archive) => Count(archive, FilterField.Corrected, "true");

    private static long Count(QuoteArchive archive, FilterField field, string value) =>
        archive.Index.Search(new SearchRequest { Filters = [new Filter(field, [value])], Fold = Folding.None }, TestContext.Current.CancellationToken).Total;

    private static string Picture(QuoteArchive archive) => string.Join('\n', archive.Index
        .Search(new SearchRequest { Limit = SearchRequest.MaxLimit, Sort = SortOrder.Newest }, TestContext.Current.CancellationToken).Hits
        .Select(hit => $"{hit.Entry.Article.Id} {hit.Entry.Quote.Text}: {hit.Entry.SpeakerId} {hit.Entry.Quote.Evidence} {string.Join(',', hit.Entry.Quote.Corrected?.By.Select(m => m.Id) ?? [])}"));

    private sealed class NotingWriter(IQuoteIndexWriter inner, List<string> put) : IQuoteIndexWriter
    {
        public long Generation => inner.Generation;

        public string Corrections => inner.Corrections;

        public void Put(ArticleRecord record)
        {
            put.Add(record.Article.Id);
            inner.Put(record);
        }

        public void Remove(string articleId) => inner.Remove(articleId);

        public void Clear() => inner.Clear();

        public void Commit(long generation, DateTimeOffset at, string? corrections) => inner.Commit(generation, at, corrections);

        public void Dispose() => inner.Dispose();
    }
}
