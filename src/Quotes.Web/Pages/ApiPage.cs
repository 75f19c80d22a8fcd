using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Quotes.Web.Pages;

/// <summary>What of this index the examples of the API speak of, so that they can be run as they stand.</summary>
/// <param name="Host">What every address begins with.</param>
/// <param name="Values">What to give for parameters, by name; none where the index has nothing to ask for.</param>
/// <param name="Ids">An id of each kind, by the part of the path before it; null where there is none.</param>
internal sealed record ApiSamples(string Host, ILookup<string, string> Values, IReadOnlyDictionary<string, string?> Ids);

/// <summary>The API's documentation, out of the OpenAPI document.</summary>
internal sealed partial class ApiPage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ApiSamples _samples;

    /// <summary>Lays the document out.</summary>
    public ApiPage(OpenApiDocument document, ApiSamples samples)
    {
        _samples = samples;
        Lead = document.Info.Description ?? "";
        Groups =
        [
            .. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(o => (Tag: o.Value.Tags?.FirstOrDefault()?.Name ?? "", Operation: Read(path.Key, o.Key.Method, o.Value))))
                .GroupBy(o => o.Tag).Select(g => new Group(g.Key, [.. g.Select(o => o.Operation)])),
        ];
    }

    /// <summary>What holds for all of it.</summary>
    public string Lead { get; }

    /// <summary>The operations by what they are about.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Operations about one thing.</summary>
    public sealed record Group(string Name, IReadOnlyList<Operation> Operations);

    /// <summary>One operation.</summary>
    /// <param name="Id">Its id in the document.</param>
    /// <param name="Method">GET or POST.</param>
    /// <param name="Path">Its path, with the names of what stands in it.</param>
    /// <param name="Meaning">What it does.</param>
    /// <param name="Parameters">What can be asked.</param>
    /// <param name="Statuses">What it answers.</param>
    /// <param name="Command">A command that runs it.</param>
    /// <param name="Address">The same as an address to follow; null where it takes a body or the index has nothing to ask for.</param>
    /// <param name="Answer">An example of the answer, or null.</param>
    public sealed record Operation(
        string Id, string Method, string Path, string Meaning, IReadOnlyList<Parameter> Parameters, IReadOnlyList<(string Code, string Meaning)> Statuses,
        string Command, string? Address, string? Answer);

    /// <summary>One parameter.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Meaning">What it does.</param>
    /// <param name="Legal">Its values where they can be listed, and what holds unless it is given.</param>
    public sealed record Parameter(string Name, string Meaning, string Legal);

    private Operation Read(string path, string method, OpenApiOperation operation)
    {
        List<KeyValuePair<string, string>> asked = [];
        IList<IOpenApiParameter> parameters = operation.Parameters ?? [];
        // A speaker's name is asked for there, not words that were said.
        bool byName = path.Contains("speakers", StringComparison.Ordinal);
        foreach (string name in parameters.Where(p => p.In == ParameterLocation.Query && !(byName && p.Name == "q")).Select(p => p.Name!))
        {
            asked.AddRange(_samples.Values[name].Select(value => new KeyValuePair<string, string>(name, value)));
        }
        bool complete = parameters.All(p => !p.Required || p.In != ParameterLocation.Query || _samples.Values.Contains(p.Name!));
        if (parameters.Any(p => p is { Name: "limit", In: ParameterLocation.Query })) asked.Add(new("limit", "2"));
        string? filled = Fill(path);
        JsonNode? body = operation.RequestBody?.Content is { } bodies && bodies.TryGetValue("application/json", out OpenApiMediaType? sent) ? sent.Example : null;
        string? answer = operation.Responses is { } answers && answers.TryGetValue("200", out IOpenApiResponse? good) && good.Content?.Values.FirstOrDefault()?.Example is { } example
            ? example is JsonValue value && value.TryGetValue(out string? text) ? text : example.ToJsonString(Indented)
            : null;
        return new Operation(
            operation.OperationId ?? path, method, path, Plain(string.Join(' ', new[] { operation.Summary, operation.Description }.Where(s => !string.IsNullOrEmpty(s)))),
            [.. parameters.Select(p => new Parameter(p.Name ?? "", Plain(p.Description ?? ""), Legal(p.Schema)))],
            [.. (operation.Responses ?? []).Select(r => (r.Key, Plain(r.Value.Description ?? "")))],
            Command(filled ?? path, asked, body),
            method == HttpMethods.Get && filled is not null && complete ? filled + QueryString.Create(asked!) : null,
            answer);
    }

    // As a shell takes it: single quotes around what a person could have typed.
    private string Command(string path, List<KeyValuePair<string, string>> asked, JsonNode? body)
    {
        if (body is not null) return $"curl {_samples.Host}{path} --json {Quoted(body.ToJsonString(new JsonSerializerOptions { Encoder = Indented.Encoder }))}";
        if (asked.Count == 0) return $"curl {Quoted(_samples.Host + path)}";
        return $"curl -G {Quoted(_samples.Host + path)} " + string.Join(' ', asked.Select(p => "--data-urlencode " + Quoted($"{p.Key}={p.Value}")));
    }

    private string? Fill(string path)
    {
        bool known = true;
        string filled = Hole().Replace(path, hole =>
        {
            string? id = _samples.Ids.GetValueOrDefault(hole.Groups["kind"].Value);
            known &= id is not null;
            return $"/{hole.Groups["kind"].Value}/{(id is null ? hole.Groups["hole"].Value : Addresses.InPath(id))}";
        });
        return known && !filled.Contains('{') ? filled : null;
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Legal(IOpenApiSchema? schema)
    {
        IOpenApiSchema? one = schema?.Items ?? schema;
        if (one is null) return "";
        List<string> parts = [];
        if (one.Enum is { Count: > 0 } values) parts.Add(string.Join(", ", values.Select(v => v.ToString())));
        if (one.Minimum is { } least && one.Maximum is { } most) parts.Add($"{least}–{most}");
        if (one.Default is { } otherwise) parts.Add($"= {otherwise.ToString()}");
        return string.Join("; ", parts);
    }

    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"/(?<kind>[a-z]+)/(?<hole>\{\w+\})")]
    private static partial Regex Hole();
}
