using System.Text;

namespace Quotes.Ingestion.Tests.Xml;

/// <summary>XML that is something else, broken or hostile.</summary>
public sealed class XmlBoundsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<svg version=\"2.0\"/>", "the root element is <svg>, expected <TEI> or <teiCorpus>")]
    [InlineData("", "not well-formed XML: Root element is missing")]
    [InlineData("TEI", "not well-formed XML: Data at the root level is invalid")]
    [InlineData("<TEI><text></TEI>", "not well-formed XML: The 'text' start tag")]
    [InlineData("<TEI><text><p>a &bogus; b</p></text></TEI>", "not well-formed XML: Reference to undeclared entity 'bogus'")]
    [InlineData("<TEI><text><p>a &#0; b</p></text></TEI>", "not well-formed XML: '.', hexadecimal value 0x00, is an invalid character")]
    public void WhatIsWrongIsNamed(string xml, string message) =>
        Assert.Contains(message, Reading.Failure(_folder.Write("a.xml", xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void TheMessageNamesTheLine() =>
        Assert.Matches(@"a\.xml:3: not well-formed XML", Reading.Failure(_folder.Write("a.xml", "<TEI>\n<text>\n<p>a</q></text></TEI>")).ToString());

    [Fact]
    public void EntitiesOfADocumentTypeAreRefused()
    {
        string path = _folder.Write("a.xml", """
            <!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <TEI><text><p>&b;&b;&b;</p></text></TEI>
            """);
        Assert.Contains("DTD is prohibited", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingOutsideOfTheFileIsRead()
    {
        string secret = _folder.Write("secret.txt", "the secret");
        string path = _folder.Write("a.xml", $"<!DOCTYPE TEI SYSTEM \"{secret}\"><TEI><text><p>&secret;</p></text></TEI>");
        Assert.Contains("undeclared entity", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NestingIsBounded()
    {
        string path = _folder.Write("a.xml", "<TEI><text>" + string.Concat(Enumerable.Repeat("<div>", 100_000)));
        Assert.Contains("nested more than 128 deep", Reading.Failure(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticlesLengthIsBounded()
    {
        string path = _folder.Write("a.xml", $"<TEI><text><p>{new string('a', 20_000)}</p></text></TEI>");
        Assert.Contains("more than 10000 characters", Reading.Failure(path, new ReadOptions { MaxDocumentBytes = 10_000 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFilesLengthIsBounded()
    {
        string path = _folder.Write("a.xml", $"<TEI><text><p a='{new string('a', 50_000)}'>b</p></text></TEI>");
        Assert.Contains("not well-formed XML: The input document has exceeded a limit", Reading.Failure(path, new ReadOptions { MaxXmlCharacters = 20_000 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyEncodingThatXmlNamesIsRead()
    {
        string xml = "<?xml version=\"1.0\" encoding=\"{0}\"?><nitf><body><body.content><p>Größe</p></body.content></body></nitf>";
        string latin = _folder.Write("latin.xml", Encoding.Latin1.GetBytes(xml.Replace("{0}", "iso-8859-1", StringComparison.Ordinal)));
        string wide = _folder.Write("wide.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml.Replace("{0}", "utf-16", StringComparison.Ordinal))]);
        Assert.Equal("Größe", Reading.Article(latin).Article.Text);
        Assert.Equal("Größe", Reading.Article(wide).Article.Text);
    }

    [Fact]
    public void BytesThatAreNoTextAreNamed() =>
        Assert.Contains("not well-formed XML", Reading.Failure(_folder.Write("a.xml", [.. "<TEI><text><p>"u8, 0xFF, 0xFE, 0x00, .. "</p></text></TEI>"u8])).Message, StringComparison.Ordinal);
}
