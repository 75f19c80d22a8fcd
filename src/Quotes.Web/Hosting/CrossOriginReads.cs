using Quotes.Web.Export;
using Quotes.Web.Pages;

namespace Quotes.Web.Hosting;

/// <summary>Lets any site read the data endpoints: they hold nothing that depends on who asks.</summary>
internal static class CrossOriginReads
{
    /// <summary>Whether the path answers data rather than a page.</summary>
    public static bool IsData(PathString path) =>
        path.StartsWithSegments("/api", out PathString below) && below.HasValue || path.StartsWithSegments("/openapi")
        || ExportFormat.All.Any(format => path == format.Address) || path == ExportFormat.Description
        || path == Addresses.Feed || path == "/suggest" || path == "/opensearch.xml"
        || path.StartsWithSegments("/speakers") && path.Value!.EndsWith(".atom", StringComparison.Ordinal)
        || path == "/search.json" || path == "/search.csv" || path == "/compare.json"
        || path == "/concordance.json" || path == "/concordance.csv" || path == "/search/speakers.json" || path == "/healthz" || path == "/readyz"
        || path.StartsWithSegments("/quotes") && Addresses.CitationExtensions.Any(path.Value!.EndsWith);

    /// <summary>Answers cross-origin questions about the data endpoints, for GET and HEAD only.</summary>
    public static void UseCrossOriginReads(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsData(context.Request.Path)) return next(context);
        IHeaderDictionary headers = context.Response.Headers;
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlAllowMethods = "GET, HEAD";
            headers.AccessControlAllowHeaders = "If-None-Match";
            headers.AccessControlMaxAge = "86400";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        if (HttpMethods.IsGet(context.Request.Method))
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, Quotes-Total, Quotes-Generation, Quotes-Updated, Quotes-Query";
        }
        return next(context);
    });
}
