using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Different names of the same kind of office.</summary>
internal static class OfficeNames
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["minister of foreign affairs"] = "foreign minister",
        ["minister for foreign affairs"] = "foreign minister",
        ["foreign affairs minister"] = "foreign minister",
        ["external affairs minister"] = "foreign minister",
        ["minister of external affairs"] = "foreign minister",
        ["international relations minister"] = "foreign minister",
        ["minister of international relations"] = "foreign minister",
        ["foreign secretary"] = "foreign minister",
        ["foreign policy chief"] = "foreign minister",
        ["top diplomat"] = "foreign minister",
        ["chief diplomat"] = "foreign minister",
        ["defense minister"] = "defence minister",
        ["minister of defence"] = "defence minister",
        ["minister of defense"] = "defence minister",
        ["secretary of defense"] = "defence minister",
        ["defense secretary"] = "defence minister",
        ["defence secretary"] = "defence minister",
        ["minister of finance"] = "finance minister",
        ["secretary of the treasury"] = "finance minister",
        ["premier"] = "head of government",
        ["prime minister"] = "head of government",
        ["chancellor"] = "head of government",
        ["president"] = "head of state",
        ["king"] = "head of state",
        ["queen"] = "head of state",
        ["monarch"] = "head of state",
        ["emperor"] = "head of state",
        ["emir"] = "head of state",
        ["pontiff"] = "head of state",
        ["deputy prime minister"] = "deputy head of government",
        ["secretary general"] = "secretary-general",
        ["un ambassador"] = "permanent representative",
        ["u.n. ambassador"] = "permanent representative",
        ["ambassador to the u.n."] = "permanent representative",
        ["ambassador to the un"] = "permanent representative",
        ["ambassador to the united nations"] = "permanent representative",
        ["national security advisor"] = "national security adviser",
        ["director-general"] = "director general",
        ["speaker of the house"] = "house speaker",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ILookup<string, string> Titles = Kinds.ToLookup(k => k.Value, k => k.Key.Split(' ')[^1], StringComparer.Ordinal);

    /// <summary>The last words of the titles an office has in one place or another: secretary, diplomat, chief.</summary>
    public static IEnumerable<string> Heads(string office) => Titles[office];

    /// <summary>The kind of office a title in lower case names; the title itself when it has no other name.</summary>
    public static string Kind(string title) => Kinds.GetValueOrDefault(title, title);
}
