using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quotes.Web.Tests.Hosting;

/// <summary>A host of one test's own that takes corrections from the bearer of a token.</summary>
public sealed class WritableHost : RunningHost
{
    public const string Token = "correct-horse-battery-staple";

    // Of the token above: the host never learns the token itself.
    protected override IReadOnlyList<string> Settings => ["--Quotes:TokenSha256", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("correct-horse-battery-staple"u8))];

    public static async Task<WritableHost> Start()
    {
        WritableHost host = new();
        host.Put(Newsroom.Harbour(), Newsroom.Waves());
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Commits articles as another process would.</summary>
    internal void Ingest(params TestArticle[] articles) => Put(articles);

    public async Task<HttpResponseMessage> Ask(HttpMethod method, string address, object? body, string? token)
    {
        using HttpRequestMessage request = new(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpMethod method, string address, object? body = null, string? token = Token)
    {
        using HttpResponseMessage answer = await Ask(method, address, body, token);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> Correct(object body) => Send(HttpMethod.Post, "/api/v1/corrections", body);

    /// <summary>The id of the only quote a search finds.</summary>
    public async Task<string> QuoteId(string query) =>
        Assert.Single((await Json("/api/v1/quotes?q=" + Uri.EscapeDataString(query))).GetProperty("items").EnumerateArray()).GetProperty("id").GetString()!;
}
