using System.Text.Json;
using AngleSharp.Html.Dom;
using Quotes.Web.Citations;
using Quotes.Web.Tests.Browser;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Citations;

public sealed class EmbeddedMetadataTests(NewsroomHost host)
{
    [Fact]
    public async Task ThePageCarriesTheQuoteAsAQuotation()
    {
        JsonElement quotation = Quotation(await Page("quote"));
        Assert.Equal("https://schema.org", quotation.GetProperty("@context").GetString());
        Assert.Equal("Quotation", quotation.GetProperty("@type").GetString());
        Assert.Equal("This is a red line for us, and we shall not cross it.", quotation.GetProperty("text").GetString());
        Assert.Equal("2025-04-24", quotation.GetProperty("dateCreated").GetString());
        JsonElement speaker = quotation.GetProperty("spokenByCharacter");
        Assert.Equal(("Person", "Ilse Maro", "harbour minister"), (Value(speaker, "@type"), Value(speaker, "name"), Value(speaker, "jobTitle")));
        Assert.Equal("Ilse Maro", Value(quotation.GetProperty("creator"), "name"));
        JsonElement article = quotation.GetProperty("isPartOf");
        Assert.Equal(("NewsArticle", "Harbour to close in winter", "https://news.example/harbour", "2025-04-25"),
            (Value(article, "@type"), Value(article, "headline"), Value(article, "url"), Value(article, "datePublished")));
        Assert.Equal("The Quay Ledger", Value(article.GetProperty("publisher"), "name"));
        Assert.Equal((await Page("quote")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"), quotation.GetProperty("@id").GetString());
    }

    [Fact]
    public async Task AParaphraseHasASpeakerButTheWordsAreNotTheSpeakers()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=%22ferries%20would%20stop%22")).GetProperty("items")[0];
        JsonElement quotation = Quotation(await host.Page(item.GetProperty("links").GetProperty("html").GetString()!));
        Assert.Equal("Jonas Teck", Value(quotation.GetProperty("spokenByCharacter"), "name"));
        Assert.False(quotation.TryGetProperty("creator", out _));
    }

    [Fact]
    public async Task HostileTextCannotEndTheElement()
    {
        IHtmlDocument page = await Page("hostile quote");
        Assert.Contains("</p><script>alert('text')</script>", Quotation(page).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public void NothingThatMeansAnythingToHtmlOrScriptIsWrittenAsItIs()
    {
        const string text = "</script><!--<script>&amp;\u2028\u2029'\"é“🌊";
        Article article = new() { Id = "a", Text = text, Title = text };
        Quote quote = new() { Id = "q", Type = QuoteType.Direct, Text = text, Spans = [new TextSpan(0, text.Length)], Evidence = "x" };
        string json = LinkedData.Of(new Citation(article, quote, "https://quotes.example/quotes/q"));
        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029');
        Assert.Contains("é“", json, StringComparison.Ordinal);
        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ZoteroSavesTheArticleWithTheWordsAsAbstractAndTheSpeakerAsContributor()
    {
        ZoteroReader item = new(await Page("quote"));
        Assert.Equal("newspaperArticle", item.ItemType);
        Assert.Equal("Harbour to close in winter", item.Title);
        Assert.Equal("The Quay Ledger", item.PublicationTitle);
        Assert.Equal("2025/04/25", item.Date);
        Assert.Equal("https://news.example/harbour", item.Url);
        Assert.Equal("en", item.Language);
        Assert.StartsWith("“This is a red line for us, and we shall not cross it.” Quoted: Ilse Maro, harbour minister", item.Abstract, StringComparison.Ordinal);
        Assert.Equal(["Ilse Maro"], item.Contributors);
        Assert.Empty(item.Authors);
    }

    [Fact]
    public async Task ZoteroSavesAHostilePageUnderItsOwnAddress()
    {
        ZoteroReader item = new(await Page("hostile quote"));
        Assert.Equal("newspaperArticle", item.ItemType);
        Assert.Equal("<script>alert('title')</script>", item.Title);
        Assert.StartsWith(host.Client.BaseAddress + "quotes/", item.Url, StringComparison.Ordinal);
        Assert.Null(item.Language);
    }

    [Fact]
    public async Task ThePageLinksToEveryFormatAndToTheWordsInTheirSource()
    {
        IHtmlDocument page = await Page("quote");
        foreach (string extension in (string[])[".ris", ".bib", ".csl.json", ".txt"])
        {
            using HttpResponseMessage answer = await host.Get(page.QuerySelector($".cite a[href$='{extension}']")!.GetAttribute("href")!);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        }
        Assert.Equal("https://news.example/harbour#:~:text=This%20is%20a%20red%20line%20for%20us&text=and%20we%20shall%20not%20cross%20it", page.QuerySelector(".cite a[rel~=external]")!.GetAttribute("href"));
    }

    private async Task<IHtmlDocument> Page(string name) => await host.Page(new Uri(await PageList.Address(host, name)).PathAndQuery);

    private static JsonElement Quotation(IHtmlDocument page) =>
        JsonDocument.Parse(page.QuerySelector("head > script[type='application/ld+json']")!.TextContent).RootElement;

    private static string? Value(JsonElement from, string name) => from.GetProperty(name).GetString();
}
