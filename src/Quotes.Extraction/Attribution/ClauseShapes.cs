namespace Quotes.Extraction;

/// <summary>What words look like where they stand: the beginning of a clause or an object, an apposition, words on the occasion.</summary>
internal sealed class ClauseShapes(ArticleText document, NounPhrases phrases, EntityTable entities)
{
    private const int LongestAdjunct = 28;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The first comma outside quotations from a token on; -1 when there is none.</summary>
    public int CommaAfter(Sentence sentence, int from)
    {
        for (int k = from; k < sentence.Last; k++)
        {
            if (StartsQuotation(sentence, k) is { } quotation)
            {
                k = quotation.LastToken - 1;
                if (quotation.LastToken - 2 > quotation.FirstToken && _tokens[quotation.LastToken - 2].IsComma) return k;
                continue;
            }
            if (_tokens[k].IsComma) return k;
        }
        return -1;
    }

    public static bool IsSubordinator(string word) => word is "while" or "although" or "though" or "as" or "after" or "when" or "even" or "whereas" or "if" or "because" or "since" or "before";

    public static Quotation? StartsQuotation(Sentence sentence, int token) => sentence.Quotations.Find(q => q.FirstToken == token);

    public static int QuotationLimit(Sentence sentence, int from)
    {
        foreach (Quotation quotation in sentence.Quotations)
        {
            if (quotation.FirstToken >= from) return quotation.FirstToken;
        }
        return sentence.Last;
    }

    public static bool HasQuotationSoon(Sentence sentence, int from) => sentence.Quotations.Exists(q => q.FirstToken >= from && q.FirstToken - from <= 12);

    public int FindWord(Sentence sentence, int from, string word, int within)
    {
        for (int k = from; k < Math.Min(sentence.Last, from + within); k++)
        {
            if (_tokens[k].Lower == word) return k;
            if (_tokens[k].IsComma || _tokens[k].IsFinite) return -1;
        }
        return -1;
    }

    // "that evening", "that account.": not a conjunction.
    public bool IsPointer(Sentence sentence, int that) =>
        that + 1 >= sentence.Last || Sentences.IsTerminal(_tokens[that + 1].Text) || (that + 1 < sentence.Last && Lex.IsTimeNoun(_tokens[that + 1].Lower) && !HasFiniteSoon(sentence, that + 2))
        || (that + 2 < sentence.Last && _tokens[that + 1].IsNoun && Sentences.IsTerminal(_tokens[that + 2].Text));

    // The conjunction "that" after words on the occasion: "said in Halm on Monday that".
    public int FindThat(Sentence sentence, int from)
    {
        for (int k = from; k < Math.Min(sentence.Last, from + LongestAdjunct); k++)
        {
            Token token = _tokens[k];
            if (token.Lower == "that" && !IsPointer(sentence, k)) return k > from && k + 1 < sentence.Last && !_tokens[k + 1].IsFinite ? k : k == from ? k : -1;
            if (token.IsComma && k + 1 < sentence.Last && _tokens[k + 1].Tag is PosTag.VBG or PosTag.CC) return -1;
            if (token.IsFinite || token.Tag is PosTag.CC && k + 1 < sentence.Last && _tokens[k + 1].IsVerb || token.Text is ";" or ":" || StartsQuotation(sentence, k) is not null) return -1;
        }
        return -1;
    }

    // After "said": words on when, where and on what occasion, up to what is reported.
    public int SkipAdjuncts(Sentence sentence, int p)
    {
        int k = p;
        for (int guard = 0; guard < 6 && k < sentence.Last; guard++)
        {
            int before = k;
            Token token = _tokens[k];
            if (token.IsAdverb && token.Lower is not ("there" or "here" or "not" or "no" or "n't" or "how" or "why" or "only" or "even" or "nearly" or "almost" or "about" or "as")) k++;
            else if (Lex.IsCalendarWord(token.Lower)) k = TimeEnd(sentence, k);
            else if (token.Lower is "last" or "this" or "earlier" or "late" or "early" or "next" && k + 1 < sentence.Last && (Lex.IsCalendarWord(_tokens[k + 1].Lower) || Lex.IsTimeNoun(_tokens[k + 1].Lower))) k = TimeEnd(sentence, k + 1);
            else if (token.IsPreposition && token.Lower is "on" or "in" or "at" or "during" or "after" or "before" or "through" or "via" or "by" or "from" or "following" or "ahead" or "outside" or "over" or "late" or "alongside" or "with" && Adjunct(sentence, k) is int end and > 0) k = end;
            if (k == before) break;
        }
        return k;
    }

