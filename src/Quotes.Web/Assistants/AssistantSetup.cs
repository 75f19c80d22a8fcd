using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol.Protocol;
using Quotes.Web.Hosting;

namespace Quotes.Web.Assistants;

/// <summary>The Model Context Protocol for assistants: streamable HTTP without sessions, so that nothing is kept between requests.</summary>
internal static class AssistantSetup
{
    /// <summary>Where it is.</summary>
    public const string Path = "/mcp";

    /// <summary>The most bytes a request may have.</summary>
    public const int MaxBytes = 64 << 10;

    private const string Instructions =
        "Quotes holds statements found in news articles and transcripts: who said what, where it was printed, and how sure the attribution is. "
        + "Cite every statement by its permalink, with speaker, outlet and date. type says how much stands in quotation marks: an indirect statement is a report's paraphrase, never quote it as the speaker's words. "
        + "Before you repeat a quotation from elsewhere, verify it; not-found means that this index does not have it, not that it was never said.";

    /// <summary>Registers the server and its tools.</summary>
    public static void AddAssistants(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<AssistantTools>();
        services.AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation { Name = "quotes", Title = "Quotes", Version = "1.0" };
                server.ServerInstructions = Instructions;
            })
            .WithHttpTransport(http => http.Stateless = true)
            .WithListToolsHandler((_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. ToolList.All] }))
            .WithCallToolHandler((call, cancellation) => ValueTask.FromResult(
                (call.Services ?? throw new InvalidOperationException("The call has no services.")).GetRequiredService<AssistantTools>().Call(call.Params, cancellation)));
    }

    /// <summary>Answers under <see cref="Path"/>, as many at once as extraction.</summary>
    public static void MapAssistants(this WebApplication app) =>
        app.MapMcp(Path).RequireRateLimiting(PagesAndJson.Extraction).WithMetadata(new RequestSizeLimitAttribute(MaxBytes)).ExcludeFromDescription();
}
