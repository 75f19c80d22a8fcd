using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Quotes.Web.Feeds;

namespace Quotes.Web.Hosting;

/// <summary>The OpenAPI document of the data endpoints.</summary>
internal static class ApiDocument
{
    /// <summary>The document's name, which stands in its address.</summary>
    public const string Name = "v1";

    /// <summary>Describes the data endpoints; types and sentences come from the code, parameters and examples from here.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Quotes";
            document.Info.Version = "v1";
            document.Info.Description = "What was said, by whom, and where it was printed. Within v1 keys are only ever added. Offsets count Unicode code points. Unknown parts are null.";
            document.Servers = [];
            return Task.CompletedTask;
        });
        // The converter of instants hides from the generator that it writes strings.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Type type = context.JsonTypeInfo.Type;
            if (type == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String;
            if (type == typeof(DateTimeOffset?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            string? name = operation.OperationId;
            if (name is "searchQuotes" or "searchPageAsJson" or "searchPageAsCsv") operation.Parameters = [.. ApiParameters.OfSearch()];
            if (name is "concordance" or "concordanceAsCsv") operation.Parameters = [.. ApiParameters.OfConcordance()];
            if (name is "groupQuotes") operation.Parameters = [.. ApiParameters.OfGroups()];
            if (name is "compare" or "comparePageAsJson") operation.Parameters = [.. ApiParameters.OfComparison()];
            if (name is "getSpeaker") operation.Parameters = [.. operation.Parameters ?? [], ApiParameters.OfPortrait()];
            if (name is "exportCsv" or "exportNdjson" or "exportParquet" or "describeExport") operation.Parameters = [.. ApiParameters.OfExport()];
            if (name is "searchAsAtom") operation.Parameters = [.. ApiParameters.OfSearch().Where(p => !FeedParameters.LeftOut.Contains(p.Name!))];
            if (name is "listSpeakers") operation.Parameters = [.. ApiParameters.OfSpeakers()];
            if (name is "listCorrections") operation.Parameters = [.. ApiParameters.OfPages()];
            if (name is "listChanges") operation.Parameters = [.. ApiParameters.OfChanges()];
            if (name is "addCorrection") operation.RequestBody = ApiExamples.CorrectionBody();
            if (name is "verify") operation.Parameters = [.. ApiParameters.OfVerify()];
            if (name is "verifyPosted") operation.RequestBody = ApiExamples.VerifyBody();
            if (name is "extract") operation.RequestBody = ApiExamples.ExtractBody();
            if (name is not null && ApiExamples.Answers.TryGetValue(name, out JsonNode? example)
                && operation.Responses?.FirstOrDefault(r => r.Key is "200" or "201").Value?.Content?.Values.FirstOrDefault() is { } answer)
            {
                answer.Example = example.DeepClone();
            }
            return Task.CompletedTask;
        });
    });

    /// <summary>Answers the document.</summary>
    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");
}
