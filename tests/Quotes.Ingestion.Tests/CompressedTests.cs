using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class CompressedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CompressedLinesAreReadAsTheyAre()
    {
        string path = _folder.Write("a.jsonl.gz", TemporaryFolder.Gzip(Lines(5000)));
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Assert.Equal(5000, results.Count);
        Assert.All(results, r => Assert.IsType<ArticleRead>(r));
        Assert.Equal(5000, results[^1].Location.Line);
    }

    [Fact]
    public void AFileOfSeveralMembersIsReadToItsEnd()
    {
        string path = _folder.Write("a.jsonl.gz", [.. TemporaryFolder.Gzip(Lines(10)), .. TemporaryFolder.Gzip(Lines(20))]);
        Assert.Equal(30, Reading.All(path).Count);
    }

    [Fact]
    public void AFileCutShortIsAFailureAfterWhatCouldBeRead()
    {
        byte[] packed = TemporaryFolder.Gzip(Lines(5000));
        int[] lengths = [packed.Length / 2, packed.Length - 9, packed.Length - 4];
        foreach (int length in lengths)
        {
            IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.jsonl.gz", packed[..length]));
            Assert.Contains("damaged or cut short", Assert.IsType<ReadFailure>(results[^1]).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatIsNotGzipIsAFailure() =>
        Assert.Contains("damaged or cut short", Reading.Failure(_folder.Write("a.jsonl.gz", "{\"text\":\"x\"}")).Message, StringComparison.Ordinal);

    [Fact]
    public void ABombIsDefusedLongBeforeItsEnd()
    {
        // 256 MiB of zeros in a quarter of a megabyte.
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Optimal))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) gzip.Write(zeros);
        }
        string bomb = _folder.Write("a.jsonl.gz", packed.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("times its size", Reading.Failure(bomb).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 128L << 20);
        Assert.Contains("larger than 16 MiB", Reading.Failure(_folder.Write("b.txt.gz", packed.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputIsBoundedToo()
    {
        string path = _folder.Write("a.jsonl.gz", TemporaryFolder.Gzip(Lines(5000)));
        ReadFailure failure = Assert.IsType<ReadFailure>(Reading.All(path, new ReadOptions { MaxExpandedBytes = 10 << 10 })[^1]);
        Assert.Contains("expands to more than 10 KiB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMeterCountsTheBytesOfTheFileItself()
    {
        byte[] packed = TemporaryFolder.Gzip(Lines(5000));
        ReadMeter meter = new();
        string path = _folder.Write("a.jsonl.gz", packed);
        Assert.Equal(5000, Reading.All(path, new ReadOptions { Meter = meter }).Count);
        Assert.Equal(packed.Length, meter.Bytes);
        Assert.Equal(packed.Length, InputSize.Of([_folder.Root]));
        Assert.Null(InputSize.Of([path, "-"]));
    }

    private static byte[] Lines(int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, count).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Article number {i * 7919 % 10007}.\"}}\n")));
}
