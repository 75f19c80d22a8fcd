namespace Quotes.Extraction;

/// <summary>Finds the dictionary form of verbs and nouns: a table of irregular forms, then rules for regular endings.</summary>
public sealed class Lemmatizer
{
    private readonly Dictionary<string, string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);

    /// <summary>Reads the table: a line per form, <c>V</c> or <c>N</c>, form and lemma with tabs between.</summary>
    internal Lemmatizer(string table)
    {
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            if (line.Length < 5) continue;
            var tab = line[2..].IndexOf('\t') + 2;
            (line[0] == 'V' ? _verbs : _nouns).TryAdd(line[2..tab].ToString(), line[(tab + 1)..].ToString());
        }
    }

    /// <summary>The lemma of a word with a part of speech: lower case, except for proper nouns, which stay as they are.</summary>
    public string Find(string word, PosTag tag)
    {
        if (tag.IsProperNoun() || word.Length == 0) return word;
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        return tag.IsVerb() ? Verb(lower, tag) : tag is PosTag.NNS ? Noun(lower) : lower;
    }

    private string Verb(string word, PosTag tag)
    {
        if (_verbs.TryGetValue(word, out var lemma)) return lemma;
        return LemmaRules.Verb(word, tag);
    }

    private string Noun(string word) => _nouns.TryGetValue(word, out var lemma) ? lemma : LemmaRules.Noun(word);
}
