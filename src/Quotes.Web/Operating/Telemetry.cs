using System.Diagnostics;
using System.Net;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Quotes.Search;
using Quotes.Web.Hosting;

namespace Quotes.Web.Operating;

/// <summary>Metrics for Prometheus at <c>/metrics</c> and traces by OTLP; neither unless it is set.</summary>
internal static class Telemetry
{
    /// <summary>Where the metrics are.</summary>
    public const string Path = "/metrics";

    /// <summary>No metrics.</summary>
    public const string Off = "off";

    /// <summary>Metrics for who asks from this machine, past any proxy.</summary>
    public const string Local = "local";

    /// <summary>Metrics for the bearer of a token for them.</summary>
    public const string Token = "token";

    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Registers what is set.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Instruments>();
        string? traces = configuration[Settings.Traces];
        if (!IsOn(configuration) && string.IsNullOrEmpty(traces)) return;
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry();
        if (IsOn(configuration))
        {
            telemetry.WithMetrics(metrics => metrics
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", BudgetedIndex.MeterName, Instruments.Name)
                .AddView(BudgetedIndex.DurationName, new ExplicitBucketHistogramConfiguration { Boundaries = Seconds })
                .AddPrometheusExporter());
        }
        if (!string.IsNullOrEmpty(traces))
        {
            telemetry.WithTracing(tracing => tracing
                .AddSource("Microsoft.AspNetCore")
                .AddProcessor(new WithoutQueries())
                .AddOtlpExporter(to => to.Endpoint = new Uri(traces)));
        }
    }

    /// <summary>Answers with the metrics whoever may have them.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        if (!IsOn(app.Configuration)) return;
        _ = app.Services.GetRequiredService<Instruments>();
        AccessTokens tokens = app.Services.GetRequiredService<AccessTokens>();
        bool local = Local.Equals(app.Configuration[Settings.Metrics], StringComparison.OrdinalIgnoreCase);
        app.UseWhen(context => context.Request.Path == Path, metrics =>
        {
            metrics.Use((context, next) =>
            {
                context.Response.Headers.CacheControl = "no-store";
                if (local ? IsLocal(context) : tokens.Borne(context.Request, TokenScope.Metrics) is not null) return next(context);
                if (!local) context.Response.Headers.WWWAuthenticate = "Bearer";
                return Refusal.Write(context, local ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized, null, "Not for everybody",
                    local ? "The metrics are for who asks from the machine itself." : "The metrics need the header “Authorization: Bearer TOKEN” with a token that is for metrics and has not expired.");
            });
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path);
        });
    }

    private static bool IsOn(IConfiguration configuration) =>
        configuration[Settings.Metrics] is { Length: > 0 } set && !set.Equals(Off, StringComparison.OrdinalIgnoreCase);

    // What came through a proxy came from elsewhere, however near the proxy is.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.Equals("Via", StringComparison.OrdinalIgnoreCase));

    /// <summary>What readers search for does not leave the host in a trace.</summary>
    private sealed class WithoutQueries : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (string tag in (string[])["url.query", "url.full", "http.url", "http.target"]) data.SetTag(tag, null);
        }
    }
}
