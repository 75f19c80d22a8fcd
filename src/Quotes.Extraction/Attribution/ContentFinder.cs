namespace Quotes.Extraction;

/// <summary>Finds what a cue reports: the clause, phrase or quotation after it, or what stands before it.</summary>
internal sealed class ContentFinder(ArticleText document, NounPhrases phrases, ClauseShapes shapes, BoundaryModel? boundaries)
{
    private const int LongestAdjunct = 28;

    // Age, office and place between a quotation and a name.
    private const int LongestDescription = 14;
    private const int LongestHeading = 7;

    private readonly List<Token> _tokens = document.Tokens;

    private readonly ReportEnds _ends = new(document, phrases, shapes);

    /// <summary>What follows the cue, or null.</summary>
    public Content? Right(Sentence sentence, List<CueCandidate> cues, int index)
    {
        CueCandidate cue = cues[index];
        int p = cue.Last;
        if (cue.IsPreposition)
        {
            // "According to Vek, the talks failed": only at the beginning; otherwise what it reports stands before it.
            int comma = cue.Speaker is { } source ? shapes.AppositionEnd(sentence, source.Last) : p;
            bool begins = cue.First == sentence.First || (cue.First - sentence.First <= 2 && !_tokens[cue.First - 1].IsComma) || _tokens[cue.First - 1].IsComma && cue.First - sentence.First <= 4;
            if (!begins || comma >= sentence.Last || !(_tokens[comma].IsComma || _tokens[comma].Text == ":")) return null;
            return Region(sentence, cues, index, comma + 1, "clause", 0.85);
        }
        if (cue.Place == SpeakerPlace.After && cue.Speaker is { } inverted) p = shapes.AppositionEnd(sentence, inverted.Last);
        if (p >= sentence.Last) return null;
        ReportingFrames frames = cue.Verb.Frames;

        // "A note quoted the pilot as saying “Land!”"
        if (shapes.FindWord(sentence, p, "as", 12) is int role and >= 0 && role + 2 < sentence.Last && _tokens[role + 1].Lower == "saying" && ClauseShapes.StartsQuotation(sentence, role + 2) is not null) return Region(sentence, cues, index, role + 2, "quotation", 0.95);
        // An object: "told reporters", "accused Vek of", "urged Vek to".
        if (cue.Place != SpeakerPlace.After && phrases.StartingAt(p, ClauseShapes.QuotationLimit(sentence, p)) is { } target)
        {
            int after = target.Last;
            string next = after < sentence.Last ? _tokens[after].Lower : "";
            if (frames.HasFlag(ReportingFrames.ObjectOf) && next == "of") return Region(sentence, cues, index, p, "object", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectTo) && next == "to" && after + 1 < sentence.Last) return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectTo) && next is "not" or "never" && after + 2 < sentence.Last && _tokens[after + 1].Lower == "to") return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (cue.Verb.Lemma == "call on" && next == "to" && after + 1 < sentence.Last) return Region(sentence, cues, index, after, "infinitive", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectFor) && (shapes.FindWord(sentence, p, "for", 12) >= 0 || shapes.FindWord(sentence, p, "over", 12) >= 0)) return Region(sentence, cues, index, p, "object", 0.8);
            if (frames.HasFlag(ReportingFrames.As) && shapes.FindWord(sentence, after, "as", 12) >= 0) return Region(sentence, cues, index, p, "object", 0.85);
            if (frames.HasFlag(ReportingFrames.ObjectClause)) p = target.Last;
            // "told officials gathered at the harbour that"
            if (p == target.Last && p + 1 < sentence.Last && _tokens[p].Tag is PosTag.VBN or PosTag.VBD && _tokens[p + 1].IsPreposition && shapes.FindThat(sentence, p + 1) is int told and > 0) return Region(sentence, cues, index, told + 1, "clause", 0.85);
        }
        else if (frames.HasFlag(ReportingFrames.As) && cue.Place != SpeakerPlace.After && shapes.FindWord(sentence, p, "as", 16) >= 0)
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
        int q = shapes.SkipAdjuncts(sentence, p);
        if (q >= sentence.Last) return null;
        // "a rule that he said would cost lives": what was said of it is the rest of the relative clause.
        if (_ends.IsRelative(sentence, cue) && (_tokens[q].IsFinite || ClauseShapes.StartsQuotation(sentence, q) is not null && !_tokens[q + 1].IsCapitalized) && Takes(frames, cue)) return Region(sentence, cues, index, q, "clause", 0.85);
        Token at = _tokens[q];
        if (at.Text == ":") return q + 1 < sentence.Last ? Region(sentence, cues, index, q + 1, "colon", 0.9) : null;
        // "said that was untrue": a pronoun, the subject of what was said.
        if (at.Lower == "that" && q + 1 < sentence.Last && _tokens[q + 1].Lower is "is" or "was" or "would" or "will" or "could" or "had" or "has" or "did" or "does" or "should" or "might" && Takes(frames, cue)) return Region(sentence, cues, index, q, "clause", 0.85);
        if (at.Lower == "that" && !shapes.IsPointer(sentence, q) && Takes(frames, cue)) return q + 1 < sentence.Last ? Region(sentence, cues, index, q + 1, "clause", 0.95) : null;
        int that = Takes(frames, cue) ? shapes.FindThat(sentence, p) : -1;
        if (that >= 0 && that + 1 < sentence.Last) return Region(sentence, cues, index, that + 1, "clause", 0.9);
        if (at.IsComma) return AfterComma(sentence, cues, index, q);
        if (ClauseShapes.StartsQuotation(sentence, q) is { } opened)
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
        if ((at.Lower == "to" || _tokens[q].Lower is "never" or "not") && frames.HasFlag(ReportingFrames.To) && ((q + 1 < sentence.Last && at.Lower != "to" && _tokens[q + 1].Lower == "to") || q + 1 < sentence.Last && (_tokens[q + 1].IsVerb || _tokens[q + 1].IsAdverb || _tokens[q + 1].IsAdjective) || ClauseShapes.StartsQuotation(sentence, q + 1) is not null || (_tokens[q].Lower is "never" or "not"))) return Region(sentence, cues, index, q, "infinitive", 0.8);
        if (frames.HasFlag(ReportingFrames.Wh) && at.Lower is "whether" or "if" or "how" or "why" or "what" or "who" or "where" or "when") return Region(sentence, cues, index, q, "clause", 0.8);
        if (at.Tag is PosTag.WP or PosTag.WRB && cue.Verb.Strength == 1) return Region(sentence, cues, index, q, "clause", 0.7);
        if (IsPrepositional(cue.Verb) || PrepositionFrame(frames, at.Lower))
        {
            int from = IsPrepositional(cue.Verb) ? cue.Last : q + 1;
            if (from < sentence.Last && !_tokens[from].IsComma) return Region(sentence, cues, index, from, "object", 0.75);
        }
        if (Takes(frames, cue) && (cue.Verb.Strength <= 2 || frames.HasFlag(ReportingFrames.Bare)) && shapes.StartsReport(sentence, cue, q)) return Region(sentence, cues, index, q, "clause", 0.85);
        if (p != q && Takes(frames, cue) && shapes.StartsReport(sentence, cue, p)) return Region(sentence, cues, index, p, "clause", 0.8);
        if (frames.HasFlag(ReportingFrames.Called) && ClauseShapes.HasQuotationSoon(sentence, q)) return Region(sentence, cues, index, q, "object", 0.85);
        if (frames.HasFlag(ReportingFrames.NounPhrase) && (shapes.StartsObject(q) || shapes.IsPointer(sentence, q)))
        {
            bool quoted = ClauseShapes.HasQuotationSoon(sentence, q);
            if (quoted || cue.Verb.Strength <= 2) return Region(sentence, cues, index, q, "object", quoted ? 0.8 : 0.6);
        }
        return ClauseShapes.HasQuotationSoon(sentence, q) && cue.Verb.Strength <= 2 && shapes.StartsObject(q) ? Region(sentence, cues, index, q, "object", 0.7) : null;
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
        first = shapes.SkipOccasion(sentence, first, last);
        // Vek ran through the rules of the house: “Never be late,” he said.
        if (ending is not null && ending.FirstToken > first && EndsSpeech(ending) && (_tokens[ending.FirstToken - 1].IsDash || _tokens[ending.FirstToken - 1].Text is ":" or "(")) first = ending.FirstToken;
        if (first >= last) return null;
        // "Hours after the vote, Vek wrote, “It is over.”"
        if (ending is null && right is { Rule: "quotation" } && BeginsUtterance(right.Fragments[0].First)) return null;
        if (right is not null && ending is null && shapes.IsAdjunct(first, last)) return null;
        bool quoted = sentence.Quotations.Exists(q => q.FirstToken >= first && q.LastToken <= last);
        // “Winter of the Generals” the weekly printed: neither a comma nor the end of a sentence closes it as speech.
        if (ending is not null && !comma && !EndsSpeech(ending) && cue.Verb.Strength > 1) return null;
        if (!quoted && !CanReportClause(cue)) return null;
        if (!quoted && right is null && !shapes.HasVerb(first, last) && (cue.Verb.Strength > 1 || last - first < 4 || shapes.IsAdjunct(first, last) || Lex.IsTimeNoun(_tokens[last - 1].Lower) || _tokens[last - 1].IsAdverb)) return null;
        if (!quoted && right is not null && right.MayContinue && !right.StandsAlone && shapes.HasVerb(first, last) && !shapes.IsSubordinate(first)) return null;
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
        if (comma - sentence.First < 3 || !_tokens[comma].IsComma || _tokens[sentence.First].Lower is not ("if" or "unless" or "should") || shapes.CommaAfter(sentence, sentence.First) != comma) return null;
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
        int words = shapes.CountWords(quotation.FirstToken, quotation.LastToken);
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
        quotation.IsSingle && document.MarksSpeechDoubly && quotation.FirstToken == sentence.Paragraph.FirstToken && quotation.LastToken == sentence.Paragraph.LastToken && shapes.CountWords(quotation.FirstToken, quotation.LastToken) <= LongestHeading
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
        if (phrases.StartingAt(to ? from + 1 : from, ClauseShapes.QuotationLimit(sentence, from)) is not { } phrase) return null;
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
        cue.Verb.Strength <= 2 || cue.Verb.Frames.HasFlag(ReportingFrames.Quote) || shapes.CountWords(quotation.FirstToken, quotation.LastToken) >= 4;

    private Content? AfterComma(Sentence sentence, List<CueCandidate> cues, int index, int comma)
    {
        CueCandidate cue = cues[index];
        int at = comma + 1;
        if (at >= sentence.Last) return null;
        if (ClauseShapes.StartsQuotation(sentence, at) is { } quotation)
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
        return rest is null ? null : rest with { MayContinue = true, StandsAlone = shapes.StartsClause(sentence, at) && NothingBefore(sentence, cue.Speaker!.Value.First - 1) };
    }

    // "But, Vek said, no lorry will pass": before the speaker stands only a conjunction or the occasion.
    private bool NothingBefore(Sentence sentence, int comma)
    {
        int first = sentence.First;
        while (first < comma && (_tokens[first].IsComma || _tokens[first].Tag == PosTag.CC)) first++;
        return first >= comma || shapes.IsAdjunct(first, comma);
    }

    // A quotation may be followed by more of the same utterance: “A” and “B”.
    private int QuotationsEnd(Sentence sentence, List<CueCandidate> cues, int index, Quotation quotation)
    {
        int end = quotation.LastToken;
        int limit = _ends.ClauseEnd(sentence, cues, index, quotation.FirstToken, true);
        return EndsSpeech(quotation) || limit <= end || _tokens[end].IsComma ? end : limit;
    }

    /// <summary>The content that begins at a token, up to where the rules and the model of boundaries end it; null where nothing is left.</summary>
    public Content? Region(Sentence sentence, List<CueCandidate> cues, int index, int first, string rule, double confidence)
    {
        int end = _ends.ClauseEnd(sentence, cues, index, first, rule is "clause" or "colon");
        while (end > first && (_tokens[end - 1].IsComma || _tokens[end - 1].Text is "." or ";" or ":" || _tokens[end - 1].IsDash)) end--;
        if (end <= first) return null;
        if (rule == "object" && WordsOnly(sentence, first, end) is { } words)
        {
            Content spoken = new("quotation", confidence);
            spoken.Fragments.Add((words.FirstToken, words.LastToken));
            return spoken;
        }
        end = WithoutCircumstance(sentence, first, end, rule == "object");
        BoundaryChoice choice = new(sentence, cues, index, first, rule, end, _ends.Limit(sentence, cues, index, first, rule is "clause" or "colon"));
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
        return shapes.HasVerb(first, k) ? null : quotation;
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

    // The first comma from a token on where a quotation that ends as speech opens behind it and no other cue stands before it; -1 where there is none.
    private int QuotationBehindComma(Sentence sentence, List<CueCandidate> cues, int index, int from)
    {
        Quotation? next = sentence.Quotations.Find(q => q.FirstToken > from);
        if (next is null || next.FirstToken - from > LongestAdjunct || !_tokens[next.FirstToken - 1].IsComma || !EndsSpeech(next)) return -1;
        return cues.Exists(c => c.First > cues[index].First && c.First < next.FirstToken) ? -1 : next.FirstToken - 1;
    }
}
