using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("Gen.", AbbreviationKind.NameFollows)]
    [InlineData("U.S.", AbbreviationKind.MayEnd)]
    [InlineData("a.m.", AbbreviationKind.MayEnd)]
    [InlineData("No.", AbbreviationKind.NumberFollows)]
    [InlineData("e.g.", AbbreviationKind.NeverEnds)]
    public void APeriodAfterAnAbbreviationIsJudged(string text, AbbreviationKind kind)
    {
        Assert.True(Abbreviations.Default.Forms.TryFind(text, out var found));
        Assert.Equal(kind, found);
    }

    [Fact]
    public void EveryAbbreviationEndsWithAPeriod() =>
        Assert.All(Abbreviations.Default.Forms.Entries, e => Assert.EndsWith(".", e.Key));

    [Fact]
    public void MonthsAndWeekdaysAreNumbered()
    {
        Assert.True(CalendarWords.Default.Months.TryFind("Sept.", out var month));
        Assert.True(CalendarWords.Default.Weekdays.TryFind("Sunday", out var sunday));
        Assert.True(CalendarWords.Default.Weekdays.TryFind("Monday", out var monday));
        Assert.Equal((9, DayOfWeek.Sunday, DayOfWeek.Monday), (month, sunday, monday));
        Assert.Equal(Enumerable.Range(1, 12), CalendarWords.Default.Months.Entries.Select(e => e.Value).Distinct().Order());
    }

    [Theory]
    [InlineData("reporters", AddresseeKind.Press)]
    [InlineData("Parliament", AddresseeKind.Body)]
    [InlineData("a news conference", AddresseeKind.Event)]
    [InlineData("supporters", AddresseeKind.Audience)]
    public void AddresseesAreClassed(string phrase, AddresseeKind kind)
    {
        Assert.True(Addressees.Default.Forms.TryFind(phrase, out var found));
        Assert.Equal(kind, found);
    }

    [Fact]
    public void ADocumentIsNoSpeech()
    {
        Assert.True(ReportingNouns.Default.Documents.TryFind("white papers", out var paper));
        Assert.Equal("white paper", paper.Singular);
        Assert.False(ReportingNouns.Default.Speech.TryFind("white paper", out _));
        Assert.True(ReportingNouns.Default.Speech.TryFind("denial", out var denial));
        Assert.Equal(CueClass.Deny, denial.Class);
        Assert.Contains("that", denial.Follows);
    }

    [Theory]
    [InlineData("Advertisement", "advertising")]
    [InlineData("Image copyright EXAMPLE", "photo")]
    [InlineData("Media playback is unsupported on your device", "video")]
    [InlineData("Sign up for our newsletter", "newsletter")]
    [InlineData("Editor’s note: this is invented", "correction")]
    [InlineData("(Reporting by Ann Invented; Editing by Bob Invented)", "byline")]
    [InlineData("  Follow @invented  ", "share")]
    public void LabelsOfThePageAreRecognised(string paragraph, string kind) =>
        Assert.Equal(kind, PageFurniture.Default.Find(paragraph)?.Kind);

    [Theory]
    [InlineData("")]
    [InlineData("The minister said the talks would continue.")]
    [InlineData("Advertisements had been banned, the ministry said.")]
    public void OrdinaryParagraphsCarryNoLabel(string paragraph) => Assert.Null(PageFurniture.Default.Find(paragraph));

    [Fact]
    public void LongParagraphsAreNeverFurniture() =>
        Assert.Null(PageFurniture.Default.Find("Read more " + new string('x', PageFurniture.LongestLine)));
}
