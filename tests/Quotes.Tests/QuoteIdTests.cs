using CsCheck;
using Xunit;

namespace Quotes.Tests;

public sealed class QuoteIdTests
{
    [Fact]
    public void AnIdIsTheSameOnEveryMachine()
    {
        // Stores and permalinks hold such ids: this one must never change.
        Assert.Equal("be1e77da6af11e06", QuoteId.For("a", [new(10, 52)]));
        Assert.Equal("cfacd3839fab1ae7", QuoteId.ForArticle("https://example.org/a"));
    }

    [Fact]
    public void ArticleAndEverySpanCount()
    {
        TextSpan[] spans = [new(1, 2), new(3, 4)];
        string[] ids =
        [
            QuoteId.For("a", spans),
            QuoteId.For("b", spans),
            QuoteId.For("a", [new(1, 2)]),
            QuoteId.For("a", [new(1, 4)]),
            QuoteId.For("a", [new(1, 2), new(3, 5)]),
            QuoteId.For("a", []),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void AnIdIsSixteenHexadecimalDigits() =>
        Gen.Select(Gen.String, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((article, start, length) =>
            Assert.Matches("^[0-9a-f]{16}$", QuoteId.For(article, [new(start, start + length)])));
}
