using System.Net;
using Quotes.Web.Hosting;

namespace Quotes.Web.Assistants;

/// <summary>Keeps pages of other sites from using the assistants' endpoint through their reader's browser, as the protocol asks.</summary>
/// <remarks>
/// A browser names the page's origin on every such request; programs name none. An origin is let in when it is listed by the
/// host, or when both it and the address it called are this very machine's: a site that points its own name at 127.0.0.1 (DNS
/// rebinding) calls by that name and is refused, though its origin and the address agree.
/// </remarks>
internal static class OriginCheck
{
    /// <summary>Refuses foreign origins with 403.</summary>
    public static void UseAssistantOrigins(this WebApplication app)
    {
        string[] listed = (app.Configuration[Settings.AssistantOrigins] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(AssistantSetup.Path) || IsAllowed(context.Request, listed))
            {
                await next(context);
                return;
            }
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(
                $"Pages of {context.Request.Headers.Origin} may not call this endpoint. A program that is no web page sends no Origin; the host lets pages in by the setting {Settings.AssistantOrigins}.\n", context.RequestAborted);
        });
    }

    private static bool IsAllowed(HttpRequest request, string[] listed)
    {
        if (request.Headers.Origin is not [_, ..] origins) return true;
        if (origins is not [{ } origin]) return false;
        if (listed.Contains(origin, StringComparer.OrdinalIgnoreCase)) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https" && IsThisMachine(page.Host) && IsThisMachine(request.Host.Host);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address);
}
