namespace Quotes.Ingestion.Tests;

public sealed class JsonTurnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TurnsCountInCodePoints()
    {
        string path = _folder.Write("a.jsonl", """
            {"turns":[{"start":2,"end":10,"speaker":"Lena Orlec","role":"President","country":"Tavrenia"},{"start":11,"end":20,"speaker":{"name":"The Union","kind":"organization"},"confidence":0.5,"quotation":true}],"text":"😀 We stay. You go 😀."}
            """);
        Article article = Reading.Article(path).Article;
        Assert.Equal(["We stay.", "You go 😀."], article.Turns.Select(t => t.Span.In(article.Text)));
        Assert.Equal(new Speaker { Name = "Lena Orlec", Kind = SpeakerKind.Person, Role = "President", Country = "Tavrenia" }, article.Turns[0].Speaker);
        Assert.Equal(new Speaker { Name = "The Union", Kind = SpeakerKind.Organization }, article.Turns[1].Speaker);
        Assert.Equal([(1, false), (0.5, true)], article.Turns.Select(t => (t.Confidence, t.IsQuotation)));
    }

    [Fact]
    public void ATurnNeedNotNameItsSpeaker()
    {
        string path = _folder.Write("a.jsonl", """{"text":"We stay.","turns":[{"start":0,"end":8}]}""");
        Assert.Equal(Speaker.Unknown, Assert.Single(Reading.Article(path).Article.Turns).Speaker);
    }

    [Theory]
    [InlineData("7", "expected an array")]
    [InlineData("[7]", "turn 1 is no object")]
    [InlineData("""[{"start":0,"speaker":"A"}]""", "turn 1 has no 'end'")]
    [InlineData("""[{"start":0.5,"end":3}]""", "turn 1 has no 'start'")]
    [InlineData("""[{"start":4,"end":2}]""", "turn 1 ends before it begins")]
    [InlineData("""[{"start":0,"end":9}]""", "turn 1 reaches behind the end of the text")]
    [InlineData("""[{"start":0,"end":5},{"start":3,"end":8}]""", "turn 2 begins before the one before it ends")]
    [InlineData("""[{"start":0,"end":5,"kind":"robot"}]""", "turn 1 has the kind 'robot'; expected unknown, person")]
    [InlineData("""[{"start":0,"end":5,"confidence":7}]""", "turn 1 has a confidence")]
    [InlineData("""[{"start":0,"end":5,"date":"soon"}]""", "turn 1 has the date 'soon'; expected a day such as 2031-04-02")]
    [InlineData("""[{"start":0,"e\ud83dnd":5}]""", "half of a surrogate pair")]
    public void WrongTurnsFailTheLineAndNotTheNext(string turns, string message)
    {
        string path = _folder.Write("a.jsonl", $$"""{"text":"We stay.","turns":{{turns}}}""" + "\n" + """{"text":"Next."}""");
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Assert.Contains(message, Assert.IsType<ReadFailure>(results[0]).Message, StringComparison.Ordinal);
        Assert.StartsWith(path + ":1: the field 'turns' cannot be used", results[0].ToString(), StringComparison.Ordinal);
        Assert.IsType<ArticleRead>(results[1]);
    }
}
