namespace Quotes.Search;

/// <summary>Compares a purported quote with one source and says what became of its words.</summary>
internal sealed class SourceComparison
{
    /// <summary>From this score on, a source has the purported quote, if altered. Measured: tests/Quotes.Benchmarks, verify.</summary>
    public const double Altered = 0.6;

    /// <summary>The same for purported quotes of few words, in which chance makes more.</summary>
    public const double AlteredShort = 0.7;

    /// <summary>From this score on a source is listed as coming near.</summary>
    public const double Near = 0.4;

    private const int FewWords = 6;

    // "did not": what stands with a negation.
    private const int Carriers = 2;

    // So many words in a row are no chance, however little of the purported quote they are.
    private const int TellingRun = 6;

    private readonly PurportedText _purported;
    private readonly List<WordToken> _first;
    private readonly SourceText _source;
    private readonly Alignment _alignment;

    private SourceComparison(PurportedText purported, List<WordToken> first, SourceText source)
    {
        _purported = purported;
        _first = first;
        _source = source;
        _alignment = Alignment.Of(first, purported.Gaps, source.Tokens);
    }

    /// <summary>The tokens of the source that have their like in the purported quote, from the first to the last.</summary>
    public (int From, int To)? Matched { get; private set; }

    /// <summary>Compares.</summary>
    public static SourceComparison Of(PurportedText purported, List<WordToken> first, SourceText source)
    {
        SourceComparison comparison = new(purported, first, source);
        int[] same = [.. comparison._alignment.Pairs.Where(comparison.IsSame).Select(p => p.Second)];
        if (same.Length > 0) comparison.Matched = (same[0], same[^1]);
        return comparison;
    }

    /// <summary>How much of the purported quote the source has.</summary>
    public double Score => _alignment.Score;

    /// <summary>The judgement; null when the source has nothing to do with the purported quote.</summary>
    public VerifySource? Judge(SpeakerMatch speaker, Func<QuoteEntry, bool?> inPeriod)
    {
        if (Matched is not var (from, to)) return null;
        int run = LongestRun();
        if (Math.Max(Score, Substance()) < Near && run < TellingRun) return null;
        int[] laid = [.. _alignment.Pairs.Where(p => p.Second >= 0).Select(p => p.Second)];
        from = Math.Min(from, laid.Min());
        to = Math.Max(to, laid.Max());
        if (NegationAtEdge() is { } edge) (from, to) = (Math.Min(from, edge), Math.Max(to, edge));
        List<Alteration> changes = Changes();
        bool skips = _alignment.Pairs.Any(p => p.Gap);
        bool paraphrase = laid.Any(t => !_source.Marked.Any(m => m.Contains(_source.Place(t))));
        TextSpan window = _source.Place(from).Cover(_source.Place(to));
        return new VerifySource
        {
            Quotes = _source.Quotes,
            Verdict = Verdict(changes.Count > 0 || paraphrase, changes.Contains(Alteration.Negation), skips, from, to),
            Score = changes.Count > 0 && Score > MostWhenChanged ? MostWhenChanged : Math.Round(Score, 3),
            Text = _source.Text,
            Window = window,
            Diff = WordDiff.Of(_purported.Text, window.In(_source.Text)),
            Purported = _purported.Text,
            Changes = changes,
            IsParaphrase = paraphrase,
            LeavesNegationOut = !changes.Contains(Alteration.Negation) && NegationAround(from, to),
            IsTranscript = _source.IsTranscript,
            Speaker = speaker,
            InPeriod = inPeriod(_source.Quotes[0]),
            Found = [.. _alignment.Pairs.Where(IsSame).Select(p => _purported.Words[_first[p.First].Word].Span)],
        };
    }

    private const double MostWhenChanged = 0.99;

    private Verdict Verdict(bool differs, bool negates, bool skips, int from, int to)
    {
        // With one word a negation changes few others: what matters is whether the rest is the same.
        if (differs) return (negates ? Math.Max(Score, Substance()) : Score) >= (_first.Count < FewWords ? AlteredShort : Altered) ? Search.Verdict.Altered : Search.Verdict.NotFound;
        if (skips) return Search.Verdict.Trimmed;
        bool whole = from == 0 && to == _source.Tokens.Count - 1 || IsAllThatIsMarked(from, to);
        // A transcript is all that was said: nobody quotes it whole, and whole sentences of it are verbatim.
        bool sentences = _source.IsTranscript && _source.IsSentenceBorder(from) && _source.IsSentenceBorder(to + 1);
        return whole || sentences ? Search.Verdict.Verbatim : Search.Verdict.Trimmed;
    }

