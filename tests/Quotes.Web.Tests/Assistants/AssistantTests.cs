using System.Net;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Quotes.Search;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Assistants;

/// <summary>The assistants' endpoint, asked by the protocol's own client.</summary>
public sealed class AssistantTests(NewsroomHost host)
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AllToolsAreListedAndOnlyRead()
    {
        await using McpClient client = await Connect();
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: Ending);
        Assert.Equal(["get_quote", "list_speakers", "search_quotes", "verify_quote"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false }));
        JsonElement search = tools.Single(t => t.Name == "search_quotes").JsonSchema.GetProperty("properties");
        Assert.Equal(SearchParameters.Names, search.EnumerateObject().Select(p => p.Name));
        Assert.All(search.EnumerateObject(), p => Assert.NotEqual("", p.Value.GetProperty("description").GetString()));
        Assert.Contains("permalink", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASearchAnswersAsTheDataDoWithPermalinks()
    {
        await using McpClient client = await Connect();
        JsonElement answer = await Call(client, "search_quotes", new() { ["q"] = "ferry", ["speaker"] = new[] { "jonas-teck", "ilse-maro" }, ["limit"] = 2, ["sort"] = "newest" });
        JsonElement data = await host.Json("/api/v1/quotes?q=ferry&speaker=jonas-teck&speaker=ilse-maro&limit=2&sort=newest");
        Assert.Equal(data.GetProperty("total").GetRawText(), answer.GetProperty("total").GetRawText());
        JsonElement item = answer.GetProperty("items")[0];
        Assert.Equal(data.GetProperty("items")[0].GetProperty("id").GetString(), item.GetProperty("id").GetString());
        string permalink = item.GetProperty("permalink").GetString()!;
        Assert.StartsWith(host.Client.BaseAddress!.ToString(), permalink, StringComparison.Ordinal);
        await host.Page(new Uri(permalink).PathAndQuery);
        JsonElement next = await Call(client, "search_quotes", new()
        {
            ["q"] = "ferry", ["speaker"] = new[] { "jonas-teck", "ilse-maro" }, ["limit"] = 2, ["sort"] = "newest", ["cursor"] = answer.GetProperty("cursor").GetString(),
        });
        Assert.NotEqual(item.GetProperty("id").GetString(), next.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task AQuoteComesWithItsContextAndALineToCiteItBy()
    {
        await using McpClient client = await Connect();
        JsonElement found = await Call(client, "search_quotes", new() { ["q"] = "\"red line\"", ["speaker"] = "ilse-maro" });
        JsonElement quote = await Call(client, "get_quote", new() { ["id"] = found.GetProperty("items")[0].GetProperty("id").GetString() });
        Assert.Equal(3, quote.GetProperty("paragraphs").GetArrayLength());
        Assert.Contains("Ilse Maro", quote.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.Contains(quote.GetProperty("permalink").GetString()!, quote.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, quote.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task AQuoteIsVerifiedAndSpeakersAreListed()
    {
        await using McpClient client = await Connect();
        JsonElement verdict = await Call(client, "verify_quote", new() { ["quote"] = "This is a red line for us, and we shall cross it.", ["speaker"] = "Ilse Maro" });
        Assert.Equal("altered", verdict.GetProperty("verdict").GetString());
        Assert.Equal("negation", verdict.GetProperty("changes")[0].GetString());
        Assert.StartsWith("http", verdict.GetProperty("sources")[0].GetProperty("quotes")[0].GetProperty("permalink").GetString(), StringComparison.Ordinal);
        JsonElement speakers = await Call(client, "list_speakers", new() { ["q"] = "mar" });
        Assert.Equal("ilse-maro", speakers.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("search_quotes", "speker", "x", "There is no parameter “speker”")]
    [InlineData("search_quotes", "q", "(red", "not understood")]
    [InlineData("search_quotes", "limit", "1000", "0 to 100")]
    [InlineData("search_quotes", "cursor", "nonsense", "cursor")]
    [InlineData("get_quote", "id", "nothing", "There is no quote “nothing”")]
    [InlineData("get_quote", "quote", "nothing", "Expected one argument")]
    [InlineData("verify_quote", "quote", "…", "no word")]
    [InlineData("list_speakers", "limit", "0", "1")]
    [InlineData("delete_everything", "id", "1", "The tools are search_quotes")]
    public async Task AMistakeIsAnsweredWithWhatIsLegal(string tool, string name, string value, string said)
    {
        await using McpClient client = await Connect();
        CallToolResult result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: Ending);
        Assert.True(result.IsError);
        Assert.Contains(said, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData("http://rebound.example", "rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:3000", "rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:3000", null, HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task PagesOfOtherSitesAreRefusedByTheirOrigin(string? origin, string? name, HttpStatusCode expected)
    {
        using HttpRequestMessage request = Request("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (name is not null) request.Headers.Host = name;
        using HttpResponseMessage answer = await host.Client.SendAsync(request, Ending);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task ARequestLargerThanAnyQuoteIsRefused()
    {
        using HttpRequestMessage request = Request("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"x\":\"" + new string('a', 100_000) + "\"}}");
        using HttpResponseMessage answer = await host.Client.SendAsync(request, Ending);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static HttpRequestMessage Request(string body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private Task<McpClient> Connect() => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(host.Client.BaseAddress!, "mcp"), TransportMode = HttpTransportMode.StreamableHttp }),
        cancellationToken: Ending);

    private static async Task<JsonElement> Call(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: Ending);
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError == true, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
