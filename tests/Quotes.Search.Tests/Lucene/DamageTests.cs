using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Quotes.Search.Tests;

public sealed class DamageTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "quotes-damage-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (System.IO.Directory.Exists(_folder)) System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void AWholeIndexHasNoProblems()
    {
        Build();
        Assert.Empty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
        Assert.Empty(LuceneIndexCheck.Run(_folder + ".absent", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AFlippedBitInAStoredQuoteIsNeverShown()
    {
        Build();
        // Long enough text is stored as it is, so its bytes can be found in the file.
        byte[] needle = "unmistakable"u8.ToArray();
        string file = System.IO.Directory.GetFiles(_folder).First(f => !Path.GetFileName(f).StartsWith("segments", StringComparison.Ordinal)
            && File.ReadAllBytes(f).AsSpan().IndexOf(needle) >= 0);
        byte[] bytes = File.ReadAllBytes(file);
        using LuceneQuoteIndex index = LuceneQuoteIndex.Open(_folder);
        for (int at = bytes.AsSpan().IndexOf(needle), from = 0; ; at = bytes.AsSpan(from).IndexOf(needle) is >= 0 and var next ? from + next : -1)
        {
            if (at < 0) break;
            bytes[at + 3] ^= 4;
            from = at + needle.Length;
        }
        File.WriteAllBytes(file, bytes);
        using LuceneQuoteIndex damaged = LuceneQuoteIndex.Open(_folder);
        IndexDamagedException shown = Assert.Throws<IndexDamagedException>(() => damaged.Search(new SearchRequest(), TestContext.Current.CancellationToken));
        Assert.Contains("quotes check", shown.Message);
        Assert.Contains("quotes rebuild", shown.Message);
        Assert.NotEmpty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AnyDamagedFileIsReportedByTheCheck()
    {
        Build();
        foreach (string file in System.IO.Directory.GetFiles(_folder).Where(f => Path.GetFileName(f)[0] is '_' or 's'))
        {
            if (Path.GetFileName(file) == "segments.gen") continue;
            byte[] whole = File.ReadAllBytes(file), broken = [.. whole];
            broken[broken.Length / 2] ^= 16;
            File.WriteAllBytes(file, broken);
            Assert.NotEmpty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
            File.WriteAllBytes(file, whole);
        }
        Assert.Empty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AMissingSegmentListIsDamageNotAnEmptyIndex()
    {
        Build();
        foreach (string file in System.IO.Directory.GetFiles(_folder, "segments*")) File.Delete(file);
        Assert.Contains("segments", Assert.Throws<IndexDamagedException>(() => LuceneQuoteIndex.Open(_folder)).Message);
        Assert.Throws<IndexDamagedException>(() => LuceneQuoteIndexWriter.Open(_folder));
    }

    [Fact]
    public void ATruncatedSegmentListIsDamage()
    {
        Build();
        foreach (string file in System.IO.Directory.GetFiles(_folder, "segments_*"))
        {
            using FileStream stream = new(file, FileMode.Open);
            stream.SetLength(stream.Length / 2);
        }
        Assert.Throws<IndexDamagedException>(() => LuceneQuoteIndex.Open(_folder));
        Assert.NotEmpty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ASegmentListThatNamesNoKnownCodecIsDamage()
    {
        Build();
        foreach (string file in System.IO.Directory.GetFiles(_folder, "segments_*"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[bytes.AsSpan().IndexOf("Lucene46"u8) + 2] = (byte)'k';
            File.WriteAllBytes(file, bytes);
        }
        Assert.Contains("quotes rebuild", Assert.Throws<IndexDamagedException>(() => LuceneQuoteIndex.Open(_folder)).Message);
        Assert.Throws<IndexDamagedException>(() => LuceneQuoteIndexWriter.Open(_folder));
        Assert.NotEmpty(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AnotherFormatIsRefusedWithTheCommandThatRebuilds()
    {
        using (SimpleFSDirectory directory = new(_folder))
        using (IndexWriter writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["format"] = "quotes-0" });
            writer.Commit();
        }
        IndexFormatException refused = Assert.Throws<IndexFormatException>(() => LuceneQuoteIndex.Open(_folder));
        Assert.Equal("quotes-0", refused.Found);
        Assert.Contains(refused.Expected, refused.Message);
        Assert.Contains("quotes rebuild", refused.Message);
        Assert.Throws<IndexFormatException>(() => LuceneQuoteIndexWriter.Open(_folder));
        Assert.Contains("quotes-0", Assert.Single(LuceneIndexCheck.Run(_folder, TestContext.Current.CancellationToken)));
    }

    private void Build()
    {
        using LuceneQuoteIndexWriter writer = LuceneQuoteIndexWriter.Open(_folder);
        writer.Put(Sample.Article("a", new SampleQuote("An unmistakable sign of peace")));
        writer.Commit(1, Sample.IndexedAt);
    }
}
