using System.Text.Json;

namespace Quotes.Cli.Tests.Readme;

/// <summary>Compares JSON shown in documentation, where it may be shortened, with a real answer.</summary>
internal static class ShownJson
{
    /// <summary>What is shown but not answered: keys that do not exist, or values of another kind. Items of lists are compared with the first answered.</summary>
    public static IEnumerable<string> Strangers(JsonElement shown, JsonElement real, string path = "$")
    {
        if (shown.ValueKind == JsonValueKind.Null || real.ValueKind == JsonValueKind.Null) yield break;
        if (Kind(shown) != Kind(real))
        {
            yield return $"{path} is shown as {shown.ValueKind} and answered as {real.ValueKind}";
            yield break;
        }
        if (shown.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in shown.EnumerateObject())
            {
                if (!real.TryGetProperty(property.Name, out JsonElement value)) yield return $"{path}.{property.Name} is not answered";
                else foreach (string stranger in Strangers(property.Value, value, $"{path}.{property.Name}")) yield return stranger;
            }
        }
        if (shown.ValueKind == JsonValueKind.Array && shown.GetArrayLength() > 0)
        {
            if (real.GetArrayLength() == 0) yield return $"{path} is shown with items and answered empty";
            else foreach (JsonElement item in shown.EnumerateArray())
            foreach (string stranger in Strangers(item, real[0], path + "[0]")) yield return stranger;
        }
    }

    private static JsonValueKind Kind(JsonElement element) => element.ValueKind == JsonValueKind.False ? JsonValueKind.True : element.ValueKind;
}
