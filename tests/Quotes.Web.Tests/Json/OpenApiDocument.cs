using System.Globalization;
using System.Text.Json;

namespace Quotes.Web.Tests.Json;

/// <summary>Holds JSON against the part of JSON Schema that the document uses; anything it does not know fails.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] Understood =
        ["$ref", "type", "properties", "required", "items", "oneOf", "description", "format", "additionalProperties", "enum", "pattern", "default"];

    private readonly JsonElement _root;
    private readonly Dictionary<string, JsonElement> _operations = [];

    public OpenApiDocument(JsonElement root)
    {
        _root = root;
        foreach (JsonProperty path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject())
            {
                _operations.Add(method.Value.GetProperty("operationId").GetString()!, method.Value);
            }
        }
    }

    public IEnumerable<string> Operations => _operations.Keys;

    public JsonElement Operation(string id) => _operations[id];

    /// <summary>The status, the media type and the body are among those documented.</summary>
    public void Check(string operation, HttpResponseMessage answer, string body)
    {
        string status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        Assert.True(_operations[operation].GetProperty("responses").TryGetProperty(status, out JsonElement response), $"{operation} answers {status}, which is not documented: {body}");
        string media = answer.Content.Headers.ContentType!.MediaType!;
        Assert.True(response.GetProperty("content").TryGetProperty(media, out JsonElement content), $"{operation} answers {media}, which is not documented.");
        if (media.EndsWith("json", StringComparison.Ordinal)) Hold(JsonDocument.Parse(body).RootElement, content.GetProperty("schema"), operation);
    }

    public void CheckExample(string operation)
    {
        JsonProperty content = _operations[operation].GetProperty("responses").EnumerateObject().First(r => r.Name is "200" or "201").Value.GetProperty("content").EnumerateObject().First();
        Assert.True(content.Value.TryGetProperty("example", out JsonElement example), $"{operation} has no example.");
        Hold(example, content.Value.GetProperty("schema"), operation);
    }

    private void Hold(JsonElement value, JsonElement schema, string at)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject()) Assert.True(Understood.Contains(keyword.Name), $"{at}: this test does not know {keyword.Name}.");
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            string name = reference.GetString()!["#/components/schemas/".Length..];
            Hold(value, _root.GetProperty("components").GetProperty("schemas").GetProperty(name), at);
            return;
        }
        if (schema.TryGetProperty("oneOf", out JsonElement choices))
        {
            JsonElement choice = choices.EnumerateArray().Single(c => (c.TryGetProperty("type", out JsonElement t) && t.ValueEquals("null")) == (value.ValueKind == JsonValueKind.Null));
            Hold(value, choice, at);
            return;
        }
        Assert.True(schema.TryGetProperty("type", out JsonElement type), $"{at} has no type.");
        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        Assert.True(types.Any(t => Is(value, t)), $"{at} is {value.ValueKind}, documented as {string.Join(" or ", types)}.");
        if (value.ValueKind == JsonValueKind.Object) HoldObject(value, schema, at);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray()) Hold(item, schema.GetProperty("items"), at + "[]");
        }
    }

    private void HoldObject(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            foreach (JsonElement name in required.EnumerateArray()) Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at} lacks {name}.");
        }
        bool closed = schema.TryGetProperty("properties", out JsonElement properties);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (closed && properties.TryGetProperty(property.Name, out JsonElement known)) Hold(property.Value, known, $"{at}.{property.Name}");
            else if (schema.TryGetProperty("additionalProperties", out JsonElement any)) Hold(property.Value, any, $"{at}.{property.Name}");
            // RFC 9457 lets problem details carry more members.
            else Assert.True(at.StartsWith("problem", StringComparison.Ordinal) || value.TryGetProperty("status", out _) && value.TryGetProperty("title", out _), $"{at}.{property.Name} is not documented.");
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
