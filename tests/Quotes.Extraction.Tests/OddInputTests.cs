using System.Text.Json;
using CsCheck;
using Quotes.Json;
using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>Whatever the text, extraction ends, throws nothing and keeps the contract.</summary>
public sealed class OddInputTests
{
    private static readonly QuoteExtractor Extractor = new();

    // Pieces of news prose beside everything that breaks a naive reader.
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "‘", "’", "''", "``", "«", "»", "„", "‹", "›", "—", "–", "--", "…", "...", ".", ",", ":", "?", "!", "(", ")", "[", "]",
        " ", " ", " ", "\u00a0", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\0", "\ufeff", "\u200d", "\ud83d\ude00", "\ud83d", "\ude00", "e\u0301", "ﬁ", "İ", "中",
        "a", "I", "Z", "7", "4.75", "said", "said that", "told reporters", "according to", "According to", "accused", "of", "called for", "was quoted as saying", "he", "She", "it", "who",
        "Mr.", "U.S.", "Gen.", "a.m.", "Pavel Orlan", "Orlan", "O'Dare", "al-Tarik", "the minister", "a diplomat", "The ministry", "Moscow", "the harbour is open", "on Thursday",
        "MR. ORLAN:", "QUESTION:", "Q    ", "\nQ ", "(Laughter.)", "[Applause]", "Read more:", "Advertisement", "By Jonas Feld", "HARLAN, March 6 (Northwire) -",
    ];

    private static readonly Gen<string> OddText = Any(Pieces).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> OddProse = Any(Pieces).Array[0, 60].Select(p => string.Join(' ', p));

    private static readonly Gen<string> AnyChars = Gen.Char.Array[0, 200].Select(c => new string(c));

    [Fact]
    public void AnyTextKeepsTheContract() =>
        Gen.OneOf(OddText, OddProse, AnyChars).Sample(text => Keeps(text), iter: 4_000);

    [Fact]
    public void AnyCutOfRealProseKeepsTheContract()
    {
        string[] texts = [.. SpecFile.All.Values.Select(c => c.Article.Text)];
        Gen.Select(Any(texts), Any(texts), Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample((a, b, from, to) => Keeps(a[(int)(from * a.Length)..] + b[..(int)(to * b.Length)]), iter: 1_000);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("said ")]
    [InlineData("he said, ")]
    [InlineData("Pavel Orlan ")]
    [InlineData("U.S. ")]
    [InlineData("(")]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("QUESTION: ")]
    [InlineData("“a” ")]
    [InlineData("“Yes,” he said. ")]
    public void OnePieceRepeatedKeepsTheContract(string piece) =>
        Keeps(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00a0 ")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("“”")]
    [InlineData("\"\" he said.")]
    public void NothingIsSaidInNothing(string text) => Assert.Empty(Extractor.Extract(new Article { Id = "odd", Text = text }));

    [Fact]
    public void NoArticleIsMisuse() => Assert.Throws<ArgumentNullException>(() => Extractor.Extract(null!));

    private static Gen<string> Any(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void Keeps(string text)
    {
        Article article = new() { Id = "odd", Text = text, PublishedAt = DateTimeOffset.UnixEpoch };
        IReadOnlyList<Quote> quotes = Extractor.Extract(article);
        QuoteContract.Holds(article, quotes);
        string line = ExtractionJson.Line(article, quotes);
        Assert.DoesNotContain('\n', line);
        using JsonDocument json = JsonDocument.Parse(line);
        Assert.Equal(quotes.Count, json.RootElement.GetProperty("quotes").GetArrayLength());
    }
}
