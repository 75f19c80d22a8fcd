using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Quotes.Web.Hosting;

/// <summary>Lets full addresses, and the reader's own, be those outside when the host stands behind a proxy.</summary>
internal static class Proxies
{
    /// <summary>Takes them from <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> of a proxy on this machine or of one that is listed; anybody else's are not believed.</summary>
    /// <remarks>Where the proxy's address is not known ASP.NET Core has <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>, which believes everybody.</remarks>
    public static void UseProxies(this WebApplication app)
    {
        ForwardedHeadersOptions options = new()
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        foreach (string part in (app.Configuration[Settings.Proxies] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (System.Net.IPNetwork.TryParse(part, out System.Net.IPNetwork network)) options.KnownIPNetworks.Add(network);
            else options.KnownProxies.Add(IPAddress.Parse(part));
        }
        app.UseForwardedHeaders(options);
    }
}
