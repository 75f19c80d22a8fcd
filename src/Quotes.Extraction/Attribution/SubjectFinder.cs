namespace Quotes.Extraction;

/// <summary>Finds who did what a verb says: the subject before it, after it, or shared with an earlier verb.</summary>
internal sealed class SubjectFinder(ArticleText document, NounPhrases phrases, EntityTable entities)
{
    private const int LongestParenthesis = 45;
    private const int MostHops = 4;

    // "sources with first-hand knowledge of the embassy and its staff"
    private const int LongestDescription = 14;

    private readonly List<Token> _tokens = document.Tokens;

    private readonly Appositions _appositions = new(document, entities);

    /// <summary>The subject of the verb at <paramref name="verb"/> that stands before it in its sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb's token.</param>
    /// <param name="shared">Whether the subject is that of an earlier verb.</param>
    /// <param name="hops">How many verbs were passed on the way here.</param>
    public NounPhrase? Before(Sentence sentence, int verb, out bool shared, int hops = 0)
    {
        shared = false;
        int k = SkipAdverbials(sentence, verb - 1);
        if (k < sentence.First || InQuotation(sentence, k)) return null;
        Token token = _tokens[k];
        if (token.IsComma || token.IsDash || token.Text == ")")
        {
            if (_tokens[verb].Tag == PosTag.VBG && !IsProgressive(sentence, verb)) return Governing(sentence, k, out shared, hops);
            return ByParenthesis(sentence, k);
        }
        if (token.Lower is "who" or "which" or "that" && (token.Tag is PosTag.WP or PosTag.WDT or PosTag.IN or PosTag.DT)) return Antecedent(sentence, k);
        if (token.Lower == "to" && Caused(sentence, k) is { } moved) return moved;
        if (token.Tag == PosTag.CC || token.Lower is "to" or "by" or "in" or "while" or "before" or "after" or "then" or "when" or "without") return Governing(sentence, k, out shared, hops);
        if (_tokens[verb].Tag == PosTag.VBG && !token.IsNoun && token.Tag != PosTag.PRP) return Governing(sentence, k, out shared, hops);
        bool gerund = token.Tag == PosTag.VBG && k > sentence.First && (_tokens[k - 1].IsPossessive || _tokens[k - 1].IsDeterminer || _tokens[k - 1].IsAdjective);
        if (token.IsVerb && !gerund) return Governing(sentence, k + 1, out shared, hops);
        NounPhrase? phrase = phrases.EndingAt(k + 1, Floor(sentence, k)) ?? SinceQuotation(sentence, k, verb);
        if (phrase is { } end && WholeList(sentence, end) is { } list) return list;
        if (phrase is { } tail && WholeSinceClause(sentence, tail, verb) is { } whole) return whole;
        if (phrase is { } inner && RelativeHead(sentence, inner, verb) is { } outer) return outer;
        if (phrase is { } found && _tokens[verb].Tag == PosTag.VBG && (!IsNameOrPronoun(found) || IsRecipient(sentence, found)) && hops == 0 && !IsAccompanying(sentence, found))
        {
            // "used a speech accusing": the participle belongs to the verb, unless a person stands right before it ("with Vek calling it").
            NounPhrase? governing = Governing(sentence, found.First, out shared, hops);
            if (governing is not null) return governing;
        }
        return phrase;
    }

    // "are warning" has its own subject; "warning" alone borrows one.
    private bool IsProgressive(Sentence sentence, int verb)
    {
        int k = verb - 1;
        while (k > sentence.First && _tokens[k].IsAdverb) k--;
        return k > sentence.First && _tokens[k].Lower is "is" or "are" or "was" or "were" or "been" or "am" or "'s" or "’s" or "'re" or "’re";
    }

    // "The vote prompted Vek to warn": who is moved to speak speaks, not what moves.
    private NounPhrase? Caused(Sentence sentence, int to)
    {
        if (phrases.EndingAt(to, Floor(sentence, to - 1)) is not { } phrase || phrase.First == sentence.First) return null;
        return _tokens[phrase.First - 1].Lower is "caused" or "causes" or "causing" or "cause" or "prompted" or "prompts" or "prompting" or "prompt" or "led" or "leads" or "leading" or "forced" or "forces" or "forcing" or "force" or "compelled" or "compels" or "drove" or "driving" or "pushed" or "provoked" or "provoking" or "spurred" or "spurring" or "inspired" or "inspiring" or "allowed" or "allowing" ? phrase : null;
    }

