namespace Quotes.Extraction;

/// <summary>Finds the dictionary form of verbs and nouns: a table of irregular forms, then rules for regular endings. Immutable and thread-safe.</summary>
public sealed class Lemmatizer
{
    private readonly Dictionary<string, string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    /// <summary>Reads the table, a line per form: <c>V</c> or <c>N</c>, form and lemma with tabs between, or <c>B</c> and a verb's base form.</summary>
    internal Lemmatizer(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t');
            if (fields[0] == "B") _bases.Add(fields[1]);
            else (fields[0] == "V" ? _verbs : _nouns).TryAdd(fields[1], fields[2]);
        }
    }

    /// <summary>The lemma of a word with a part of speech, in lower case; proper nouns stay as they are.</summary>
    public string Find(string word, PosTag tag)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length == 0 || tag.IsProperNoun()) return word;
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        if (tag.IsVerb()) return _verbs.TryGetValue(lower, out var verb) ? verb : LemmaRules.Verb(lower, tag, _bases);
        if (tag == PosTag.NNS) return _nouns.TryGetValue(lower, out var noun) ? noun : LemmaRules.Noun(lower);
        return lower;
    }
}
