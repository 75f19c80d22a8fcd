using System.Text.Json.Nodes;

namespace Quotes.Web.Assistants;

/// <summary>Puts full addresses to cite beside the links within the host.</summary>
internal static class Permalinks
{
    /// <summary>Gives everything that has a page a <c>permalink</c>.</summary>
    public static void Add(JsonNode? node, string host)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array) Add(item, host);
        }
        if (node is not JsonObject shape) return;
        foreach (JsonNode? part in shape.Select(p => p.Value).ToArray()) Add(part, host);
        if (shape["links"]?["html"]?.GetValue<string>() is { } page) shape["permalink"] = host + page;
    }
}