    // "signed a letter to Vek and Orlan urging": whom something was sent to does not say it.
    private bool IsRecipient(Sentence sentence, NounPhrase phrase)
    {
        int k = phrase.First - 1;
        if (k - 1 > sentence.First && _tokens[k].Lower == "and" && entities.At(k - 1) is { } other) k = other.TitleFirst - 1;
        return k - 1 > sentence.First && _tokens[k].Lower == "to" && Lex.IsDocumentNoun(_tokens[k - 1].Lower);
    }

    // "with the mayor's office saying": its own subject; but "with a letter saying" is the means by which the main clause's one said it.
    private bool IsAccompanying(Sentence sentence, NounPhrase phrase) => phrase.First > sentence.First && _tokens[phrase.First - 1].Lower == "with" && !Lex.IsDocumentNoun(_tokens[phrase.Head].Lower);

    // “...,” the head of the fleet's board said: what stands between a quotation and the verb, whatever its last word was taken for.
    private NounPhrase? SinceQuotation(Sentence sentence, int k, int verb)
    {
        int floor = Floor(sentence, k);
        return floor > sentence.First && verb - floor <= 20 && phrases.StartingAt(floor, verb) is { } phrase && phrase.Last > floor ? phrase : null;
    }

    // "A diplomat who has served in both capitals said": the last words before the verb belong to a relative clause without commas;
    // the speaker is what it is about, and the clause is part of the description.
    private NounPhrase? RelativeHead(Sentence sentence, NounPhrase phrase, int verb)
    {
        if (_tokens[phrase.Head].Tag == PosTag.PRP || phrase.First == sentence.First) return null;
        Token before = _tokens[phrase.First - 1];
        if (!before.IsPreposition && !before.IsVerb) return null;
        int floor = Math.Max(Floor(sentence, phrase.First), phrase.First - 18);
        for (int k = phrase.First - 1; k > floor; k--)
        {
            Token token = _tokens[k];
            if (token.IsComma || token.IsDash || token.Text is ";" or ":") return null;
            if (token.Lower is not ("who" or "which" or "that") || token.Tag is not (PosTag.WP or PosTag.WDT)) continue;
            if (!_tokens[k + 1].IsFinite && !_tokens[k + 1].IsAdverb && !_tokens[k + 1].IsVerb) return null;
            if (phrases.EndingAt(k, floor) is not { } antecedent) return null;
            return token.Lower == "who" ? antecedent with { Last = phrase.Last } : antecedent;
        }
        return null;
    }

    // "Two sources with knowledge of the plant said", “...,” the chairwoman of the committee with authority over the fleet said:
    // the object of a preposition is nobody's subject; the phrase begins where the clause does.
    private NounPhrase? WholeSinceClause(Sentence sentence, NounPhrase tail, int verb)
    {
        int floor = Floor(sentence, verb - 1);
        Token link = _tokens[Math.Max(floor, tail.First - 1)];
        if (tail.First <= floor || !(link.IsPreposition || link.Lower == "and") || link.Lower == "that") return null;
        // "hours after the minister suggested": the time is told by a clause of its own.
        if (link.Lower is "after" or "before" or "since" or "until" && tail.First - 2 >= floor && Lex.IsTimeNoun(_tokens[tail.First - 2].Lower)) return null;
        // "a man identified as Gregor Vek said": the name says who.
        if (link.Lower == "as" && tail.First - 2 >= floor && _tokens[tail.First - 2].Lower is "identified" or "known" or "named" && IsNameOrPronoun(tail)) return null;
        int start = tail.First;
        while (start > floor && tail.First - start < LongestParenthesis)
        {
            Token before = _tokens[start - 1];
            if (before.IsComma || before.IsDash || before.Text is ";" or ":" || before.Lower is "that" or "but") break;
            // "The warrant unsealed in the capital said": of two verbs with nothing to join them the first is a participle.
            bool reduced = before.Tag == PosTag.VBD && before.Lower.EndsWith("ed", StringComparison.Ordinal) && _tokens[start].Lower is "in" or "at" or "by" or "on" or "from" or "near" or "with" or "to" && start - 2 >= floor && _tokens[start - 2].IsNoun;
            if ((before.IsFinite && !reduced) || before.Tag is PosTag.WP or PosTag.WDT) return null;
            start--;
        }
        if (_tokens[start].Tag == PosTag.CC) start++;
        return phrases.StartingAt(start, verb) is { } phrase && phrase.Last < tail.First && !_tokens[phrase.Head].IsProper && (link.Lower != "and" || _tokens[phrase.Last].IsPreposition || _tokens[phrase.Last].Tag == PosTag.VBN) ? phrase with { Last = verb - 1 < tail.Last ? phrase.Last : tail.Last } : null;
    }

