namespace Quotes.Search;

/// <summary>Finds where a quote's text meets a query, by breaking it into words again as the index did.</summary>
/// <param name="stem">How a folded word is reduced for comparison in any form.</param>
internal sealed class Highlighter(Func<string, string> stem)
{
    /// <summary>The words and phrases of <paramref name="text"/> that the parts of the query on what was said ask for.</summary>
    /// <returns>Spans in order, none touching another; none for what a query excludes.</returns>
    public IReadOnlyList<TextSpan> Find(QueryNode? query, string text)
    {
        List<(QueryNode Node, bool Named)> wanted = [];
        Collect(query, wanted, negated: false);
        if (wanted.Count == 0) return [];
        List<Word> words = Words.Of(text);
        string[] folded = [.. words.Select(w => w.Folded)], plain = [.. words.Select(w => w.Plain)], stems = [.. folded.Select(stem)];
        (TextSpan Span, string Stem)[] compounds = [.. Compounds.Of(text, words).Select(c => (words[c.First].Span.Cover(words[c.Last].Span), stem(c.Folded)))];
        IReadOnlyList<NamedInText> names = wanted.Exists(w => w.Named) ? NamesInText.Of(text) : [];
        List<TextSpan> found = [];
        foreach ((QueryNode node, bool named) in wanted)
        {
            string[] loose = named ? plain : stems, exact = named ? plain : folded;
            Func<string, string> looseForm = named ? Word.PlainOf : stem, exactForm = named ? Word.PlainOf : static word => word;
            List<TextSpan> own = [];
            switch (node)
            {
                case WordNode word:
                    Sequences(words, loose, [.. word.Words.Select(looseForm)], own);
                    if (!named) Joined(words, stems, compounds, word.Words, own);
                    break;
                case PhraseNode phrase: Sequences(words, exact, [.. phrase.Words.Select(exactForm)], own); break;
                case NearNode near: Nearby(words, loose, [.. near.Words.Select(looseForm)], near.Distance, own); break;
                case PrefixNode prefix: Beginnings(words, prefix.Prefix, own); break;
            }
            found.AddRange(named ? own.Where(span => names.Any(n => n.Span.Start <= span.Start && span.Start < n.Span.End)) : own);
        }
        return Merge(found);
    }

    /// <summary>Whether a query asks for words of what was said.</summary>
    public static bool HasWords(QueryNode? query)
    {
        List<(QueryNode, bool)> wanted = [];
        Collect(query, wanted, negated: false);
        return wanted.Count > 0;
    }

    private static void Collect(QueryNode? node, List<(QueryNode Node, bool Named)> wanted, bool negated)
    {
        switch (node)
        {
            case NotNode not: Collect(not.Part, wanted, !negated); break;
            case AndNode and: foreach (QueryNode part in and.Parts) Collect(part, wanted, negated); break;
            case OrNode or: foreach (QueryNode part in or.Parts) Collect(part, wanted, negated); break;
            case WordNode { Field: var field }: Want(field); break;
            case PhraseNode { Field: var field }: Want(field); break;
            case NearNode { Field: var field }: Want(field); break;
            case PrefixNode { Field: var field }: Want(field); break;
        }

        void Want(QueryField field)
        {
            if (!negated && (field is QueryField.Any or QueryField.Said or QueryField.Mentions)) wanted.Add((node!, field == QueryField.Mentions));
        }
    }

    private static void Sequences(List<Word> words, string[] forms, string[] sequence, List<TextSpan> found)
    {
        for (int i = 0; i + sequence.Length <= forms.Length; i++)
        {
            if (forms.AsSpan(i, sequence.Length).SequenceEqual(sequence)) found.Add(words[i].Span.Cover(words[i + sequence.Length - 1].Span));
        }
    }

    private void Joined(List<Word> words, string[] stems, (TextSpan Span, string Stem)[] compounds, IReadOnlyList<string> wanted, List<TextSpan> found)
    {
        string joined = stem(string.Concat(wanted));
        if (wanted.Count == 1) found.AddRange(compounds.Where(c => c.Stem == joined).Select(c => c.Span));
        else Sequences(words, stems, [joined], found);
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
