namespace Quotes;

/// <summary>The printed form of the vocabulary's enumerations: lower case, the same in JSON, URLs, pages and files.</summary>
public static class EnumNames<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values =
        Enum.GetValues<T>().ToDictionary(v => v.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> Names = Values.ToDictionary(p => p.Value, p => p.Key);

    /// <summary>All names, in order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(v => Names[v])];

    /// <summary>The name of <paramref name="value"/>.</summary>
    public static string Of(T value) => Names[value];

    /// <summary>The value called <paramref name="name"/>, in lower case.</summary>
    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);
}
