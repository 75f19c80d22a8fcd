using System.Text.Json;
using Quotes.Web.Citations;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Citations;

public sealed class CitationFileTests(NewsroomHost host)
{
    private const string Monster = "A {brace, \\a backslash, 50% & $5 #1_x ^ ~ <b>,\r\nER  - \r\n\u2028a } line";

    [Fact]
    public async Task RisNamesTheArticleAndTellsWhoIsQuoted()
    {
        string page = await RedLine();
        using HttpResponseMessage answer = await host.Get(page + ".ris");
        Assert.Equal("application/x-research-info-systems", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".ris\"", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        IReadOnlyList<KeyValuePair<string, string>> fields = RisReader.Read(await Text(answer));
        Assert.Equal("NEWS", fields.One("TY"));
        Assert.Equal("Harbour to close in winter", fields.One("TI"));
        Assert.Equal("The Quay Ledger", fields.One("T2"));
        Assert.Equal("2025", fields.One("PY"));
        Assert.Equal("2025/04/25/", fields.One("DA"));
        Assert.Equal("https://news.example/harbour", fields.One("UR"));
        Assert.Equal("“This is a red line for us, and we shall not cross it.”", fields.One("AB"));
        Assert.Equal("Ilse Maro", fields.One("KW"));
        Assert.DoesNotContain(fields, f => f.Key is "AU" or "A1");
        Assert.Equal(
            ["Quoted: Ilse Maro, harbour minister, Ministry of Harbours, Velmark; said 24 April 2025; word for word; attribution very sure.", host.Client.BaseAddress + page[1..]],
            fields.Where(f => f.Key == "N1").Select(f => f.Value));
    }

    [Fact]
    public async Task BibTexNamesTheArticleAndTellsWhoIsQuoted()
    {
        string page = await RedLine();
        (string type, string key, Dictionary<string, string> fields) = BibTexReader.Read(await Text(await host.Get(page + ".bib")));
        Assert.Equal("article", type);
        Assert.Equal("ilse-maro-2025-" + page["/quotes/".Length..], key);
        Assert.Equal("{Harbour to close in winter}", fields["title"]);
        Assert.Equal("The Quay Ledger", fields["journal"]);
        Assert.Equal(("2025-04-25", "2025", "apr"), (fields["date"], fields["year"], fields["month"]));
        Assert.Equal("https://news.example/harbour", fields["url"]);
        Assert.Equal("“This is a red line for us, and we shall not cross it.”", BibTexReader.Set(fields["abstract"]));
        Assert.StartsWith("Quoted: Ilse Maro, harbour minister", fields["note"], StringComparison.Ordinal);
        Assert.False(fields.ContainsKey("author"));
    }

    [Fact]
    public async Task CslJsonHasWhatItsSchemaAsksFor()
    {
        string page = await RedLine();
        JsonElement file = await host.Json(page + ".csl.json");
        JsonElement item = Assert.Single(file.EnumerateArray());
        Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
        Assert.Equal("ilse-maro-2025-" + page["/quotes/".Length..], item.GetProperty("id").GetString());
        Assert.Equal("Harbour to close in winter", item.GetProperty("title").GetString());
        Assert.Equal("The Quay Ledger", item.GetProperty("container-title").GetString());
        Assert.Equal("[[2025,4,25]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("Ilse Maro", Assert.Single(item.GetProperty("contributor").EnumerateArray()).GetProperty("literal").GetString());
        Assert.Equal("https://news.example/harbour", item.GetProperty("URL").GetString());
        Assert.False(item.TryGetProperty("author", out _));
    }

    [Fact]
    public async Task TheTextIsTheCitationOnThePage()
    {
        string page = await RedLine();
        string text = await Text(await host.Get(page + ".txt"));
        Assert.Equal((await host.Page(page)).QuerySelector(".citation")!.TextContent + "\n", text);
        Assert.Equal($"“This is a red line for us, and we shall not cross it.” — Ilse Maro, harbour minister, Ministry of Harbours, Velmark, quoted by The Quay Ledger, “Harbour to close in winter”, 25 April 2025, https://news.example/harbour. {host.Client.BaseAddress}{page[1..]}\n", text);
    }

    [Theory]
    [InlineData(".ris")]
    [InlineData(".bib")]
    [InlineData(".csl.json")]
    [InlineData(".txt")]
    public async Task AQuoteThatIsNotThereHasNoCitation(string extension) =>
        Assert.Equal(404, (await host.Json("/quotes/0123456789abcdef" + extension, System.Net.HttpStatusCode.NotFound)).GetProperty("status").GetInt32());

    [Fact]
    public void WhatASourceWritesStaysAValueInEveryFormat()
    {
        Citation citation = Of(Monster);
        string line = "A {brace, \\a backslash, 50% & $5 #1_x ^ ~ <b>, ER - a } line";
        IReadOnlyList<KeyValuePair<string, string>> ris = RisReader.Read(RisFile.Of(citation));
        Assert.Equal((line, line, line), (ris.One("TI"), ris.One("T2"), ris.One("KW")));
        Assert.Equal(citation.Permalink, ris.One("UR"));

        (_, string key, Dictionary<string, string> bib) = BibTexReader.Read(BibTexFile.Of(citation));
        Assert.Equal((line, line), (BibTexReader.Set(bib["title"]), BibTexReader.Set(bib["journal"])));
        Assert.Matches("^[A-Za-z0-9-]+$", key);

        JsonElement csl = JsonDocument.Parse(CslJson.File(citation)).RootElement[0];
        Assert.Equal(line, csl.GetProperty("title").GetString());
        Assert.DoesNotContain(csl.EnumerateObject(), p => p.Value.ValueKind == JsonValueKind.Null);
        Assert.Single(citation.Plain.Split('\n'));
    }

    [Fact]
    public void WhatIsUnknownIsLeftOut()
    {
        Article bare = new() { Id = "a", Text = "The gulls were asked." };
        Citation citation = new(bare, new Quote { Id = "0123456789abcdef", Type = QuoteType.Indirect, Text = "the gulls were asked", Spans = [new TextSpan(0, 20)], Evidence = "x" }, "https://quotes.example/quotes/0123456789abcdef");
        Assert.Equal(["TY", "TI", "AB", "N1", "N1", "UR", "DP", "ID", "ER"], RisReader.Read(RisFile.Of(citation)).Select(f => f.Key));
        Assert.Equal("[Untitled article]", RisReader.Read(RisFile.Of(citation)).One("TI"));
        Assert.Equal(["title", "url", "abstract", "note", "annote"], BibTexReader.Read(BibTexFile.Of(citation)).Fields.Keys);
        Assert.Equal("the gulls were asked. — Unknown speaker, . https://quotes.example/quotes/0123456789abcdef".Replace(", .", "."), citation.Plain);
    }

    private static Citation Of(string everything)
    {
        Article article = new() { Id = "a", Text = everything, Title = everything, Outlet = everything, Url = "javascript:alert(1)", Language = everything };
        Quote quote = new()
        {
            Id = "0123456789abcdef", Type = QuoteType.Direct, Text = everything, Spans = [new TextSpan(0, everything.Length)], Evidence = "x",
            Speaker = new Speaker { Name = everything, Kind = SpeakerKind.Person, Role = everything },
        };
        return new Citation(article, quote, "https://quotes.example/quotes/0123456789abcdef");
    }

    private async Task<string> RedLine() =>
        (await host.Json("/api/v1/quotes?q=%22red%20line%22&speaker=ilse-maro")).GetProperty("items")[0].GetProperty("links").GetProperty("html").GetString()!;

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
