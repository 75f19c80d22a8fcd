using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

/// <summary>What sources and readers write stays text.</summary>
public sealed class HostileTests(NewsroomHost host)
{
    [Fact]
    public async Task NothingASourceWritesBecomesMarkup()
    {
        System.Text.Json.JsonElement item = (await host.Json("/api/v1/quotes?q=hyperlink")).GetProperty("items")[0];
        string speaker = item.GetProperty("speaker").GetProperty("id").GetString()!;
        string quote = item.GetProperty("links").GetProperty("html").GetString()!;
        string article = (await host.Page(quote)).QuerySelector(".context a")!.GetAttribute("href")!.Split('#')[0];
        foreach (string address in (string[])["/search?q=hyperlink", quote, article, "/speakers", "/speakers/" + speaker, "/search?article=" + Uri.EscapeDataString(Newsroom.HostileId)])
        {
            IHtmlDocument page = await host.Page(address);
            Inert(page, address);
            Assert.Contains("Mallory", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200)]
    [InlineData("/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", 400)]
    [InlineData("/search?%3Cscript%3Ealert(1)%3C%2Fscript%3E=1", 400)]
    [InlineData("/search?outlet=%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200)]
    [InlineData("/search?type=%3Cscript%3E", 400)]
    [InlineData("/speakers?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200)]
    [InlineData("/quotes/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404)]
    [InlineData("/articles/~PHNjcmlwdD4", 404)]
    public async Task NothingAReaderTypesBecomesMarkup(string address, int status) =>
        Inert(await host.Page(address, (System.Net.HttpStatusCode)status), address);

    [Fact]
    public async Task OnlyWebAddressesBecomeSourceLinks()
    {
        IHtmlDocument page = await host.Page("/search?q=hyperlink");
        Assert.Empty(page.QuerySelectorAll(".row a[rel~=external]"));
    }

    [Fact]
    public async Task TheSnippetIsEscaped()
    {
        string snippet = (await host.Json("/api/v1/quotes?q=hyperlink")).GetProperty("items")[0].GetProperty("snippet").GetString()!;
        Assert.DoesNotContain("<script", snippet, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", snippet, StringComparison.Ordinal);
        Assert.Contains("<mark>HYPERLINK</mark>", snippet, StringComparison.Ordinal);
    }

    private static void Inert(IHtmlDocument page, string address)
    {
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'], [src^='/assets/site.js?']), img, iframe, object, embed, style, [style], b, svg[onload]"));
        foreach (IElement element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            if (element.GetAttribute("href") is { } href) Assert.True(href.StartsWith('/') || href.StartsWith('#') || href.StartsWith("http", StringComparison.Ordinal), $"{address}: {href}");
        }
    }
}
