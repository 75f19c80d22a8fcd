using CsCheck;
using Xunit;

namespace Quotes.Extraction.Tests;

public class SyntaxRobustnessTests
{
    private const string Sentence = "“ We will respond , ” said Ana Orlan , who leads the ministry , adding that talks with Velda would go on .";

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(2_000)]
    public void EachWordCostsTwoStepsHoweverLongTheSentence(int times)
    {
        var analysis = new Analysis(string.Join(' ', Enumerable.Repeat(Sentence, times)));
        Assert.Equal(2 * analysis.Words.Length, analysis.Steps);
        Assert.Single(analysis.Heads, h => h < 0);
    }

    [Fact]
    public void AnyWordsBecomeOneTree() =>
        Gen.String.Array[1, 40].Sample(words =>
        {
            var analysis = new Analysis(string.Join(' ', words.Select(w => w.Replace(' ', '_'))));
            return analysis.IsTree() && analysis.Tags.All(t => t != PosTag.None) && analysis.Labels.All(l => l != DependencyLabel.None);
        }, iter: 300);

    [Fact]
    public void OrdinaryWordsInAnyOrderBecomeOneTree() =>
        Gen.Int[0, Sentence.Split(' ').Length - 1].Select(i => Sentence.Split(' ')[i]).Array[1, 60].Sample(words => new Analysis(string.Join(' ', words)).IsTree(), iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("😀")]
    [InlineData("''''''''")]
    [InlineData("\0")]
    public void OddWordsAreWordsToo(string word)
    {
        string[] words = [word, "said", word, word];
        var tags = new PosTag[4];
        var heads = new int[4];
        var labels = new DependencyLabel[4];
        Assert.Equal(8, SyntaxModel.Default.Analyze(words, tags, heads, labels));
        Assert.Single(heads, h => h < 0);
    }

    [Fact]
    public void NoWordsNeedNoSteps() => Assert.Equal(0, SyntaxModel.Default.Analyze([], [], [], []));

    [Fact]
    public async Task AllThreadsGetTheSameAnswer()
    {
        var expected = new Analysis(Sentence);
        var others = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => new Analysis(Sentence))));
        Assert.All(others, other =>
        {
            Assert.Equal(expected.Tags, other.Tags);
            Assert.Equal(expected.Heads, other.Heads);
            Assert.Equal(expected.Labels, other.Labels);
        });
    }

    [Fact]
    public void AForeignFileIsRefusedByName()
    {
        using var file = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(file, System.IO.Compression.CompressionMode.Compress, leaveOpen: true)) brotli.Write(new byte[64]);
        file.Position = 0;
        Assert.Contains("expected", Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(file)).Message, StringComparison.Ordinal);
    }
}
