namespace Quotes.Extraction;

/// <summary>The words of which names of bodies are made, from <c>organization-nouns.tsv</c> and <c>ministries.tsv</c>.</summary>
public sealed class BodyNouns
{
    private static readonly Lazy<BodyNouns> Shared = new(() => new BodyNouns());

    private BodyNouns()
    {
        Heads = new PhraseTable<SpeakerKind>(
            LexiconFile.Read("organization-nouns.tsv", 2).Select(r => KeyValuePair.Create(r[0], Bodies.KindOf(r[0], r[1]))),
            ignoreCase: true);
        Ministries = new PhraseTable<string>(
            LexiconFile.Read("ministries.tsv", 2).Select(r => KeyValuePair.Create(r[0], r[1])), ignoreCase: true);
    }

    /// <summary>The lists inside the assembly.</summary>
    public static BodyNouns Default => Shared.Value;

    /// <summary>Head nouns in the singular (ministry, party, bank), any case, each with what such a body is as a speaker.</summary>
    public PhraseTable<SpeakerKind> Heads { get; }

    /// <summary>Names of ministries without their state (<c>foreign ministry</c>, <c>ministry of defence</c>), any case, each with its domain (<c>foreign affairs</c>).</summary>
    public PhraseTable<string> Ministries { get; }
}
