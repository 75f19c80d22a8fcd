using System.Net;
using System.Text;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;
using Quotes.Web.Tests.Json;

namespace Quotes.Web.Tests.Corrections;

public sealed class CorrectionsApiTests(NewsroomHost reading)
{
    private const string Address = "/api/v1/corrections";

    [Fact]
    public async Task ACorrectionShowsEverywhereWithTheMachinesAnswerAndGoesAgain()
    {
        await using WritableHost host = await WritableHost.Start();
        string quote = await host.QuoteId("cross the red line");
        using HttpResponseMessage before = await host.Get("/api/v1/quotes/" + quote);
        (HttpStatusCode status, JsonElement made) = await host.Correct(new { type = "speaker", quote, speaker = new { name = "Ilse Maro", role = "harbour minister" }, who = "A. Reader", note = "Captions swapped." });
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(("applied", 1, "waves"), (made.GetProperty("state").GetString(), made.GetProperty("quotes").GetInt32(), made.GetProperty("article").GetString()));

        using HttpResponseMessage after = await host.Get("/api/v1/quotes/" + quote);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        foreach (JsonElement shown in (JsonElement[])
        [
            await host.Json("/api/v1/quotes/" + quote),
            (await host.Json("/api/v1/articles/waves")).GetProperty("quotes")[0],
            (await host.Json("/api/v1/quotes?corrected=true")).GetProperty("items")[0],
            (await host.Json("/api/v1/quotes?speaker=ilse-maro&article=waves")).GetProperty("items")[0],
        ])
        {
            Assert.Equal("ilse-maro", shown.GetProperty("speaker").GetProperty("id").GetString());
            JsonElement corrected = shown.GetProperty("attribution").GetProperty("corrected");
            Assert.Equal(("Jonas Teck", "quote-cue-speaker+name"), (corrected.GetProperty("speaker").GetProperty("name").GetString(), corrected.GetProperty("evidence").GetString()));
            JsonElement by = Assert.Single(corrected.GetProperty("by").EnumerateArray());
            Assert.Equal(("speaker", "A. Reader", "Captions swapped."), (by.GetProperty("type").GetString(), by.GetProperty("who").GetString(), by.GetProperty("note").GetString()));
        }
        Assert.Contains($",{made.GetProperty("id").GetString()},Jonas Teck,", await host.Client.GetStringAsync("/search.csv?corrected=true", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await host.Json("/api/v1/quotes?corrected=false&article=waves")).GetProperty("total").GetProperty("value").GetInt32());

        (status, JsonElement undone) = await host.Send(HttpMethod.Delete, $"{Address}/{made.GetProperty("id").GetString()}");
        Assert.Equal((HttpStatusCode.OK, "undo"), (status, undone.GetProperty("state").GetString()));
        Assert.Equal(JsonValueKind.Null, (await host.Json("/api/v1/quotes/" + quote)).GetProperty("attribution").GetProperty("corrected").ValueKind);
        JsonElement list = await host.Json(Address);
        Assert.Equal(["undo", "undone"], list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, (await host.Send(HttpMethod.Delete, $"{Address}/{made.GetProperty("id").GetString()}")).Status);
    }

