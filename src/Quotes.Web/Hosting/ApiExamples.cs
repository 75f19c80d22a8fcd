using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Quotes.Web.Hosting;

/// <summary>The examples of the OpenAPI document, kept as JSON beside the style sheet.</summary>
internal static class ApiExamples
{
    private static readonly JsonNode All = Read();

    /// <summary>An example of the answer of each operation, by operation id.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Answers { get; } =
        All["answers"]!.AsObject().ToDictionary(answer => answer.Key, answer => answer.Value!);

    /// <summary>What can be sent to extract quotes from.</summary>
    public static OpenApiRequestBody ExtractBody() => new()
    {
        Required = true,
        Description = "The text, as JSON with what is known about it, or plain. 1 MB at most.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "text" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["text"] = Text("The article's text; all offsets of the answer count in it."),
                        ["id"] = Text("Comes back with the answer; made from the text when it is missing."),
                        ["title"] = Text("The headline."),
                        ["url"] = Text("The address it was published at."),
                        ["outlet"] = Text("Who published it."),
                        ["date"] = Text("The publication date, such as 2026-03-05; “on Thursday” is counted from it."),
                        ["language"] = Text("BCP 47 tag."),
                    },
                },
                Example = All["extract"]!.DeepClone(),
            },
            ["text/plain"] = new()
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = All["extract"]!["text"]!.DeepClone(),
            },
        },
    };

    /// <summary>What can be sent to verify.</summary>
    public static OpenApiRequestBody VerifyBody() => new()
    {
        Required = true,
        Description = "The purported quote with what is known about it. 64 KB at most.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "quote" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["quote"] = Text("The purported quote, 5,000 characters at most; ellipses and words in square brackets stand for anything."),
                        ["speaker"] = Text("The purported speaker’s id or name."),
                        ["date"] = Text("When it is said to have been said: yyyy, yyyy-MM or yyyy-MM-dd."),
                        ["from"] = Text("Instead of date, the first day."),
                        ["to"] = Text("Instead of date, the last day."),
                        ["limit"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "How many sources, 1 to 50; 10 unless said." },
                    },
                },
                Example = All["verify"]!.DeepClone(),
            },
        },
    };

    /// <summary>What can be sent to correct something.</summary>
    public static OpenApiRequestBody CorrectionBody() => new()
    {
        Required = true,
        Description = "One line of the file of corrections without id and at, 64 KB at most.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "type" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["type"] = Text($"One of {string.Join(", ", CorrectionTypeNames.All)}."),
                        ["quote"] = Text("speaker and not-a-quote: the quote's id."),
                        ["from"] = Text("merge and split: the id of the speaker whose quotes are another's."),
                        ["printed"] = Text("alias: the name as printed."),
                        ["undoes"] = Text("undo: the id of the correction that does not hold."),
                        ["speaker"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Who it really is: name, and where known kind, role, affiliation, country, mention." },
                        ["where"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "split and alias: which quotes, by article, outlet and dates." },
                        ["who"] = Text("Who makes the correction."),
                        ["note"] = Text("Why."),
                    },
                },
                Example = All["correction"]!.DeepClone(),
            },
        },
    };

    private static OpenApiSchema Text(string meaning) => new() { Type = JsonSchemaType.String, Description = meaning };

    private static JsonNode Read()
    {
        using Stream stream = typeof(ApiExamples).Assembly.GetManifestResourceStream("Quotes.Web.Assets.api-examples.json")
            ?? throw new InvalidOperationException("The assembly was built without Assets/api-examples.json.");
        return JsonNode.Parse(stream) ?? throw new JsonException("Assets/api-examples.json is empty.");
    }
}
