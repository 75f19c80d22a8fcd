namespace Quotes.Ingestion.Tests.Xml;

public sealed class NitfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheArticleIsWhatStandsInItsBody() => Assert.Equal(
        new Article
        {
            Id = "post.2031.0402.17",
            Title = "Pumps run, says mayor",
            Outlet = "The Varnia Post",
            PublishedAt = new DateTimeOffset(2031, 4, 2, 9, 30, 0, TimeSpan.Zero),
            Text = "The mayor denied that the pumps had stopped.\n\n“Not for an hour,” said Ilse Marden.\n\nOne\n\nTwo",
        },
        Reading.Article(Fixture.Of("news.nitf.xml")).Article);

    [Fact]
    public void OneWithoutTextIsNamed()
    {
        string path = _folder.Write("a.xml", "<nitf><head><title>T</title></head><body><body.content><media/></body.content></body></nitf>");
        Assert.Contains("no text, expected paragraphs in <body.content>", Reading.Failure(path).Message, StringComparison.Ordinal);
    }
}
