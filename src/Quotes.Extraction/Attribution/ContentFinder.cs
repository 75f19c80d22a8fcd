namespace Quotes.Extraction;

/// <summary>Finds what a cue reports: the clause, phrase or quotation after it, or what stands before it.</summary>
internal sealed class ContentFinder(ArticleText document, NounPhrases phrases, EntityTable entities, BoundaryModel? boundaries)
{
    private const int LongestAdjunct = 28;

    // Age, office and place between a quotation and a name.
    private const int LongestDescription = 14;
    private const int LongestHeading = 7;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>What follows the cue, or null.</summary>
    public Content? Right(Sentence sentence, List<CueCandidate> cues, int index)
    {
        CueCandidate cue = cues[index];
        int p = cue.Last;
        if (cue.IsPreposition)
        {
            // "According to Vek, the talks failed": only at the beginning; otherwise what it reports stands before it.
            int comma = cue.Speaker is { } source ? AppositionEnd(sentence, source.Last) : p;
            bool begins = cue.First == sentence.First || (cue.First - sentence.First <= 2 && !_tokens[cue.First - 1].IsComma) || _tokens[cue.First - 1].IsComma && cue.First - sentence.First <= 4;
            if (!begins || comma >= sentence.Last || !(_tokens[comma].IsComma || _tokens[comma].Text == ":")) return null;
            return Region(sentence, cues, index, comma + 1, "clause", 0.85);
        }
        if (cue.Place == SpeakerPlace.After && cue.Speaker is { } inverted) p = AppositionEnd(sentence, inverted.Last);
        if (p >= sentence.Last) return null;
        ReportingFrames frames = cue.Verb.Frames;

        // "A note quoted the pilot as saying “Land!”"
        if (FindWord(sentence, p, "as", 12) is int role and >= 0 && role + 2 < sentence.Last && _tokens[role + 1].Lower == "saying" && StartsQuotation(sentence, role + 2) is not null) return Region(sentence, cues, index, role + 2, "quotation", 0.95);
        // An object: "told reporters", "accused Vek of", "urged Vek to".
        if (cue.Place != SpeakerPlace.After && phrases.StartingAt(p, QuotationLimit(sentence, p)) is { } target)
        {
            int after = target.Last;
            string next = after < sentence.Last ? _tokens[after].Lower : "";
            if (frames.HasFlag(ReportingFrames.ObjectOf) && next == "of") return Region(sentence, cues, index, p, "object", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectTo) && next == "to" && after + 1 < sentence.Last) return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectTo) && next is "not" or "never" && after + 2 < sentence.Last && _tokens[after + 1].Lower == "to") return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (cue.Verb.Lemma == "call on" && next == "to" && after + 1 < sentence.Last) return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectFor) && (FindWord(sentence, p, "for", 12) >= 0 || FindWord(sentence, p, "over", 12) >= 0)) return Region(sentence, cues, index, p, "object", 0.8);
            if (frames.HasFlag(ReportingFrames.As) && FindWord(sentence, after, "as", 12) >= 0) return Region(sentence, cues, index, p, "object", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectClause)) p = target.Last;
            // "told officials gathered at the harbour that"
            if (p == target.Last && p + 1 < sentence.Last && _tokens[p].Tag is PosTag.VBN or PosTag.VBD && _tokens[p + 1].IsPreposition && FindThat(sentence, p + 1) is int told and > 0) return Region(sentence, cues, index, told + 1, "clause", 0.85);
        }
        else if (frames.HasFlag(ReportingFrames.As) && cue.Place != SpeakerPlace.After && FindWord(sentence, p, "as", 16) >= 0)
        {
            return Region(sentence, cues, index, p, "object", 0.8);
        }
        if (p < sentence.Last && _tokens[p].Lower == "to" && cue.Verb.Lemma is "say" or "speak" or "explain" or "write" or "testify" or "complain" or "add" or "suggest" or "confirm" or "declare" or "announce" or "admit" or "confess" or "describe" or "report" or "read" && phrases.StartingAt(p + 1, sentence.Last) is { } listener)
        {
            p = listener.Last;
        }
        if (p < sentence.Last && frames.HasFlag(ReportingFrames.Quote) && Announced(sentence, cues, index, p) is { } announced)
        {
            Content only = new("quotation", 0.92);
            only.Fragments.Add((announced.FirstToken, QuotationsEnd(sentence, cues, index, announced)));
            return only;
        }
        // "told those who had come to the harbour, “...”", "say about the doctor, “...”"
        if (p < sentence.Last && _tokens[p].Lower is "who" or "which" or "about" or "of" && frames.HasFlag(ReportingFrames.Quote) && QuotationBehindComma(sentence, cues, index, p) is int opening and > 0) return AfterComma(sentence, cues, index, opening);
        int q = SkipAdjuncts(sentence, p);
        if (q >= sentence.Last) return null;
        // "a rule that he said would cost lives": what was said of it is the rest of the relative clause.
        if (IsRelative(sentence, cue) && (_tokens[q].IsFinite || StartsQuotation(sentence, q) is not null && !_tokens[q + 1].IsCapitalized) && Takes(frames, cue)) return Region(sentence, cues, index, q, "clause", 0.85);
        Token at = _tokens[q];
        if (at.Text == ":") return q + 1 < sentence.Last ? Region(sentence, cues, index, q + 1, "colon", 0.9) : null;
        // "said that was untrue": a pronoun, the subject of what was said.
        if (at.Lower == "that" && q + 1 < sentence.Last && _tokens[q + 1].Lower is "is" or "was" or "would" or "will" or "could" or "had" or "has" or "did" or "does" or "should" or "might" && Takes(frames, cue)) return Region(sentence, cues, index, q, "clause", 0.85);
        if (at.Lower == "that" && !IsPointer(sentence, q) && Takes(frames, cue)) return q + 1 < sentence.Last ? Region(sentence, cues, index, q + 1, "clause", 0.95) : null;
        int that = Takes(frames, cue) ? FindThat(sentence, p) : -1;
        if (that >= 0 && that + 1 < sentence.Last) return Region(sentence, cues, index, that + 1, "clause", 0.9);
        if (at.IsComma) return AfterComma(sentence, cues, index, q);
        if (StartsQuotation(sentence, q) is { } opened)
        {
            if (!Reports(cue, opened)) return null;
            if (EndsSpeech(opened) && opened.LastToken < sentence.Last && (_tokens[opened.LastToken].Tag == PosTag.CC || _tokens[opened.LastToken].IsPreposition || _tokens[opened.LastToken].IsComma || LastInner(opened) is { Text: "?" or "!" }) && !sentence.Quotations.Exists(other => other.FirstToken >= opened.LastToken))
            {
                Content whole = new("quotation", 0.95);
                whole.Fragments.Add((opened.FirstToken, opened.LastToken));
                return whole;
            }
            return Region(sentence, cues, index, q, "quotation", 0.95);
        }
        if (cue.Place == SpeakerPlace.After) return null;
        if (frames.HasFlag(ReportingFrames.To) && p < q && _tokens[q - 1].Lower is "never" or "not" && at.Lower == "to") q--;
        if ((at.Lower == "to" || _tokens[q].Lower is "never" or "not") && frames.HasFlag(ReportingFrames.To) && ((q + 1 < sentence.Last && at.Lower != "to" && _tokens[q + 1].Lower == "to") || q + 1 < sentence.Last && (_tokens[q + 1].IsVerb || _tokens[q + 1].IsAdverb || _tokens[q + 1].IsAdjective) || StartsQuotation(sentence, q + 1) is not null || (_tokens[q].Lower is "never" or "not"))) return Region(sentence, cues, index, q, "infinitive", 0.8);
        if (frames.HasFlag(ReportingFrames.Wh) && at.Lower is "whether" or "if" or "how" or "why" or "what" or "who" or "where" or "when") return Region(sentence, cues, index, q, "clause", 0.8);
        if (at.Tag is PosTag.WP or PosTag.WRB && cue.Verb.Strength == 1) return Region(sentence, cues, index, q, "clause", 0.7);
        if (IsPrepositional(cue.Verb) || PrepositionFrame(frames, at.Lower))
        {
            int from = IsPrepositional(cue.Verb) ? cue.Last : q + 1;
            if (from < sentence.Last && !_tokens[from].IsComma) return Region(sentence, cues, index, from, "object", 0.75);
        }
        if (Takes(frames, cue) && (cue.Verb.Strength <= 2 || frames.HasFlag(ReportingFrames.Bare)) && StartsReport(sentence, cue, q)) return Region(sentence, cues, index, q, "clause", 0.85);
        if (p != q && Takes(frames, cue) && StartsReport(sentence, cue, p)) return Region(sentence, cues, index, p, "clause", 0.8);
        if (frames.HasFlag(ReportingFrames.Called) && HasQuotationSoon(sentence, q)) return Region(sentence, cues, index, q, "object", 0.85);
        if (frames.HasFlag(ReportingFrames.NounPhrase) && (StartsObject(q) || IsPointer(sentence, q)))
        {
            bool quoted = HasQuotationSoon(sentence, q);
            if (quoted || cue.Verb.Strength <= 2) return Region(sentence, cues, index, q, "object", quoted ? 0.8 : 0.6);
        }
        return HasQuotationSoon(sentence, q) && cue.Verb.Strength <= 2 && StartsObject(q) ? Region(sentence, cues, index, q, "object", 0.7) : null;
    }

    /// <summary>What stands before the cue and its speaker, or null.</summary>
    public Content? Left(Sentence sentence, CueCandidate cue, int leftLimit, Content? right)
    {
        int bound = cue.Place == SpeakerPlace.Before && cue.Speaker is { } speaker ? speaker.First : cue.First;
        // Words between the content and the speaker: ", a statement from Vek said", ", as Vek put it".
        bool reference = bound - 1 >= leftLimit && _tokens[bound - 1].Lower is "as" or "so";
        if (reference) bound--;
        if (cue.Place == SpeakerPlace.Before) bound = AfterQuotation(sentence, bound);
        int prev = bound - 1;
        if (prev < leftLimit) return null;
        Quotation? ending = sentence.Quotations.Find(q => q.LastToken - 1 == prev);
        bool comma = _tokens[prev].IsComma || _tokens[prev].IsDash;
        if (ending is null && comma) ending = sentence.Quotations.Find(q => q.LastToken - 1 == prev - 1);
        if (ending is null && !comma && !Sentences.IsTerminal(_tokens[prev].Text) && !cue.IsPreposition) return null;
        if (ending is null && !comma && !cue.IsPreposition && _tokens[prev].Text != "?") return null;
        if (cue.IsParticiple && ending is null) return null;
        // "Half an hour later, Vek replied:" announces what comes.
        if (ending is null && cue.Last < sentence.Last && _tokens[cue.Last].Text == ":") return null;
        int first = leftLimit;
        while (first < prev && (_tokens[first].IsComma || _tokens[first].Tag == PosTag.CC || _tokens[first].Text is ";" or "-" or "–" or "—")) first++;
        int last = comma && ending is null ? prev : ending?.LastToken ?? prev + 1;
        first = SkipOccasion(sentence, first, last);
        // Vek ran through the rules of the house: “Never be late,” he said.
        if (ending is not null && ending.FirstToken > first && EndsSpeech(ending) && (_tokens[ending.FirstToken - 1].IsDash || _tokens[ending.FirstToken - 1].Text is ":" or "(")) first = ending.FirstToken;
        if (first >= last) return null;
        // "Hours after the vote, Vek wrote, “It is over.”"
        if (ending is null && right is { Rule: "quotation" } && BeginsUtterance(right.Fragments[0].First)) return null;
        if (right is not null && ending is null && IsAdjunct(first, last)) return null;
        bool quoted = sentence.Quotations.Exists(q => q.FirstToken >= first && q.LastToken <= last);
        // “Winter of the Generals” the weekly printed: neither a comma nor the end of a sentence closes it as speech.
        if (ending is not null && !comma && !EndsSpeech(ending) && cue.Verb.Strength > 1) return null;
        if (!quoted && !CanReportClause(cue)) return null;
        if (!quoted && right is null && !HasVerb(first, last) && (cue.Verb.Strength > 1 || last - first < 4 || IsAdjunct(first, last) || Lex.IsTimeNoun(_tokens[last - 1].Lower) || _tokens[last - 1].IsAdverb)) return null;
        if (!quoted && right is not null && right.MayContinue && !right.StandsAlone && HasVerb(first, last) && !IsSubordinate(first)) return null;
        // A quotation that opens the stretch by itself is direct speech; words before it belong to the report.
        Content content = new(quoted ? "quotation" : "clause", quoted ? 0.95 : 0.85);
        content.Fragments.Add((first, last));
        return content;
    }

    /// <summary>A condition set before speaker and cue that belongs to what is reported: "If the talks fail, Vek said, the army will stay"; else null.</summary>
    public Content? Condition(Sentence sentence, CueCandidate cue, int leftLimit)
    {
        if (leftLimit != sentence.First || cue.Verb.Strength > 1 || cue.Place != SpeakerPlace.Before || cue.Speaker is not { } speaker) return null;
        int comma = speaker.First - 1;
        if (comma - sentence.First < 3 || !_tokens[comma].IsComma || _tokens[sentence.First].Lower is not ("if" or "unless" or "should") || CommaAfter(sentence, sentence.First) != comma) return null;
        Content content = new("clause", 0.8);
        content.Fragments.Add((sentence.First, comma));
        return content;
    }

    /// <summary>Where the words about a speaker begin that its name alone leaves out: “...,” chief engineer Edna Kirb said.</summary>
    public int AfterQuotation(Sentence sentence, int speaker)
    {
        Quotation? before = sentence.Quotations.FindLast(q => q.LastToken <= speaker);
        if (before is null || speaker - before.LastToken > LongestDescription || !EndsSpeech(before)) return speaker;
        for (int k = before.LastToken; k < speaker; k++)
        {
            if (_tokens[k].IsFinite && !_tokens[k].Text.Contains('-', StringComparison.Ordinal) || _tokens[k].Tag == PosTag.CC && k == before.LastToken || _tokens[k].Text is ";" or ":" or "." || _tokens[k].IsComma && k == before.LastToken) return speaker;
        }
        return before.LastToken;
    }

    /// <summary>Whether a quotation stands by itself as speech, not as a few words within a narrated clause.</summary>
    public bool IsSetOff(Sentence sentence, Quotation quotation, List<CueCandidate> cues)
    {
        int words = CountWords(quotation.FirstToken, quotation.LastToken);
        if (words == 0) return false;
        if (IsHeading(sentence, quotation)) return false;
        Token firstWord = _tokens[quotation.FirstToken + 1];
        // "(Laughter.)": what an editor notes.
        if (firstWord.Text is "(" && LastInner(quotation).Text is ")") return false;
        bool capital = char.IsUpper(firstWord.Text[0]) || !char.IsLetter(firstWord.Text[0]);
        string lastInner = _tokens[Math.Max(quotation.FirstToken, quotation.IsClosed ? quotation.LastToken - 2 : quotation.LastToken - 1)].Text;
        bool endsSentence = Sentences.IsTerminal(lastInner) || lastInner == "," || !quotation.IsClosed;
        // ‘Learning to wait’ as a paragraph by itself: a heading.
        if (!endsSentence && words <= LongestHeading && quotation.FirstToken == sentence.Paragraph.FirstToken && quotation.LastToken == sentence.Paragraph.LastToken) return false;
        bool toEnd = quotation.LastToken >= sentence.Last || (quotation.LastToken == sentence.Last - 1 && Sentences.IsTerminal(_tokens[sentence.Last - 1].Text));
        if (quotation.FirstToken == sentence.First) return toEnd ? words >= 3 || endsSentence : endsSentence && words >= 3;
        Token before = _tokens[quotation.FirstToken - 1];
        if (before.Text == ":") return words >= 2 && (capital || toEnd);
        return before.IsComma && capital && words >= 4 && endsSentence && toEnd;
    }

    // A quotation in capitals, or a short one in single marks that is a paragraph by itself where speech stands in double ones.
    private bool IsHeading(Sentence sentence, Quotation quotation) =>
        quotation.IsSingle && document.MarksSpeechDoubly && quotation.FirstToken == sentence.Paragraph.FirstToken && quotation.LastToken == sentence.Paragraph.LastToken && CountWords(quotation.FirstToken, quotation.LastToken) <= LongestHeading
        || _tokens[quotation.FirstToken + 1].Text.Length > 1 && document.Text.AsSpan(quotation.Inner.Start, quotation.Inner.Length) is var inner && inner.IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>Whom a cue's statement is said to: "told reporters", "said to the crowd"; null when nobody is named.</summary>
    public NounPhrase? AddresseeOf(Sentence sentence, CueCandidate cue)
    {
        if (cue.IsPreposition || cue.IsPassive) return null;
        int from = cue.Place == SpeakerPlace.After && cue.Speaker is { } speaker ? speaker.Last : cue.Last;
        if (from >= sentence.Last) return null;
        bool to = _tokens[from].Lower == "to" && from + 1 < sentence.Last && !_tokens[from + 1].IsVerb;
        bool takesObject = (cue.Verb.Frames & (ReportingFrames.ObjectClause | ReportingFrames.ObjectTo)) != 0 || cue.Verb.Lemma == "call on";
        if (!to && (!takesObject || cue.Place == SpeakerPlace.After)) return null;
        if (phrases.StartingAt(to ? from + 1 : from, QuotationLimit(sentence, from)) is not { } phrase) return null;
        int next = phrase.Last;
        // Whoever a verb follows is the subject of what was said, not its hearer: "warned the talks had failed".
        if (!to && next < sentence.Last && _tokens[next].IsFinite && !cue.Verb.Frames.HasFlag(ReportingFrames.ObjectTo) && cue.Verb.Lemma != "tell") return null;
        if (cue.Verb.Frames.HasFlag(ReportingFrames.ObjectTo) && cue.Verb.Lemma is not ("tell" or "remind" or "assure") && !(next < sentence.Last && _tokens[next].Lower is "to" or "not" or "never" or "that" or "about" or "whether" or "if" or "why" or "how")) return null;
        int last = phrase.First + 1;
        while (last < phrase.Last && !(_tokens[last].IsPreposition && _tokens[last].Lower != "of" && last > phrase.Head - (phrase.Last - phrase.First))) last++;
        int first = phrase.First;
        while (first < last - 1 && _tokens[first].Lower is "the" or "a" or "an") first++;
        return new(first, last, last - 1);
    }

    /// <summary>Whether a quotation ends as speech does: with a comma, a stop or a dash, or left open.</summary>
    public bool EndsSpeech(Quotation quotation) => LastInner(quotation) is var last && (last.IsComma || Sentences.IsTerminal(last.Text) || last.IsDash || !quotation.IsClosed);

    // The last token of a quotation that is not a mark, nested ones included.
    private Token LastInner(Quotation quotation)
    {
        int k = quotation.IsClosed ? quotation.LastToken - 2 : quotation.LastToken - 1;
        while (k > quotation.FirstToken && _tokens[k].Text[0] is '\'' or '’' or '‘' or '"' or '”' or '“') k--;
        return _tokens[k];
    }

    /// <summary>A set-off quotation after a cue's own words that goes on with the utterance before it: “A,” she said on Monday, “and B.”</summary>
    public Content? Resumed(Sentence sentence, List<CueCandidate> cues, int index)
    {
        CueCandidate cue = cues[index];
        int from = Math.Max(cue.Last, cue.Place == SpeakerPlace.After && cue.Speaker is { } speaker ? speaker.Last : 0);
        Quotation? next = sentence.Quotations.Find(q => q.FirstToken >= from);
        if (next is null || next.FirstToken - from > LongestAdjunct || !EndsSpeech(next)) return null;
        Token before = _tokens[next.FirstToken - 1];
        if (!before.IsComma && before.Tag != PosTag.CC && !before.IsDash) return null;
        // Another report in between has the better claim.
        for (int i = index + 1; i < cues.Count && cues[i].First < next.FirstToken; i++)
        {
            if (cues[i].Verb.Strength <= 2 && (!cues[i].IsParticiple || cues[i].Verb.Strength == 1) || cues[i].Verb.Lemma == "add") return null;
        }
        Content content = new("quotation", 0.9) { MayContinue = true };
        content.Fragments.Add((next.FirstToken, next.LastToken));
        return content;
    }

    // Whether a quotation begins with a capital letter that its first word has not by itself.
    private bool BeginsUtterance(int mark) => _tokens[mark + 1] is { } word && char.IsUpper(word.Text[0]) && word.Lower is not ("i" or "i'm" or "i’m") && !word.IsProper;

    // “...” behind a comma or colon and words without a verb of their own: said of the harbour, “It is ours.”
    private Quotation? Announced(Sentence sentence, List<CueCandidate> cues, int index, int p)
    {
        Quotation? next = sentence.Quotations.Find(q => q.FirstToken >= p);
        if (next is null || next.FirstToken - p is < 2 or > LongestAdjunct || !EndsSpeech(next) || char.IsLower(_tokens[next.FirstToken + 1].Text[0])) return null;
        if (!_tokens[next.FirstToken - 1].IsComma && _tokens[next.FirstToken - 1].Text != ":" || _tokens[p].Lower == "that") return null;
        if (index + 1 < cues.Count && cues[index + 1].First < next.FirstToken) return null;
        bool relative = false;
        for (int k = p; k < next.FirstToken - 1; k++)
        {
            Token token = _tokens[k];
            if (token.IsComma && k == p || token.Text is ";" or ":") return null;
            relative |= (k > p || p > cues[index].Last) && (token.Tag is PosTag.WP or PosTag.WDT || token.Lower == "that");
            if (token.IsFinite && !relative) return null;
        }
        return next;
    }

    private static bool Takes(ReportingFrames frames, CueCandidate cue) => (frames & (ReportingFrames.Clause | ReportingFrames.Bare | ReportingFrames.ObjectClause)) != 0 || (cue.Verb.Strength == 1 && !frames.HasFlag(ReportingFrames.NounPhrase) && !frames.HasFlag(ReportingFrames.For));

    private static bool CanReportClause(CueCandidate cue) => cue.IsPreposition || (cue.Verb.Strength <= 2 && (cue.Verb.Frames & (ReportingFrames.Clause | ReportingFrames.Bare | ReportingFrames.ObjectClause)) != 0 || CueWords.IsPlainSaying(cue.Verb.Past));

    private static bool IsPrepositional(ReportingVerb verb) => verb.Lemma.Contains(' ') && verb.Lemma[(verb.Lemma.LastIndexOf(' ') + 1)..] is "for" or "of" or "against" or "about" or "to" or "on" or "at" or "over" or "out" or "off" or "with";

    private static bool PrepositionFrame(ReportingFrames frames, string word) => word switch
    {
        "for" => frames.HasFlag(ReportingFrames.For),
        "of" => frames.HasFlag(ReportingFrames.Of),
        "against" => frames.HasFlag(ReportingFrames.Against),
        "about" => frames.HasFlag(ReportingFrames.About),
        "on" => frames.HasFlag(ReportingFrames.On),
        _ => false,
    };

    // A quotation right after a cue is reported by it unless the cue is one that quotes only what it clearly introduces.
    private bool Reports(CueCandidate cue, Quotation quotation) =>
        cue.Verb.Strength <= 2 || cue.Verb.Frames.HasFlag(ReportingFrames.Quote) || CountWords(quotation.FirstToken, quotation.LastToken) >= 4;

    private Content? AfterComma(Sentence sentence, List<CueCandidate> cues, int index, int comma)
    {
        CueCandidate cue = cues[index];
        int at = comma + 1;
        if (at >= sentence.Last) return null;
        if (StartsQuotation(sentence, at) is { } quotation)
        {
            // The next cue has the better claim where it follows the quotation with a speaker of its own.
            int end = QuotationsEnd(sentence, cues, index, quotation);
            Content content = new("quotation", 0.95) { MayContinue = true };
            content.Fragments.Add((at, end));
            return content;
        }
        // "The talks, he said, had failed": the clause goes on after the cue.
        Token next = _tokens[at];
        if (cue.IsParticiple || next.Tag is PosTag.VBG or PosTag.CC or PosTag.WP or PosTag.WDT || next.Lower is "as" or "while" or "after" or "who" or "which" or "when" or "before" or "according" or "though" or "although") return null;
        bool commaBefore = cue.Speaker is { } s && cue.Place == SpeakerPlace.Before && s.First - 1 >= sentence.First && _tokens[s.First - 1].IsComma;
        if (!commaBefore || cue.Verb.Strength > 2) return null;
        Content? rest = Region(sentence, cues, index, at, "clause", 0.8);
        return rest is null ? null : rest with { MayContinue = true, StandsAlone = StartsClause(sentence, at) && NothingBefore(sentence, cue.Speaker!.Value.First - 1) };
    }

    // "But, Vek said, no lorry will pass": before the speaker stands only a conjunction or the occasion.
    private bool NothingBefore(Sentence sentence, int comma)
    {
        int first = sentence.First;
        while (first < comma && (_tokens[first].IsComma || _tokens[first].Tag == PosTag.CC)) first++;
        return first >= comma || IsAdjunct(first, comma);
    }

    // A quotation may be followed by more of the same utterance: “A” and “B”.
    private int QuotationsEnd(Sentence sentence, List<CueCandidate> cues, int index, Quotation quotation)
    {
        int end = quotation.LastToken;
        int limit = ClauseEnd(sentence, cues, index, quotation.FirstToken, true);
        return EndsSpeech(quotation) || limit <= end || _tokens[end].IsComma ? end : limit;
    }

    /// <summary>The content that begins at a token, up to where the rules and the model of boundaries end it; null where nothing is left.</summary>
    public Content? Region(Sentence sentence, List<CueCandidate> cues, int index, int first, string rule, double confidence)
    {
        int end = ClauseEnd(sentence, cues, index, first, rule is "clause" or "colon");
        while (end > first && (_tokens[end - 1].IsComma || _tokens[end - 1].Text is "." or ";" or ":" || _tokens[end - 1].IsDash)) end--;
        if (end <= first) return null;
        if (rule == "object" && WordsOnly(sentence, first, end) is { } words)
        {
            Content spoken = new("quotation", confidence);
            spoken.Fragments.Add((words.FirstToken, words.LastToken));
            return spoken;
        }
        end = WithoutCircumstance(sentence, first, end, rule == "object");
        BoundaryChoice choice = new(sentence, cues, index, first, rule, end, Limit(sentence, cues, index, first, rule is "clause" or "colon"));
        if (boundaries is not null && rule != "quotation")
        {
            List<int> ends = choice.Ends(_tokens);
            if (ends.Count > 1) end = ends[boundaries.Choose(_tokens, choice, ends)];
        }
        Content content = new(rule, confidence) { Choice = choice };
        content.Fragments.Add((first, end));
        return content;
    }

    // "addressed the crews: “Stay.”", "posted a message reading “Stay”": the quotation alone, where words without a verb of their own only announce it; else null.
    private Quotation? WordsOnly(Sentence sentence, int first, int end)
    {
        Quotation? quotation = sentence.Quotations.Find(q => q.FirstToken >= first && q.LastToken <= end);
        if (quotation is null || quotation.FirstToken - first < 2) return null;
        int k = quotation.FirstToken - 1;
        bool colon = _tokens[k].Text == ":" && EndsSpeech(quotation);
        if (_tokens[k].IsComma || _tokens[k].Text == ":") k--;
        if (!colon && (_tokens[k].Lower is not ("saying" or "reading") || _tokens[k - 1].Lower == "without")) return null;
        return HasVerb(first, k) ? null : quotation;
    }

    // "accused it of ‘playing chess’ after two trawlers were held": what the narrator adds behind the quoted words.
    private int WithoutCircumstance(Sentence sentence, int first, int end, bool ofObject)
    {
        Quotation? last = sentence.Quotations.FindLast(q => q.FirstToken >= first && q.LastToken <= end);
        if (last is null || last.LastToken >= end) return end;
        Token next = _tokens[last.LastToken];
        Token? second = last.LastToken + 1 < end ? _tokens[last.LastToken + 1] : null;
        bool circumstance = next.Lower is "after" or "as" or "when" or "following" or "amid" || (ofObject && next.Lower is "because" or "while" or "since" or "despite");
        bool closed = _tokens[last.LastToken - 2] is { IsComma: true };
        bool narration = closed && (next.Tag is PosTag.VBG or PosTag.WP or PosTag.WDT);
        bool action = next.Tag == PosTag.CC && second is { } verb && (verb.Tag == PosTag.VBD || verb.Lower is "did" or "has" or "had" or "does") && ofObject;
        bool aside = next.IsDash && second is { Tag: PosTag.CC };
        return circumstance || narration || action || aside ? last.LastToken : end;
    }

    // Where what a cue reports ends: at the sentence's end, or before words that begin another report or return to narration.
    private int ClauseEnd(Sentence sentence, List<CueCandidate> cues, int index, int first, bool clause)
    {
        int end = sentence.Last;
        while (end > first && Sentences.IsTerminal(_tokens[end - 1].Text)) end--;
        if (cues[index].Place == SpeakerPlace.Fronted && CommaAfter(sentence, first) is int comma and >= 0) return _tokens[comma].IsComma ? comma : comma + 1;
        for (int i = index + 1; i < cues.Count; i++)
        {
            CueCandidate next = cues[i];
            if (next.First < first || next.First >= end) continue;
            if (BoundaryBefore(sentence, cues[index], next, first, clause) is int boundary and > 0) return boundary;
        }
        return end;
    }

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
            bool subordinate = cue.Speaker is { } own && own.First > sentence.First && own.First - sentence.First <= 2 && (IsSubordinator(_tokens[sentence.First].Lower) || _tokens[sentence.First].Lower == "in");
            subordinate |= _tokens[sentence.First].Lower is "asked" or "pressed" or "questioned" || (_tokens[first].Tag is PosTag.WRB or PosTag.WP || _tokens[first].Lower is "whether" or "if") && next.Verb.Strength == 1 && CueWords.IsPlainSaying(_tokens[next.First].Lower);
            if (subordinate && (_tokens[before].IsComma || _tokens[before].IsDash || sentence.EndsQuotation(before))) return sentence.EndsQuotation(before) ? before + 1 : before;
            if (TrailingReport(sentence, next, before) is int trailing and > 0) return trailing;
        }
        return -1;
    }

    // The first of the later cues that begins where this report is over beyond doubt: the content ends before it.
    private int Limit(Sentence sentence, List<CueCandidate> cues, int index, int first, bool clause)
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
        bool passedOn = IsRelative(sentence, next) && next.Last < sentence.Last && (_tokens[next.Last].IsFinite || StartsQuotation(sentence, next.Last) is not null) || _tokens[before].Lower == "with" && next.Verb.Strength == 1 && _tokens[next.First].Tag == PosTag.VBG;
        if (!passedOn || before - 1 <= first || (clause && !HasVerb(first, before))) return -1;
        return _tokens[before - 1].IsComma ? before - 1 : before;
    }

    // ", the agency reported" at the end passes the report on: where it begins, or -1.
    private int TrailingReport(Sentence sentence, CueCandidate next, int before)
    {
        bool comma = _tokens[before].IsComma || (sentence.EndsQuotation(before) && _tokens[before - 1].IsComma);
        if (!comma || next.Verb.Strength > 2 || ReportsSomething(sentence, next)) return -1;
        return _tokens[before].IsComma ? before : before + 1;
    }

    // The first comma from a token on where a quotation that ends as speech opens behind it and no other cue stands before it; -1 where there is none.
    private int QuotationBehindComma(Sentence sentence, List<CueCandidate> cues, int index, int from)
    {
        Quotation? next = sentence.Quotations.Find(q => q.FirstToken > from);
        if (next is null || next.FirstToken - from > LongestAdjunct || !_tokens[next.FirstToken - 1].IsComma || !EndsSpeech(next)) return -1;
        return cues.Exists(c => c.First > cues[index].First && c.First < next.FirstToken) ? -1 : next.FirstToken - 1;
    }

    // "which he said was", "that officials say will": the cue and its speaker stand inside a relative clause.
    private bool IsRelative(Sentence sentence, CueCandidate cue) =>
        cue.Place == SpeakerPlace.Before && cue.Verb.Strength <= 2 && cue.Speaker is { } speaker && speaker.First - 1 > sentence.First && cue.First - speaker.Last <= 2
        && (_tokens[speaker.First - 1].Lower == "which" || (_tokens[speaker.First - 1].Lower is "that" or "who" or "whom" && _tokens[speaker.First - 2].IsNoun));

    // Whether a weak participle clearly reports: "that", a quotation or a colon follows at once.
    private bool IntroducesReport(Sentence sentence, CueCandidate cue) =>
        cue.Last < sentence.Last && (_tokens[cue.Last].Lower == "that" || _tokens[cue.Last].Text == ":" || StartsQuotation(sentence, cue.Last) is not null || (cue.Verb.Frames.HasFlag(ReportingFrames.Bare) && StartsClause(sentence, cue.Last)) || HasQuotationSoon(sentence, cue.Last));

    public static bool IsSubordinator(string word) => word is "while" or "although" or "though" or "as" or "after" or "when" or "even" or "whereas" or "if" or "because" or "since" or "before";

    // Whether anything but words on the occasion follows a cue in its sentence.
    private bool ReportsSomething(Sentence sentence, CueCandidate cue)
    {
        int k = SkipAdjuncts(sentence, cue.Verb.Frames.HasFlag(ReportingFrames.ObjectClause) && phrases.StartingAt(cue.Last, sentence.Last) is { } target ? target.Last : cue.Last);
        return k < sentence.Last && !Sentences.IsTerminal(_tokens[k].Text) && !_tokens[k].IsComma;
    }

    private static Quotation? StartsQuotation(Sentence sentence, int token) => sentence.Quotations.Find(q => q.FirstToken == token);

    private static int QuotationLimit(Sentence sentence, int from)
    {
        foreach (Quotation quotation in sentence.Quotations)
        {
            if (quotation.FirstToken >= from) return quotation.FirstToken;
        }
        return sentence.Last;
    }

    private bool HasQuotationSoon(Sentence sentence, int from) => sentence.Quotations.Exists(q => q.FirstToken >= from && q.FirstToken - from <= 12);

    private int FindWord(Sentence sentence, int from, string word, int within)
    {
        for (int k = from; k < Math.Min(sentence.Last, from + within); k++)
        {
            if (_tokens[k].Lower == word) return k;
            if (_tokens[k].IsComma || _tokens[k].IsFinite) return -1;
        }
        return -1;
    }

    // "that evening", "that account.": not a conjunction.
    private bool IsPointer(Sentence sentence, int that) =>
        that + 1 >= sentence.Last || Sentences.IsTerminal(_tokens[that + 1].Text) || (that + 1 < sentence.Last && Lex.IsTimeNoun(_tokens[that + 1].Lower) && !HasFiniteSoon(sentence, that + 2))
        || (that + 2 < sentence.Last && _tokens[that + 1].IsNoun && Sentences.IsTerminal(_tokens[that + 2].Text));

    // The conjunction "that" after words on the occasion: "said in Halm on Monday that".
    private int FindThat(Sentence sentence, int from)
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
    private int SkipAdjuncts(Sentence sentence, int p)
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

    private int AppositionEnd(Sentence sentence, int k)
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
    private bool StartsClause(Sentence sentence, int k)
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
    private bool StartsReport(Sentence sentence, CueCandidate cue, int k)
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

    private bool StartsObject(int k) => _tokens[k].IsModifier || _tokens[k].Tag is PosTag.PRP or PosTag.VBG or PosTag.VBN;

    private bool HasVerb(int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            if (_tokens[k].IsFinite) return true;
        }
        return false;
    }

    private bool IsSubordinate(int first) => _tokens[first].Lower is "if" or "when" or "while" or "because" or "since" or "although" or "though" or "unless" or "once" or "without" or "for" or "as" or "until";

    // "In a statement released on Monday, the talks had failed, Vek said": the occasion is no part of what was said.
    private int SkipOccasion(Sentence sentence, int first, int last)
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
    private bool IsAdjunct(int first, int last)
    {
        Token token = _tokens[first];
        if (token.Tag == PosTag.VBG || token.Tag == PosTag.VBN || token.Lower is "asked" or "speaking" or "meanwhile" or "earlier" or "later" or "still" or "instead" or "also" or "however" or "separately") return true;
        if (token.Lower is "if" or "because" or "unless" or "without" or "although" or "though" or "since") return false;
        if (token.IsAdverb && last - first <= 4) return true;
        return token.IsPreposition || Lex.IsCalendarWord(token.Lower) || token.Lower is "last" or "this" or "when" or "while" or "as";
    }

    private int CountWords(int first, int last)
    {
        int words = 0;
        for (int k = first; k < last; k++) words += _tokens[k].IsWord ? 1 : 0;
        return words;
    }
}
