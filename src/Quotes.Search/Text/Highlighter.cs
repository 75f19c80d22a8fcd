namespace Quotes.Search;

/// <summary>Finds where a quote's text meets a query, by breaking it into words again as the index did.</summary>
/// <param name="stem">How a folded word is reduced for comparison in any form.</param>
internal sealed class Highlighter(Func<string, string> stem)
{
    /// <summary>The words and phrases of <paramref name="text"/> that the parts of the query on what was said ask for.</summary>
    /// <returns>Spans in order, none touching another; none for what a query excludes.</returns>
    public IReadOnlyList<TextSpan> Find(QueryNode? query, string text)
    {
        List<QueryNode> wanted = [];
        Collect(query, wanted, negated: false);
        if (wanted.Count == 0) return [];
        List<Word> words = Words.Of(text);
        string[] folded = [.. words.Select(w => w.Folded)];
        string[] stems = [.. folded.Select(stem)];
        List<TextSpan> found = [];
        foreach (QueryNode node in wanted)
        {
            switch (node)
            {
                case WordNode word: Sequences(words, stems, [.. word.Words.Select(stem)], found); break;
                case PhraseNode phrase: Sequences(words, folded, [.. phrase.Words], found); break;
                case NearNode near: Nearby(words, stems, [.. near.Words.Select(stem)], near.Distance, found); break;
                case PrefixNode prefix: Beginnings(words, prefix.Prefix, found); break;
            }
        }
        return Merge(found);
    }

    private static void Collect(QueryNode? node, List<QueryNode> wanted, bool negated)
    {
        switch (node)
        {
            case NotNode not: Collect(not.Part, wanted, !negated); break;
            case AndNode and: foreach (QueryNode part in and.Parts) Collect(part, wanted, negated); break;
            case OrNode or: foreach (QueryNode part in or.Parts) Collect(part, wanted, negated); break;
            case WordNode { Field: QueryField.Any or QueryField.Said }
                or PhraseNode { Field: QueryField.Any or QueryField.Said }
                or NearNode { Field: QueryField.Any or QueryField.Said }
                or PrefixNode { Field: QueryField.Any or QueryField.Said }:
                if (!negated) wanted.Add(node);
                break;
        }
    }

    private static void Sequences(List<Word> words, string[] forms, string[] sequence, List<TextSpan> found)
    {
        for (int i = 0; i + sequence.Length <= forms.Length; i++)
        {
            if (forms.AsSpan(i, sequence.Length).SequenceEqual(sequence)) found.Add(words[i].Span.Cover(words[i + sequence.Length - 1].Span));
        }
    }

    private static void Beginnings(List<Word> words, string prefix, List<TextSpan> found)
    {
        foreach (Word word in words)
        {
            if (word.Folded.StartsWith(prefix, StringComparison.Ordinal)) found.Add(word.Span);
        }
    }

    // From every wanted word on, the shortest stretch with all of them, if it is short enough.
    private static void Nearby(List<Word> words, string[] stems, HashSet<string> wanted, int distance, List<TextSpan> found)
    {
        for (int i = 0; i < stems.Length; i++)
        {
            if (!wanted.Contains(stems[i])) continue;
            HashSet<string> missing = [.. wanted];
            List<TextSpan> stretch = [];
            for (int j = i; j < stems.Length && j - i < wanted.Count + distance && missing.Count > 0; j++)
            {
                if (missing.Remove(stems[j])) stretch.Add(words[j].Span);
            }
            if (missing.Count == 0) found.AddRange(stretch);
        }
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort();
        List<TextSpan> merged = [];
        foreach (TextSpan span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = merged[^1].Cover(span);
            else merged.Add(span);
        }
        return merged;
    }
}
