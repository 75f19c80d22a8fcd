namespace Quotes.Extraction;

/// <summary>Someone or something an article names: a person with all forms of the name, an organization, a government.</summary>
internal sealed class Entity(NameKind kind, string name)
{
    public NameKind Kind { get; set; } = kind;

    /// <summary>The fullest form of the name in the article.</summary>
    public string Name { get; set; } = name;

    public string[] Parts { get; set; } = [];

    public Gender Gender { get; set; }

    /// <summary>The office as printed, the longest description found first in the article.</summary>
    public string? Role { get; set; }

    public string? Affiliation { get; set; }

    public string? Country { get; set; }

    /// <summary>Lower-case head nouns of everything the article calls this entity: minister, spokesman, senator.</summary>
    public HashSet<string> RoleHeads { get; } = [];

    /// <summary>Lower-case words of its descriptions, to tell "the Turkish minister" from "the Greek minister".</summary>
    public HashSet<string> RoleWords { get; } = [];

    /// <summary>Token numbers at which it is named, ascending.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The token number of the last mention before <paramref name="token"/>, or -1.</summary>
    public int LastMentionBefore(int token)
    {
        int at = Mentions.BinarySearch(token);
        at = at < 0 ? ~at : at;
        return at == 0 ? -1 : Mentions[at - 1];
    }

    public override string ToString() => $"{Name} ({Kind})";
}
