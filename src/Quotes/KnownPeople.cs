using System.Collections.Frozen;
using System.Reflection;

namespace Quotes;

/// <summary>People whom the press calls by several names, from <c>people.tsv</c>.</summary>
internal static class KnownPeople
{
    private static readonly Lazy<FrozenDictionary<string, string>> Ids = new(Read);

    /// <summary>The id of the person with this name.</summary>
    /// <param name="slug">The name's words in lower case, joined by hyphens, initials and all.</param>
    /// <returns>The id; null where the list does not have the name.</returns>
    public static string? IdOf(string slug) => Ids.Value.GetValueOrDefault(slug);

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("people.tsv")
            ?? throw new InvalidOperationException("The list people.tsv is not embedded.");
        using StreamReader reader = new(stream);
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] columns = line.Split('\t');
            string id = SpeakerId.Slug(columns[0]);
            ids[id] = id;
            if (columns.Length < 2) continue;
            foreach (string name in columns[1].Split(',')) ids[SpeakerId.WithoutInitials(SpeakerId.Slug(name))] = id;
        }
        return ids.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
