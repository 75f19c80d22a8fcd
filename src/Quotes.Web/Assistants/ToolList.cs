using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Quotes.Search;

namespace Quotes.Web.Assistants;

/// <summary>The tools as assistants see them: names, meanings, and the parameters that the other faces take, too.</summary>
internal static class ToolList
{
    public const string Search = "search_quotes", Get = "get_quote", Verify = "verify_quote", Speakers = "list_speakers";

    private static readonly string[] Whole = ["limit", "facetLimit"];

    /// <summary>All of them; none changes anything.</summary>
    public static IReadOnlyList<Tool> All { get; } =
    [
        Make(Search, "Search quotes",
            "Search statements by words, speaker, date and other conditions. Parameters are those of the search page; all but q may be lists. Answers statements with speaker, source, date, permalink; next holds the cursor's address.",
            SearchParameters.Names.ToDictionary(n => n, DescribeSearch), []),
        Make(Get, "Get a quote with its context",
            "One statement by its id, with the paragraphs around it, the evidence for its speaker, and a line to cite it by.",
            new Dictionary<string, string> { ["id"] = "The quote's id, as search_quotes and verify_quote give it." }, ["id"]),
        Make(Verify, "Verify a quote",
            "Say whether somebody said these words: verbatim, trimmed, altered (with the differences, changed negations first), other-speaker or not-found, with sources, and how much of the index there was to find it in.",
            new Dictionary<string, string>
            {
                ["quote"] = $"The purported quote, at most {VerifyRequest.MaxLength} characters; ellipses and words in square brackets stand for anything.",
                ["speaker"] = "The purported speaker's name or id.",
                ["date"] = "When it is said to have been said: yyyy, yyyy-MM or yyyy-MM-dd.",
                ["from"] = "Instead of date, the first day.",
                ["to"] = "Instead of date, the last day.",
                ["limit"] = $"How many sources, 1 to {VerifyRequest.MaxLimit}.",
            }, ["quote"]),
        Make(Speakers, "List speakers",
            "Find speakers by name, most quoted first, with the ids that search_quotes takes.",
            new Dictionary<string, string>
            {
                ["q"] = "Words or beginnings of words of the name; empty for all.",
                ["limit"] = $"How many, 1 to {SearchRequest.MaxLimit}.",
                ["cursor"] = "Where the answer before ended, out of its next.",
            }, []),
    ];

    private static string DescribeSearch(string name) => name switch
    {
        "q" => "Words, \"exact phrases\", AND OR NOT, + and -, brackets, field:value with the fields speaker said role affiliation country outlet title cue type kind date.",
        "sort" => $"The order: {string.Join(", ", EnumNames<SortOrder>.All)}.",
        "limit" => $"How many statements, 0 to {SearchRequest.MaxLimit}.",
        "cursor" => "Where the answer before ended, out of its next.",
        "facet" => "Fields to count the values of, or date.",
        "minConfidence" => "The least sure attribution, 0 to 1.",
        _ when name.EndsWith("from", StringComparison.Ordinal) => "The first day: yyyy, yyyy-MM or yyyy-MM-dd.",
        _ when name.EndsWith("to", StringComparison.Ordinal) => "The last day: yyyy, yyyy-MM or yyyy-MM-dd.",
        _ when name.StartsWith("not.", StringComparison.Ordinal) => $"Without statements whose {name[4..]} is one of these.",
        _ => $"Only with this value or one of these; see GET /openapi/v1.json for {name}.",
    };

    private static Tool Make(string name, string title, string description, IReadOnlyDictionary<string, string> parameters, string[] required)
    {
        JsonObject properties = [];
        foreach ((string parameter, string meaning) in parameters)
        {
            JsonArray types = Whole.Contains(parameter) ? ["integer", "string"]
                : parameter == "minConfidence" ? ["number", "string"]
                : name == Search && parameter is not ("q" or "sort" or "cursor") ? ["string", "array"] : ["string"];
            JsonObject schema = new() { ["type"] = types, ["description"] = meaning };
            if (types.Any(t => t!.GetValue<string>() == "array")) schema["items"] = new JsonObject { ["type"] = "string" };
            properties[parameter] = schema;
        }
        JsonObject input = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]),
            ["additionalProperties"] = false,
        };
        return new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = JsonSerializer.SerializeToElement(input),
            Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }
}
