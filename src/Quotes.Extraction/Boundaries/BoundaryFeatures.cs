namespace Quotes.Extraction;

/// <summary>What speaks for and against ending a content at a place, as keys of the boundary model.</summary>
/// <remarks>The templates are part of the model's format: changing them makes all weights meaningless.</remarks>
internal sealed class BoundaryFeatures(List<Token> tokens, BoundaryChoice choice, List<int> ends)
{
    private readonly Sentence _sentence = choice.Sentence;
    private readonly ulong _rule = FeatureKey.Word(choice.Rule);
    private readonly ulong _lemma = FeatureKey.Word(choice.Cue.Verb.Lemma);
    private readonly ulong _start = Word(tokens, choice.First, choice.Sentence);

    /// <summary>The keys of one end: what words and what the parser say.</summary>
    public List<uint> Of(int at, SentenceTree? tree) => [.. OfTree(at, tree), .. OfWords(at)];

    /// <summary>The keys of one end that need no parser.</summary>
    /// <param name="at">Its place among the ends.</param>
    public List<uint> OfWords(int at)
    {
        int end = ends[at], next = at + 1 < ends.Count ? ends[at + 1] : _sentence.Last;
        CueCandidate cue = choice.Cue;
        ulong isRule = end == choice.RuleEnd ? 1u : 0u, isLast = at == ends.Count - 1 ? 1u : 0u;
        ulong w = Word(tokens, end, _sentence), x = Word(tokens, end + 1, _sentence), y = Word(tokens, end + 2, _sentence);
        ulong before = end - 1 >= choice.First ? (ulong)tokens[end - 1].Tag : 99;
        ulong finite = Math.Min(Finite(choice.First, end), 3), restFinite = Math.Min(Finite(end, next), 2), laterFinite = Math.Min(Finite(next, Math.Min(_sentence.Last, next + 40)), 1);
        ulong length = FeatureKey.Bucket(end - choice.First), rest = FeatureKey.Bucket(_sentence.Last - end), segment = FeatureKey.Bucket(next - end);
        ulong quotes = Quotes(end);
        ulong report = Report(end, next);
        ulong verb = FirstVerb(end, next), cueTag = (ulong)tokens[cue.First].Tag;
        ulong ordinal = (ulong)Math.Min(at, 6), same = Same(at, w);
        ulong place = (ulong)cue.Place, kind = (ulong)cue.Verb.Class, form = (cue.IsParticiple ? 1u : 0u) | (cue.IsPassive ? 2u : 0u) | (cue.IsPreposition ? 4u : 0u);
        return
        [
            FeatureKey.Of(1, w), FeatureKey.Of(2, w, x), FeatureKey.Of(3, w, x, y), FeatureKey.Of(4, _rule, w, x), FeatureKey.Of(5, _lemma, w),
            FeatureKey.Of(6, isRule), FeatureKey.Of(7, isRule, _rule), FeatureKey.Of(8, isRule, w, x), FeatureKey.Of(9, isLast), FeatureKey.Of(10, isLast, _rule),
            FeatureKey.Of(11, isLast, _lemma), FeatureKey.Of(12, length, w), FeatureKey.Of(13, rest, w), FeatureKey.Of(14, before, w), FeatureKey.Of(15, finite * 8 + restFinite, w),
            FeatureKey.Of(16, quotes, _rule), FeatureKey.Of(17, quotes, w), FeatureKey.Of(18, ordinal, w), FeatureKey.Of(19, same, w), FeatureKey.Of(20, report, w),
            FeatureKey.Of(21, report, w, x), FeatureKey.Of(22, verb, cueTag, w), FeatureKey.Of(23, place, w), FeatureKey.Of(24, _start, w), FeatureKey.Of(25, restFinite * 2 + laterFinite, w, x),
            FeatureKey.Of(26, kind, w), FeatureKey.Of(27, _lemma, _rule, isRule), FeatureKey.Of(28, segment, w, x), FeatureKey.Of(29, form, w), FeatureKey.Of(30, verb, w, x),
            FeatureKey.Of(31, isRule, isLast, w), FeatureKey.Of(32, finite, length), FeatureKey.Of(33, isRule, report, w), FeatureKey.Of(34, before, w, x), FeatureKey.Of(35, quotes, w, isRule),
            FeatureKey.Of(36, _rule, finite, w), FeatureKey.Of(37, cueTag, w, x), FeatureKey.Of(38, verb, _rule, w),
        ];
    }

