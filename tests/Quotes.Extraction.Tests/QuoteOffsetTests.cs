using System.Text;
using System.Text.Json;
using Quotes.Json;
using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>What is printed can be cut out of the text again by whoever counts code points.</summary>
public sealed class QuoteOffsetTests
{
    [Fact]
    public void PrintedOffsetsCountCodePointsOfTheTextAsGiven()
    {
        const string text = "😀😀 The 🚢 is found. “We are 🎉 glad,” Ilse Marden told reporters. “And 🥶 cold.”";
        Article article = new() { Id = "a", Text = text };
        using JsonDocument json = JsonDocument.Parse(ExtractionJson.Line(article, new QuoteExtractor().Extract(article)));
        JsonElement quote = Assert.Single(json.RootElement.GetProperty("quotes").EnumerateArray());

        Rune[] points = [.. text.EnumerateRunes()];
        Assert.Equal(["“We are 🎉 glad,”", "“And 🥶 cold.”"], quote.GetProperty("spans").EnumerateArray().Select(Cut));
        Assert.Equal("told", Cut(quote.GetProperty("cue")));
        Assert.Equal("Ilse Marden", Cut(quote.GetProperty("speaker").GetProperty("mention")));

        string Cut(JsonElement span) => string.Concat(points[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void ADirectQuoteHasItsMarksInTheSpanAndNotInTheText()
    {
        Article article = new() { Id = "a", Text = "“The ferry is found,” Ilse Marden said. She drank tea." };
        Quote quote = Assert.Single(new QuoteExtractor().Extract(article));
        Assert.Equal("“The ferry is found,”", Assert.Single(quote.Spans).In(article.Text));
        Assert.Equal("The ferry is found", quote.Text);
    }

    [Fact]
    public void SpansOfOneQuoteAreJoinedByOneSpaceInItsText()
    {
        Article article = new() { Id = "a", Text = "“The ferry,” Ilse Marden said, “is found.” She drank tea." };
        Quote quote = Assert.Single(new QuoteExtractor().Extract(article));
        Assert.Equal("The ferry, is found.", quote.Text);
    }

    [Fact]
    public void AnUnclosedMarkLowersTheConfidence()
    {
        QuoteExtractor extractor = new();
        Quote closed = Assert.Single(extractor.Extract(new Article { Id = "a", Text = "Ilse Marden said: “The ferry is found.”\n\nThe divers drank tea." }));
        Quote open = Assert.Single(extractor.Extract(new Article { Id = "a", Text = "Ilse Marden said: “The ferry is found.\n\nThe divers drank tea." }));
        Assert.True(open.Confidence < closed.Confidence, $"unclosed {open.Confidence}, closed {closed.Confidence}");
    }

    [Fact]
    public void AnUnattributedQuoteIsLessCertainThanAnAttributedOne()
    {
        QuoteExtractor extractor = new();
        Quote known = Assert.Single(extractor.Extract(new Article { Id = "a", Text = "“The ferry lies in nine metres of water,” Ilse Marden said." }));
        IReadOnlyList<Quote> unknown = extractor.Extract(new Article { Id = "a", Text = "It rained.\n\n“The ferry lies in nine metres of water, and nobody will go and fetch it.”\n\nIt snowed." });
        Assert.All(unknown, q => Assert.True(q.Confidence < known.Confidence, $"unattributed {q.Confidence}, attributed {known.Confidence}"));
    }
}