    private int TimeEnd(Sentence sentence, int k)
    {
        while (k < sentence.Last && (Lex.IsCalendarWord(_tokens[k].Lower) || Lex.IsTimeNoun(_tokens[k].Lower) || (_tokens[k].Tag == PosTag.CD && Lex.IsMonth(_tokens[k - 1].Lower)))) k++;
        return k;
    }

    // The end of a prepositional phrase that only says on what occasion; -1 when it may be part of what is reported.
    private int Adjunct(Sentence sentence, int preposition)
    {
        int k = preposition + 1;
        if (k < sentence.Last && _tokens[k].Lower == "of") k++;
        if (phrases.StartingAt(k, QuotationLimit(sentence, k)) is not { } phrase) return -1;
        // A phrase that runs into a verb is the subject of the reported clause.
        int next = phrase.Last;
        if (next < sentence.Last && (_tokens[next].IsFinite || _tokens[next].Lower is "who" or "which")) return Lex.IsCalendarWord(_tokens[k].Lower) ? TimeEnd(sentence, k) : -1;
        return next;
    }

    public int AppositionEnd(Sentence sentence, int k)
    {
        if (k + 1 >= sentence.Last || !_tokens[k].IsComma || sentence.Quotations.Exists(q => q.FirstToken == k + 1)) return SkipAdjuncts(sentence, k);
        Token next = _tokens[k + 1];
        if (next.IsDeterminer && _tokens[k - 1] is var last && entities.At(k - 1)?.Entity?.Kind != NameKind.Person && !(Lex.Role(last.Lower) is not null && phrases.StartingAt(k + 1, sentence.Last) is { } after && after.Last < sentence.Last && _tokens[after.Last].IsComma)) return k;
        bool apposition = next.IsDeterminer || Lex.Role(next.Lower) is not null || next.Lower is "who" or "which" || (phrases.StartingAt(k + 1, sentence.Last) is { } phrase && Lex.Role(_tokens[phrase.Head].Lower) is not null && entities.At(phrase.Head)?.Entity?.Kind != NameKind.Person);
        if (!apposition) return k;
        for (int i = k + 1; i < Math.Min(sentence.Last, k + 45); i++)
        {
            if (StartsQuotation(sentence, i) is not null) return _tokens[i - 1].IsComma ? i - 1 : i;
            if (_tokens[i].IsComma && (i + 1 >= sentence.Last || StartsQuotation(sentence, i + 1) is not null || _tokens[i + 1].Tag is PosTag.VBG or PosTag.PRP or PosTag.DT)) return i;
            if (_tokens[i].Text is ":" or ";") return i;
        }
        return sentence.Last;
    }

    // A clause begins with its subject: a noun phrase or pronoun that a verb follows soon.
    public bool StartsClause(Sentence sentence, int k)
    {
        if (k >= sentence.Last) return false;
        Token token = _tokens[k];
        if (token.Lower is "neither" or "nor" && k + 2 < sentence.Last) return true;
        if (token.Lower is "neither" or "nor" or "either" or "both" && HasFiniteSoon(sentence, k)) return true;
        if (token.Tag is PosTag.EX || token.Lower is "if" or "when" or "while" or "because" or "since" or "although" or "though" or "unless" or "once") return true;
        if (token.Lower is "there" or "it" or "he" or "she" or "they" or "we" or "i" or "you") return k + 1 < sentence.Last && (_tokens[k + 1].IsVerb || _tokens[k + 1].IsAdverb || _tokens[k + 1].Tag == PosTag.MD || _tokens[k + 1].Lower.StartsWith('\'') || _tokens[k + 1].Lower.StartsWith('’') || _tokens[k + 1].IsComma);
        if (token.IsPreposition && token.Lower is "in" or "by" or "for" or "with" or "under" or "despite" or "at" or "on" or "after" or "from" or "of" or "without" or "among")
        {
            return HasFiniteSoon(sentence, k);
        }
        if (phrases.StartingAt(k, sentence.Last) is null && !token.IsModifier && token.Tag is not (PosTag.VBG or PosTag.RB or PosTag.UH) && token.Lower is not ("no" or "nobody" or "none" or "nothing" or "clause")) return false;
        return HasFiniteSoon(sentence, k);
    }

