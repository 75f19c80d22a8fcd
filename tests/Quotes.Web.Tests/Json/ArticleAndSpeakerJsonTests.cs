using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class ArticleAndSpeakerJsonTests(NewsroomHost host)
{
    [Fact]
    public async Task AnArticleComesWithItsQuotesInPlace()
    {
        JsonElement article = await host.Json("/api/v1/articles/harbour");
        string text = article.GetProperty("text").GetString()!;
        Assert.Equal("Harbour to close in winter", article.GetProperty("title").GetString());
        JsonElement[] quotes = [.. article.GetProperty("quotes").EnumerateArray()];
        Assert.Equal(3, quotes.Length);
        JsonElement cue = quotes[1].GetProperty("cue");
        Assert.Equal("warned", text[cue.GetProperty("start").GetInt32()..cue.GetProperty("end").GetInt32()]);
        JsonElement mention = quotes[0].GetProperty("speaker").GetProperty("mention");
        Assert.Equal("Ilse Maro", text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
        Assert.Equal("ilse-maro", quotes[0].GetProperty("speaker").GetProperty("id").GetString());
    }

    [Fact]
    public async Task AnArticleWhoseIdDoesNotFitAPathIsWhereItsLinkSays()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=hyperlink")).GetProperty("items")[0];
        Assert.Equal(Newsroom.HostileId, item.GetProperty("article").GetProperty("id").GetString());
        JsonElement filtered = await host.Json("/api/v1/quotes?article=" + Uri.EscapeDataString(Newsroom.HostileId));
        Assert.Equal(1, filtered.GetProperty("total").GetProperty("value").GetInt64());
        AngleSharp.Html.Dom.IHtmlDocument quote = await host.Page(item.GetProperty("links").GetProperty("html").GetString()!);
        string context = quote.QuerySelector(".context a")!.GetAttribute("href")!.Split('#')[0];
        await host.Page(context);
        Assert.Equal(Newsroom.HostileId, (await host.Json("/api/v1" + context)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task SpeakersAreListedMostQuotedFirst()
    {
        JsonElement answer = await host.Json("/api/v1/speakers");
        Assert.Equal(["query", "index", "total", "items", "next", "facets"], answer.EnumerateObject().Select(p => p.Name));
        long[] counts = [.. answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("quotes").GetInt64())];
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal("jonas-teck", answer.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task SpeakersAreFoundByTheBeginningOfAName()
    {
        JsonElement answer = await host.Json("/api/v1/speakers?q=mar");
        Assert.Equal("Ilse Maro", Assert.Single(answer.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task TheListOfSpeakersGoesOnAtNext()
    {
        using HttpResponseMessage answer = await host.Get("/api/v1/speakers?limit=1");
        JsonElement first = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        string next = first.GetProperty("next").GetString()!;
        Assert.Equal($"<{next}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Equal("ilse-maro", (await host.Json(next)).GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task ASpeakerHasOfficesNamesAndALinkToTheQuotes()
    {
        JsonElement speaker = await host.Json("/api/v1/speakers/ilse-maro");
        Assert.Equal("Ilse Maro", speaker.GetProperty("name").GetString());
        Assert.Equal("harbour minister", speaker.GetProperty("offices")[0].GetProperty("role").GetString());
        Assert.Equal("Ilse Maro", speaker.GetProperty("names")[0].GetProperty("value").GetString());
        Assert.Equal("2023-04-15", speaker.GetProperty("first").GetString());
        JsonElement quotes = await host.Json(speaker.GetProperty("links").GetProperty("quotes").GetString()!);
        Assert.Equal(speaker.GetProperty("quotes").GetInt64(), quotes.GetProperty("total").GetProperty("quotes").GetInt64());
    }
}
