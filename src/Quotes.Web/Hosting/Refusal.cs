using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quotes.Web.Hosting;

/// <summary>Answers a request that is not worked on, at next to no cost: problem details, or a page of two sentences for who asks for pages.</summary>
internal static class Refusal
{
    /// <summary>Writes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="seconds">When it is worth asking again; null for never.</param>
    /// <param name="title">What happened.</param>
    /// <param name="detail">What to do.</param>
    public static Task Write(HttpContext context, int status, int? seconds, string title, string detail)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        if (seconds is { } wait) response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        bool page = !CrossOriginReads.IsData(context.Request.Path)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        response.ContentType = page ? "text/html; charset=utf-8" : "application/problem+json";
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        HtmlEncoder html = HtmlEncoder.Default;
        return response.WriteAsync(page
            ? $"<!doctype html><html lang=\"en\"><title>{html.Encode(title)}</title><h1>{html.Encode(title)}</h1><p>{html.Encode(detail)}</p></html>\n"
            : JsonSerializer.Serialize(new { type = "about:blank", title, status, detail }), context.RequestAborted);
    }
}
