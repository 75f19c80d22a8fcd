using Quotes.Search;

namespace Quotes.Archive.Tests;

public sealed class RebuildTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // Finds every second quote only, as another version of an extractor might.
    private static ArchiveOptions NextVersion { get; } = Invented.Options with
    {
        Extract = article => [.. Invented.Extract(article).Where((_, i) => i % 2 == 0)],
        ExtractorVersion = "2",
    };

    public RebuildTests()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        archive.Ingest([Invented.Read("one"), .. Enumerable.Range(0, 130).Select(i => Invented.Read($"m{i}", $"\u201cFirst {i}\u201d and \u201csecond\u201d."))]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARebuiltIndexShowsTheSame()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options);
        IndexState before = archive.Index.State;
        Assert.Equal(new RebuildSummary(131, 261, 0), archive.Rebuild());
        Assert.Equal(before, archive.Index.State);
        Assert.Equal(261, archive.Shown());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void ExtractingAgainReplacesOnlyWhatComesOutOtherwise()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, NextVersion);
        Assert.Equal(new RebuildSummary(131, 131, 130), archive.Rebuild(extractAgain: true));
        Assert.Equal(131, archive.Shown());
        Assert.Empty(archive.Store.Revisions("m1"));
        Assert.Equal("2", archive.Store.Compare(Invented.Article("one")).ExtractorVersion);
        Assert.Equal(new RebuildSummary(131, 131, 0), archive.Rebuild(extractAgain: true));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void UnchangedArticlesKeepTheirQuotesUnlessAskedOtherwise()
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, NextVersion);
        Ingestion.ArticleRead article = Invented.Read("m1", "\u201cFirst 1\u201d and \u201csecond\u201d.");
        Assert.Equal(1, archive.Ingest([article]).Unchanged);
        Assert.Equal(2, archive.Shown("m1"));
        Assert.Equal(1, archive.Ingest([article], options: new IngestOptions { ExtractAgain = true }).Replaced);
        Assert.Equal(1, archive.Shown("m1"));
    }

    [Fact]
    public void ARebuildThatFailsLeavesTheOldIndex()
    {
        bool fail = false;
        IndexEngine engine = IndexEngine.Lucene with { OpenWriter = folder => new FailingWriter(IndexEngine.Lucene.OpenWriter(folder), () => fail) };
        using QuoteArchive archive = QuoteArchive.OpenForWriting(_folder.Path, Invented.Options with { Engine = engine });
        fail = true;
        Assert.Throws<IOException>(() => archive.Rebuild());
        fail = false;
        Assert.Equal(261, archive.Shown());
        archive.Ingest([Invented.Read("after")]);
        Assert.Equal(262, archive.Shown());
        Assert.Empty(archive.Check());
    }

    private sealed class FailingWriter(IQuoteIndexWriter inner, Func<bool> fails) : IQuoteIndexWriter
    {
        public long Generation => inner.Generation;

        public string Corrections => inner.Corrections;

        public void Put(ArticleRecord record)
        {
            if (fails()) throw new IOException("the disk is full");
            inner.Put(record);
        }

        public void Remove(string articleId) => inner.Remove(articleId);

        public void Clear() => inner.Clear();

        public void Commit(long generation, DateTimeOffset at, string? corrections) => inner.Commit(generation, at, corrections);

        public void Dispose() => inner.Dispose();
    }
}
