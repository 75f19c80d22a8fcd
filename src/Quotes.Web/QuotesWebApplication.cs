using Quotes.Web.Assistants;
using Quotes.Web.Hosting;
using Quotes.Web.Languages;
using Quotes.Web.Operating;

namespace Quotes.Web;

/// <summary>The web host: the search page and the JSON endpoint over one index folder, read-only.</summary>
public static class QuotesWebApplication
{
    /// <summary>The host, ready to run.</summary>
    /// <param name="args">Command-line arguments: <c>--index DIR</c>, <c>--urls URL</c>, and any <c>--Key value</c> of the configuration.</param>
    /// <exception cref="SettingException">A setting is unknown or has a value that cannot be used.</exception>
    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(QuotesWebApplication).Assembly.GetName().Name,
        });
        builder.ReadSettings(args);
        builder.Services.AddArchive();
        builder.Services.AddPagesAndJson();
        builder.Services.AddApiDocument();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddAssistants();

        WebApplication app = builder.Build();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseMetrics();
        app.UseGate();
        app.UseErrors();
        app.UseHeadRequests();
        app.UseCrossOriginReads();
        app.UseAssets();
        app.UseAssistantOrigins();
        app.UseRouting();
        app.UseLanguages();
        app.UseRateLimiter();
        app.MapControllers();
        app.MapApiDocument();
        app.MapAssistants();
        return app;
    }
}
