namespace Quotes.Web.Hosting;

/// <summary>The OpenAPI document of the data endpoints.</summary>
internal static class ApiDocument
{
    /// <summary>Describes the data endpoints.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1");

    /// <summary>Answers the document.</summary>
    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");
}
