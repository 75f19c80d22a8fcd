using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.OpenSearch;

public sealed class OpenSearchTests(NewsroomHost host)
{
    private static readonly XNamespace Os = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task EveryPageTellsBrowsersHowToSearchHere()
    {
        using AngleSharp.Html.Dom.IHtmlDocument page = await host.Page("/");
        AngleSharp.Dom.IElement link = page.QuerySelector("head > link[rel=search]")!;
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));
        using HttpResponseMessage answer = await host.Get(link.GetAttribute("href")!);
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task EveryTemplateLeadsSomewhereOfItsType()
    {
        XElement root = await Description();
        Assert.Equal(Os + "OpenSearchDescription", root.Name);
        Assert.InRange(root.Element(Os + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(root.Element(Os + "Description")!.Value.Length, 1, 1024);
        XElement[] urls = [.. root.Elements(Os + "Url")];
        Assert.Equal(["text/html", "application/atom+xml", "application/x-suggestions+json", "application/opensearchdescription+xml"], urls.Select(u => (string?)u.Attribute("type")));
        foreach (XElement url in urls)
        {
            string address = ((string)url.Attribute("template")!).Replace("{searchTerms}", Uri.EscapeDataString("ferry & \"sails\""), StringComparison.Ordinal);
            Assert.StartsWith(host.Client.BaseAddress!.ToString(), address, StringComparison.Ordinal);
            using HttpResponseMessage answer = await host.Get(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((string?)url.Attribute("type"), answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task BehindAProxyAddressesAreThoseThatReadersSee()
    {
        XElement root = await Description(("X-Forwarded-Host", "quotes.example"), ("X-Forwarded-Proto", "https"));
        Assert.All(root.Elements(Os + "Url"), u => Assert.StartsWith("https://quotes.example/", (string?)u.Attribute("template"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mar", "speaker:\"Ilse Maro\"")]
    [InlineData("Jonas T", "speaker:\"Jonas Teck\"")]
    [InlineData("ferry jon", "ferry speaker:\"Jonas Teck\"")]
    [InlineData("speaker:ils", "speaker:\"Ilse Maro\"")]
    [InlineData("quay", "outlet:\"The Quay Ledger\"")]
    [InlineData("outlet:morn", "outlet:\"Morning Bell\"")]
    [InlineData("spe", "speaker:")]
    [InlineData("red cue:w", "red cue:warn")]
    [InlineData("type:ind", "type:indirect")]
    public async Task SuggestionsGoOnFromWhatWasTyped(string typed, string suggestion)
    {
        JsonElement answer = await Suggest(typed);
        Assert.Equal(typed, answer[0].GetString());
        string[] queries = [.. answer[1].EnumerateArray().Select(s => s.GetString()!)];
        Assert.Contains(suggestion, queries);
        Assert.Equal((queries.Length, queries.Length), (answer[2].GetArrayLength(), answer[3].GetArrayLength()));
        if (suggestion.EndsWith(':')) return;
        using HttpResponseMessage found = await host.Get("/search?q=" + Uri.EscapeDataString(suggestion));
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zzzz")]
    [InlineData("\"><script>")]
    public async Task WhereNothingGoesOnNothingIsSuggested(string typed) => Assert.Equal(0, (await Suggest(typed))[1].GetArrayLength());

    [Fact]
    public async Task ALongTextIsNotLookedUp() => Assert.Equal(0, (await Suggest(new string('a', 2000)))[1].GetArrayLength());

    [Fact]
    public async Task AnUnknownParameterIsRefused() =>
        Assert.Equal("x", (await host.Json("/suggest?x=1", HttpStatusCode.BadRequest)).GetProperty("errors")[0].GetProperty("parameter").GetString());

    private Task<JsonElement> Suggest(string typed) => host.Json("/suggest?q=" + Uri.EscapeDataString(typed));

    private async Task<XElement> Description(params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage question = new(HttpMethod.Get, "/opensearch.xml");
        foreach ((string name, string value) in headers) question.Headers.Add(name, value);
        using HttpResponseMessage answer = await host.Client.SendAsync(question, TestContext.Current.CancellationToken);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }
}
