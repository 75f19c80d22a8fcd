using System.Collections.Frozen;
using System.Reflection;

namespace Quotes;

/// <summary>The codes of ISO 3166-1 that sources name states by, from <c>country-codes.tsv</c>.</summary>
public static class CountryCodes
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Read);

    /// <summary>The common English name of the state with a code of two or three letters, in any case; null for any other text.</summary>
    public static string? NameOf(string? code) => code?.Length is 2 or 3 ? Names.Value.GetValueOrDefault(code) : null;

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("country-codes.tsv")
            ?? throw new InvalidOperationException("The list country-codes.tsv is not embedded.");
        using StreamReader reader = new(stream);
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] columns = line.Split('\t');
            foreach (string code in columns[..2].Where(code => code != "-")) names.Add(code, columns[2]);
        }
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
