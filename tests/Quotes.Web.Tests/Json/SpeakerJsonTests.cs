using System.Net;
using System.Text.Json;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class SpeakerJsonTests(NewsroomHost host)
{
    [Theory]
    [InlineData("ilse-maro")]
    [InlineData("jonas-teck")]
    public async Task EveryCountIsThatOfTheSearchItLinksTo(string id)
    {
        JsonElement speaker = await host.Json("/api/v1/speakers/" + id);
        int counted = 0;
        foreach (string list in (string[])["cues", "addressees", "mentions", "outlets", "terms", "beside"])
        {
            foreach (JsonElement value in speaker.GetProperty(list).EnumerateArray())
            {
                JsonElement found = await host.Json(value.GetProperty("quotes").GetString()!);
                Assert.Equal(value.GetProperty("count").GetInt64(), found.GetProperty("total").GetProperty("value").GetInt64());
                counted++;
            }
        }
        Assert.InRange(counted, 4, 100);
        Assert.Equal(speaker.GetProperty("quotes").GetInt64(), speaker.GetProperty("timeline").EnumerateArray().Sum(p => p.GetProperty("count").GetInt64()));
    }

    [Fact]
    public async Task TheFirstAndTheLatestStatementOnAQueryAreTheEndsOfItsSearch()
    {
        JsonElement said = (await host.Json("/api/v1/speakers/jonas-teck?q=ferry")).GetProperty("said");
        JsonElement oldest = await host.Json("/api/v1/quotes?q=ferry&speaker=jonas-teck&sort=oldest");
        JsonElement newest = await host.Json(said.GetProperty("quotes").GetString()!);
        Assert.Equal(oldest.GetProperty("total").GetProperty("value").GetInt64(), said.GetProperty("total").GetInt64());
        Assert.Equal(Id(oldest.GetProperty("items")[0]), Id(said.GetProperty("first")));
        Assert.Equal(Id(newest.GetProperty("items")[0]), Id(said.GetProperty("latest")));
        Assert.Equal("ferry", said.GetProperty("q").GetString());
        Assert.Equal(JsonValueKind.Null, (await host.Json("/api/v1/speakers/jonas-teck?q=goose")).GetProperty("said").GetProperty("first").ValueKind);
        await host.Json("/api/v1/speakers/jonas-teck?q=%28", HttpStatusCode.BadRequest);
        await host.Json("/api/v1/speakers/jonas-teck?limit=1", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task TheDirectoryIsNarrowedByKindCountryAndLetter()
    {
        Assert.Equal(["ilse-maro"], await Ids("/api/v1/speakers?country=velmark&kind=person&letter=i"));
        Assert.Empty(await Ids("/api/v1/speakers?letter=z"));
        string[] names = await Ids("/api/v1/speakers?sort=name&kind=person");
        Assert.True(Array.IndexOf(names, "ilse-maro") < Array.IndexOf(names, "jonas-teck"));
        JsonElement all = await host.Json("/api/v1/speakers");
        foreach (JsonProperty facet in all.GetProperty("facets").EnumerateObject())
        {
            foreach (JsonElement value in facet.Value.EnumerateArray())
            {
                JsonElement narrowed = await host.Json($"/api/v1/speakers?{facet.Name}={Uri.EscapeDataString(value.GetProperty("value").GetString()!)}");
                Assert.Equal(value.GetProperty("count").GetInt64(), narrowed.GetProperty("total").GetProperty("value").GetInt64());
            }
        }
    }

    private async Task<string[]> Ids(string address) => [.. (await host.Json(address)).GetProperty("items").EnumerateArray().Select(Id)];

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
