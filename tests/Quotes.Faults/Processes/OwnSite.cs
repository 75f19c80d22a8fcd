using Microsoft.AspNetCore.Builder;
using Quotes.Web;

namespace Quotes.Faults.Processes;

/// <summary>A site in this process, on a port of its own, without a bound on requests a minute.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OwnSite(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<OwnSite> Start(string folder)
    {
        WebApplication application = QuotesWebApplication.Build(
            ["--index", folder, "--sample", "none", "--urls", "http://127.0.0.1:0", "--Quotes:Rate=0", "--Logging:LogLevel:Default=Critical"]);
        await application.StartAsync();
        return new OwnSite(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
