using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quotes.Ingestion.Tests;

/// <summary>One request that a site was asked.</summary>
public sealed record Asked(string Path, string? UserAgent, string? IfNoneMatch, string? IfModifiedSince);

/// <summary>A small invented web site on this machine.</summary>
public sealed class Site : IDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);

    /// <param name="host">Which address of this machine it has.</param>
    /// <param name="certificate">By which it says who it is, over https; null for http.</param>
    public Site(string host = "127.0.0.1", X509Certificate2? certificate = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Parse(host), 0, listen =>
        {
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        _app = builder.Build();
        _app.Run(Answer);
        _app.StartAsync().GetAwaiter().GetResult();
        Root = _app.Urls.Single();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>Its port.</summary>
    public int Port => new Uri(Root).Port;

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>The paths it was asked for, robots.txt left out.</summary>
    public string[] Paths => [.. Requests.Select(r => r.Path).Where(path => path != "/robots.txt")];

    /// <summary>Says what is at a path.</summary>
    public Site With(string path, string content, string type = "text/html; charset=utf-8", int status = 200, params (string Name, string Value)[] headers) =>
        With(path, System.Text.Encoding.UTF8.GetBytes(content), type, status, headers);

    /// <summary>Says what is at a path.</summary>
    public Site With(string path, byte[] content, string type, int status = 200, params (string Name, string Value)[] headers) => With(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach ((string name, string value) in headers) context.Response.Headers[name] = value;
        string? tag = context.Response.Headers.ETag;
        if (tag is not null && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        await context.Response.Body.WriteAsync(content);
    });

    /// <summary>Says what is at a path.</summary>
    public Site With(string path, Func<HttpContext, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    /// <summary>An invented article's page.</summary>
    public static string Page(string title, string said, string more = "") => $"""
        <!doctype html><html lang="en"><head><title>{title}</title><meta property="og:site_name" content="The Varnia Post">{more}</head><body>
        <nav><a href="/">Home</a></nav><article><h1>{title}</h1>
        <p>“{said},” said Ilo Brandt, the foreign minister of Varnia, when he came out of the meeting in the capital late on Tuesday night.</p>
        <p>The delegations will, according to the hosts, meet again in the spring, in the same place, with the same papers and, one hopes, new pens.</p>
        <p>The other side’s envoy, asked for an answer, had none, but promised that there would be one, that it would be long, and in writing.</p>
        <p>What was agreed, as far as anything was, fits on one page: the border crossing will stay open, and the fishing boats may go home.</p>
        <p>Nobody would say who had asked for the night session, nor why it had been held in a school, nor who would pay for the broken chairs.</p>
        </article><footer>Copyright.</footer></body></html>
        """;

    public void Dispose()
    {
        _app.StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        ((IDisposable)_app).Dispose();
    }

    private Task Answer(HttpContext context)
    {
        IHeaderDictionary headers = context.Request.Headers;
        Requests.Enqueue(new Asked(context.Request.Path + context.Request.QueryString, headers.UserAgent, headers.IfNoneMatch, headers.IfModifiedSince));
        if (_pages.TryGetValue(context.Request.Path, out Func<HttpContext, Task>? page)) return page(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
