namespace Quotes.Ingestion.Tests;

public sealed class InputsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFolderIsReadRecursivelyInOrdinalOrderWithoutHiddenAndForeignFiles()
    {
        string[] names = ["b.txt", "B.txt", "a/z.txt", "a/.hidden/x.txt", ".h.txt", "gold.tsv", "c.md"];
        foreach (string name in names) _folder.Write(name, name);
        Assert.Equal(["B.txt", "a/z.txt", "b.txt", "c.md"], Reading.All(_folder.Root).Select(r => ((ArticleRead)r).Article.Text));
        Assert.Equal(Path.Combine(_folder.Root, "B.txt"), Reading.All(_folder.Root)[0].Location.Path);
    }

    [Fact]
    public void AFolderWithNothingToReadIsAFailure()
    {
        _folder.Write("gold.tsv", "x");
        Assert.Contains("holds nothing to read: expected .txt", Reading.Failure(_folder.Root).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkBackUpDoesNotLeadInACircle()
    {
        _folder.Write("a/x.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "a", "up"), _folder.Root);
        Assert.Single(Reading.All(_folder.Root));
    }

    [Fact]
    public void WhatIsNotThereAndWhatIsUnknownAreNamedAndTheRestGoesOn()
    {
        string missing = Path.Combine(_folder.Root, "no.txt"), unknown = _folder.Write("a.doc", "x"), good = _folder.Write("a.txt", "x");
        ReadResult[] results = [.. new ArticleReader().Read([missing, unknown, good], TestContext.Current.CancellationToken)];
        Assert.Equal($"{missing}: there is no such file or folder", results[0].ToString());
        Assert.StartsWith($"{unknown}: the name does not say what the file holds: expected .txt", results[1].ToString(), StringComparison.Ordinal);
        Assert.IsType<ArticleRead>(results[2]);
    }

    [Theory]
    [InlineData("\uFEFF \n {\"text\":\"one\"}\n{\"text\":\"two\"}", 2, "one")]
    [InlineData("One plain text\n{not json}", 1, "One plain text\n{not json}")]
    public void StandardInputIsJsonLinesWhenItBeginsWithABraceAndOtherwiseText(string input, int count, string first)
    {
        IReadOnlyList<ReadResult> results = Reading.All("-", Reading.StandardInput(input));
        Assert.Equal(count, results.Count(r => r is ArticleRead));
        ArticleRead read = results.OfType<ArticleRead>().First();
        Assert.Equal(first, read.Article.Text);
        Assert.Equal("-", read.Location.Path);
    }

    [Fact]
    public async Task StandardInputIsReadAsItComes()
    {
        using AnonymousPipe pipe = new();
        await pipe.Writer.WriteAsync("{\"text\":\"one\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using IEnumerator<ReadResult> results =
            new ArticleReader(new ReadOptions { StandardInput = () => pipe.Reader }).Read(["-"], TestContext.Current.CancellationToken).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Equal("one", Assert.IsType<ArticleRead>(results.Current).Article.Text);
    }

    private sealed class AnonymousPipe : IDisposable
    {
        public AnonymousPipe()
        {
            System.IO.Pipes.AnonymousPipeServerStream writer = new(System.IO.Pipes.PipeDirection.Out);
            Writer = writer;
            Reader = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, writer.ClientSafePipeHandle);
        }

        public Stream Writer { get; }

        public Stream Reader { get; }

        public void Dispose()
        {
            Writer.Dispose();
            Reader.Dispose();
        }
    }

    [Fact]
    public void StandardInputMayBePacked()
    {
        ReadOptions options = new() { StandardInput = () => new MemoryStream(TemporaryFolder.Gzip("{\"text\":\"one\"}\n"u8.ToArray())) };
        Assert.Equal("one", Reading.Article("-", options).Article.Text);
    }

    [Fact]
    public void EmptyStandardInputIsAFailure() => Assert.Contains("empty", Reading.Failure("-", Reading.StandardInput("")).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadingIsLazyAndStopsWhenCancelled()
    {
        using CancellationTokenSource stop = new();
        string path = _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"x\"}\n", 1000)));
        int read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (ReadResult _ in new ArticleReader().Read([path], stop.Token))
            {
                if (++read == 10) stop.Cancel();
            }
        });
        Assert.Equal(10, read);
    }
}
