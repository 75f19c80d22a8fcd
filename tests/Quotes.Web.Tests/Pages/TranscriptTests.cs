using AngleSharp.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class TranscriptTests(TranscriptTests.BriefingHost host) : IClassFixture<TranscriptTests.BriefingHost>
{
    [Fact]
    public async Task AReportsQuotePageLeadsToTheTranscript()
    {
        IElement section = (await host.Page("/quotes/" + await Quote("morning+bell"))).QuerySelector(".transcripts")!;
        Assert.Contains("other words where marked", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("negates", section.QuerySelector(".diff del")!.ClassList);
        Assert.Equal("Briefing at the quays", section.QuerySelector("a")!.TextContent);
        await host.Page(section.QuerySelector("a")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task ATranscriptsOwnPageDoesNot() => Assert.Null((await host.Page("/quotes/" + await Quote("ministry+of+harbours"))).QuerySelector(".transcripts"));

    private async Task<string> Quote(string outlet) =>
        (await host.Json("/api/v1/quotes?q=quays&outlet=" + outlet)).GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>A report that lost a word, and the transcript that has it.</summary>
    public sealed class BriefingHost : RunningHost
    {
        public override ValueTask InitializeAsync()
        {
            const string Reported = "The quays will be sold to the highest bidder this year,", Said = "Thank you all. The quays will never be sold to the highest bidder this year. Questions?";
            Put(
                new TestArticle(Article("report", "Quays to be sold", "Morning Bell", $"“{Reported}” said Ilse Maro.")).Says(Newsroom.Maro, "Ilse Maro", "said", Reported),
                new TestArticle(Article("briefing", "Briefing at the quays", "Ministry of Harbours", $"MS MARO: {Said}")).Says(Newsroom.Maro, "MS MARO", ":", Said)
                    .But(q => q with { Evidence = TranscriptEvidence.Turn, Cue = null }));
            return base.InitializeAsync();
        }

        private static Article Article(string id, string title, string outlet, string text) => new()
        {
            Id = id, Title = title, Outlet = outlet, Language = "en", Text = text, PublishedAt = new DateTimeOffset(2025, 7, 4, 0, 0, 0, TimeSpan.Zero),
        };
    }
}
