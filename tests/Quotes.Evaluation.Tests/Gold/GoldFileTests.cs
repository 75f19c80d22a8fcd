using System.IO.Compression;
using System.Text;

namespace Quotes.Evaluation.Tests;

public sealed class GoldFileTests : IDisposable
{
    private const string Line = """
        {"id":"a","text":"\ud83c\udf0a We wait, he said.","date":"2031-04-02","source":"The Varnia Post","title":"Waiting","quotes":[{"type":"indirect","content":[[2,9]],"cue":[14,18],"speaker":[[11,13],[2,4]],"canonical":"","kind":"person"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("quotes-gold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("gold.jsonl")]
    [InlineData("gold.jsonl.gz")]
    public void OffsetsInCodePointsBecomeSpans(string name)
    {
        GoldArticle article = Assert.Single(GoldFile.Read(Write(name, "\n" + Line + "\n\n")));
        Assert.Equal(("a", "The Varnia Post", "Waiting", 2031), (article.Article.Id, article.Article.Outlet, article.Article.Title, article.Article.PublishedAt?.Year));
        GoldStatement statement = Assert.Single(article.Statements);
        string[] Words(IEnumerable<TextSpan> spans) => [.. spans.Select(span => span.In(article.Article.Text))];
        Assert.Equal(["We wait"], Words(statement.Content));
        Assert.Equal(["said"], Words(statement.Cue));
        Assert.Equal(["he", "We"], Words(statement.Mention));
        Assert.Equal((QuoteType.Indirect, SpeakerKind.Person, null), (statement.Type, statement.Kind, statement.Name));
    }

    [Fact]
    public void ANameMayBeGivenByItsPlace()
    {
        string gold = Write("gold.jsonl", """{"id":"b","text":"\ud83c\udf0a Ilo Brandt said: We wait.","quotes":[{"type":"direct","content":[[18,25]],"canonical":[2,12],"kind":"person"}]}""" + "\n");
        Assert.Equal("Ilo Brandt", Assert.Single(Assert.Single(GoldFile.Read(gold)).Statements).Name);
    }

    [Fact]
    public void TextsMayStandInAnotherFile()
    {
        string gold = Write("gold.jsonl", """{"id":"b","quotes":[{"type":"indirect","content":[[0,7]]}]}""" + "\n");
        string texts = Write("corpus.jsonl", """
            not a line of JSON
            {"id":"a","text":"Elsewhere."}
            {"id":"b","text":"We wait, he said.","title":"Waiting","date":"2031-04-02"}

            """);
        GoldArticle article = Assert.Single(GoldFile.Read(gold, texts));
        Assert.Equal(("b", "Waiting", "We wait"), (article.Article.Id, article.Article.Title, Assert.Single(article.Statements).Content[0].In(article.Article.Text)));
    }

    [Theory]
    [InlineData("""{"id":"c","quotes":[]}""", ":1: there is no 'text', nor one for id 'c' in a file of texts")]
    [InlineData("""{"id":"b","sha256":"00","quotes":[]}""", ":1: the text of 'b' has the SHA-256 ")]
    public void ATextThatIsMissingOrAnotherIsNamed(string line, string message)
    {
        string gold = Write("gold.jsonl", line), texts = Write("corpus.jsonl", """{"id":"b","text":"We wait."}""");
        Assert.Contains(message, Assert.Throws<GoldFormatException>(() => GoldFile.Read(gold, texts)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", ":1: not valid JSON")]
    [InlineData("[]", ":1: found Array")]
    [InlineData("""{"id":"a"}""", ":1: there is no 'text'")]
    [InlineData("""{"id":"a","text":"\ud83c","quotes":[]}""", ":1: 'text' holds half of a surrogate pair")]
    [InlineData("""{"id":"a","text":"We wait"}""", ":1: there is no list 'quotes'")]
    [InlineData("""{"id":"a","text":"We wait","quotes":[{"type":"direct","content":[[0,8]]}]}""", "quotes[0].content is [0,8], expected 0 <= start <= end <= 7")]
    [InlineData("""{"id":"a","text":"We wait","quotes":[{"type":"direct","content":[[0,"x"]]}]}""", "expected [start, end]")]
    [InlineData("""{"id":"a","text":"We wait","quotes":[{"type":"direct","content":[]}]}""", "quotes[0] has no 'content'")]
    [InlineData("""{"id":"a","text":"We wait","quotes":[{"type":"spoken","content":[[0,2]]}]}""", "quotes[0].type is 'spoken', expected one of direct, mixed, indirect")]
    [InlineData("", "found no line")]
    public void ABadLineIsNamed(string line, string message)
    {
        string path = Write("gold.jsonl", line);
        GoldFormatException error = Assert.Throws<GoldFormatException>(() => GoldFile.Read(path));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoGzipIsSaidToBeDamaged()
    {
        string path = Path.Combine(_folder, "gold.jsonl.gz");
        File.WriteAllText(path, Line);
        Assert.Contains("damaged", Assert.Throws<GoldFormatException>(() => GoldFile.Read(path)).Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        using FileStream file = File.Create(path);
        using Stream content = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        content.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }
}
