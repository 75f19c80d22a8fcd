using Microsoft.AspNetCore.Builder;
using Quotes.Web;

namespace Quotes.Cli.Tests.Readme;

/// <summary>The site on a free port, with an index of its own that was empty and so was filled from the bundled articles.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly WebApplication _site;

    public SiteFixture() =>
        _site = QuotesWebApplication.Build(["--urls", "http://127.0.0.1:0", "--index", _folder.At("index"), "--sample", Repository.At("index", "sample")]);

    /// <summary>Asks the site.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => _site.Urls.Single();

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
        _folder.Dispose();
    }
}
