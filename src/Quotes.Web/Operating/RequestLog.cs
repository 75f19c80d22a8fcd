using Microsoft.AspNetCore.WebUtilities;
using Quotes.Web.Hosting;

namespace Quotes.Web.Operating;

/// <summary>Notes requests where that was asked for: what readers search for is nobody's business, so that the query text has to be asked for by itself.</summary>
internal static partial class RequestLog
{
    /// <summary>No request is noted.</summary>
    public const string None = "none";

    /// <summary>Without what stands behind the question mark.</summary>
    public const string Paths = "paths";

    /// <summary>With it.</summary>
    public const string Queries = "queries";

    // A token has no business in an address; who puts one there anyway shall not find it in the log.
    private static readonly string[] Secret = ["token", "access_token", "authorization", "key", "api_key", "password"];

    /// <summary>Notes each when it has been answered.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        string what = app.Configuration[Settings.LogRequests] is { Length: > 0 } set ? set.ToLowerInvariant() : None;
        if (what == None) return;
        ILogger log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Quotes.Web.Requests");
        TimeProvider time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            long start = time.GetTimestamp();
            string path = context.Request.Path.ToString();
            string query = what == Queries ? Shown(context.Request.QueryString) : "";
            try
            {
                await next(context);
            }
            finally
            {
                Answered(log, context.Request.Method, path, query, context.Response.StatusCode, (long)time.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path}{Query} {Status} in {Milliseconds} ms")]
    private static partial void Answered(ILogger log, string method, string path, string query, int status, long milliseconds);

    private static string Shown(QueryString query)
    {
        const int Most = 2000;
        string text = query.ToString();
        if (QueryHelpers.ParseQuery(text).Keys.Any(name => Secret.Contains(name, StringComparer.OrdinalIgnoreCase))) return "?…";
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
