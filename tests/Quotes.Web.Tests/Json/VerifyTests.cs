using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Quotes.Search;
using Quotes.Web.Controllers;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class VerifyTests(NewsroomHost host)
{
    private const string Quote = "This is a red line for us, and we shall not cross it.";

    [Fact]
    public async Task PostAndGetAnswerAlike()
    {
        (HttpStatusCode status, JsonElement posted) = await Post(JsonContent.Create(new { quote = Quote, speaker = "Ilse Maro", date = "2025-04", limit = 3 }));
        Assert.Equal(HttpStatusCode.OK, status);
        JsonElement got = await host.Json($"/api/v1/verify?quote={Uri.EscapeDataString(Quote)}&speaker=ilse-maro&date=2025-04&limit=3");
        Assert.Equal("verbatim", posted.GetProperty("verdict").GetString());
        Assert.Equal(got.GetProperty("sources").GetRawText(), posted.GetProperty("sources").GetRawText());
        Assert.Equal(got.GetProperty("coverage").GetRawText(), posted.GetProperty("coverage").GetRawText());
        JsonElement source = posted.GetProperty("sources")[0];
        Assert.Equal(("same", "report", true), (source.GetProperty("speaker").GetString(), source.GetProperty("authority").GetString(), source.GetProperty("inPeriod").GetBoolean()));
        Assert.Equal("ilse-maro", posted.GetProperty("query").GetProperty("speakers")[0].GetProperty("id").GetString());
        await host.Page(posted.GetProperty("links").GetProperty("html").GetString()!);
    }

    [Fact]
    public async Task TheDiffGivesBothTextsAndMarksTheNegation()
    {
        JsonElement answer = await host.Json("/api/v1/verify?quote=This+is+a+red+line+for+us%2C+and+we+shall+cross+it%21");
        Assert.Equal("altered", answer.GetProperty("verdict").GetString());
        JsonElement[] diff = [.. answer.GetProperty("sources")[0].GetProperty("diff").EnumerateArray()];
        Assert.Equal("This is a red line for us, and we shall cross it!", string.Concat(diff.Select(d => d.GetProperty("quote").GetString())));
        JsonElement left = Assert.Single(diff, d => d.GetProperty("kind").GetString() == "left-out");
        Assert.Equal(("not ", true), (left.GetProperty("source").GetString(), left.GetProperty("negation").GetBoolean()));
        Assert.Contains("negation", answer.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpansCountCodePoints()
    {
        JsonElement source = (await host.Json("/api/v1/verify?quote=crossed+the+red+line")).GetProperty("sources")[0];
        Assert.Equal((6, 26), (source.GetProperty("window").GetProperty("start").GetInt32(), source.GetProperty("window").GetProperty("end").GetInt32()));
    }

    [Theory]
    [InlineData("application/json", "{\"quote\":", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"quote\":\"…\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"quote\":\"a b\",\"speker\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"quote\":\"a b\",\"date\":\"soon\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"quote\":\"a b\",\"limit\":51}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"quote\":\"a b\",\"date\":\"2025\",\"to\":\"2026\"}", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "a b", HttpStatusCode.UnsupportedMediaType)]
    public async Task WhatCannotBeReadIsAProblem(string type, string sent, HttpStatusCode expected)
    {
        (HttpStatusCode status, JsonElement problem) = await Post(new StringContent(sent, Encoding.UTF8, type));
        Assert.True(expected == status, problem.GetRawText());
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task TooLongIsAProblemThatSaysHowLongItMayBe()
    {
        (HttpStatusCode status, JsonElement problem) = await Post(JsonContent.Create(new { quote = new string('a', VerifyRequest.MaxLength + 1) }));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("5000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        (status, _) = await Post(JsonContent.Create(new { quote = new string('a', VerifyApiController.MaxBytes) }));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task TheLongestQuoteFitsAnAddress() =>
        Assert.Equal("not-found", (await host.Json("/api/v1/verify?quote=" + Uri.EscapeDataString(new string('河', VerifyRequest.MaxLength)))).GetProperty("verdict").GetString());

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(HttpContent content)
    {
        using HttpResponseMessage answer = await host.Client.PostAsync("/api/v1/verify", content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }
}
