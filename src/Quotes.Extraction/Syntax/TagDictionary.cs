namespace Quotes.Extraction;

/// <summary>Frequent words that are always of one kind, such as "of" and the comma: they need no weighing.</summary>
internal sealed class TagDictionary
{
    private readonly Dictionary<uint, PosTag> _tags;

    /// <summary>Makes the dictionary from keys (<see cref="KeyOf"/>) and their tags.</summary>
    public TagDictionary(ReadOnlySpan<uint> keys, ReadOnlySpan<PosTag> tags)
    {
        _tags = new Dictionary<uint, PosTag>(keys.Length * 2);
        for (var i = 0; i < keys.Length; i++) _tags[keys[i]] = tags[i];
    }

    /// <summary>The key of a word: its folded form and its capitalisation in its sentence.</summary>
    public static uint KeyOf(in WordAtoms word) => FeatureKey.Of(0, word.Word, word.Case);

    /// <summary>The word's only tag, or <see cref="PosTag.None"/>.</summary>
    public PosTag Find(in WordAtoms word) => _tags.GetValueOrDefault(KeyOf(word));
}
