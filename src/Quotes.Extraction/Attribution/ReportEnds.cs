namespace Quotes.Extraction;

/// <summary>Where what a cue reports ends: at words that begin another report, pass this one on, or return to narration.</summary>
internal sealed class ReportEnds(ArticleText document, NounPhrases phrases, ClauseShapes shapes)
{
    private readonly List<Token> _tokens = document.Tokens;

    // Where what a cue reports ends: at the sentence's end, or before words that begin another report or return to narration.
    public int ClauseEnd(Sentence sentence, List<CueCandidate> cues, int index, int first, bool clause)
    {
        int end = sentence.Last;
        while (end > first && Sentences.IsTerminal(_tokens[end - 1].Text)) end--;
        if (cues[index].Place == SpeakerPlace.Fronted && shapes.CommaAfter(sentence, first) is int comma and >= 0) return _tokens[comma].IsComma ? comma : comma + 1;
        for (int i = index + 1; i < cues.Count; i++)
        {
            CueCandidate next = cues[i];
            if (next.First < first || next.First >= end) continue;
            if (BoundaryBefore(sentence, cues[index], next, first, clause) is int boundary and > 0) return boundary;
        }
        return end;
    }

    private int BoundaryBefore(Sentence sentence, CueCandidate cue, CueCandidate next, int first, bool clause)
    {
        int k = next.First - 1;
        if (next.IsPreposition) return k > first && _tokens[k].IsComma ? k : k > first && sentence.EndsQuotation(k) ? k + 1 : -1;
        while (k > first && (_tokens[k].IsAdverb || _tokens[k].Lower is "also" or "has" or "have" or "had" or "not")) k--;
        if (next.IsParticiple && next.Verb.Strength > 2 && !IntroducesReport(sentence, next)) return -1;
        if (next.IsParticiple) return _tokens[k].IsComma || sentence.EndsQuotation(k) ? k + (_tokens[k].IsComma ? 0 : 1) : -1;
        if (_tokens[k].Tag == PosTag.CC && _tokens[k].Lower is "and" or "but")
        {
            // "said X and called for Y": a second verb of the same subject, in the same tense.
            bool sameTense = _tokens[next.First].Lower.EndsWith("ed", StringComparison.Ordinal) || _tokens[next.First].Tag == _tokens[cue.First].Tag || _tokens[next.First].Tag == PosTag.VBD;
            bool afterBreak = _tokens[k - 1].IsComma || sentence.EndsQuotation(k - 1);
            bool strong = !clause || next.Verb.Strength == 1 || afterBreak || (!clause && IntroducesReport(sentence, next)) || (!clause && next.Verb.Strength <= 2);
            return sameTense && strong ? (_tokens[k - 1].IsComma ? k - 1 : k) : -1;
        }
        if (next.Place == SpeakerPlace.Before && next.Speaker is { } speaker && speaker.First > first)
        {
            int before = speaker.First - 1;
            if (before <= first) return -1;
            // ", but Vek said", ", while Vek said"; and ", Vek said" at the end, which reports the clause before it.
            if (_tokens[before].Lower is "but" or "while" or "and" or "though" or "although" && before - 1 > first && (_tokens[before - 1].IsComma || sentence.EndsQuotation(before - 1))) return _tokens[before - 1].IsComma ? before - 1 : before;
            if (_tokens[before].Text == ";") return before;
            // ", which he said was"; ", with one official saying"
            if (PassedOn(sentence, next, speaker, first, clause) is int passedOn and > 0) return passedOn;
            bool subordinate = cue.Speaker is { } own && own.First > sentence.First && own.First - sentence.First <= 2 && (ClauseShapes.IsSubordinator(_tokens[sentence.First].Lower) || _tokens[sentence.First].Lower == "in");
            subordinate |= _tokens[sentence.First].Lower is "asked" or "pressed" or "questioned" || (_tokens[first].Tag is PosTag.WRB or PosTag.WP || _tokens[first].Lower is "whether" or "if") && next.Verb.Strength == 1 && CueWords.IsPlainSaying(_tokens[next.First].Lower);
            if (subordinate && (_tokens[before].IsComma || _tokens[before].IsDash || sentence.EndsQuotation(before))) return sentence.EndsQuotation(before) ? before + 1 : before;
            if (TrailingReport(sentence, next, before) is int trailing and > 0) return trailing;
        }
        return -1;
    }

