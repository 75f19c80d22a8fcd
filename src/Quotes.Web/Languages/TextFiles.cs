using System.Text.Json;

namespace Quotes.Web.Languages;

/// <summary>Reads the texts of a language: <c>Languages/TAG/AREA.json</c>, carried inside the assembly, an area of the pages to a file.</summary>
/// <remarks>
/// A value is a text, a group of texts (<c>"kind": {"person": …}</c> is <c>AREA.kind.person</c>), or the two forms of a
/// text that counts (<c>{"one": …, "other": …}</c>).
/// </remarks>
internal static class TextFiles
{
    /// <summary>Stands behind the key of the form for one.</summary>
    public const string Singular = "|one";

    private const string Other = "other";

    /// <summary>All texts by key.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string tag)
    {
        string folder = $"Languages/{tag}/";
        foreach (string name in typeof(TextFiles).Assembly.GetManifestResourceNames())
        {
            string path = name.Replace('\\', '/');
            if (!path.StartsWith(folder, StringComparison.Ordinal)) continue;
            using Stream stream = typeof(TextFiles).Assembly.GetManifestResourceStream(name)!;
            using JsonDocument file = JsonDocument.Parse(stream);
            foreach (KeyValuePair<string, string> text in Flat(path[folder.Length..^".json".Length], file.RootElement, tag)) yield return text;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(string key, JsonElement value, string tag)
    {
        if (value.ValueKind == JsonValueKind.String) return [new(key, Set(value.GetString()!, tag))];
        if (value.TryGetProperty(Other, out JsonElement other) && value.TryGetProperty("one", out JsonElement one) && other.ValueKind == JsonValueKind.String)
        {
            return [new(key, Set(other.GetString()!, tag)), new(key + Singular, Set(one.GetString()!, tag))];
        }
        return value.EnumerateObject().SelectMany(inner => Flat(key + "." + inner.Name, inner.Value, tag));
    }

    // French sets a space before : ; ? ! and inside « », where no line may break; in the files it is an ordinary one.
    private static string Set(string text, string tag) => tag != "fr" ? text : text
        .Replace(" :", "\u00A0:", StringComparison.Ordinal).Replace("« ", "«\u00A0", StringComparison.Ordinal).Replace(" »", "\u00A0»", StringComparison.Ordinal)
        .Replace(" ;", "\u202F;", StringComparison.Ordinal).Replace(" ?", "\u202F?", StringComparison.Ordinal).Replace(" !", "\u202F!", StringComparison.Ordinal);
}
