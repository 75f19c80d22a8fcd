using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>Runs every case of the Markdown files in <c>Specs/</c> as a test named by its heading.</summary>
public sealed class Specification
{
    private static readonly QuoteExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        SpecFile.All.Keys.Select(id => new TheoryDataRow<string>(id) { TestDisplayName = id, Label = "" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string id)
    {
        SpecCase expected = SpecFile.All[id];
        IReadOnlyList<string> wrong = SpecComparison.Differences(expected, (expected.Offices is { } offices ? new QuoteExtractor { Offices = OfficeRegistry.Default.With(offices) } : Extractor).Extract(expected.Article));
        if (expected.KnownMiss)
        {
            Assert.True(wrong.Count > 0, $"{expected.Place}: this known miss is one no longer; take the mark away");
        }
        else
        {
            Assert.True(wrong.Count == 0, $"{expected.Place}: {expected.Fact}\n  {string.Join("\n  ", wrong)}");
        }
    }
}
