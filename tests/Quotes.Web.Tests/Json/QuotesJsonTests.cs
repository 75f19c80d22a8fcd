using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class QuotesJsonTests(NewsroomHost host)
{
    private static readonly string[] ItemKeys =
    [
        "id", "type", "text", "language", "highlights", "snippet", "speaker", "cue", "attribution", "addressee", "saidOn",
        "publishedAt", "indexedAt", "article", "context", "links", "utterance", "reported",
    ];

    [Fact]
    public async Task TheAnswerHasTheKeysOfTheContract()
    {
        JsonElement answer = await host.Json("/api/v1/quotes?q=%22red%20line%22&speaker=ilse-maro&from=2025-01-01&sort=oldest&facet=outlet&limit=1");
        Assert.Equal(["query", "index", "total", "items", "facets", "next"], Keys(answer));
        Assert.Equal(["q", "interpreted", "warnings"], Keys(answer.GetProperty("query")));
        Assert.Equal(["generation", "updatedAt", "quotes"], Keys(answer.GetProperty("index")));
        Assert.Equal(["value", "relation", "utterances", "quotes"], Keys(answer.GetProperty("total")));
        Assert.Equal("eq", answer.GetProperty("total").GetProperty("relation").GetString());
        JsonElement item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal(ItemKeys, Keys(item));
        Assert.Equal(["id", "name", "asPrinted", "kind", "role", "affiliation", "country"], Keys(item.GetProperty("speaker")));
        Assert.Equal(["text", "lemma", "class"], Keys(item.GetProperty("cue")));
        Assert.Equal(["confidence", "evidence", "corrected"], Keys(item.GetProperty("attribution")));
        Assert.Equal(["date", "precision"], Keys(item.GetProperty("saidOn")));
        Assert.Equal(["id", "outlet", "title", "url"], Keys(item.GetProperty("article")));
        Assert.Equal(["before", "after", "spans"], Keys(item.GetProperty("context")));
        Assert.Equal(["self", "html"], Keys(item.GetProperty("links")));
        Assert.Equal(["id", "reports", "links"], Keys(item.GetProperty("utterance")));
        Assert.Equal(["outlet"], Keys(answer.GetProperty("facets")));
    }

    [Fact]
    public async Task TheAnswerSaysWhatTheArticleSays()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=%22red%20line%22&speaker=ilse-maro")).GetProperty("items")[0];
        Assert.Equal("This is a red line for us, and we shall not cross it.", item.GetProperty("text").GetString());
        Assert.Equal("This is a <mark>red</mark> <mark>line</mark> for us, and we shall not cross it.".Replace("</mark> <mark>", " ", StringComparison.Ordinal),
            item.GetProperty("snippet").GetString()!.Replace("</mark> <mark>", " ", StringComparison.Ordinal));
        Assert.Equal("Ilse Maro", item.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("Velmark", item.GetProperty("speaker").GetProperty("country").GetString());
        Assert.Equal("reporters", item.GetProperty("addressee").GetString());
        Assert.Equal("2025-04-24", item.GetProperty("saidOn").GetProperty("date").GetString());
        Assert.Equal("2025-04-25T00:00:00Z", item.GetProperty("publishedAt").GetString());
        Assert.EndsWith("Z", item.GetProperty("indexedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal(0.938, item.GetProperty("attribution").GetProperty("confidence").GetDouble());
        Assert.Equal(2, item.GetProperty("context").GetProperty("spans").GetArrayLength());
    }

    [Fact]
    public async Task WhatIsUnknownIsNull()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=gulls")).GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, item.GetProperty("saidOn").ValueKind);
        Assert.Equal(JsonValueKind.Null, item.GetProperty("addressee").ValueKind);
        JsonElement speaker = item.GetProperty("speaker");
        Assert.Equal(JsonValueKind.Null, speaker.GetProperty("id").ValueKind);
        Assert.Equal(JsonValueKind.Null, speaker.GetProperty("name").ValueKind);
        Assert.Equal("unknown", speaker.GetProperty("kind").GetString());
        Assert.Equal("Somebody else", speaker.GetProperty("asPrinted").GetString());
    }

    [Fact]
    public async Task OffsetsCountCodePoints()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=%22red%20line%22&article=waves")).GetProperty("items")[0];
        string article = (await host.Json("/api/v1/articles/waves")).GetProperty("text").GetString()!;
        string text = item.GetProperty("text").GetString()!;
        JsonElement span = Assert.Single(item.GetProperty("context").GetProperty("spans").EnumerateArray());
        Assert.Equal(4, span.GetProperty("start").GetInt32());
        Assert.Equal(text, CodePoints(article, span));
        Assert.Contains("red", string.Concat(item.GetProperty("highlights").EnumerateArray().Select(h => CodePoints(text, h))), StringComparison.Ordinal);
        Assert.All(item.GetProperty("highlights").EnumerateArray(), h => Assert.Contains(CodePoints(text, h), (string[])["red", "line", "red line"]));
    }

    [Fact]
    public async Task PagesFollowOneAnotherWithoutGapOrRepetition()
    {
        List<string> seen = [];
        string? next = "/api/v1/quotes?q=ferry&sort=oldest&limit=7";
        long total = -1;
        while (next is not null)
        {
            using HttpResponseMessage answer = await host.Get(next);
            JsonElement page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            total = page.GetProperty("total").GetProperty("value").GetInt64();
            next = page.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null);
        }
        Assert.Equal(37, total);
        Assert.Equal(37, seen.Distinct().Count());
        Assert.Equal(37, seen.Count);
    }

    [Fact]
    public async Task DateIsAFacetInOrderOfTimeWhoseValuesCanBeAskedFor()
    {
        JsonElement dates = (await host.Json("/api/v1/quotes?facet=date&limit=0")).GetProperty("facets").GetProperty("date");
        string[] periods = [.. dates.EnumerateArray().Select(d => d.GetProperty("value").GetString()!)];
        Assert.Equal(periods.Order(StringComparer.Ordinal), periods);
        JsonElement first = dates[0];
        string period = first.GetProperty("value").GetString()!;
        JsonElement narrowed = await host.Json($"/api/v1/quotes?from={period}&to={period}&limit=0");
        Assert.Equal(first.GetProperty("count").GetInt64(), narrowed.GetProperty("total").GetProperty("value").GetInt64());
    }

    [Fact]
    public async Task OneQuoteHasTheShapeOfAnItemAndIsWhereItsLinkSays()
    {
        JsonElement item = (await host.Json("/api/v1/quotes?q=gulls")).GetProperty("items")[0];
        JsonElement one = await host.Json(item.GetProperty("links").GetProperty("self").GetString()!);
        Assert.Equal(ItemKeys, Keys(one));
        Assert.Equal(item.GetProperty("text").GetString(), one.GetProperty("text").GetString());
        await host.Page(one.GetProperty("links").GetProperty("html").GetString()!);
    }

    [Fact]
    public async Task TheSearchPagesDataHasItsFacets()
    {
        JsonElement api = await host.Json("/api/v1/quotes?q=ferry&sort=newest");
        JsonElement page = await host.Json("/search.json?q=ferry&sort=newest");
        Assert.Equal(Ids(api), Ids(page));
        Assert.Equal([], Keys(api.GetProperty("facets")));
        Assert.Contains("speaker", Keys(page.GetProperty("facets")));
        Assert.Contains("date", Keys(page.GetProperty("facets")));
        Assert.StartsWith("/search.json?", page.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParametersLeftEmptyAreAbsent()
    {
        Assert.Equal(
            Ids(await host.Json("/api/v1/quotes?q=ferry")),
            Ids(await host.Json("/api/v1/quotes?q=ferry&from=&to=&minConfidence=&speaker=")));
    }

    private static string[] Ids(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string CodePoints(string text, JsonElement span)
    {
        int start = span.GetProperty("start").GetInt32(), end = span.GetProperty("end").GetInt32();
        return string.Concat(text.EnumerateRunes().Skip(start).Take(end - start).Select(r => r.ToString()));
    }
}
