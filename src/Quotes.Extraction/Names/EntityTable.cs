namespace Quotes.Extraction;

/// <summary>Everyone and everything an article names, with all places they are named at.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<int, NameMention> _byToken = [];

    private readonly Dictionary<int, NameMention> _byBeginning = [];

    private EntityTable(List<NameMention> names)
    {
        Names = names;
        foreach (NameMention name in names)
        {
            _byBeginning.TryAdd(name.TitleFirst, name);
            for (int k = name.First; k < name.Last; k++) _byToken.TryAdd(k, name);
        }
    }

    public List<NameMention> Names { get; }

    public List<Entity> Entities { get; } = [];

    /// <summary>The name that covers a token, or null.</summary>
    public NameMention? At(int token) => _byToken.GetValueOrDefault(token);

    /// <summary>The name that begins at a token, its title counted in, or null.</summary>
    public NameMention? BeginningAt(int token) => _byBeginning.GetValueOrDefault(token);

    public static EntityTable Build(ArticleText document)
    {
        EntityTable table = new(NameFinder.Find(document));
        NameClusters.Join(document, table);
        RoleReader.Read(document, table);
        BodyReader.Read(document, table);
        return table;
    }
}