    // Verbs that seldom leave out "that" (announce, claim) take what follows for a clause only if its verb comes right after its subject;
    // otherwise "announced a plan that will" would be one.
    public bool StartsReport(Sentence sentence, CueCandidate cue, int k)
    {
        if (!StartsClause(sentence, k)) return false;
        if (cue.Verb.Lemma == "say" || phrases.StartingAt(k, sentence.Last) is not { } subject) return true;
        if (_tokens[subject.Head].Tag == PosTag.PRP) return true;
        for (int i = subject.Last; i < Math.Min(sentence.Last, subject.Last + 14); i++)
        {
            Token token = _tokens[i];
            if (token.IsFinite) return true;
            if (token.Tag is PosTag.WDT or PosTag.WP or PosTag.TO or PosTag.VBG or PosTag.VBN or PosTag.WRB || token.Lower is "that" || (token.IsComma && !cue.Verb.Frames.HasFlag(ReportingFrames.Bare))) return false;
        }
        return false;
    }

    private bool HasFiniteSoon(Sentence sentence, int k)
    {
        for (int i = k; i < Math.Min(sentence.Last, k + 25); i++)
        {
            if (_tokens[i].IsFinite) return true;
            if (_tokens[i].Text == ";") return false;
        }
        return false;
    }

    public bool StartsObject(int k) => _tokens[k].IsModifier || _tokens[k].Tag is PosTag.PRP or PosTag.VBG or PosTag.VBN;

    public bool HasVerb(int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            if (_tokens[k].IsFinite) return true;
        }
        return false;
    }

    public bool IsSubordinate(int first) => _tokens[first].Lower is "if" or "when" or "while" or "because" or "since" or "although" or "though" or "unless" or "once" or "without" or "for" or "as" or "until";

    // "In a statement released on Monday, the talks had failed, Vek said": the occasion is no part of what was said.
    public int SkipOccasion(Sentence sentence, int first, int last)
    {
        if (!(_tokens[first].Lower is "in" or "at" or "on" or "during" or "speaking")) return first;
        int comma = CommaAfter(sentence, first);
        if (comma < 0 || comma >= last - 3 || !_tokens[comma].IsComma || comma - first > 14) return first;
        for (int k = first + 1; k < comma; k++)
        {
            if (Lex.IsDocumentNoun(_tokens[k].Lower) || _tokens[k].Lower is "interview" or "conference" or "speech" or "briefing" or "remarks" or "comments" or "tweet" or "post" or "email" or "telephone" or "phone") return comma + 1;
        }
        return _tokens[first].Lower == "speaking" ? comma + 1 : first;
    }

    // "In a statement," "On Monday," "Speaking in Halm,": the occasion, not the content.
    public bool IsAdjunct(int first, int last)
    {
        Token token = _tokens[first];
        if (token.Tag == PosTag.VBG || token.Tag == PosTag.VBN || token.Lower is "asked" or "speaking" or "meanwhile" or "earlier" or "later" or "still" or "instead" or "also" or "however" or "separately") return true;
        if (token.Lower is "if" or "because" or "unless" or "without" or "although" or "though" or "since") return false;
        if (token.IsAdverb && last - first <= 4) return true;
        return token.IsPreposition || Lex.IsCalendarWord(token.Lower) || token.Lower is "last" or "this" or "when" or "while" or "as";
    }

    public int CountWords(int first, int last)
    {
        int words = 0;
        for (int k = first; k < last; k++) words += _tokens[k].IsWord ? 1 : 0;
        return words;
    }
}