    // The score without negations and what carries them.
    private double Substance()
    {
        double total = 0, cost = 0;
        foreach (AlignedPair pair in _alignment.Pairs)
        {
            WordToken? first = pair.First >= 0 ? _first[pair.First] : null, second = pair.Second >= 0 ? _source.Tokens[pair.Second] : null;
            if (first is { IsOfNegation: false } own)
            {
                total += own.Weight;
                cost += second is { } other ? Alignment.Replacing(own, other) : own.Weight;
            }
            else if (first is null && !pair.Gap && second is { IsOfNegation: false } left) cost += Alignment.LeavingOut(left);
        }
        return total == 0 ? 0 : Math.Max(0, 1 - cost / total);
    }

    // Of a paraphrase with words in quotation marks those words are the quote.
    private bool IsAllThatIsMarked(int from, int to) => _source.Marked.Any(m =>
        m.Contains(_source.Place(from)) && m.Contains(_source.Place(to))
        && (from == 0 || !m.Contains(_source.Place(from - 1))) && (to + 1 == _source.Tokens.Count || !m.Contains(_source.Place(to + 1))));

    private List<Alteration> Changes()
    {
        bool negation = SkipsNegation() || NegationAtEdge() is not null, number = false, words = false, form = false;
        foreach (AlignedPair pair in _alignment.Pairs)
        {
            if (pair.Gap) continue;
            WordToken? first = pair.First >= 0 ? _first[pair.First] : null, second = pair.Second >= 0 ? _source.Tokens[pair.Second] : null;
            if (first?.Text == second?.Text)
            {
                form |= _purported.Words[first!.Value.Word].Folded != _source.Words[second!.Value.Word].Folded;
                continue;
            }
            negation |= first?.IsNegation == true || second?.IsNegation == true || first is { } a && second is { } b && Negations.AreOpposites(a.Text, b.Text);
            number |= first?.IsNumber == true || second?.IsNumber == true;
            words = true;
        }
        List<Alteration> changes = [];
        if (negation) changes.Add(Alteration.Negation);
        if (number) changes.Add(Alteration.Number);
        if (words) changes.Add(Alteration.Words);
        if (form && changes.Count == 0) changes.Add(Alteration.Form);
        return changes;
    }

    // "I said that" of "I did not say that": where the first or last words differ, the best place may begin behind the negation.
    private int? NegationAtEdge()
    {
        int lead = _alignment.Pairs.TakeWhile(p => !IsSame(p)).Count(p => p.First >= 0), trail = _alignment.Pairs.Reverse().TakeWhile(p => !IsSame(p)).Count(p => p.First >= 0);
        if (Matched is not var (first, last)) return null;
        for (int t = first; lead > 0 && t > Math.Max(0, first - lead - Carriers) && !_source.IsSentenceBorder(t);) if (_source.Tokens[--t].IsNegation) return t;
        for (int t = last + 1; trail > 0 && t <= last + trail + Carriers && !_source.IsSentenceBorder(t); t++) if (_source.Tokens[t].IsNegation) return t;
        return null;
    }

    // "We will … sign" of "We will not sign": an ellipsis inside one sentence must not swallow its negation.
    private bool SkipsNegation()
    {
        foreach (int[] gap in Gaps())
        {
            bool sentence = Enumerable.Range(gap[0], gap[^1] - gap[0] + 2).All(t => !_source.IsSentenceBorder(t));
            if (sentence && gap.Any(t => _source.Tokens[t].IsNegation)) return true;
        }
        return false;
    }

    private bool NegationAround(int from, int to)
    {
        for (int t = from; t > 0 && !_source.IsSentenceBorder(t);) if (_source.Tokens[--t].IsNegation) return true;
        for (int t = to + 1; !_source.IsSentenceBorder(t); t++) if (_source.Tokens[t].IsNegation) return true;
        foreach (int[] gap in Gaps())
        {
            foreach (int t in gap.TakeWhile(t => !_source.IsSentenceBorder(t))) if (_source.Tokens[t].IsNegation) return true;
            foreach (int t in gap.Reverse().TakeWhile(t => !_source.IsSentenceBorder(t + 1))) if (_source.Tokens[t].IsNegation) return true;
        }
        return false;
    }

    // The source's tokens that each ellipsis stands for.
    private List<int[]> Gaps()
    {
        List<List<int>> gaps = [];
        bool open = false;
        foreach (AlignedPair pair in _alignment.Pairs)
        {
            if (pair.Gap && !open) gaps.Add([]);
            if (pair.Gap) gaps[^1].Add(pair.Second);
            open = pair.Gap;
        }
        return gaps.ConvertAll(g => g.ToArray());
    }

    private int LongestRun()
    {
        int run = 0, longest = 0;
        foreach (AlignedPair pair in _alignment.Pairs) longest = Math.Max(longest, run = IsSame(pair) ? run + 1 : 0);
        return longest;
    }

    private bool IsSame(AlignedPair pair) => pair is { First: >= 0, Second: >= 0 } && _first[pair.First].Text == _source.Tokens[pair.Second].Text;
}
