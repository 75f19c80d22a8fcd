using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AllFieldsAreRead()
    {
        string path = _folder.Write("a.jsonl", """{"id":"a1","url":"https://post.example/1","title":" Talks ","source":"The Varnia Post","date":"2031-04-02","language":"en_GB","text":"Hello."}""");
        ArticleRead read = Reading.Article(path);
        Assert.Equal(new Article
        {
            Id = "a1",
            Url = "https://post.example/1",
            Title = "Talks",
            Outlet = "The Varnia Post",
            PublishedAt = new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero),
            Language = "en-GB",
            Text = "Hello.",
        }, read.Article);
        Assert.Empty(read.Warnings);
        Assert.Equal(path + ":1", read.Location.ToString());
    }

    [Theory]
    [InlineData(""" "  Two spaces before.\n\nAnd after.  " """, "  Two spaces before.\n\nAnd after.  ")]
    [InlineData(""" "a\u0000b" """, "a\0b")]
    [InlineData(""" "pair \ud83d\ude00 \"quoted\" \/ \\ \t\r\b\f" """, "pair \ud83d\ude00 \"quoted\" / \\ \t\r\b\f")]
    [InlineData(""" "\u201cCurly\u201d \u00e9 é" """, "\u201cCurly\u201d é é")]
    public void TheTextIsTakenOverUnchanged(string json, string text)
    {
        string path = _folder.Write("a.jsonl", $$"""{"text":{{json}}}""");
        Assert.Equal(text, Reading.Article(path).Article.Text);
    }

    [Fact]
    public void AnUnpairedSurrogateStays()
    {
        string path = _folder.Write("a.jsonl", """{"text":"lone \ud83d here"}""");
        Assert.Equal("lone \ud83d here", Reading.Article(path).Article.Text);
    }

    [Fact]
    public void InvalidUtf8BecomesReplacementCharacters()
    {
        string path = _folder.Write("a.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. " au lait\"}"u8]);
        Assert.Equal("caf\uFFFD au lait", Reading.Article(path).Article.Text);
    }

    [Theory]
    [InlineData("{\"text\":\"cut off", "not valid JSON at byte")]
    [InlineData("[1,2]", "found an array, expected a JSON object")]
    [InlineData("{\"text\":7}", "the field 'text' is a number, expected a string")]
    [InlineData("{\"text\":\"  \"}", "the field 'text' is empty")]
    [InlineData("{\"body\":\"x\",\"id\":\"1\"}", "expected a field 'text', found 'body', 'id'")]
    [InlineData("{}", "found none")]
    [InlineData("{\"text\":null}", "expected a field 'text', found 'text'")]
    [InlineData("{\"text\":\"x\",\"id\":{}}", "the field 'id' is an object")]
    [InlineData("{\"text\":\"x\"} trailing", "not valid JSON")]
    [InlineData("{\"text\":\"x\ty\"}", "not valid JSON")]
    public void ABadLineIsNamedAndTheRestGoesOn(string bad, string message)
    {
        string path = _folder.Write("a.jsonl", $"{{\"text\":\"one\"}}\n{bad}\r\n\n{{\"text\":\"three\"}}");
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Assert.Equal(3, results.Count);
        ReadFailure failure = Assert.IsType<ReadFailure>(results[1]);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(path + ":2: ", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("three", Assert.IsType<ArticleRead>(results[2]).Article.Text);
        Assert.Equal(4, results[2].Location.Line);
    }

    [Fact]
    public void NestingDeeperThanAnyArticleIsAFailureOfItsLine()
    {
        string path = _folder.Write("a.jsonl", $"{{\"x\":{new string('[', 100_000)}}}\n{{\"text\":\"fine\"}}");
        Assert.Collection(Reading.All(path), r => Assert.IsType<ReadFailure>(r), r => Assert.IsType<ArticleRead>(r));
    }

    [Fact]
    public void ALineLongerThanTheBoundIsSkippedWithoutBeingHeld()
    {
        string path = _folder.Write("a.jsonl", $"{{\"text\":\"{new string('x', 300_000)}\"}}\n{{\"text\":\"fine\"}}\n{new string('y', 300_000)}");
        IReadOnlyList<ReadResult> results = Reading.All(path, new ReadOptions { MaxLineBytes = 100 << 10 });
        Assert.Collection(results,
            r => Assert.Contains("longer than 100 KiB", Assert.IsType<ReadFailure>(r).Message, StringComparison.Ordinal),
            r => Assert.Equal("fine", Assert.IsType<ArticleRead>(r).Article.Text),
            r => Assert.Equal(3, Assert.IsType<ReadFailure>(r).Location.Line));
    }

    [Fact]
    public void AMissingIdIsMadeFromTheUrlOrElseTheText()
    {
        string path = _folder.Write("a.jsonl", "{\"text\":\"t\",\"url\":\"https://post.example/1\"}\n{\"text\":\"t\",\"id\":\"\"}\n{\"text\":\"t\",\"id\":42}");
        Assert.Equal(
            [QuoteId.ForArticle("https://post.example/1"), QuoteId.ForArticle("t"), "42"],
            Reading.All(path).Select(r => ((ArticleRead)r).Article.Id));
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheFirstLine()
    {
        string path = _folder.Write("a.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"text\":\"x\"}"u8]);
        Assert.Equal("x", Reading.Article(path).Article.Text);
    }

    [Fact]
    public void AMappingNamesOtherFields()
    {
        Assert.True(FieldMapping.TryParse("text=body, source = paper", out FieldMapping fields, out _));
        string path = _folder.Write("a.jsonl", "{\"body\":\"x\",\"text\":\"not this\",\"paper\":\"P\"}");
        Article article = Reading.Article(path, new ReadOptions { Fields = fields }).Article;
        Assert.Equal(("x", "P"), (article.Text, article.Outlet));
    }

    [Fact]
    public void AnOptionalFieldOfAnotherKindIsLeftOutWithANote()
    {
        string path = _folder.Write("a.jsonl", "{\"text\":\"x\",\"source\":{\"name\":\"P\"},\"date\":null}");
        ArticleRead read = Reading.Article(path);
        Assert.Null(read.Article.Outlet);
        Assert.Equal("the field 'source' is left out: it is an object, expected a string", Assert.Single(read.Warnings));
    }
}
