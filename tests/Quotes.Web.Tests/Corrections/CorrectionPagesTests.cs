using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Corrections;

public sealed class CorrectionPagesTests(NewsroomHost host)
{
    [Fact]
    public async Task TheListSaysWhatEachCorrectionSaysAndWhatBecameOfIt()
    {
        IHtmlDocument page = await host.Page("/corrections");
        string[] lines = [.. page.QuerySelectorAll(".corrections > li").Select(Text)];
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("Correction c3 does not hold", lines[0], StringComparison.Ordinal);
        Assert.Contains("undone", lines[1], StringComparison.Ordinal);
        Assert.Contains("no quote shows it outlet Morning Bell date 2025", lines[2], StringComparison.Ordinal);
        Assert.Contains("1 quote shows it by <b>A. Reader</b> 1 July 2025", lines[3], StringComparison.Ordinal);
        Assert.Contains("Line 5: 'form' is unknown here", Text(page.QuerySelector(".notice.error")!), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".corrections script, .corrections img, .corrections b"));
        Assert.Contains("c1", Text((await host.Page("/corrections?limit=1&cursor=2")).QuerySelector(".corrections")!), StringComparison.Ordinal);
        await host.Page("/corrections?x=1", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ACorrectedQuoteSaysSoWhereverItStands()
    {
        IElement row = Assert.Single((await host.Page("/search?corrected=true")).QuerySelectorAll(".row"));
        Assert.Contains("Corrected by hand The machine: Jonas Teck", Text(row.QuerySelector(".facts")!), StringComparison.Ordinal);
        IHtmlDocument page = await host.Page(row.QuerySelector(".links a[href^='/quotes/']")!.GetAttribute("href")!);
        string section = Text(page.QuerySelector("section.by-hand")!);
        Assert.Contains("The machine’s answer was Jonas Teck (very sure, quote-cue-speaker+name).", section, StringComparison.Ordinal);
        Assert.Contains("by <b>A. Reader</b> 1 July 2025 correction c1", section, StringComparison.Ordinal);
        Assert.Contains("<script>alert('note')</script>", section, StringComparison.Ordinal);
        Assert.Contains("People have said who it is", Text(page.QuerySelector(".why")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheQuotePageSaysHowToPutItRightAndShowsTheRequestOnlyWhereItIsTaken()
    {
        string quote = await QuoteOf(host, "cross the red line");
        IHtmlDocument reading = await host.Page("/quotes/" + quote);
        Assert.Equal([$"quotes correct speaker {quote} 'FULL NAME' --note 'WHY'"], reading.QuerySelectorAll(".wrong code").Select(c => c.TextContent));

        await using WritableHost writable = await WritableHost.Start();
        string[] ways = [.. (await writable.Page("/quotes/" + quote)).QuerySelectorAll(".wrong code").Select(c => c.TextContent)];
        Assert.Contains($$"""/api/v1/corrections -H "Authorization: Bearer $QUOTES_TOKEN" --json '{"type":"speaker","quote":"{{quote}}",""", ways[1], StringComparison.Ordinal);
        Assert.DoesNotContain(WritableHost.Token, (await writable.Page("/quotes/" + quote)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherFormsOfANameAndMergedSpeakersLeadToTheSpeaker()
    {
        await using WritableHost writable = await WritableHost.Start();
        Assert.Equal("/speakers/jonas-teck", await Leads("/speakers/Jonas%20Q.%20Teck"));
        await writable.Correct(new { type = "merge", from = "jonas-teck", speaker = new { name = "Jonas Teckeran" } });
        Assert.Equal("/speakers/jonas-teckeran?q=ferry", await Leads("/speakers/jonas-teck?q=ferry"));
        Assert.Equal("jonas-teckeran", (await writable.Json("/api/v1/speakers/jonas-teck")).GetProperty("id").GetString());
        await writable.Page("/speakers/nobody-at-all", HttpStatusCode.NotFound);

        async Task<string?> Leads(string address)
        {
            using HttpResponseMessage answer = await writable.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return answer.Headers.Location?.OriginalString;
        }
    }

    [Fact]
    public async Task TheAddressOfWhatIsNoQuoteSaysSo()
    {
        await using WritableHost writable = await WritableHost.Start();
        string quote = await QuoteOf(writable, "cross the red line");
        await writable.Correct(new { type = "not-a-quote", quote, note = "A caption." });
        Assert.Contains("Taken out by hand: not a quote", Text((await writable.Page("/quotes/" + quote)).QuerySelector("section.by-hand")!), StringComparison.Ordinal);
        Assert.Null((await writable.Page("/articles/waves")).QuerySelector("mark"));
    }

    private static async Task<string> QuoteOf(RunningHost host, string words) =>
        (await host.Json("/api/v1/quotes?article=waves&q=" + Uri.EscapeDataString(words.Split(' ')[0]))).GetProperty("items")[0].GetProperty("id").GetString()!;

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
