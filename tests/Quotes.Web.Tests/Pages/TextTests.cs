using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Tests.Pages;

/// <summary>The small parts the pages are made of.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("One.\n\nTwo.\n\n\nThree.\n", "One.|Two.|Three.")]
    [InlineData("One.\nTwo.\nThree.", "One.|Two.|Three.")]
    [InlineData("Wrapped\nline.\n\nTwo.", "Wrapped\nline.|Two.")]
    [InlineData("\r\n  One.  \r\n\r\n\tTwo.\r\n", "One.|Two.")]
    [InlineData("", "")]
    [InlineData("  \n \n", "")]
    public void ParagraphsArePartedByBlankLinesOrElseByLines(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Paragraphs.Of(text).Select(p => p.In(text))));

    [Fact]
    public void AShortTextIsShownWhole()
    {
        Snippet snippet = Snippet.Of("a red line", [new TextSpan(2, 5)], 100);
        Assert.False(snippet.IsCut);
        Assert.Equal("a <mark>red</mark> line", snippet.ToHtml());
    }

    [Fact]
    public void ALongTextIsCutAroundItsFirstMatchBetweenWords()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 100)) + " needle " + string.Join(' ', Enumerable.Repeat("word", 100));
        Snippet snippet = Snippet.Of(text, [new TextSpan(500, 506)], 80);
        Assert.True(snippet.IsCut);
        Assert.Matches("^… (word )+<mark>needle</mark>( word)+ …$", snippet.ToHtml());
        Assert.InRange(snippet.Parts.Sum(p => p.Text.Length), 40, 90);
    }

    [Fact]
    public void ACutNeverPartsASurrogatePair()
    {
        string text = string.Concat(Enumerable.Repeat("🚢", 300));
        for (int length = 90; length < 110; length++)
        {
            foreach (Snippet.Part part in Snippet.Of(text, [new TextSpan(300, 302)], length).Parts)
            {
                Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(part.Text)));
            }
        }
    }

    [Theory]
    [InlineData("plain-id_1.2:3", "plain-id_1.2:3")]
    [InlineData("0123456789abcdef", "0123456789abcdef")]
    public void APlainIdStandsInAPathAsItIs(string id, string segment) => Assert.Equal(segment, Addresses.InPath(id));

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("https://news.example/a?b=c#d")]
    [InlineData("ä ö %2F")]
    [InlineData("~a")]
    [InlineData("🚢")]
    public void AnyOtherIdComesBackFromAPath(string id)
    {
        string segment = Addresses.InPath(id);
        Assert.Equal(segment, Uri.EscapeDataString(segment));
        Assert.Equal(id, Addresses.FromPath(segment));
    }

    [Theory]
    [InlineData("https://news.example/a b", "https://news.example/a%20b")]
    [InlineData("http://news.example", "http://news.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" JavaScript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//news.example", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void OnlyWebAddressesAreLinked(string? url, string? linked) => Assert.Equal(linked, Addresses.Source(url));

    [Theory]
    [InlineData(DatePrecision.Day, 20)]
    [InlineData(DatePrecision.Day, 62)]
    [InlineData(DatePrecision.Month, 26)]
    [InlineData(DatePrecision.Month, 120)]
    [InlineData(DatePrecision.Year, 2000)]
    public void ATimelineNeverHasMoreBarsThanCanBePressed(DatePrecision unit, int periods)
    {
        DateOnly Start(int i) => unit switch
        {
            DatePrecision.Day => new DateOnly(2025, 1, 1).AddDays(i),
            DatePrecision.Month => new DateOnly(2015, 1, 1).AddMonths(i),
            _ => new DateOnly(1, 1, 1).AddYears(i),
        };
        DateBucket[] buckets = [.. Enumerable.Range(0, periods).Select(i => new DateBucket(Start(i), Start(i + 1).AddDays(-1), i % 3))];
        Timeline timeline = Timeline.Of(new DateHistogram(unit, buckets, 0), new SearchRequest())!;
        Assert.InRange(timeline.Bars.Count, 1, Timeline.MaxBars);
        Assert.Equal(buckets.Sum(b => b.Count), timeline.Bars.Sum(b => b.Count));
        Assert.Equal((buckets[0].From, buckets[^1].To), (timeline.Bars[0].From, timeline.Bars[^1].To));
        Assert.True(timeline.Bars.Max(timeline.HeightOf) <= Timeline.Height);
    }

    [Fact]
    public void InnerQuotesWinWhereQuotesOverlap()
    {
        const string text = "He said she was late and rude.";
        Quote outer = new() { Id = "o", Type = QuoteType.Indirect, Text = "she was late and rude", Spans = [new TextSpan(8, 29)], Evidence = "x" };
        Quote inner = outer with { Id = "i", Type = QuoteType.Direct, Spans = [new TextSpan(16, 20)] };
        IReadOnlyList<Stretch> stretches = MarkedText.Cut(text, new TextSpan(0, text.Length), [outer, inner]);
        Assert.Equal(text, string.Concat(stretches.Select(s => s.Text)));
        Assert.Equal(["she was ", "late", " and rude"], stretches.Where(s => s.Quote is not null).Select(s => s.Text));
        Assert.Equal([0, 1, 0], stretches.Where(s => s.Quote is not null).Select(s => s.Quote!.Value));
        Assert.Equal(2, stretches.Count(s => s.Begins));
    }

    [Theory]
    [InlineData("quote-cue-speaker+pronoun", "Order in the text: the quoted words, then the reporting word, then the speaker|The pronoun was traced back to whom it stands for")]
    [InlineData("name+registry-country", "The speaker is named here|The article does not give the country; it is taken from the registry of offices")]
    [InlineData("some-new-rule", "Rule: some new rule")]
    public void EvidenceIsToldInWords(string evidence, string expected) => Assert.Equal(expected, string.Join('|', EvidenceWords.For(evidence)));

    [Theory]
    [InlineData("clause+role+registry+registry-country", "Kari Solvenn, Ostravia")]
    [InlineData("clause+name+registry-role", "foreign minister")]
    [InlineData("clause+name", null)]
    public void WhatTheRegistryAddedIsToldApart(string evidence, string? expected) => Assert.Equal(expected, EvidenceWords.FromRegistry(new()
    {
        Id = "q",
        Type = QuoteType.Direct,
        Text = "No",
        Spans = [new TextSpan(0, 2)],
        Evidence = evidence,
        Speaker = new() { Name = "Kari Solvenn", Kind = SpeakerKind.Person, Role = "foreign minister", Country = "Ostravia" },
    }));
}