    // The first of the later cues that begins where this report is over beyond doubt: the content ends before it.
    public int Limit(Sentence sentence, List<CueCandidate> cues, int index, int first, bool clause)
    {
        for (int i = index + 1; i < cues.Count; i++)
        {
            if (cues[i] is not { Place: SpeakerPlace.Before, Speaker: { } speaker } next || speaker.First - 1 <= first) continue;
            if (PassedOn(sentence, next, speaker, first, clause) is int passedOn and > 0) return passedOn;
            if (TrailingReport(sentence, next, speaker.First - 1) is int trailing and > 0) return trailing;
        }
        return sentence.Last;
    }

    // ", which he said was"; ", with one official saying": where the words before the speaker begin, or -1.
    private int PassedOn(Sentence sentence, CueCandidate next, NounPhrase speaker, int first, bool clause)
    {
        int before = speaker.First - 1;
        bool passedOn = IsRelative(sentence, next) && next.Last < sentence.Last && (_tokens[next.Last].IsFinite || ClauseShapes.StartsQuotation(sentence, next.Last) is not null) || _tokens[before].Lower == "with" && next.Verb.Strength == 1 && _tokens[next.First].Tag == PosTag.VBG;
        if (!passedOn || before - 1 <= first || (clause && !shapes.HasVerb(first, before))) return -1;
        return _tokens[before - 1].IsComma ? before - 1 : before;
    }

    // ", the agency reported" at the end passes the report on: where it begins, or -1.
    private int TrailingReport(Sentence sentence, CueCandidate next, int before)
    {
        bool comma = _tokens[before].IsComma || (sentence.EndsQuotation(before) && _tokens[before - 1].IsComma);
        if (!comma || next.Verb.Strength > 2 || ReportsSomething(sentence, next)) return -1;
        return _tokens[before].IsComma ? before : before + 1;
    }

    // "which he said was", "that officials say will": the cue and its speaker stand inside a relative clause.
    public bool IsRelative(Sentence sentence, CueCandidate cue) =>
        cue.Place == SpeakerPlace.Before && cue.Verb.Strength <= 2 && cue.Speaker is { } speaker && speaker.First - 1 > sentence.First && cue.First - speaker.Last <= 2
        && (_tokens[speaker.First - 1].Lower == "which" || (_tokens[speaker.First - 1].Lower is "that" or "who" or "whom" && _tokens[speaker.First - 2].IsNoun));

    // Whether a weak participle clearly reports: "that", a quotation or a colon follows at once.
    private bool IntroducesReport(Sentence sentence, CueCandidate cue) =>
        cue.Last < sentence.Last && (_tokens[cue.Last].Lower == "that" || _tokens[cue.Last].Text == ":" || ClauseShapes.StartsQuotation(sentence, cue.Last) is not null || (cue.Verb.Frames.HasFlag(ReportingFrames.Bare) && shapes.StartsClause(sentence, cue.Last)) || ClauseShapes.HasQuotationSoon(sentence, cue.Last));

    // Whether anything but words on the occasion follows a cue in its sentence.
    private bool ReportsSomething(Sentence sentence, CueCandidate cue)
    {
        int k = shapes.SkipAdjuncts(sentence, cue.Verb.Frames.HasFlag(ReportingFrames.ObjectClause) && phrases.StartingAt(cue.Last, sentence.Last) is { } target ? target.Last : cue.Last);
        return k < sentence.Last && !Sentences.IsTerminal(_tokens[k].Text) && !_tokens[k].IsComma;
    }
}