    // "Vek, Orlan and Corve said", "The leaders of Norland, Karsia and Halm said": all of an enumeration that opens the sentence.
    private NounPhrase? WholeList(Sentence sentence, NounPhrase tail)
    {
        int and = tail.Last - 1, first = tail.First;
        while (and > first && _tokens[and].Lower != "and") and--;
        if (and == first || entities.At(and - 1) is null || entities.At(tail.Last - 1) is null) return null;
        while (first - 2 >= sentence.First && _tokens[first - 1].IsComma && entities.At(first - 2) is not null && phrases.EndingAt(first - 1, sentence.First) is { } item) first = item.First;
        return first == sentence.First && first < tail.First && phrases.StartingAt(first, tail.Last) is { } opening ? new(first, tail.Last, entities.At(opening.Head) is null ? opening.Head : tail.Head) : null;
    }

    private bool IsNameOrPronoun(NounPhrase phrase) => _tokens[phrase.Head].Tag == PosTag.PRP || entities.At(phrase.Head) is not null || Lex.Role(_tokens[phrase.Head].Lower) is not null;

    /// <summary>The subject that follows an inverted verb: "said Pavel Orlan, the minister".</summary>
    public NounPhrase? After(Sentence sentence, int from)
    {
        int k = from;
        while (k < sentence.Last && _tokens[k].IsAdverb) k++;
        int limit = LimitRight(sentence, k);
        NounPhrase? phrase = phrases.StartingAt(k, limit);
        if (phrase is not { } found || _tokens[found.First].Tag == PosTag.PRP && _tokens[found.First].Lower is "him" or "her" or "them" or "me" or "us" && found.Last < limit && _tokens[found.Last].IsWord) return phrase;
        return _appositions.NameAfter(found, limit) is { } name ? new(name.First, name.Last, name.Last - 1) : WithSecondName(WithDescription(found, limit), limit);
    }

