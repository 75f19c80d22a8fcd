using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Quotes.Ingestion.Tests;

public sealed class PdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ParagraphsAreJoinedOverLinesColumnsAndPages()
    {
        string path = _folder.Write("a.pdf", Document("Joint communique",
            ["Ministry of Rivers, page 1", "", "“The talks go on,” the minister said after two days of negotia-", "tions in Nisva. She left for Orlec in the evening and", "", "The second paragraph stands by itself."],
            ["Ministry of Rivers, page 2", "", "did not stay for dinner. The hosts regretted", "that."]));
        ArticleRead read = Reading.Article(path);
        Assert.Equal("Joint communique", read.Article.Title);
        Assert.DoesNotContain("page 1", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("two days of negotiations in Nisva. She left", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nThe second paragraph stands by itself.", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("did not stay for dinner. The hosts regretted that.", read.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ASentenceGoesOnOnTheNextPage()
    {
        string path = _folder.Write("a.pdf", Document("t", ["The ministers of both states agreed to meet again in the"], ["spring of the next year, the spokeswoman said."]));
        Assert.Equal("The ministers of both states agreed to meet again in the spring of the next year, the spokeswoman said.", Reading.Article(path).Article.Text);
    }

    [Fact]
    public void ACompoundPartedAtItsHyphenKeepsIt()
    {
        string path = _folder.Write("a.pdf", Document("t", ["The statement was read out by the ambassador, Idris al-", "Marouf, who took no questions."]));
        Assert.Contains("Idris al-Marouf, who", Reading.Article(path).Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft Word - draft.docx")]
    [InlineData("communique_final.pdf")]
    [InlineData("untitled")]
    public void AFileNameIsNoTitle(string title) =>
        Assert.Null(Reading.Article(_folder.Write("a.pdf", Document(title, ["The minister said that the talks go on."]))).Article.Title);

    [Fact]
    public void WithoutTextItSaysWhatIsMissing() =>
        Assert.Contains("has no text", Reading.Failure(_folder.Write("a.pdf", Document("t", []))).Message, StringComparison.Ordinal);

    [Fact]
    public void WhatIsNoPdfIsAFailure() =>
        Assert.Contains("expected %PDF-", Reading.Failure(_folder.Write("a.pdf", "<html>not found</html>")).Message, StringComparison.Ordinal);

    [Fact]
    public void ADamagedFileIsAFailureOrReadAsFarAsItGoes()
    {
        byte[] whole = Document("t", ["The minister said that the talks go on."]);
        for (int cut = 10; cut < whole.Length; cut += whole.Length / 12)
        {
            Assert.Single(Reading.All(_folder.Write("a.pdf", whole[..cut])));
        }
    }

    [Fact]
    public void AStreamThatExpandsToNoEndIsRefused()
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] blanks = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (int i = 0; i < 400; i++) zlib.Write(blanks);
        }
        string bomb = _folder.Write("a.pdf", Raw("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>", packed.ToArray()));
        Assert.Contains("expand to more than 256 MiB", Reading.Failure(bomb).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A ", ">>")]
    public void NestingHasABound(string open, string close)
    {
        const int Depth = 200_000;
        string nested = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));
        Assert.Single(Reading.All(_folder.Write("a.pdf", Raw($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/X {nested}>>", []))));
    }

    private static byte[] Document(string title, params string[][] pages)
    {
        PdfDocumentBuilder builder = new() { DocumentInformation = { Title = title } };
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (string[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(595, 842);
            // An empty line is the space between two paragraphs.
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length > 0) page.AddText(lines[i].Replace('“', '"').Replace('”', '"'), 11, new PdfPoint(60, 780 - (14 * i)), font);
            }
        }
        return builder.Build();
    }

    private static byte[] Raw(string page, byte[] content)
    {
        using MemoryStream file = new();
        List<long> places = [];
        Write("%PDF-1.4\n");
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page];
        foreach (string text in objects) Write($"{Begin()} 0 obj\n{text}\nendobj\n");
        Write($"{Begin()} 0 obj\n<</Length {content.Length}/Filter/FlateDecode>>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        long table = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        int Begin()
        {
            places.Add(file.Length);
            return places.Count;
        }
    }
}
