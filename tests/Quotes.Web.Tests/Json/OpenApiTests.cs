using System.Net.Http.Json;
using System.Text.Json;
using Quotes.Search;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

/// <summary>The document is what the host does: every answer and every example is held against it.</summary>
public sealed class OpenApiTests(NewsroomHost host)
{
    private static readonly Dictionary<string, string[]> Requests = new()
    {
        ["searchQuotes"] = ["/api/v1/quotes?q=%22red%20line%22&facet=outlet&facet=date&limit=1", "/api/v1/quotes?q=gulls", "/api/v1/quotes?q=zzz", "/api/v1/quotes?x=1", "/api/v1/quotes?q=%28"],
        ["searchPageAsJson"] = ["/search.json?q=ferry", "/search.json?q=hyperlink", "/search.json?x=1"],
        ["concordance"] = ["/concordance.json?q=%22red%20line%22&limit=1", "/concordance.json?q=hyperlink", "/concordance.json?type=direct", "/concordance.json?order=up"],
        ["concordanceAsCsv"] = ["/concordance.csv?x=1"],
        ["groupQuotes"] = ["/search/speakers.json?q=ferry&limit=1", "/search/speakers.json?by=mentions", "/search/speakers.json?by=x"],
        ["searchPageAsCsv"] = ["/search.csv?x=1"],
        ["getQuote"] = ["/api/v1/quotes/nothing"],
        ["getUtterance"] = ["/api/v1/utterances/nothing"],
        ["getArticle"] = ["/api/v1/articles/harbour", "/api/v1/articles/waves", "/api/v1/articles/nothing"],
        ["compare"] = ["/api/v1/compare?of=ilse-maro&of=jonas-teck&q=ferry", "/api/v1/compare?of=ilse-maro&of=jonas-teck&q=zzz", "/api/v1/compare?of=ilse-maro&of=x", "/api/v1/compare"],
        ["comparePageAsJson"] = ["/compare.json?by=outlet&of=morning%20bell&of=the%20quay%20ledger", "/compare.json?x=1"],
        ["listSpeakers"] = ["/api/v1/speakers", "/api/v1/speakers?q=mar", "/api/v1/speakers?x=1"],
        ["getSpeaker"] = ["/api/v1/speakers/ilse-maro", "/api/v1/speakers/ilse-maro?q=zzz", "/api/v1/speakers/ilse-maro?q=%28", "/api/v1/speakers/nobody"],
        ["isAlive"] = ["/healthz"],
        ["isReady"] = ["/readyz"],
        ["extract"] = [],
        ["listCorrections"] = ["/api/v1/corrections", "/api/v1/corrections?x=1"],
        ["listChanges"] = ["/api/v1/changes", "/api/v1/changes?what=notices", "/api/v1/changes?outlet=nobody", "/api/v1/changes?x=1"],
        ["getCorrection"] = ["/api/v1/corrections/nothing"],
        // Writing needs a host of one's own: CorrectionsApiTests.
        ["addCorrection"] = [],
        ["undoCorrection"] = [],
        ["searchAsAtom"] = ["/search.atom?q=ferry", "/search.atom?sort=oldest"],
        ["speakerAsAtom"] = ["/speakers/ilse-maro.atom", "/speakers/ilse-maro.atom?q=x", "/speakers/nobody.atom"],
        ["verify"] = ["/api/v1/verify?quote=This+is+a+red+line&speaker=Ilse+Maro&date=2025", "/api/v1/verify?quote=zzz+zzz", "/api/v1/verify?x=1"],
        ["verifyPosted"] = [],
        ["exportCsv"] = ["/export.csv?q=ferry", "/export.csv?x=1"],
        ["exportNdjson"] = ["/export.ndjson?x=1"],
        ["exportParquet"] = ["/export.parquet?q=ferry", "/export.parquet?x=1"],
        ["describeExport"] = ["/export.csv.json?q=ferry", "/export.csv.json?q=%28"],
        ["citeAsRis"] = ["/quotes/nothing.ris"],
        ["citeAsBibTex"] = ["/quotes/nothing.bib"],
        ["citeAsCslJson"] = ["/quotes/nothing.csl.json"],
        ["citeAsText"] = ["/quotes/nothing.txt"],
    };

    [Fact]
    public async Task EveryAnswerIsOfTheSchemaTheDocumentGivesIt()
    {
        OpenApiDocument document = new(await host.Json("/openapi/v1.json"));
        foreach (JsonElement quote in (await host.Json("/api/v1/quotes?limit=50")).GetProperty("items").EnumerateArray())
        {
            string self = quote.GetProperty("links").GetProperty("self").GetString()!;
            await Holds(document, "getQuote", self);
            await Holds(document, "getUtterance", self.Replace("/quotes/", "/utterances/", StringComparison.Ordinal));
            string page = quote.GetProperty("links").GetProperty("html").GetString()!;
            await Holds(document, "citeAsRis", page + ".ris");
            await Holds(document, "citeAsBibTex", page + ".bib");
            await Holds(document, "citeAsCslJson", page + ".csl.json");
            await Holds(document, "citeAsText", page + ".txt");
            await Holds(document, "getArticle", "/api/v1/articles/" + Uri.EscapeDataString(quote.GetProperty("article").GetProperty("id").GetString()!.Replace(Newsroom.HostileId, "waves", StringComparison.Ordinal)));
        }
        foreach ((string operation, string[] addresses) in Requests)
        {
            foreach (string address in addresses) await Holds(document, operation, address);
        }
        using HttpResponseMessage extracted = await host.Client.PostAsync("/api/v1/extract",
            JsonContent.Create(document.Operation("extract").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example")),
            TestContext.Current.CancellationToken);
        document.Check("extract", extracted, await extracted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using HttpResponseMessage verified = await host.Client.PostAsync("/api/v1/verify",
            JsonContent.Create(document.Operation("verifyPosted").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example")),
            TestContext.Current.CancellationToken);
        document.Check("verifyPosted", verified, await verified.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EveryOperationIsTriedHereAndNoneIsMissing()
    {
        OpenApiDocument document = new(await host.Json("/openapi/v1.json"));
        Assert.Equal(Requests.Keys.Order(StringComparer.Ordinal), document.Operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryOperationHasAnExampleOfItsSchema()
    {
        OpenApiDocument document = new(await host.Json("/openapi/v1.json"));
        foreach (string operation in document.Operations) document.CheckExample(operation);
    }

    [Theory]
    [InlineData("searchQuotes")]
    [InlineData("searchPageAsJson")]
    [InlineData("searchPageAsCsv")]
    public async Task TheDocumentedParametersAreTheOnesThatAreRead(string operation)
    {
        JsonElement parameters = new OpenApiDocument(await host.Json("/openapi/v1.json")).Operation(operation).GetProperty("parameters");
        Assert.Equal(SearchParameters.Names, parameters.EnumerateArray().Select(p => p.GetProperty("name").GetString()!));
        Assert.All(parameters.EnumerateArray(), p => Assert.NotEqual("", p.GetProperty("description").GetString()));
        foreach (JsonElement parameter in parameters.EnumerateArray().Where(p => p.TryGetProperty("example", out _)))
        {
            await host.Json($"/api/v1/quotes?{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(parameter.GetProperty("example").GetString()!)}");
        }
    }

    private async Task Holds(OpenApiDocument document, string operation, string address)
    {
        using HttpResponseMessage answer = await host.Get(address);
        document.Check(operation, answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
