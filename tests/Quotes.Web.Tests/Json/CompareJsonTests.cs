using System.Net;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class CompareJsonTests(NewsroomHost host)
{
    private const string Two = "of=ilse-maro&of=Jonas%20Teck";

    [Fact]
    public async Task TheAnswerHasTheKeysOfTheContract()
    {
        JsonElement answer = await host.Json($"/api/v1/compare?{Two}&q=ferry&limit=1");
        Assert.Equal(["query", "index", "by", "shareOf", "unit", "sides", "rows", "next"], Keys(answer));
        Assert.Equal(["value", "label", "total", "of", "share", "undated", "counts", "cues", "links"], Keys(answer.GetProperty("sides")[0]));
        Assert.Equal(["from", "to", "count", "of", "share"], Keys(answer.GetProperty("sides")[0].GetProperty("counts")[0]));
        Assert.Equal(["from", "to", "cells"], Keys(answer.GetProperty("rows")[0]));
        Assert.Equal(["count", "items"], Keys(answer.GetProperty("rows")[0].GetProperty("cells")[0]));
        Assert.Equal("speaker", answer.GetProperty("by").GetString());
        Assert.Equal("side", answer.GetProperty("shareOf").GetString());
        Assert.Equal("all", (await host.Json($"/api/v1/compare?{Two}")).GetProperty("shareOf").GetString());
    }

    [Fact]
    public async Task EveryCountIsThatOfTheSearchItLinksTo()
    {
        foreach (string address in (string[])[$"/api/v1/compare?{Two}&q=ferry&from=2024-02-20", "/compare.json?by=outlet&of=morning%20bell&of=The%20Quay%20Ledger&q=sails"])
        {
            JsonElement answer = await host.Json(address);
            foreach (JsonElement side in answer.GetProperty("sides").EnumerateArray())
            {
                JsonElement found = await host.Json(side.GetProperty("links").GetProperty("quotes").GetString()! + "&facet=date");
                long total = side.GetProperty("total").GetInt64();
                Assert.Equal(total, found.GetProperty("total").GetProperty("value").GetInt64());
                Assert.Equal(total, side.GetProperty("undated").GetInt64() + side.GetProperty("counts").EnumerateArray().Sum(c => c.GetProperty("count").GetInt64()));
                Assert.Equal((double)total / side.GetProperty("of").GetInt64(), side.GetProperty("share").GetDouble(), 5);
            }
        }
    }

    [Fact]
    public async Task RowsGoOnAtNextAndHoldEveryMonthOnce()
    {
        List<string?> months = [];
        string? next = $"/api/v1/compare?{Two}&q=ferry&limit=2";
        while (next is not null)
        {
            using HttpResponseMessage answer = await host.Get(next);
            JsonElement page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            months.AddRange(page.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("from").GetString()));
            next = page.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null);
        }
        Assert.Equal(36, months.Count);
        Assert.Equal(months.OrderDescending().Distinct(), months);
    }

    [Theory]
    [InlineData("/api/v1/compare", "of", "2 to 4")]
    [InlineData("/api/v1/compare?of=ilse-maro", "of", "2 to 4")]
    [InlineData("/compare.json?of=a&of=b&of=c&of=d&of=e", "of", "2 to 4")]
    [InlineData("/api/v1/compare?of=Ilsa%20Marro&of=jonas-teck", "of", "ilse-maro")]
    [InlineData("/api/v1/compare?of=ilse-maro&of=jonas-teck&speaker=x", "speaker", "")]
    [InlineData("/api/v1/compare?by=weather&of=a&of=b", "by", "country")]
    [InlineData("/api/v1/compare?of=ilse-maro&of=jonas-teck&facet=outlet", "facet", "scale")]
    public async Task WhatCannotBeComparedIsA400ThatSaysWhatCan(string address, string parameter, string legal)
    {
        JsonElement problem = await host.Json(address, HttpStatusCode.BadRequest);
        JsonElement error = problem.GetProperty("errors").EnumerateArray().First();
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Contains(legal, string.Join(' ', error.GetProperty("legal").EnumerateArray().Select(l => l.GetString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMalformedQuerySaysWhere() =>
        Assert.Equal(0, (await host.Json($"/api/v1/compare?{Two}&q=%22red", HttpStatusCode.BadRequest)).GetProperty("position").GetInt32());

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
