using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Changes;

public sealed class ChangePagesTests(NewsroomHost host)
{
    [Fact]
    public async Task TheListShowsWhatBecameOfEachQuote()
    {
        IElement item = Assert.Single((await host.Page("/changes")).QuerySelectorAll(".changes > li"));
        Assert.Equal("/articles/lighthouse", item.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.StartsWith("1 quote vanished 2 quotes changed 1 quote appeared other headline", Text(item.QuerySelector(".facts")!), StringComparison.Ordinal);
        Assert.Equal("Lighthouse Now: not to be lit", Text(item.QuerySelector(".headline")!));
        string[] fates = [.. item.QuerySelectorAll(".fates > li").Select(Text)];
        Assert.Equal(4, fates.Length);
        Assert.StartsWith("Other words The lamp will Now: not be lit on Monday, Ilse Maro", fates[0], StringComparison.Ordinal);
        Assert.StartsWith("Vanished “Nobody told the keeper,” Jonas Teck", fates[1], StringComparison.Ordinal);
        Assert.StartsWith("Another speaker “The stairs are steep,” Before: Jonas Teck, ferry captain, Osterlund Now: Ilse Maro", fates[2], StringComparison.Ordinal);
        Assert.StartsWith("Appeared “Ships carry lamps <b onclick=alert(1)>themselves</b>,” Jonas Teck", fates[3], StringComparison.Ordinal);
        Assert.Contains("The outlet printed a correction: Correction: An earlier version of this article said <script>alert('notice')</script>", Text(item), StringComparison.Ordinal);
        Assert.Null(item.QuerySelector("b, script"));
    }

    [Fact]
    public async Task TheListIsNarrowedByOutletArticleAndDayAndSaysWhatItDoesNotUnderstand()
    {
        Assert.Single((await host.Page("/changes?outlet=the+quay+LEDGER&article=lighthouse&from=2020")).QuerySelectorAll(".changes > li"));
        Assert.Contains("There is nothing of the kind.", Text((await host.Page("/changes?outlet=morning+bell")).Body!), StringComparison.Ordinal);
        Assert.Empty((await host.Page("/changes?to=2020")).QuerySelectorAll(".changes > li"));
        IHtmlDocument wrong = await host.Page("/changes?outlets=x", HttpStatusCode.BadRequest);
        Assert.Contains("The parameters are what, outlet, article, from, to, limit, cursor.", Text(wrong.QuerySelector("[role=alert]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoticesAreListedBesides()
    {
        IElement item = Assert.Single((await host.Page("/changes?what=notices&from=2025-05-10&to=2025-05-10")).QuerySelectorAll(".changes > li"));
        Assert.Contains("The outlet printed a correction:", Text(item), StringComparison.Ordinal);
        Assert.Empty((await host.Page("/changes?what=notices&from=2025-05-11")).QuerySelectorAll(".changes > li"));
    }

    [Fact]
    public async Task TheArticleAndItsQuotesSayThatItChanged()
    {
        string article = Text((await host.Page("/articles/lighthouse")).QuerySelector(".history")!);
        Assert.StartsWith("This article was changed after ingest", article, StringComparison.Ordinal);
        Assert.Contains("The outlet printed a correction:", article, StringComparison.Ordinal);
        foreach ((int number, string says) in ((int, string)[])[(0, "This quote was changed."), (2, "This quote was not in it before.")])
        {
            IElement mark = (await host.Page("/quotes/" + Newsroom.Lighthouse().Quotes[number].Id)).QuerySelector(".history")!;
            Assert.Contains(says, Text(mark), StringComparison.Ordinal);
            Assert.Equal("/changes?article=lighthouse", mark.QuerySelector("a")!.GetAttribute("href"));
        }
        Assert.Null((await host.Page("/articles/harbour")).QuerySelector(".history"));
        Assert.Null((await host.Page("/quotes/" + Newsroom.Harbour().Quotes[0].Id)).QuerySelector(".history"));
    }

    [Fact]
    public async Task TheAddressOfAQuoteThatVanishedSaysSo()
    {
        string gone = Newsroom.LighthouseBefore().Quotes[1].Id;
        IElement page = (await host.Page("/quotes/" + gone, HttpStatusCode.Gone)).QuerySelector(".past")!;
        Assert.StartsWith("In an earlier version of the article", Text(page), StringComparison.Ordinal);
        Assert.Contains("Nobody told the keeper,", Text(page), StringComparison.Ordinal);
        Assert.Contains("/changes?article=lighthouse", page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        JsonElement problem = await host.Json("/api/v1/quotes/" + gone, HttpStatusCode.Gone);
        Assert.Contains("does not have it any more. What changed is at /api/v1/changes?article=lighthouse.", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAddressOfAQuoteThatChangedLeadsToWhatItBecame()
    {
        IElement page = (await host.Page("/quotes/" + Newsroom.LighthouseBefore().Quotes[0].Id, HttpStatusCode.Gone)).QuerySelector(".past")!;
        Assert.Contains("Other words", Text(page), StringComparison.Ordinal);
        Assert.Contains("/quotes/" + Newsroom.Lighthouse().Quotes[0].Id, page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task TheAddressOfAQuoteThatOnlyMovedLeadsOn()
    {
        await using WritableHost own = await WritableHost.Start();
        string before = Newsroom.Waves().Quotes[0].Id;
        TestArticle moved = new TestArticle(Newsroom.Waves().Article with { Text = "It rained. “The 🚢 crossed the red line,” said Jonas Teck." }).Says(Newsroom.Teck, "Jonas Teck", "said", "The 🚢 crossed the red line,");
        own.Ingest(moved);
        using HttpResponseMessage answer = await own.Get("/quotes/" + before);
        Assert.Equal((HttpStatusCode.Found, "/quotes/" + moved.Quotes[0].Id), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, (await own.Get("/quotes/never")).StatusCode);
    }

    [Fact]
    public async Task DataHasTheSame()
    {
        JsonElement answer = await host.Json("/api/v1/changes?limit=1");
        JsonElement item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal(1, answer.GetProperty("total").GetProperty("value").GetInt64());
        Assert.Equal("{\"appeared\":1,\"vanished\":1,\"changed\":2,\"unchanged\":0}", item.GetProperty("counts").GetRawText());
        Assert.Equal("Lighthouse to be lit", item.GetProperty("title").GetProperty("before").GetString());
        JsonElement[] quotes = [.. item.GetProperty("quotes").EnumerateArray()];
        Assert.Equal(["changed", "vanished", "changed", "appeared"], quotes.Select(q => q.GetProperty("fate").GetString()));
        Assert.Equal("[\"words\"]", quotes[0].GetProperty("differs").GetRawText());
        Assert.Contains(quotes[0].GetProperty("diff").EnumerateArray(), s => s.GetProperty("kind").GetString() == "inserted" && s.GetProperty("after").GetString() == "not ");
        Assert.Equal("[\"speaker\"]", quotes[2].GetProperty("differs").GetRawText());
        Assert.Equal("correction", item.GetProperty("notices")[0].GetProperty("kind").GetString());
        JsonElement history = (await host.Json("/api/v1/articles/lighthouse")).GetProperty("history");
        Assert.Equal(1, history.GetProperty("changes").GetInt32());
        Assert.Equal("/changes?article=lighthouse", history.GetProperty("links").GetProperty("html").GetString());
        Assert.Equal(0, (await host.Json("/api/v1/articles/harbour")).GetProperty("history").GetProperty("changes").GetInt32());
    }

    [Fact]
    public async Task PagesGoOnBehindOneAnother()
    {
        await using WritableHost own = await WritableHost.Start();
        TestArticle Edited(TestArticle article, string text) => new(article.Article with { Text = text + article.Article.Text });
        own.Ingest(Edited(Newsroom.Harbour(), "First. "), Edited(Newsroom.Waves(), "First. "));
        own.Ingest(Edited(Newsroom.Harbour(), "Second. "));
        List<string> seen = [];
        for (string? next = "/api/v1/changes?limit=1"; next is not null;)
        {
            JsonElement page = await own.Json(next);
            Assert.Equal(3, page.GetProperty("total").GetProperty("value").GetInt64());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("article").GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal("harbour", seen[0]);
        Assert.Equal(["harbour", "harbour", "waves"], seen.Order());
        Assert.Equal("next", (await own.Page("/changes?limit=1")).QuerySelector(".pages .next")!.GetAttribute("rel"));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
