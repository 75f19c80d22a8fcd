namespace Quotes.Ingestion.Tests;

public sealed class JsonFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"text":"One."}""")]
    [InlineData("{\n  \"text\":\n \"One.\"\n}\n")]
    [InlineData("\uFEFF \n{ \"text\": \"One.\" }\n\n")]
    [InlineData("[\n{\"text\": \"One.\"}\n]")]
    public void AnObjectIsAnArticle(string json) => Assert.Equal("One.", Reading.Article(_folder.Write("a.json", json)).Article.Text);

    [Theory]
    [InlineData("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n{\"text\":\n{\"text\":\"Four.\"}")]
    [InlineData("[{\"text\":\"One.\"},\n{\"text\":\"Two.\"},\n{\"text\":7},\n{\"text\":\"Four.\"}]")]
    public void LinesAndArraysHaveManyAndTheBrokenOneIsNamedByItsLine(string json)
    {
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.json", json));
        Assert.Equal(["One.", "Two.", "Four."], results.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.Contains("a.json:3: ", results.OfType<ReadFailure>().Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the file has no object, expected one with the fields of an article")]
    [InlineData("[]", "the file has no object")]
    [InlineData("7", "found a value that is no object")]
    [InlineData("[\n7]", "a.json:2: found a value that is no object")]
    [InlineData("{\n\"text\": \"cut", "a.json:2: not valid JSON at byte")]
    public void WhatIsNoArticleIsNamed(string json, string message) =>
        Assert.Contains(message, Reading.Failure(_folder.Write("a.json", json)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void WhatStandsBeforeABreakIsRead()
    {
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.json", "[{\"text\":\"One.\"},\n{\"text\":\"Two"));
        Assert.Equal("One.", Assert.IsType<ArticleRead>(results[0]).Article.Text);
        Assert.Contains("a.json:2: not valid JSON", Assert.IsType<ReadFailure>(results[1]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArrayIsBounded()
    {
        string path = _folder.Write("a.json", "[\n{\"text\":\"" + new string('a', 5000) + "\"}]");
        Assert.Contains("larger than 4 KiB; write an article on each line (.jsonl)", Reading.Failure(path, new ReadOptions { MaxJsonBytes = 4096 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DepthIsBounded() =>
        Assert.Contains("not valid JSON", Reading.Failure(_folder.Write("a.json", "[" + new string('[', 100_000))).Message, StringComparison.Ordinal);
}