    /// <summary>The keys of one end that the parser gives.</summary>
    public List<uint> OfTree(int at, SentenceTree? tree)
    {
        int end = ends[at], next = at + 1 < ends.Count ? ends[at + 1] : _sentence.Last, complementEnd = tree?.ComplementEnd(choice.First, choice.Cue.First) ?? -1;
        ulong isRule = end == choice.RuleEnd ? 1u : 0u, w = Word(tokens, end, _sentence), x = Word(tokens, end + 1, _sentence);
        ulong complement = complementEnd < 0 ? 0 : end == complementEnd || end + 1 == complementEnd ? 1u : end < complementEnd ? 2u : 3u;
        ulong hangs = Hangs(tree, end, next);
        return
        [
            FeatureKey.Of(39, complement), FeatureKey.Of(40, complement, w), FeatureKey.Of(41, complement, isRule), FeatureKey.Of(42, complement, _rule), FeatureKey.Of(43, hangs), FeatureKey.Of(44, hangs, w),
            FeatureKey.Of(45, hangs, complement), FeatureKey.Of(46, hangs, isRule), FeatureKey.Of(47, complement, w, x),
        ];
    }

    // The relation by which what follows the end hangs on the content, the cue or other words.
    private ulong Hangs(SentenceTree? tree, int end, int next)
    {
        if (tree?.Attachment(end, next) is not { } attached) return 0;
        ulong where = attached.Head < 0 ? 1u : attached.Head >= choice.First && attached.Head < end ? 2u : attached.Head >= choice.Cue.First && attached.Head < choice.Cue.Last ? 3u : attached.Head >= next ? 4u : 5u;
        return where * 100 + (ulong)attached.Label;
    }

    // The word itself where it is one of the small closed classes, else its part of speech.
    private static ulong Word(List<Token> tokens, int k, Sentence sentence)
    {
        if (k >= sentence.Last) return 1;
        Token token = tokens[k];
        bool open = token.IsNoun || token.IsAdjective || token.Tag is PosTag.CD or PosTag.VBD or PosTag.VBN or PosTag.VBP or PosTag.VBZ or PosTag.VB or PosTag.VBG;
        if (Lex.IsCalendarWord(token.Lower)) return 3;
        return open ? 100 + (ulong)token.Tag : FeatureKey.Word(token.Lower);
    }

    private ulong Finite(int from, int to)
    {
        ulong count = 0;
        for (int k = from; k < to && count < 4; k++) count += tokens[k].IsFinite ? 1u : 0u;
        return count;
    }

    // Whether quotations stand in the content, end it, or come after it.
    private ulong Quotes(int end)
    {
        ulong state = 0;
        foreach (Quotation quotation in _sentence.Quotations)
        {
            if (quotation.LastToken <= choice.First) continue;
            if (quotation.FirstToken == choice.First) state |= 1;
            if (quotation.FirstToken >= end) return state | 8;
            state |= quotation.LastToken == end ? 2u : 4u;
        }
        return state;
    }

    // What kind of report begins between this end and the next one.
    private ulong Report(int end, int next)
    {
        for (int i = choice.Index + 1; i < choice.Cues.Count; i++)
        {
            CueCandidate cue = choice.Cues[i];
            int start = cue.Speaker is { } speaker && speaker.First < cue.First && speaker.First >= end ? speaker.First : cue.First;
            if (start < end) continue;
            if (start >= next) return cue.First < _sentence.Last && start - end < 12 ? 1u : 0u;
            return 2 + (ulong)cue.Verb.Strength * 8 + (cue.IsParticiple ? 1u : 0u) + (start < cue.First ? 2u : 0u) + (cue.Speaker == choice.Cue.Speaker ? 4u : 0u);
        }
        return 0;
    }

    private ulong FirstVerb(int from, int to)
    {
        for (int k = from; k < to; k++)
        {
            if (tokens[k].IsVerb || tokens[k].Tag is PosTag.MD or PosTag.TO) return (ulong)tokens[k].Tag + 1;
        }
        return 0;
    }

    private ulong Same(int at, ulong word)
    {
        ulong same = 0;
        for (int i = 0; i < at && same < 4; i++) same += Word(tokens, ends[i], _sentence) == word ? 1u : 0u;
        return same;
    }
}
