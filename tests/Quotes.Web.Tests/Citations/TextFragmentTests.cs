using Quotes.Web.Citations;

namespace Quotes.Web.Tests.Citations;

public sealed class TextFragmentTests
{
    private const string Source = "https://news.example/a";

    [Theory]
    [InlineData("He said “the river – and, yes, the well-known bank & all – is ours,” and left.", "the river – and, yes, the well-known bank & all", "the%20river%20%E2%80%93%20and%2C%20yes%2C%20the%20well%2Dknown%20bank%20%26%20all")]
    [InlineData("She said: “Never again, not us,” they wrote.", "Never again, not us,", "Never%20again%2C%20not%20us")]
    public void WordsAreEncodedSoThatNoneOfThemMeansAnything(string text, string quoted, string directive) =>
        Assert.Equal($"{Source}#:~:text={directive}", Link(text, quoted));

    [Fact]
    public void AShortQuoteIsToldApartByTheWordsAroundItOnItsLine() =>
        Assert.Equal(Source + "#:~:text=asked%20twice%2C%20%E2%80%9C-,No%2C,-%E2%80%9D%20he%20answered%2C", Link("In short.\nThey asked twice, “No,” he answered, and left.\nMore.", "No,"));

    [Fact]
    public void AtTheEdgesOfALineThereIsNothingAround() =>
        Assert.Equal(Source + "#:~:text=No", Link("Before.\nNo\nAfter.", "No"));

    [Fact]
    public void OfALongQuoteOnlyTheEndsAreGiven() =>
        Assert.Equal(Source + "#:~:text=One%20two%20three%20four,nine%20ten%20eleven%20twelve", Link("“One two three four five six seven eight nine ten eleven twelve.”", "One two three four five six seven eight nine ten eleven twelve."));

    [Fact]
    public void AQuoteOverTwoParagraphsBeginsInOneAndEndsInTheOther() =>
        Assert.Equal(Source + "#:~:text=We%20stay,They%20go", Link("“We stay.\n\nThey go.”", "We stay.\n\nThey go."));

    [Fact]
    public void AnInterruptedQuoteHasADirectiveForEachPart() =>
        Assert.Equal(Source + "#:~:text=This%20is%20a%20line&text=we%20shall%20not%20cross",
            TextFragment.Link(Source, "“This is a line,” she said, “we shall not cross.”", [new TextSpan(1, 16), new TextSpan(28, 47)]));

    [Theory]
    [InlineData("https://news.example/a#part", "https://news.example/a#part:~:text=these%20are%20the%20words")]
    [InlineData("https://news.example/a#:~:text=old", "https://news.example/a#:~:text=these%20are%20the%20words")]
    public void AnAddressKeepsItsOwnFragment(string source, string link) =>
        Assert.Equal(link, TextFragment.Link(source, "these are the words", [new TextSpan(0, 19)]));

    [Fact]
    public void AWordWithoutEndIsNotPutIntoAnAddress() => Assert.Equal(Source, Link(new string('x', 5000), new string('x', 5000)));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://news.example/a")]
    [InlineData("/relative")]
    public void OnlyPagesOfTheWebAreLinkedTo(string address)
    {
        Article article = new() { Id = "a", Text = "these are the words", Url = address };
        Quote quote = new() { Id = "q", Type = QuoteType.Direct, Text = article.Text, Spans = [new TextSpan(0, 19)], Evidence = "x" };
        Assert.Null(new Citation(article, quote, "https://quotes.example/quotes/q").DeepLink);
    }

    private static string Link(string text, string quoted)
    {
        int at = text.IndexOf(quoted, StringComparison.Ordinal);
        return TextFragment.Link(Source, text, [new TextSpan(at, at + quoted.Length)]);
    }
}
