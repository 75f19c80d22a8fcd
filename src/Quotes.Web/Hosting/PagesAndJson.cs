using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;
using Quotes.Web.Json;
using Quotes.Web.Languages;
using Quotes.Web.OpenSearch;
using Quotes.Web.Pages;

namespace Quotes.Web.Hosting;

/// <summary>Registers the controllers, their views and their JSON.</summary>
internal static class PagesAndJson
{
    /// <summary>The rate limit on extraction.</summary>
    public const string Extraction = "extraction";

    /// <summary>The rate limit on writing.</summary>
    public const string Writing = "writing";

    /// <summary>The limit on exports under way.</summary>
    public const string Export = "export";

    /// <summary>When it is worth asking again after a 503.</summary>
    public const string SecondsToWait = "10";

    /// <summary>Controllers with views, and JSON as the contract writes it.</summary>
    public static void AddPagesAndJson(this IServiceCollection services)
    {
        services.AddSingleton<Limits>();
        services.AddSingleton<Gate>();
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<SearchViews>();
        services.AddSingleton<VerifyDesk>();
        services.AddSingleton<ExampleFinder>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<Suggester>();
        services.AddScoped(_ => Language.Current);
        // No page has a form that changes anything, so there is no key worth keeping on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddControllersWithViews(mvc => mvc.ModelMetadataDetailsProviders.Add(new SystemTextJsonValidationMetadataProvider()))
            .AddJsonOptions(json => ContractJson.Configure(json.JsonSerializerOptions));
        services.ConfigureHttpJsonOptions(json => ContractJson.Configure(json.SerializerOptions));
        // Pages are UTF-8: letters stand as letters, and only what HTML needs is escaped.
        services.Configure<WebEncoderOptions>(html => html.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.AddProblemDetails();
        services.AddRateLimiter(Limits);
    }

    // The costly things a stranger can ask for: as many at once as there are cores; of the short ones a few wait; then 503.
    private static void Limits(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = SecondsToWait;
            return ValueTask.CompletedTask;
        };
        limits.AddConcurrencyLimiter(Extraction, limit =>
        {
            limit.PermitLimit = Environment.ProcessorCount;
            limit.QueueLimit = 4 * Environment.ProcessorCount;
            limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        // Writers take turns anyway; here they wait without a thread.
        limits.AddConcurrencyLimiter(Writing, limit =>
        {
            limit.PermitLimit = 1;
            limit.QueueLimit = 16;
            limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        limits.AddPolicy(Export, static context => RateLimitPartition.GetConcurrencyLimiter(Export, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = context.RequestServices.GetRequiredService<Limits>().Exports,
        }));
    }
}
