namespace Quotes.Web.Hosting;

/// <summary>Headers that keep a hostile article harmless in the reader's browser.</summary>
internal static class SecurityHeaders
{
    // Nothing is fetched from elsewhere, and nothing runs but the script among the assets, which no page needs.
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Puts the headers on every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            HttpContext context = (HttpContext)state;
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // A search may be confidential: the sites we link to do not learn it.
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Data may be read by any site, as CrossOriginReads says; pages are nobody's parts.
            headers["Cross-Origin-Resource-Policy"] = CrossOriginReads.IsData(context.Request.Path) ? "cross-origin" : "same-origin";
            if (context.Request.IsHttps && !IsLocal(context.Request.Host.Host)) headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    // A browser that was told so once would ask every program on this machine for https.
    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
