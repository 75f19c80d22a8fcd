namespace Quotes.Extraction;

/// <summary>What speaks for and against a report's being a statement, as keys of the report model.</summary>
/// <remarks>The templates are part of the model's format: changing them makes all weights meaningless.</remarks>
internal static class ReportFeatures
{
    /// <summary>The keys of a candidate: what words and what the parser say.</summary>
    public static List<uint> Of(List<Token> tokens, ReportCandidate candidate, List<Statement> found, SentenceTree? tree) => [.. OfTree(tokens, candidate, tree), .. OfWords(tokens, candidate, found)];

    /// <summary>The keys of a candidate that need no parser.</summary>
    public static List<uint> OfWords(List<Token> tokens, ReportCandidate candidate, List<Statement> found)
    {
        Statement statement = candidate.Statement;
        Sentence sentence = statement.Sentence;
        CueCandidate cue = statement.Cue!;
        (int first, int last) = statement.Fragments[0];
        ulong lemma = FeatureKey.Word(cue.Verb.Lemma), form = FeatureKey.Word(candidate.Form), noun = (ulong)candidate.Origin, tag = (ulong)tokens[cue.First].Tag;
        (ulong group, ulong wide, ulong narrow) = Classes(tokens, cue.First);
        ulong state = (cue.IsParticiple ? 1u : 0u) | (cue.IsPassive ? 2u : 0u) | (cue.IsNegated ? 4u : 0u) | noun * 8;
        ulong before = Word(tokens, cue.First - 1, sentence), earlier = Word(tokens, cue.First - 2, sentence);
        ulong opens = Word(tokens, first, sentence), second = Word(tokens, first + 1, sentence), after = Word(tokens, last, sentence), ends = (ulong)tokens[last - 1].Tag;
        (ulong opensGroup, _, _) = Classes(tokens, first);
        (ulong endsGroup, ulong endsWide, ulong endsNarrow) = Classes(tokens, last - 1);
        ulong speaker = Speaker(tokens, statement.Mention), length = FeatureKey.Bucket(last - first), finite = Finite(tokens, first, last), place = (ulong)cue.Place;
        (ulong speakerGroup, ulong speakerWide, ulong speakerNarrow) = statement.Mention is { } mention ? Classes(tokens, mention.Head) : default;
        ulong quoted = sentence.Quotations.Exists(q => q.FirstToken >= first && q.LastToken <= last) ? sentence.Quotations.Exists(q => q.FirstToken == first && q.LastToken == last) ? 2u : 1u : 0;
        ulong strength = (ulong)cue.Verb.Strength, kind = (ulong)cue.Verb.Class, others = (ulong)Math.Min(found.Count, 2);
        ulong gap = (ulong)Math.Clamp(first - cue.Last, -1, 4);
        ulong capital = tokens[last - 1].IsProper ? 1u : 0u, pronoun = last - first == 1 ? (ulong)tokens[first].Tag : 0;
        return
        [
            FeatureKey.Of(0, 0), FeatureKey.Of(1, lemma), FeatureKey.Of(2, lemma, form), FeatureKey.Of(3, form, noun), FeatureKey.Of(4, lemma, tag), FeatureKey.Of(5, tag, form), FeatureKey.Of(6, state, form),
            FeatureKey.Of(7, before), FeatureKey.Of(8, before, earlier), FeatureKey.Of(9, lemma, before), FeatureKey.Of(10, opens, form), FeatureKey.Of(11, opens, second), FeatureKey.Of(12, lemma, opens),
            FeatureKey.Of(13, after, form), FeatureKey.Of(14, ends, form), FeatureKey.Of(15, speaker, form), FeatureKey.Of(16, speaker, lemma), FeatureKey.Of(17, length, form), FeatureKey.Of(18, finite, form),
            FeatureKey.Of(19, place, form), FeatureKey.Of(20, quoted, form), FeatureKey.Of(21, strength, form), FeatureKey.Of(22, kind, form), FeatureKey.Of(23, others, form), FeatureKey.Of(24, gap, form),
            FeatureKey.Of(28, group, form), FeatureKey.Of(29, wide, form), FeatureKey.Of(30, narrow, form),
            FeatureKey.Of(31, endsGroup), FeatureKey.Of(32, endsWide, form), FeatureKey.Of(33, endsNarrow, form), FeatureKey.Of(34, speakerGroup), FeatureKey.Of(35, speakerWide, place), FeatureKey.Of(36, speakerNarrow),
            FeatureKey.Of(37, capital, form), FeatureKey.Of(38, pronoun, form), FeatureKey.Of(39, lemma, capital, form), FeatureKey.Of(40, lemma, state), FeatureKey.Of(41, lemma, length), 
            FeatureKey.Of(43, tag, before, form), FeatureKey.Of(44, opensGroup, form), FeatureKey.Of(46, speaker, state, form), FeatureKey.Of(47, narrow, endsNarrow, form),
        ];
    }

