using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>Runs every case of the Markdown files in <c>Specs/</c> as a test named by its heading.</summary>
public sealed class Specification
{
    // Cases say whom words mean. How sure that is depends on fitted weights and has tests of its own, so nothing is withheld.
    private static readonly QuoteExtractor Extractor = new() { Threshold = 0 };

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        SpecFile.All.Keys.Select(id => new TheoryDataRow<string>(id) { TestDisplayName = id, Label = "" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string id)
    {
        SpecCase expected = SpecFile.All[id];
        IReadOnlyList<string> wrong = SpecComparison.Differences(expected, (expected.Offices is { } offices ? new QuoteExtractor { Threshold = 0, Offices = OfficeRegistry.Default.With(offices) } : Extractor).Extract(expected.Article));
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
