using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class PlainTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheTextIsTheWholeFile()
    {
        const string Text = "\n  “Talks go on,” she said.\r\n\r\nTrailing space \n";
        Article article = Reading.Article(_folder.Write("a.txt", Text)).Article;
        Assert.Equal(Text, article.Text);
        Assert.Equal(QuoteId.ForArticle(Text), article.Id);
        Assert.Null(article.Title);
    }

    [Fact]
    public void HeaderLinesAreReadAndStayInTheText()
    {
        const string Text = "Title: Talks go on\nDate: 2031-04-02\nOutlet: The Varnia Post\nURL: https://post.example/1\n\nBody.";
        Article article = Reading.Article(_folder.Write("a.txt", Text)).Article;
        Assert.Equal(
            ("Talks go on", 2031, "The Varnia Post", "https://post.example/1", QuoteId.ForArticle("https://post.example/1"), Text),
            (article.Title, article.PublishedAt?.Year, article.Outlet, article.Url, article.Id, article.Text));
    }

    [Theory]
    [InlineData("Title: a thing to have\nshe said it is.\n\nBody")]
    [InlineData("THE MINISTER: Good morning.\nDate: we will see.\n\nBody")]
    [InlineData("Date: all in one paragraph")]
    public void ProseIsNotMistakenForAHeader(string text)
    {
        Article article = Reading.Article(_folder.Write("a.txt", text)).Article;
        Assert.Null(article.Title);
        Assert.Null(article.PublishedAt);
    }

    [Fact]
    public void FrontMatterAndHeadingDescribeMarkdown()
    {
        Article article = Reading.Article(_folder.Write("a.md", "---\nauthor: someone\ndate: \"2031-04-02\"\nlang: en\n---\n\n# Talks go on #\n\nBody.")).Article;
        Assert.Equal(("Talks go on", "en", 2031), (article.Title, article.Language, article.PublishedAt?.Year));
        Assert.StartsWith("---\nauthor", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Talks\n=====\n\nBody", "Talks")]
    [InlineData("```\n# not this\n```\n## This", "This")]
    [InlineData("#hashtag\n\nBody", null)]
    public void TheFirstHeadingIsTheTitle(string text, string? title) =>
        Assert.Equal(title, Reading.Article(_folder.Write("a.md", text)).Article.Title);

    [Fact]
    public void ByteOrderMarksDecideTheEncoding()
    {
        Encoding[] encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (Encoding encoding in encodings)
        {
            string path = _folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("“Naïve”")]);
            Assert.Equal("“Naïve”", Reading.Article(path).Article.Text);
        }
    }

    [Fact]
    public void AnOldWesternEncodingIsRecognized()
    {
        byte[] bytes = [0x93, .. "Na"u8, 0xEF, .. "ve caf"u8, 0xE9, .. " d"u8, 0xE9, .. "j"u8, 0xE0, .. " vu"u8, 0x94, .. ", she said in the capital."u8];
        Assert.Equal("“Naïve café déjà vu”, she said in the capital.", Reading.Article(_folder.Write("a.txt", bytes)).Article.Text);
    }

    [Fact]
    public void OneBadByteDoesNotChangeTheEncodingOfTheRest()
    {
        byte[] bytes = [.. "“Naïve” café "u8, 0xFF, .. " “encore”"u8];
        Assert.Equal("“Naïve” café \uFFFD “encore”", Reading.Article(_folder.Write("a.txt", bytes)).Article.Text);
    }

    [Fact]
    public void AnEmptyFileIsAFailure() =>
        Assert.Equal("the file is empty, expected the article's text", Reading.Failure(_folder.Write("a.txt", " \n\n")).Message);

    [Fact]
    public void AFileLargerThanTheBoundIsAFailure() =>
        Assert.Contains("larger than 1 KiB", Reading.Failure(_folder.Write("a.txt", new string('x', 2000)), new ReadOptions { MaxDocumentBytes = 1024 }).Message, StringComparison.Ordinal);
}