    [Fact]
    public async Task WhatIsNoQuoteIsGoneFromSearchAndItsAddressSaysSo()
    {
        await using WritableHost host = await WritableHost.Start();
        string quote = await host.QuoteId("cross the red line");
        await host.Correct(new { type = "not-a-quote", quote, note = "A caption." });
        Assert.Equal(0, (await host.Json("/api/v1/quotes?q=%22red+line%22&article=waves")).GetProperty("total").GetProperty("value").GetInt32());
        JsonElement problem = await host.Json("/api/v1/quotes/" + quote, HttpStatusCode.Gone);
        Assert.Contains("A caption.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswerIsOfTheSchemaTheDocumentGivesIt()
    {
        await using WritableHost host = await WritableHost.Start();
        OpenApiDocument document = new(await host.Json("/openapi/v1.json"));
        string quote = await host.QuoteId("cross the red line");
        async Task Holds(string operation, HttpMethod method, string address, object? body, string? token = WritableHost.Token)
        {
            using HttpResponseMessage answer = await host.Ask(method, address, body, token);
            document.Check(operation, answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        object split = new { type = "split", from = "jonas-teck", where = new { outlet = "The Quay Ledger" }, speaker = new { name = "Jonas Teck (elder)" } };
        await Holds("addCorrection", HttpMethod.Post, Address, split);
        await Holds("addCorrection", HttpMethod.Post, Address, split, null);
        await Holds("addCorrection", HttpMethod.Post, Address, new { type = "speaker", quote, speaker = new { name = "Ilse Maro" } });
        await Holds("addCorrection", HttpMethod.Post, Address, new { type = "nothing" });
        await Holds("listCorrections", HttpMethod.Get, Address, null);
        string id = (await host.Json(Address)).GetProperty("items")[0].GetProperty("id").GetString()!;
        await Holds("getCorrection", HttpMethod.Get, $"{Address}/{id}", null);
        await Holds("getQuote", HttpMethod.Get, "/api/v1/quotes/" + quote, null);
        await Holds("getArticle", HttpMethod.Get, "/api/v1/articles/waves", null);
        foreach (string each in (string[])[id, id, "nothing"]) await Holds("undoCorrection", HttpMethod.Delete, $"{Address}/{each}", null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-token-altogether")]
    [InlineData("")]
    public async Task WithoutTheTokenNothingIsWritten(string? token)
    {
        await using WritableHost host = await WritableHost.Start();
        (HttpStatusCode status, JsonElement problem) = await host.Send(HttpMethod.Post, Address, new { type = "merge", from = "jonas-teck", speaker = new { name = "J. Teck" } }, token);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Authorization: Bearer", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Send(HttpMethod.Delete, Address + "/a", token: token)).Status);
        Assert.False(File.Exists(Path.Combine(host.Folder, "corrections.jsonl")));
    }

    [Fact]
    public async Task ATokenInTheAddressIsRefusedEvenBesideARightOne()
    {
        await using WritableHost host = await WritableHost.Start();
        object body = new { type = "merge", from = "jonas-teck", speaker = new { name = "J. Teck" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Send(HttpMethod.Post, $"{Address}?token={WritableHost.Token}", body, null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Send(HttpMethod.Post, $"{Address}?token={WritableHost.Token}", body)).Status);
    }

    [Fact]
    public async Task ASiteWithoutATokenOnlyReads()
    {
        using HttpRequestMessage post = new(HttpMethod.Post, Address) { Content = new StringContent("{}", Encoding.UTF8, "application/json"), Headers = { { "Authorization", "Bearer " + WritableHost.Token } } };
        using HttpResponseMessage answer = await reading.Client.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("QUOTES_TOKEN", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(Newsroom.Corrections(), await File.ReadAllLinesAsync(Path.Combine(reading.Folder, "corrections.jsonl"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{", "not the JSON expected")]
    [InlineData("[]", "expected a JSON object, found Array")]
    [InlineData("""{"type":"speaker","quote":"nowhere","speaker":{"name":"X"}}""", "there is no quote 'nowhere'")]
    [InlineData("""{"type":"merge","from":"nobody","speaker":{"name":"X"}}""", "there is no speaker 'nobody'")]
    [InlineData("""{"type":"undo","undoes":"nothing"}""", "'undoes' is 'nothing', expected the id of an earlier line")]
    [InlineData("""{"type":"undo","undoes":"a","id":"mine"}""", "are given by this site")]
    [InlineData("""{"type":"merge","from":"jonas-teck","speker":{}}""", "'speker' is unknown here")]
    public async Task WhatIsWrongWithACorrectionIsSaid(string body, string message)
    {
        await using WritableHost host = await WritableHost.Start();
        using HttpResponseMessage answer = await Post(host, body, "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(message, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(host.Folder, "corrections.jsonl")));
    }

    [Fact]
    public async Task ABodyIsJsonAndBounded()
    {
        await using WritableHost host = await WritableHost.Start();
        using HttpResponseMessage form = await Post(host, "type=merge", "application/x-www-form-urlencoded"), text = await Post(host, "{}", "text/plain"), large = await Post(host, new string(' ', (64 << 10) + 1), "application/json");
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.RequestEntityTooLarge), (form.StatusCode, text.StatusCode, large.StatusCode));
    }

    [Fact]
    public async Task TheListGoesOnFromPageToPageAndNamesBadLines()
    {
        await using WritableHost host = await WritableHost.Start();
        await File.WriteAllLinesAsync(Path.Combine(host.Folder, "corrections.jsonl"),
            [.. Enumerable.Range(1, 5).Select(i => $$$"""{"id":"c{{{i}}}","type":"alias","printed":"the {{{i}}}th","speaker":{"name":"Nobody Here"}}"""), "nonsense"], TestContext.Current.CancellationToken);
        JsonElement first = await host.Json(Address + "?limit=3"), second = await host.Json(first.GetProperty("next").GetString()!);
        Assert.Equal(["c5", "c4", "c3", "c2", "c1"], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(i => i.GetProperty("id").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(6, first.GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.Equal("c2", (await host.Json(Address + "/c2")).GetProperty("id").GetString());
        await host.Json(Address + "/nothing", HttpStatusCode.NotFound);
        Assert.Contains("limit, cursor", (await host.Json(Address + "?token=x", HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Post(WritableHost host, string body, string type)
    {
        using HttpRequestMessage post = new(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, type), Headers = { { "Authorization", "Bearer " + WritableHost.Token } } };
        return await host.Client.SendAsync(post, TestContext.Current.CancellationToken);
    }
}
