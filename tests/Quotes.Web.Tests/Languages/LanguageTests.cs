using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Quotes.Web.Languages;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Languages;

/// <summary>Which language a page is in, and what that changes.</summary>
public sealed class LanguageTests(NewsroomHost host)
{
    [Theory]
    [InlineData(null, null, "en")]
    [InlineData("fr", null, "fr")]
    [InlineData("fr-CA, en;q=0.8", null, "fr")]
    [InlineData("de, fr;q=0.5, en;q=0.7", null, "en")]
    [InlineData("fr;q=0, en;q=0.1", null, "en")]
    [InlineData("de, *;q=0.1", null, "en")]
    [InlineData("not a language;;", null, "en")]
    [InlineData("en", "fr", "fr")]
    [InlineData("fr", "en", "en")]
    [InlineData("fr", "xx", "fr")]
    public async Task WhatWasPickedStandsAboveWhatTheBrowserAsksFor(string? asked, string? picked, string expected)
    {
        using HttpResponseMessage answer = await Ask("/help", asked, picked);
        Assert.Equal(expected, (await Read(answer)).DocumentElement.GetAttribute("lang"));
        Assert.Equal([expected], answer.Content.Headers.ContentLanguage);
        Assert.Equal("Accept-Language, Cookie", string.Join(", ", answer.Headers.Vary));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=ferry&outlet=morning%20bell")]
    [InlineData("/quotes/nothing")]
    [InlineData("/search?q=%28red")]
    [InlineData("/speakers")]
    [InlineData("/help")]
    public async Task EveryPageOffersTheOtherLanguageAndComesBackInIt(string address)
    {
        using HttpResponseMessage english = await Ask(address);
        IElement picker = (await Read(english)).QuerySelector(".languages a")!;
        Assert.Equal(("fr", "fr", "Français"), (picker.GetAttribute("lang"), picker.GetAttribute("hreflang"), picker.TextContent));
        using HttpResponseMessage picked = await Ask(picker.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, picked.StatusCode);
        Assert.Equal(address, picked.Headers.Location!.OriginalString);
        string cookie = Assert.Single(picked.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("language=fr;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage french = await Ask(address, picked: "fr");
        Assert.Equal(english.StatusCode, french.StatusCode);
        Assert.Equal("fr", (await Read(french)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task PickingALanguageNeverLeadsToAnotherSite(string back)
    {
        using HttpResponseMessage answer = await Ask("/language?to=fr&back=" + Uri.EscapeDataString(back));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ALanguageThatIsNotThereIsRefusedInWords()
    {
        using HttpResponseMessage answer = await Ask("/language?to=tlh&back=/help");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("en, fr", (await Read(answer)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachLanguageOfAPageHasItsOwnTag()
    {
        using HttpResponseMessage english = await Ask("/search?q=ferry"), french = await Ask("/search?q=ferry", "fr");
        Assert.NotEqual(english.Headers.ETag, french.Headers.ETag);
        using HttpRequestMessage stale = Request("/search?q=ferry", "fr");
        stale.Headers.IfNoneMatch.Add(english.Headers.ETag!);
        using HttpResponseMessage whole = await host.Client.SendAsync(stale, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        using HttpRequestMessage fresh = Request("/search?q=ferry", "fr");
        fresh.Headers.IfNoneMatch.Add(french.Headers.ETag!);
        using HttpResponseMessage spared = await host.Client.SendAsync(fresh, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, spared.StatusCode);
        Assert.Equal("Accept-Language, Cookie", string.Join(", ", spared.Headers.Vary));
    }

    [Theory]
    [InlineData("/search.json?q=ferry")]
    [InlineData("/search.csv?q=ferry")]
    [InlineData("/api/v1/quotes?q=%28red")]
    [InlineData("/api/v1/quotes?x=1")]
    [InlineData("/api/v1/speakers/nobody")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/quotes?cursor=nonsense")]
    public async Task DataIsTheSameForEverybody(string address)
    {
        using HttpResponseMessage english = await Ask(address), french = await Ask(address, "fr", "fr");
        Assert.Equal(english.Headers.ETag, french.Headers.ETag);
        Assert.DoesNotContain("Cookie", french.Headers.Vary);
        Assert.Equal(Timeless(await Body(english)), Timeless(await Body(french)));
    }

    [Fact]
    public async Task AFrenchPageSaysEverythingInFrench()
    {
        IHtmlDocument page = await French("/search?q=%22red%20line%22&speaker=ilse-maro&not.outlet=x&from=2024-01-01");
        Assert.Equal("1 citation", page.QuerySelector(".total")!.TextContent);
        IElement row = page.QuerySelector(".row")!;
        Assert.Equal("Prononcé le 24 avril 2025", Flat(row.QuerySelector(".date")!));
        Assert.Equal("Mot pour mot «\u00A0said\u00A0» à l’adresse de reporters Attribution très sûre", Flat(row.QuerySelector(".facts")!));
        Assert.Equal(["En contexte", "Source", "Lien permanent", "JSON"], row.QuerySelectorAll(".links a").Select(a => a.TextContent));
        Assert.Equal("Compris comme exactement «\u00A0red line\u00A0»", Flat(page.QuerySelector(".interpreted")!));
        Assert.Contains("Locuteur Ilse Maro", Flat(page.QuerySelector(".active")!), StringComparison.Ordinal);
        Assert.Contains("sauf x", Flat(page.QuerySelector(".active")!), StringComparison.Ordinal);
        Assert.Contains("Date depuis le 1er janvier 2024", Flat(page.QuerySelector(".active")!), StringComparison.Ordinal);
        Assert.Equal("red line · Quotes", page.Title!.Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/search?q=%28red", 400, "Cette parenthèse n’est jamais fermée.")]
    [InlineData("/search?speker=x", 400, "Il n’y a pas de paramètre «\u00A0speker\u00A0».")]
    [InlineData("/search?limit=101", 400, "Est attendu un nombre entier de 0 à 100.")]
    [InlineData("/speakers?limit=0", 400, "Est attendu un nombre entier de 1 à 100.")]
    [InlineData("/search?cursor=nonsense", 400, "recommencez sans lui")]
    [InlineData("/speakers?cursor=nonsense", 400, "recommencez sans lui")]
    [InlineData("/nothing", 404, "Introuvable")]
    [InlineData("/quotes/nothing", 404, "Introuvable")]
    [InlineData("/search?q=ferry+%26", 200, "n’a ni lettre ni chiffre")]
    [InlineData("/search?q=zzz", 200, "Rien n’a été trouvé")]
    public async Task WhatIsWrongIsSaidInFrench(string address, int status, string said)
    {
        using HttpResponseMessage answer = await Ask(address, "fr");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, (await Read(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEvidenceIsToldInFrench()
    {
        string id = (await host.Json("/api/v1/quotes?q=%22red%20line%22&speaker=ilse-maro")).GetProperty("items")[0].GetProperty("id").GetString()!;
        string why = Flat((await French("/quotes/" + id)).QuerySelector(".why")!);
        Assert.Contains("Très sûre (0,94)", why, StringComparison.Ordinal);
        Assert.Contains("Ordre dans le texte\u00A0: les mots cités, puis le mot introducteur, puis le locuteur", why, StringComparison.Ordinal);
        Assert.Contains("manière\u00A0: affirmer", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task EveryQuoteSaysItsOwnLanguageAndDirection(string language)
    {
        foreach (string address in (string[])["/", "/search?q=ferry", "/speakers/ilse-maro", "/articles/harbour"])
        {
            using HttpResponseMessage answer = await Ask(address, language);
            IElement[] quotes = [.. (await Read(answer)).QuerySelectorAll("blockquote.words, .annotated .para > p")];
            Assert.NotEmpty(quotes);
            Assert.All(quotes, q => Assert.Equal(("en", "auto"), (q.GetAttribute("lang"), q.GetAttribute("dir"))));
        }
        // A source that says nothing sensible leaves the language open instead of claiming the page's.
        IHtmlDocument hostile = await French("/search?q=hyperlink");
        Assert.Equal("", hostile.QuerySelector("blockquote.words")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en", "3 March 2025", "March 2025", "1,234,567", "0.92", "1 quote", "0 quotes")]
    [InlineData("fr", "3 mars 2025", "mars 2025", "1\u202F234\u202F567", "0,92", "1 citation", "0 citation")]
    public void NumbersAndDaysAreWrittenAsTheLanguageDoes(string tag, string day, string month, string number, string part, string one, string none)
    {
        Language language = LanguageChoice.Named(tag)!;
        Assert.Equal(day, language.Day(new DateOnly(2025, 3, 3)));
        Assert.Equal(month, language.Month(new DateOnly(2025, 3, 3)));
        Assert.Equal(number, language.Number(1_234_567));
        Assert.Equal(part, language.Number(0.92, "0.00"));
        Assert.Equal(one, language["count.quote", 1]);
        Assert.Equal(none, language["count.quote", 0]);
    }

    [Fact]
    public void WhatIsPutIntoMarkupIsEscaped()
    {
        using StringWriter html = new();
        Language.French.Html("row.printed", "<b>é & \"x\"</b>").WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal("dans l’article\u00A0: <span dir=\"auto\">«\u00A0&lt;b&gt;é &amp; &quot;x&quot;&lt;/b&gt;\u00A0»</span>", html.ToString());
    }

    private async Task<HttpResponseMessage> Ask(string address, string? asked = null, string? picked = null) =>
        await host.Client.SendAsync(Request(address, asked, picked), TestContext.Current.CancellationToken);

    private static HttpRequestMessage Request(string address, string? asked = null, string? picked = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        if (asked is not null) request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        if (picked is not null) request.Headers.Add("Cookie", "language=" + picked);
        return request;
    }

    private async Task<IHtmlDocument> French(string address)
    {
        using HttpResponseMessage answer = await Ask(address, "fr");
        return await Read(answer);
    }

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await Body(answer));

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Timeless(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");

    private static string Flat(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
