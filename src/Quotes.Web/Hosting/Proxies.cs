using Microsoft.AspNetCore.HttpOverrides;

namespace Quotes.Web.Hosting;

/// <summary>Lets full addresses be those readers see when the host stands behind a proxy.</summary>
internal static class Proxies
{
    /// <summary>Takes scheme and host from <c>X-Forwarded-Proto</c> and <c>X-Forwarded-Host</c> of a proxy on this machine; anybody else's are not believed.</summary>
    /// <remarks>For a proxy elsewhere ASP.NET Core has <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>.</remarks>
    public static void UseProxies(this WebApplication app) => app.UseForwardedHeaders(new ForwardedHeadersOptions
    {
        ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
    });
}