    // "said two sources with knowledge of the plant", "according to people who know him": what tells the unnamed apart belongs to what they are called.
    private NounPhrase WithDescription(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || entities.At(phrase.Head) is not null || !IsUnnamed(_tokens[phrase.Head].Lower)) return phrase;
        if (_tokens[phrase.Last].Lower is not ("with" or "who" or "familiar" or "close" or "briefed" or "involved" or "present")) return phrase;
        int end = phrase.Last + 1;
        while (end < limit && end - phrase.Last <= LongestDescription && !_tokens[end].IsComma && !_tokens[end].IsDash && !Sentences.IsTerminal(_tokens[end].Text) && _tokens[end].Text is not (";" or ":" or "(" or ")")) end++;
        return end - phrase.Last > LongestDescription ? phrase : phrase with { Last = end };
    }

    private static bool IsUnnamed(string head) => head is "people" or "person" or "persons" or "source" or "sources" or "official" or "officials" or "diplomat" or "diplomats" or "aide" or "aides" or "resident" or "residents" or "witness" or "witnesses" or "man" or "woman" or "men" or "women" or "lawmaker" or "lawmakers" or "adviser" or "advisers" or "advisor" or "advisors" or "expert" or "experts" or "analyst" or "analysts";

    // "said Pavel Orlan and Edna Corve, the envoys": both speak, unless the second begins a clause of its own.
    private NounPhrase WithSecondName(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || _tokens[phrase.Last].Lower != "and" || entities.At(phrase.Head) is not { Entity.Kind: NameKind.Person }) return phrase;
        if (entities.BeginningAt(phrase.Last + 1) is not { Entity.Kind: NameKind.Person } second || (second.Last < limit && _tokens[second.Last] is { IsComma: false, IsWord: true })) return phrase;
        return new(phrase.First, second.Last, second.Last - 1);
    }

    private int SkipAdverbials(Sentence sentence, int k)
    {
        while (k >= sentence.First)
        {
            Token token = _tokens[k];
            if (token.Tag is PosTag.MD || token.Lower is "has" or "have" or "had" or "having" or "was" or "were" or "is" or "are" or "be" or "been" or "being" or "did" or "does" or "do" or "not" or "n't" or "also" or "'ve" or "’ve" or "'d" or "’d" or "both" or "all" or "once" or "then" or "again" or "later" or "now" or "himself" or "herself" or "itself" or "themselves" or "first" or "ever" or "next")
            {
                k--;
                continue;
            }
            if (token.IsAdverb && (token.Lower is not ("here" or "there") || (k > sentence.First && _tokens[k - 1].IsNoun))) { k--; continue; }
            if (token.Tag == PosTag.CC && k - 1 > sentence.First && _tokens[k - 1].IsAdverb && _tokens[k + 1].IsAdverb) { k--; continue; }
            if ((token.Lower is "'s" or "’s" or "'re" or "’re") && !token.IsPossessive) { k--; continue; }
            if (Lex.IsCalendarWord(token.Lower) || Lex.IsTimeNoun(token.Lower) || token.Tag == PosTag.CD)
            {
                int time = TimePhraseStart(sentence, k);
                if (time >= 0 && time > sentence.First) { k = time - 1; continue; }
            }
            break;
        }
        return k;
    }

    // "on Thursday", "late last week", "earlier this month", "two days later", "in March 2016": where it begins, or -1.
    private int TimePhraseStart(Sentence sentence, int k)
    {
        int first = k;
        bool anchored = Lex.IsWeekday(_tokens[k].Lower);
        while (first - 1 >= sentence.First && k - first < 6)
        {
            string before = _tokens[first - 1].Lower;
            if (before is "last" or "this" or "next" or "earlier" or "late" or "early" or "later" or "past" or "same" or "previous" or "following" or "that" or "the") { anchored |= before is not ("the" or "that"); first--; continue; }
            if (Lex.IsCalendarWord(before) || _tokens[first - 1].Tag == PosTag.CD || Lex.IsTimeNoun(before)) { anchored |= Lex.IsCalendarWord(before); first--; continue; }
            if (before is "on" or "in" or "at" or "by" or "during" or "since" or "over") { first--; anchored = true; }
            break;
        }
        return anchored ? first : -1;
    }

    private int Floor(Sentence sentence, int k)
    {
        int floor = sentence.First;
        foreach (Quotation quotation in sentence.Quotations)
        {
            if (quotation.LastToken <= k + 1) floor = Math.Max(floor, quotation.LastToken);
        }
        return floor;
    }

    private static int LimitRight(Sentence sentence, int k)
    {
        foreach (Quotation quotation in sentence.Quotations)
        {
            if (quotation.FirstToken >= k) return quotation.FirstToken;
        }
        return sentence.Last;
    }

    private static bool InQuotation(Sentence sentence, int token) => sentence.Quotations.Exists(q => q.FirstToken <= token && token < q.LastToken);

    // "NAME, a doctor who had fled, said": the phrase before the comma that opened the insertion.
    private NounPhrase? ByParenthesis(Sentence sentence, int close)
    {
        bool bracket = _tokens[close].Text == ")", dash = _tokens[close].IsDash;
        NounPhrase? fallback = null;
        for (int k = close - 1, seen = 0; k > sentence.First && close - k < LongestParenthesis && seen < 4; k--)
        {
            Token token = _tokens[k];
            bool opens = bracket ? token.Text == "(" : dash ? token.IsDash : token.IsComma;
            if (!opens) continue;
            seen++;
            if (k == close - 1 || phrases.EndingAt(k, Floor(sentence, k - 1)) is not { } phrase) { if (bracket || dash) return null; continue; }
            Token inside = _tokens[k + 1];
            if (BeforeParty(sentence, phrase) is { } member) phrase = member;
            bool person = IsNameOrPronoun(phrase);
            // What opens an insertion: an apposition, a relative clause, an age, a place, an adverbial.
            bool furtherRelative = inside.Tag == PosTag.CC && k + 2 < close && _tokens[k + 2].Tag == PosTag.WP;
            bool opener = furtherRelative || inside.IsDeterminer || inside.Tag is PosTag.WP or PosTag.WDT or PosTag.CD or PosTag.VBG or PosTag.VBN or PosTag.IN or PosTag.RB || inside.IsNoun || inside.IsAdjective;
            bool clauseStart = phrase.First == sentence.First || !_tokens[phrase.First - 1].IsPreposition || person;
            if (furtherRelative && RelativeHead(sentence, phrase, k) is { } head) return head;
            // "Vek, standing in for the minister, Edna Corve, who is ill, said": the participle's subject opens the sentence.
            if (inside.Tag == PosTag.WP && OpeningSubject(sentence, k) is { } opening) return opening;
            if (opener && clauseStart && Apposed(sentence, phrase) is { } apposed) return apposed;
            if (opener && clauseStart && (person || inside.Tag is PosTag.WP or PosTag.WDT || bracket || dash || ContainsName(phrase)))
            {
                return phrase;
            }
            fallback ??= opener ? phrase : null;
        }
        if (bracket || dash) return fallback;
        // Nothing was inserted: the comma ends a fronted phrase's object or the subject itself ("Orlan, said").
        return fallback ?? phrases.EndingAt(close, Floor(sentence, close - 1));
    }

    // "Vek (R) of Halm, who heads the committee, said": the name before the brackets.
    private NounPhrase? BeforeParty(Sentence sentence, NounPhrase place)
    {
        int close = place.First - 2;
        if (close - 2 <= sentence.First || _tokens[place.First - 1].Lower is not ("of" or "from") || _tokens[close].Text != ")") return null;
        int open = close - 1;
        while (open > sentence.First && close - open < 6 && _tokens[open].Text != "(") open--;
        return _tokens[open].Text == "(" && phrases.EndingAt(open, Floor(sentence, open - 1)) is { } name && entities.At(name.Head) is { Entity.Kind: NameKind.Person } ? name : null;
    }

    // "Vek, mayor of Halm, a city in the west, said": the role is itself set off behind the name.
    private NounPhrase? Apposed(Sentence sentence, NounPhrase phrase)
    {
        if (phrase.First - 2 < sentence.First || !_tokens[phrase.First - 1].IsComma || entities.At(phrase.Last - 1) is { Entity.Kind: NameKind.Person } own && own.First >= phrase.First) return null;
        return entities.At(phrase.First - 2) is { Entity.Kind: NameKind.Person } name && name.Last == phrase.First - 1 && Lex.Role(_tokens[phrase.Head].Lower) is not null ? phrases.EndingAt(name.Last, Floor(sentence, name.First)) : null;
    }

    // The name that opens the sentence before a participle, up to a comma further right.
    private NounPhrase? OpeningSubject(Sentence sentence, int limit)
    {
        if (phrases.StartingAt(sentence.First, limit) is not { } phrase || phrase.Last + 1 >= limit || !_tokens[phrase.Last].IsComma || _tokens[phrase.Last + 1].Tag != PosTag.VBG) return null;
        return IsNameOrPronoun(phrase) ? phrase : null;
    }

    private bool ContainsName(NounPhrase phrase)
    {
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            if (entities.At(k) is not null) return true;
        }
        return false;
    }

    private NounPhrase? Antecedent(Sentence sentence, int relative)
    {
        int end = relative;
        if (end - 1 > sentence.First && _tokens[end - 1].IsComma) end--;
        NounPhrase? phrase = phrases.EndingAt(end, Floor(sentence, end - 1));
        if (phrase is not { } found || _tokens[found.Head].Tag == PosTag.PRP || ContainsName(found) || !_tokens[end].IsComma) return phrase;
        // "Vek, the chief of staff in Halm, who said": the apposition's name, if one stands before it.
        return ByParenthesis(sentence, end) is { } named && ContainsName(named) ? named : phrase;
    }

    private bool IsRelative(Sentence sentence, int verb)
    {
        int k = SkipAdverbials(sentence, verb - 1);
        return k > sentence.First && _tokens[k].Lower is "which" or "who" or "that" && _tokens[k].Tag is PosTag.WDT or PosTag.WP;
    }

    // The subject of the nearest finite verb to the left, outside quotations.
    private NounPhrase? Governing(Sentence sentence, int from, out bool shared, int hops)
    {
        shared = true;
        if (hops >= MostHops) return null;
        NounPhrase? complement = null;
        for (int k = from - 1, tried = 0; k >= sentence.First && tried < MostHops; k--)
        {
            if (InQuotation(sentence, k) || !_tokens[k].IsFinite) continue;
            tried++;
            // The verb of a relative clause says nothing of who speaks after it.
            if (IsRelative(sentence, k)) continue;
            if (Before(sentence, k, out _, hops + 1) is not { } subject) continue;
            // "Vek conceded that the guards had fired, saying": what a conjunction opens is part of the clause before.
            if (OpensClause(sentence, subject.First)) { complement ??= subject; continue; }
            return subject;
        }
        return complement ?? Fronted(sentence, from);
    }

    private bool OpensClause(Sentence sentence, int first)
    {
        int k = first - 1;
        // "that more than nine people", "that even she"
        while (k > sentence.First && first - k < 4 && (_tokens[k].IsAdverb || _tokens[k].IsAdjective || _tokens[k].Lower == "than")) k--;
        return k > sentence.First && _tokens[k].Lower is "that" or "whether" or "if" or "why" or "how" or "because" or "unless" or "until";
    }

    // "Speaking in Halm, Vek said": a participle before the main clause has the main clause's subject.
    private NounPhrase? Fronted(Sentence sentence, int from)
    {
        for (int k = from; k < sentence.Last; k++)
        {
            if (!_tokens[k].IsComma || InQuotation(sentence, k)) continue;
            NounPhrase? phrase = phrases.StartingAt(k + 1, sentence.Last);
            if (phrase is { } found && found.Last < sentence.Last) return phrase;
        }
        return null;
    }
}
