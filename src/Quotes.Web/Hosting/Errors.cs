using Microsoft.AspNetCore.Diagnostics;
using Quotes.Search;

namespace Quotes.Web.Hosting;

/// <summary>Turns every failure into a page or, on the data endpoints, into problem details.</summary>
internal static class Errors
{
    /// <summary>Catches exceptions and bare status codes.</summary>
    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = Status,
            SuppressDiagnosticsCallback = context => context.Exception is OperationCanceledException or InvalidCursorException or BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>The path the reader asked for, while an error is being shown in its place.</summary>
    public static PathString AskedPath(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Request.Path;

    /// <summary>The query string the reader asked with, while an error is being shown in its place.</summary>
    public static string AskedQuery(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } shown ? shown.OriginalQueryString ?? "" : context.Request.QueryString.ToString();

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidCursorException => StatusCodes.Status400BadRequest,
        // Either the reader left, and nobody sees the answer, or the search ran out of time.
        OperationCanceledException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
