namespace Quotes.Extraction;

/// <summary>Finds the reporting words of a sentence, outside its quotations.</summary>
internal sealed class CueFinder(ArticleText document)
{
    // An office and a name, between a quotation and its verb.
    private const int LongestSpeaker = 9;

    private readonly List<Token> _tokens = document.Tokens;

    public List<CueCandidate> Find(Sentence sentence)
    {
        List<CueCandidate> found = [];
        int quotation = 0;
        for (int i = sentence.First; i < sentence.Last; i++)
        {
            while (quotation < sentence.Quotations.Count && sentence.Quotations[quotation].LastToken <= i) quotation++;
            if (quotation < sentence.Quotations.Count && sentence.Quotations[quotation].FirstToken <= i)
            {
                i = sentence.Quotations[quotation].LastToken - 1;
                continue;
            }
            if (Match(sentence, i) is { } cue)
            {
                found.Add(cue);
                i = cue.Last - 1;
            }
        }
        return found;
    }

    private CueCandidate? Match(Sentence sentence, int i)
    {
        Token token = _tokens[i];
        if (!char.IsLetter(token.Text[0])) return null;
        ReportingVerb? verb = null;
        int last = i + 1;
        foreach (ReportingVerb candidate in ReportingVerbs.Default.StartingWith(token.Lower))
        {
            int end = MatchEnd(sentence, i, candidate);
            if (end > 0 && (verb is null || end > last || (end == last && candidate.Strength < verb.Strength)))
            {
                verb = candidate;
                last = end;
            }
        }
        if (verb is null || verb.Kind == ReportingKind.Thought) return null;
        if (verb.Kind == ReportingKind.Preposition) return new(i, last, verb);
        if (!IsVerbHere(sentence, i)) return null;
        CueCandidate cue = new(i, last, verb);
        Auxiliaries(sentence, cue);
        return IsBareReference(sentence, cue) ? null : cue;
    }

    // The words of a phrasal cue must stand together: "called for", "went on to say".
    private int MatchEnd(Sentence sentence, int i, ReportingVerb verb)
    {
        string[] form = verb.FormStartingWith(_tokens[i].Lower);
        if (form.Length == 0 || i + form.Length > sentence.Last) return 0;
        for (int k = 1; k < form.Length; k++)
        {
            if (_tokens[i + k].Lower != form[k]) return 0;
        }
        return i + form.Length;
    }

    private bool IsVerbHere(Sentence sentence, int i)
    {
        Token token = _tokens[i];
        if (token.IsVerb) return !IsAttributive(sentence, i);
        // Taggers take "says" for a noun after a name; the words around it know better.
        if (CueWords.IsPlainSaying(token.Lower)) return true;
        // ", which has seen the memo, reports that"
        if (token.Tag == PosTag.NNS && i > sentence.First && _tokens[i - 1].IsComma && i + 1 < sentence.Last && _tokens[i + 1].Lower == "that") return true;
        // "Their man in Halm, Jonas Feld reports:"
        if (i + 1 == sentence.Last - 1 && _tokens[i + 1].Text == ":" && i > sentence.First && _tokens[i - 1].IsProper) return true;
        return ClosesAttribution(sentence, i);
    }

    // “...,” the judge exclaimed. “...,” Orlan notes, “...”: between a quotation and the next mark stand speaker and verb, whatever the tagger made of it.
    private bool ClosesAttribution(Sentence sentence, int i)
    {
        if (i + 1 < sentence.Last && !_tokens[i + 1].IsComma && !Sentences.IsTerminal(_tokens[i + 1].Text)) return false;
        Quotation? before = sentence.Quotations.FindLast(q => q.LastToken <= i);
        if (before is null || i - before.LastToken is 0 or > LongestSpeaker || !_tokens[before.LastToken - 2].IsComma) return false;
        for (int k = before.LastToken; k < i; k++)
        {
            if (_tokens[k].IsComma || _tokens[k].IsFinite) return false;
        }
        return true;
    }

    // "the proposed plan", "the said agreement", "a stated aim": a participle before its noun.
    private bool IsAttributive(Sentence sentence, int i)
    {
        Token token = _tokens[i];
        if (token.Tag is not (PosTag.VBN or PosTag.VBG) || i == sentence.First || i + 1 >= sentence.Last) return false;
        Token before = _tokens[i - 1];
        return (before.IsDeterminer || before.IsAdjective || before.IsPossessive) && (_tokens[i + 1].IsNoun || _tokens[i + 1].IsAdjective);
    }

    private void Auxiliaries(Sentence sentence, CueCandidate cue)
    {
        Token verb = _tokens[cue.First];
        bool be = false;
        int k = cue.First - 1;
        for (; k >= sentence.First; k--)
        {
            Token token = _tokens[k];
            if (token.Lower is "not" or "n't" or "never" or "neither" or "nor") cue.IsNegated = true;
            else if (token.Lower is "be" or "been" or "is" or "are" or "was" or "were" or "being" or "'s" or "'re" or "’s" or "’re") { if (token.IsPossessive) break; be = true; }
            else if (!token.IsAdverb && token.Tag != PosTag.MD && token.Lower is not ("has" or "have" or "had" or "having" or "'ve" or "’ve" or "'d" or "’d" or "did" or "does" or "do" or "also" or "reportedly")) break;
        }
        cue.IsParticiple = verb.Lower.EndsWith("ing", StringComparison.Ordinal) && !be;
        cue.IsPassive = be && !verb.Lower.EndsWith("ing", StringComparison.Ordinal) && (verb.Tag == PosTag.VBN || verb.Lower.EndsWith("ed", StringComparison.Ordinal) || verb.Lower is "told" or "said" or "quoted");
    }

    // "who asked not to be named", "spoke on condition of anonymity".
    private bool IsAnonymity(Sentence sentence, CueCandidate cue)
    {
        for (int k = cue.Last; k < Math.Min(sentence.Last, cue.Last + 7); k++)
        {
            if (_tokens[k].Lower is "anonymity" or "anonymous" or "unnamed" || (_tokens[k].Lower is "named" or "identified" or "quoted" && k - 1 > cue.First && _tokens[k - 1].Lower is "be" or "not")) return true;
            if (_tokens[k].IsFinite || _tokens[k].IsComma) return false;
        }
        return false;
    }

    // "as he said last year", "it is said", "that is to say", "needless to say": talk about saying.
    private bool IsBareReference(Sentence sentence, CueCandidate cue)
    {
        if (IsAnonymity(sentence, cue)) return true;
        if (cue.Verb.Lemma != "say" || cue.First - 2 < sentence.First) return false;
        return _tokens[cue.First - 1].Lower == "to" && _tokens[cue.First - 2].Lower is "needless" or "is" or "suffice" or "safe" or "hard" or "fair" or "impossible" or "early" or "difficult";
    }
}