    /// <summary>The keys of a candidate that the parser gives.</summary>
    public static List<uint> OfTree(List<Token> tokens, ReportCandidate candidate, SentenceTree? tree)
    {
        CueCandidate cue = candidate.Statement.Cue!;
        (int first, int last) = candidate.Statement.Fragments[0];
        ulong lemma = FeatureKey.Word(cue.Verb.Lemma), form = FeatureKey.Word(candidate.Form), tag = (ulong)tokens[cue.First].Tag;
        ulong relation = tree is null ? 99 : (ulong)tree.Label(cue.First), complement = tree is null ? 99 : tree.ComplementEnd(first, cue.First) is var end && end < 0 ? 0u : end == last ? 1u : end < last ? 2u : 3u;
        ulong hangs = tree?.Attachment(first, last) is { } attached ? (ulong)attached.Label * 2 + (attached.Head >= cue.First && attached.Head < cue.Last ? 1u : 0u) : 0;
        return [FeatureKey.Of(25, relation, form), FeatureKey.Of(26, complement, form), FeatureKey.Of(27, hangs, form), FeatureKey.Of(42, lemma, complement), FeatureKey.Of(45, tag, relation, hangs)];
    }

    // The word itself where it is one of the small closed classes, else its part of speech.
    private static ulong Word(List<Token> tokens, int k, Sentence sentence)
    {
        if (k < sentence.First) return 2;
        if (k >= sentence.Last) return 1;
        Token token = tokens[k];
        bool open = token.IsNoun || token.IsAdjective || token.Tag is PosTag.CD || token.IsVerb && token.Lower is not ("be" or "been" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "did" or "does" or "do");
        if (Lex.IsCalendarWord(token.Lower)) return 3;
        return open ? 100 + (ulong)token.Tag : FeatureKey.Word(token.Lower);
    }

    private static (ulong Group, ulong Wide, ulong Narrow) Classes(List<Token> tokens, int k)
    {
        WordAtoms atoms = WordAtoms.Of(tokens[k].Text, SyntaxModel.Default.Classes);
        return (atoms.Class, atoms.Class4, atoms.Class6);
    }

    private static ulong Speaker(List<Token> tokens, NounPhrase? mention)
    {
        if (mention is not { } phrase) return 1;
        Token head = tokens[phrase.Head];
        if (head.Tag is PosTag.PRP or PosTag.PRPS or PosTag.WP) return FeatureKey.Word(head.Lower);
        if (Lex.Role(head.Lower) is not null) return 2;
        if (Lex.IsDocumentNoun(head.Lower)) return 3;
        if (Lex.OrganizationNoun(head.Lower) is not null) return 4;
        return 10 + (ulong)head.Tag;
    }

    private static ulong Finite(List<Token> tokens, int first, int last)
    {
        ulong count = 0;
        for (int k = first; k < last && count < 2; k++) count += tokens[k].IsFinite ? 1u : 0u;
        return count;
    }
}
