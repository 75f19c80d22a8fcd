using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Quotes.Web.Tests.Hosting.NewsroomHost))]

namespace Quotes.Web.Tests.Hosting;

/// <summary>The real host on a real port over a real index on disk.</summary>
public class RunningHost : IAsyncLifetime
{
    private readonly TestArchive _archive = new();
    private WebApplication? _application;

    public HttpClient Client { get; private set; } = null!;

    public string Folder => _archive.Folder;

    /// <summary>What is set besides.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        _application = QuotesWebApplication.Build(["--index", Folder, "--sample", "none", "--urls", "http://127.0.0.1:0", "--Quotes:Rate", "0", .. Settings]);
        await _application.StartAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_application.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client?.Dispose();
        if (_application is not null) await _application.DisposeAsync();
        _archive.Dispose();
    }

    public Task<HttpResponseMessage> Get(string address) => Client.GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<JsonElement> Json(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Get(address);
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<IHtmlDocument> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Get(address);
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode} {body}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(body);
    }

    private protected void Put(params IEnumerable<TestArticle> articles) => _archive.Put(articles);
}

/// <summary>The host over the newsroom's articles; nobody writes to it, so all tests share it.</summary>
public sealed class NewsroomHost : RunningHost
{
    public override ValueTask InitializeAsync()
    {
        Put(Newsroom.LighthouseBefore());
        Put([.. Newsroom.All(), Newsroom.Lighthouse()]);
        File.WriteAllLines(Path.Combine(Folder, "corrections.jsonl"), Newsroom.Corrections());
        return base.InitializeAsync();
    }
}
