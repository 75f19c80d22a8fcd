using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class CsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RowsWithQuotedFieldsAreArticles()
    {
        string path = _folder.Write("a.csv", "id,Title,TEXT,date\r\n1,Talks,\"\"\"Yes,\"\" he said.\r\nThen he left.\",2031-04-02\r\n2,,Plain,\r\n");
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Article first = Assert.IsType<ArticleRead>(results[0]).Article;
        Assert.Equal(("1", "Talks", "\"Yes,\" he said.\r\nThen he left.", 2031), (first.Id, first.Title, first.Text, first.PublishedAt?.Year));
        Assert.Equal(4, results[1].Location.Line);
        Assert.Equal(2, results.Count);
    }

    [Theory]
    [InlineData("id;text\n1;a, b\n")]
    [InlineData("id\ttext\n1\ta, b\n")]
    [InlineData("id|text\n1|a, b\n")]
    public void OtherSeparatorsAreRecognized(string csv) => Assert.Equal("a, b", Reading.Article(_folder.Write("a.csv", csv)).Article.Text);

    [Theory]
    [InlineData("2,\"broken\"text", "text follows the quotation mark that closes a field")]
    [InlineData("2,a,b,c", "found 4 fields, expected 2 as in the first row")]
    [InlineData("2,", "the column 'text' is empty")]
    public void ABadRowIsNamedAndTheRestGoesOn(string bad, string message)
    {
        string path = _folder.Write("a.csv", $"id,text\n1,one\n{bad}\n3,three\n");
        IReadOnlyList<ReadResult> results = Reading.All(path);
        Assert.Equal(3, results.Count);
        ReadFailure failure = Assert.IsType<ReadFailure>(results[1]);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, failure.Location.Line);
        Assert.Equal("three", Assert.IsType<ArticleRead>(results[2]).Article.Text);
    }

    [Fact]
    public void AMarkNeverClosedIsNamedWithTheRowItOpensIn()
    {
        ReadFailure failure = Assert.IsType<ReadFailure>(Reading.All(_folder.Write("a.csv", "id,text\n1,one\n2,\"never closed\n3,three\n"))[^1]);
        Assert.Contains("not closed before the end of the file", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, failure.Location.Line);
    }

    [Fact]
    public void AStrayMarkInAnUnquotedFieldStays() =>
        Assert.Equal("he said \"no\" twice", Reading.Article(_folder.Write("a.csv", "id,text\n1,he said \"no\" twice\n")).Article.Text);

    [Fact]
    public void WithoutATextColumnTheColumnsFoundAreNamed() =>
        Assert.Contains("there is no column 'text': found 'id', 'body'", Reading.Failure(_folder.Write("a.csv", "id,body\n1,x\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void ARowLargerThanTheBoundEndsTheFileWithAFailure()
    {
        string path = _folder.Write("a.csv", $"id,text\n1,\"{new string('x', 3 << 20)}");
        Assert.IsType<ReadFailure>(Reading.All(path, new ReadOptions { MaxLineBytes = 1 << 20 })[^1]);
    }

    [Fact]
    public void AnOldWesternEncodingIsRecognized()
    {
        byte[] bytes = [.. "id,text\n1,Caf"u8, 0xE9, .. " d"u8, 0xE9, .. "j"u8, 0xE0, .. " vu, non"u8];
        string path = _folder.Write("a.csv", [.. bytes[..^5], .. "\n"u8]);
        Assert.Equal("Café déjà vu", Reading.Article(path).Article.Text);
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheFirstName()
    {
        Assert.Equal("x", Reading.Article(_folder.Write("a.csv", [.. Encoding.UTF8.Preamble, .. "text\nx\n"u8])).Article.Text);
        Assert.Equal("é", Reading.Article(_folder.Write("b.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("text\né\n")])).Article.Text);
    }

    [Fact]
    public void AnEmptyFileHasNoColumns() => Assert.Contains("there is no column 'text'", Reading.Failure(_folder.Write("a.csv", "")).Message, StringComparison.Ordinal);
}
