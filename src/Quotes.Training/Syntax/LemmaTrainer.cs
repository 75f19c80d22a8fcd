using System.Text;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Makes the lemmatizer's table: forms the rules get wrong, and the base forms of verbs.</summary>
internal static class LemmaTrainer
{
    public static string Train(IReadOnlyList<TreebankSentence> sentences, string irregularFile)
    {
        var verbs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["'s"] = "be", ["'re"] = "be", ["'m"] = "be", ["am"] = "be", ["are"] = "be", ["is"] = "be", ["was"] = "be", ["were"] = "be", ["been"] = "be", ["being"] = "be",
            ["'ve"] = "have", ["'ll"] = "will", ["wo"] = "will", ["'d"] = "would", ["ca"] = "can", ["sha"] = "shall", ["has"] = "have", ["does"] = "do", ["goes"] = "go",
            ["lying"] = "lie", ["dying"] = "die", ["tying"] = "tie", ["lied"] = "lie", ["died"] = "die", ["tied"] = "tie",
        };
        var nouns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var bases = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(irregularFile).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            bases.Add(row[0]);
            foreach (var form in row.Skip(1).SelectMany(f => f.Split('/')))
                if (form != row[0]) verbs.TryAdd(form, row[0]);
        }

        foreach (var (word, tag, lemma) in Words(sentences))
            if (tag.IsVerb() && tag != PosTag.MD && lemma.All(char.IsAsciiLetterLower)) bases.Add(lemma);
        var known = new HashSet<string>(bases, StringComparer.Ordinal);
        foreach (var group in Words(sentences).Where(w => w.Lemma.All(c => char.IsAsciiLetterLower(c) || c == '-')).GroupBy(w => (w.Word, Verb: w.Tag.IsVerb())))
        {
            var (lemma, count) = group.GroupBy(w => w.Lemma).Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (group.Key.Verb && group.Key.Word[0] != '\'' && group.Any(w => w.Lemma == lemma && LemmaRules.Verb(w.Word, w.Tag, known) != lemma)) verbs.TryAdd(group.Key.Word, lemma);
            if (!group.Key.Verb && LemmaRules.Noun(group.Key.Word) != lemma && count * 2 > group.Count()) nouns.TryAdd(group.Key.Word, lemma);
        }

        var table = new StringBuilder();
        foreach (var (form, lemma) in verbs) table.Append($"V\t{form}\t{lemma}\n");
        foreach (var (form, lemma) in nouns) table.Append($"N\t{form}\t{lemma}\n");
        foreach (var form in bases) table.Append($"B\t{form}\n");
        return table.ToString();
    }

    /// <summary>Per cent of verb and plural forms whose lemma is right, given their tags.</summary>
    public static double Measure(Lemmatizer lemmatizer, IReadOnlyList<TreebankSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words.Select((w, i) => (Word: w, Tag: s.Tags[i], Lemma: s.Lemmas[i]))).Where(w => w.Tag.IsVerb() || w.Tag == PosTag.NNS).ToArray();
        return 100.0 * words.Count(w => lemmatizer.Find(w.Word, w.Tag) == w.Lemma.ToLowerInvariant()) / words.Length;
    }

    private static IEnumerable<(string Word, PosTag Tag, string Lemma)> Words(IReadOnlyList<TreebankSentence> sentences) =>
        sentences.SelectMany(s => s.Words.Select((w, i) => (w.ToLowerInvariant().Replace('’', '\''), s.Tags[i], s.Lemmas[i])))
            .Where(w => w.Item2.IsVerb() || w.Item2 == PosTag.NNS);
}
