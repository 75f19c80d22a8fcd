using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>A specification that cannot fail says nothing: the reader and the comparison are tested, too.</summary>
public sealed class SpecFileTests
{
    private const string Found = "“Yes,” Orlan said.";

    private static readonly Quote Yes = new()
    {
        Id = "1",
        Type = QuoteType.Direct,
        Text = "Yes,",
        Spans = [new(0, 6)],
        Cue = new("said", "say", CueClass.State, new(13, 17)),
        Speaker = new() { Name = "Orlan", Kind = SpeakerKind.Person, Mention = new("Orlan", new(7, 12)) },
        Evidence = "quote-speaker-cue",
    };

    [Fact]
    public void EveryTopicHasCases()
    {
        string[] topics = ["attributes", "direct", "furniture", "mixed-and-indirect", "not-quotes", "paragraphs-and-sentences", "quotation-marks", "speakers", "transcripts"];
        Assert.All(topics, t => Assert.True(SpecFile.All.Values.Count(c => c.Topic == t) >= 10, t));
    }

    [Theory]
    [InlineData("direct | “Yes,” | cue: said | speaker: Orlan | saidOn: none")]
    [InlineData("direct | Yes | speaker ~ Orl")]
    public void WhatIsFoundAsExpectedHasNoDifference(string expected) => Assert.Empty(Differences(expected, Yes));

    [Theory]
    [InlineData("direct | “Yes,” | cue: Orlan", "cue: expected Orlan, found said")]
    [InlineData("direct | “Yes,” | speaker ~ Marden", "speaker: expected ~ Marden, found Orlan")]
    [InlineData("direct | “Yes,” | saidOn: 2025-03-06 day", "saidOn: expected 2025-03-06 day, found none")]
    [InlineData("indirect | “Yes,”", "expected indirect, found direct")]
    public void AWrongAttributeIsNamedWithBothValues(string expected, string message) =>
        Assert.Contains(message, Assert.Single(Differences(expected, Yes)));

    [Fact]
    public void AMissingQuoteIsNamed() => Assert.Contains("missing     direct | “Yes,”", Assert.Single(Differences("direct | “Yes,”")));

    [Fact]
    public void AnUnexpectedQuoteIsNamed() =>
        Assert.Contains("unexpected  direct | “Yes,” | cue: said", Assert.Single(Differences("", Yes)));

    [Fact]
    public void OtherWordsAreAMissingAndAnUnexpectedQuote() => Assert.Equal(2, Differences("direct | Orlan", Yes).Count);

    [Theory]
    [InlineData("direct", "expected 'direct|mixed|indirect | content | ...', found 'direct'")]
    [InlineData("direct | “Yes,” | mood: good", "found 'mood: good'")]
    [InlineData("direct | “No,”", "x.md:7: the article does not contain '“No,”'")]
    public void AMalformedExpectationIsRefused(string expected, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Case(expected)).Message);

    private static IReadOnlyList<string> Differences(string expected, params Quote[] found) => SpecComparison.Differences(Case(expected), found);

    private static SpecCase Case(string expected) =>
        Assert.Single(SpecFile.Parse("x", $"### Fact\n\n```article\n{Found}\n```\n\n```quotes\n{expected}\n```\n"));
}
