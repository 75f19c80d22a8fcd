namespace Quotes.Extraction;

/// <summary>Finds the statements of one sentence: for every reporting word its speaker and what it reports.</summary>
internal sealed class SentenceReader
{
    // A name with office and occasion.
    private const int LongestSignature = 16;

    private readonly bool _useCuePatterns;
    private readonly ArticleText _document;
    private readonly List<Token> _tokens;
    private readonly NounPhrases _phrases;
    private readonly SubjectFinder _subjects;
    private readonly ParsedSubjects _parsed;
    private readonly CueFinder _cues;
    private readonly ClauseShapes _shapes;
    private readonly ContentFinder _contents;
    private readonly ReportFinder _reports;

    public SentenceReader(ArticleText document, EntityTable entities, bool useCuePatterns, BoundaryModel? boundaries, ReportModel? reports)
    {
        _useCuePatterns = useCuePatterns;
        _document = document;
        _tokens = document.Tokens;
        _phrases = new(document, entities);
        _subjects = new(document, _phrases, entities);
        _parsed = new(document, _phrases);
        _cues = new(document);
        _shapes = new(document, _phrases, entities);
        _contents = new(document, _phrases, _shapes, boundaries);
        _reports = new(document, _phrases, _subjects, _contents, reports);
    }

    /// <summary>The statements of a sentence, in order; quotations that nothing in it reports are floating ones.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="introduction">The words at the end of the sentence before that announce a quotation, if any; replaced by this sentence's.</param>
    public List<Statement> Read(Sentence sentence, ref Statement? introduction)
    {
        List<CueCandidate> all = Cues(sentence);
        Statement? announced = introduction;
        introduction = Introduction(sentence, all);
        all.RemoveAll(c => IsFrontedPassive(sentence, c));
        List<Statement> statements = ByRules(sentence, [.. all], announced);
        _reports.Revise(sentence, all, statements);
        statements.Sort((a, b) => a.First.CompareTo(b.First));
        return statements;
    }

    /// <summary>What in a sentence may be a report, each with the keys it is judged by.</summary>
    public IEnumerable<(ReportCandidate Candidate, List<uint> Keys)> Candidates(Sentence sentence)
    {
        List<CueCandidate> all = Cues(sentence);
        all.RemoveAll(c => IsFrontedPassive(sentence, c));
        List<Statement> statements = ByRules(sentence, [.. all], null);
        return _reports.All(sentence, all, statements).Select(c => (c, _reports.Features(c, statements)));
    }

    private List<Statement> ByRules(Sentence sentence, List<CueCandidate> cues, Statement? announced)
    {
        List<Statement> statements = [];
        int leftLimit = sentence.First;
        // ", he said" at the end reports all before it, whatever that reports in turn.
        if (Trailing(sentence, cues) is int trailing and > 0) cues.RemoveRange(0, trailing);
        for (int i = 0; i < cues.Count; i++)
        {
            CueCandidate cue = cues[i];
            if (cue.First < leftLimit) continue;
            if (Report(sentence, cues, i, leftLimit) is not { } statement) continue;
            // "concludes with footage of Vek saying, “...”": who is shown to speak does.
            if (i + 1 < cues.Count && cues[i + 1] is { IsParticiple: true, Speaker: not null } saying && statement.First == saying.First && !_tokens[saying.First - 1].IsPreposition && statement.Cue is { Verb.Strength: > 1 } && CueWords.IsPlainSaying(saying.Verb.Past) && Report(sentence, cues, i + 1, leftLimit) is not null) continue;
            statements.Add(statement);
            // Cues inside what is reported report something within it: the outer statement covers them.
            leftLimit = Math.Max(cue.Last, statement.Last);
        }
        AddUnreported(sentence, cues, statements, announced);
        return statements;
    }

    /// <summary>The reporting words of a sentence, each with its speaker.</summary>
    public List<CueCandidate> Cues(Sentence sentence)
    {
        List<CueCandidate> cues = _cues.Find(sentence);
        foreach (CueCandidate cue in cues) FindSpeaker(sentence, cue, cues);
        cues.RemoveAll(cue => IsRelay(cue, cues));
        return cues;
    }

    // "State media quoted the minister as saying": who is quoted speaks, not who quotes.
    private bool IsRelay(CueCandidate cue, List<CueCandidate> cues)
    {
        if (cue.IsPassive || cue.Verb.Lemma is not ("quote" or "cite")) return false;
        CueCandidate? saying = cues.Find(c => c.First > cue.First);
        if (saying is not { IsParticiple: true } || _phrases.StartingAt(cue.Last, saying.First) is not { } quoted) return false;
        if (_tokens[saying.First - 1].Lower != "as" || saying.First - 1 - quoted.Last > LongestSignature) return false;
        saying.Speaker = quoted;
        saying.Place = SpeakerPlace.Before;
        return true;
    }

    // "Asked about the ferry, Vek shrugged": what was done to somebody before the main clause.
    private bool IsFrontedPassive(Sentence sentence, CueCandidate cue) =>
        cue.First <= sentence.First + 1 && !cue.IsPreposition && !cue.IsParticiple && (cue.First == sentence.First || _tokens[sentence.First].Lower is "when" or "also" or "then") && _tokens[cue.First].Tag is PosTag.VBN or PosTag.VBD or PosTag.JJ && cue.Speaker is null;

    // The number of the cue that reports the whole sentence up to it; 0 where none does or it is the first anyway.
    private int Trailing(Sentence sentence, List<CueCandidate> cues)
    {
        for (int i = cues.Count - 1; i > 0; i--)
        {
            CueCandidate cue = cues[i];
            if (cue.Speaker is not { } speaker || cue.IsParticiple || cue.IsPreposition || cue.Place == SpeakerPlace.Shared || !(cue.Verb.Strength == 1 || CueWords.IsPlainSaying(_tokens[cue.First].Lower))) continue;
            int start = Math.Min(cue.First, speaker.First);
            if (start - 1 <= sentence.First || !_tokens[start - 1].IsComma && !(sentence.EndsQuotation(start - 1) && EndsWithComma(sentence, start - 1))) continue;
            if (_contents.Right(sentence, cues, i) is not null) return 0;
            return Relays(sentence, cues, start) ? 0 : i;
        }
        return 0;
    }

    // "The regime said it would answer, the agency reported": the first report is complete and stands; who passed it on is not its speaker.
    private bool Relays(Sentence sentence, List<CueCandidate> cues, int trailing)
    {
        CueCandidate first = cues[0];
        bool main = first.Place == SpeakerPlace.Before && !first.IsParticiple && first.Verb.Strength == 1 && first.Speaker is { } own && own.First - sentence.First <= 3 && !ClauseShapes.IsSubordinator(_tokens[sentence.First].Lower);
        return main && _contents.Right(sentence, cues, 0) is { } content && content.Fragments[^1].Last <= trailing;
    }

    private bool EndsWithComma(Sentence sentence, int close) => close - 1 > sentence.First && _tokens[close - 1].IsComma;

    // The words that announce a quotation in the next sentence, where this one ends in a colon; else null.
    private Statement? Introduction(Sentence sentence, List<CueCandidate> cues)
    {
        int colon = sentence.Last - 1;
        if (_tokens[colon].Text != ":") return null;
        CueCandidate? last = cues.FindLast(c => c.Speaker is not null && !c.IsPreposition) ?? cues.FindLast(c => c.Speaker is not null);
        if (last is not null) return new(sentence, "speaker-cue-colon-quote", 0.93) { Cue = last, Mention = last.Speaker };
        return Announcer(sentence, colon) is { } announcer ? new(sentence, "speaker-colon-quote", announcer.Last == colon ? 0.9 : 0.75) { Mention = announcer } : null;
    }

    // Who stands before a colon: "Vek", "Vek had a message", "In Halm that day, Vek went further", "The harbour is closed - Edna Corve".
    private NounPhrase? Announcer(Sentence sentence, int colon)
    {
        for (int k = colon - 1; k > sentence.First && colon - k <= LongestSignature; k--)
        {
            if (_tokens[k].IsDash && _phrases.StartingAt(k + 1, colon) is { } signature && signature.Last == colon && _tokens[signature.Head].IsProper) return signature;
        }
        for (int k = sentence.First; k < colon; k++)
        {
            if (k > sentence.First && !_tokens[k - 1].IsComma) continue;
            if (_phrases.StartingAt(k, colon) is { } phrase && (phrase.Last == colon && k == sentence.First || phrase.Last < colon && (_tokens[phrase.Last].IsFinite || _tokens[phrase.Last].IsAdverb || k == sentence.First && _tokens[phrase.Last].IsComma))) return phrase;
            if (k == sentence.First && !_tokens[k].IsPreposition && !_tokens[k].IsAdverb && _tokens[k].Tag is not (PosTag.VBG or PosTag.WRB)) return null;
        }
        return null;
    }

    private void FindSpeaker(Sentence sentence, CueCandidate cue, List<CueCandidate> cues)
    {
        if (cue.IsPreposition)
        {
            cue.Speaker = _subjects.After(sentence, cue.Last);
            cue.Place = SpeakerPlace.After;
            return;
        }
        if (cue.IsPassive && cue.Verb.Lemma is not ("quote as saying" or "cite as saying" or "quote"))
        {
            cue.Speaker = Agent(sentence, cue);
            cue.Place = cue.Speaker is null ? SpeakerPlace.None : SpeakerPlace.After;
            return;
        }
        if (Inverted(sentence, cue) is { } after)
        {
            cue.Speaker = after;
            cue.Place = SpeakerPlace.After;
            return;
        }
        if (cue.IsParticiple && IsFronted(sentence, cue))
        {
            // "Calling the move a mistake, Vek left": the subject of the main clause after the comma.
            int comma = _shapes.CommaAfter(sentence, cue.Last);
            cue.Speaker = comma < 0 ? null : _subjects.After(sentence, comma + 1);
            cue.Place = cue.Speaker is null ? SpeakerPlace.None : SpeakerPlace.Fronted;
            return;
        }
        NounPhrase? before = SharedWithCue(sentence, cue, cues) ?? Coordinated(sentence, cue, cues) ?? _subjects.Before(sentence, cue.First, out _) ?? _parsed.Subject(sentence, cue.First);
        if (before is { } inner && DescribedAfterQuotation(sentence, cue, inner) is { } described) before = described;
        bool shared = before is { } phrase && cues.Exists(c => c != cue && c.First < cue.First && c.First > phrase.First);
        cue.Speaker = before;
        cue.Place = before is null ? SpeakerPlace.None : shared ? SpeakerPlace.Shared : SpeakerPlace.Before;
    }

    // “...,” Mr. Vek, now 81 and retired in Halm, said: the phrase right behind the quotation, before its comma.
    private NounPhrase? DescribedAfterQuotation(Sentence sentence, CueCandidate cue, NounPhrase found)
    {
        if (cue.IsParticiple || sentence.Quotations.FindLast(q => q.LastToken <= found.First) is not { } before || found.First - before.LastToken is < 2 or > LongestSignature || !_contents.EndsSpeech(before)) return null;
        if (_phrases.StartingAt(before.LastToken, cue.First) is not { } phrase || phrase.Last >= found.First || !_tokens[phrase.Last].IsComma || !_tokens[phrase.Head].IsProper) return null;
        for (int k = phrase.Last; k < cue.First; k++)
        {
            if (_tokens[k].IsFinite) return null;
        }
        return phrase;
    }

    // A participle before the main clause: no verb of its own stands before it, and after its comma the subject follows.
    private bool IsFronted(Sentence sentence, CueCandidate cue)
    {
        if (cue.First <= sentence.First + 1) return true;
        for (int k = sentence.First; k < cue.First; k++)
        {
            if (_tokens[k].IsFinite || _tokens[k].Text is ":" or ";") return false;
        }
        int comma = _shapes.CommaAfter(sentence, cue.Last);
        return comma >= 0 && _phrases.StartingAt(comma + 1, sentence.Last) is { } subject && subject.Last < sentence.Last && (_tokens[subject.Last].IsFinite || _tokens[subject.Last].IsAdverb);
    }

    // ", adding that": the speaker of the reporting verb before it.
    private NounPhrase? SharedWithCue(Sentence sentence, CueCandidate cue, List<CueCandidate> cues)
    {
        if (!cue.IsParticiple || cue.First == sentence.First) return null;
        Token before = _tokens[cue.First - 1];
        if (!before.IsComma && before.Tag != PosTag.CC && !sentence.EndsQuotation(cue.First - 1)) return null;
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            if (cues[i].First < cue.First && cues[i].Speaker is { } speaker && !cues[i].IsPreposition) return speaker;
        }
        return null;
    }

    // "said the talks had failed and warned that": a strong reporting verb after "and" has the speaker of the one before, not the subject of what that reports.
    private NounPhrase? Coordinated(Sentence sentence, CueCandidate cue, List<CueCandidate> cues)
    {
        int k = cue.First - 1;
        while (k > sentence.First && (_tokens[k].IsAdverb || _tokens[k].Lower is "has" or "have" or "had" or "also")) k--;
        if (k <= sentence.First || _tokens[k].Lower is not ("and" or "but") || cue.Verb.Strength > 2) return null;
        CueCandidate? before = cues.FindLast(c => c.First < cue.First && c.Place is SpeakerPlace.Before or SpeakerPlace.Shared && !c.IsParticiple);
        return before is { Verb.Strength: <= 2 } && (cue.Verb.Strength == 1 || _tokens[k - 1].IsComma || sentence.EndsQuotation(k - 1)) ? before.Speaker : null;
    }

    private NounPhrase? Agent(Sentence sentence, CueCandidate cue)
    {
        for (int k = cue.Last; k < Math.Min(sentence.Last, cue.Last + 12); k++)
        {
            if (_tokens[k].Lower == "by") return _subjects.After(sentence, k + 1);
            if (_tokens[k].Lower == "that" || _tokens[k].IsFinite) return null;
        }
        return null;
    }

    // "…," said Orlan. The phrase after the verb is its subject where what comes before is reported already.
    private NounPhrase? Inverted(Sentence sentence, CueCandidate cue)
    {
        if (!cue.Verb.Frames.HasFlag(ReportingFrames.Quote) || cue.IsParticiple) return null;
        int prev = cue.First - 1;
        // "Said Vek: “...”"
        if (prev < sentence.First && CueWords.IsPlainSaying(_tokens[cue.First].Lower) && _subjects.After(sentence, cue.Last) is { } announced && announced.Last < sentence.Last && _tokens[announced.Last].Text is ":" or ",") return announced;
        if (prev < sentence.First) return null;
        bool afterQuote = sentence.EndsQuotation(prev) || (_tokens[prev].IsComma && prev - 1 >= sentence.First && sentence.EndsQuotation(prev - 1)) || _tokens[prev].IsDash;
        if (!afterQuote && (!_tokens[prev].IsComma || IsAside(sentence, prev))) return null;
        NounPhrase? phrase = _subjects.After(sentence, cue.Last);
        if (phrase is not { } found || Lex.IsTimeNoun(_tokens[found.Head].Lower) || Lex.IsCalendarWord(_tokens[found.Head].Lower)) return null;
        int next = found.Last;
        bool verbNext = next < sentence.Last && (_tokens[next].IsFinite || _tokens[next].Tag == PosTag.TO || (!afterQuote && HasFiniteBeforeComma(sentence, next)));
        if (verbNext) return null;
        if (afterQuote) return _tokens[found.Head].Lower is "him" or "me" or "them" or "us" ? null : found;
        // After a comma only: the clause before it must be what is reported, so the verb's phrase must end the sentence or be set off.
        bool ends = next >= sentence.Last || Sentences.IsTerminal(_tokens[next].Text) || _tokens[next].IsComma || (_tokens[next].IsPreposition && _tokens[next].Lower is not ("of" or "that"));
        return ends && cue.Verb.Strength <= 2 && CueWords.IsPlainSaying(_tokens[cue.First].Lower) && _tokens[cue.First].Lower is not ("told" or "tells") ? found : null;
    }

    // "The letter, which the court released, said": the comma before the verb closes words about its subject.
    private bool IsAside(Sentence sentence, int comma)
    {
        if (_phrases.StartingAt(sentence.First, comma) is not { } subject || !_tokens[subject.Last].IsComma) return false;
        Token next = _tokens[subject.Last + 1];
        return next.Tag is PosTag.WDT or PosTag.WP or PosTag.VBN or PosTag.VBG || next.Lower is "which" or "who" or "whose";
    }

    private bool HasFiniteBeforeComma(Sentence sentence, int from)
    {
        for (int k = from; k < sentence.Last && !_tokens[k].IsComma; k++)
        {
            if (_tokens[k].Tag is PosTag.WP or PosTag.WDT) return false;
            if (_tokens[k].IsFinite) return true;
        }
        return false;
    }

    private Statement? Report(Sentence sentence, List<CueCandidate> cues, int index, int leftLimit)
    {
        CueCandidate cue = cues[index];
        Content? right = _contents.Right(sentence, cues, index);
        // “...,” she said of the decree: what is quoted is what was said.
        if (right is not { MayContinue: true } && QuotedBefore(sentence, cue, leftLimit)) right = _contents.Resumed(sentence, cues, index);
        Content? left = right is null || right.MayContinue ? _contents.Left(sentence, cue, leftLimit, right) : null;
        if (right is { MayContinue: true } && left is null && !right.StandsAlone) right = null;
        if (left is null && right is { Rule: "clause" }) left = _contents.Condition(sentence, cue, leftLimit);
        if (left is null && right is null) return null;
        if (!HasQuotation(sentence, left, right) && (cue.Place == SpeakerPlace.Fronted || (IsQuestion(sentence) && cue.Verb.Class != CueClass.Ask) || IsAuthor(cue))) return null;
        if (cue.Speaker is null && !(cue.IsPassive && right is { Rule: "clause" }) && !HasQuotation(sentence, left, right)) return null;
        string rule = Rule(sentence, cue, left, right);
        if (left is not null && right is not null && left.Fragments[^1].Last > right.Fragments[0].First) left = null;
        if (_useCuePatterns && !HasQuotation(sentence, left, right) && !CuePatterns.Reports(cue.Verb.Lemma, CuePatterns.RuleOf(rule))) return null;
        double confidence = (left ?? right)!.Confidence * (IsOpen(sentence, left) || IsOpen(sentence, right) ? 0.75 : 1) * (cue.Speaker is null ? 0.4 : cue.Place == SpeakerPlace.Shared ? 0.9 : 1);
        Statement statement = new(sentence, rule, confidence) { Choice = right?.Choice, Cue = cue, Mention = cue.Speaker, Addressee = _contents.AddresseeOf(sentence, cue) };
        if (left is not null) statement.Fragments.AddRange(left.Fragments);
        if (right is not null) statement.Fragments.AddRange(right.Fragments);
        return statement;
    }

    // A quotation nothing closes may end too late.
    private static bool IsOpen(Sentence sentence, Content? content) => content is not null && sentence.Quotations.Exists(q => !q.IsClosed && !q.Continues && content.Fragments.Exists(f => f.First <= q.FirstToken && q.FirstToken < f.Last));

    // "What did Vek say about the road?" reports nothing.
    private bool IsQuestion(Sentence sentence) => _tokens[sentence.Last - 1].Text == "?";

    // "we" and "you" outside quotations are the outlet and its readers.
    private bool IsAuthor(CueCandidate cue) => cue.Speaker is { } speaker && speaker.Last - speaker.First == 1 && _tokens[speaker.First].Lower is "we" or "you";

    private bool QuotedBefore(Sentence sentence, CueCandidate cue, int leftLimit)
    {
        int prev = (cue.Place == SpeakerPlace.Before && cue.Speaker is { } speaker ? _contents.AfterQuotation(sentence, Math.Min(speaker.First, cue.First)) : cue.First) - 1;
        if (prev > leftLimit && _tokens[prev].IsComma) prev--;
        Quotation? before = sentence.Quotations.Find(q => q.LastToken - 1 == prev && q.IsClosed);
        return before is not null && before.FirstToken >= leftLimit && prev > leftLimit && (_tokens[prev + 1].IsComma || _contents.EndsSpeech(before));
    }

    private static bool HasQuotation(Sentence sentence, Content? left, Content? right)
    {
        bool Covers(Content? content) => content is not null && sentence.Quotations.Exists(q => content.Fragments.Exists(f => f.First <= q.FirstToken && q.LastToken <= f.Last));
        return Covers(left) || Covers(right);
    }

    private static string Rule(Sentence sentence, CueCandidate cue, Content? left, Content? right)
    {
        string what = HasQuotation(sentence, left, right) ? "quote" : (left ?? right)!.Rule is "infinitive" or "object" ? (left ?? right)!.Rule : "clause";
        string speaker = cue.Place == SpeakerPlace.None ? "" : "speaker";
        string[] order = cue.Place == SpeakerPlace.After ? ["cue", speaker] : [speaker, "cue"];
        IEnumerable<string> parts = left is not null ? [what, .. order] : [.. order, what];
        if (left is not null && right is not null) parts = parts.Append(what);
        return string.Join('-', parts.Where(p => p.Length > 0));
    }

    // “Not in my lifetime.” — Edna Corve
    private Statement? SignedBy(Sentence sentence, Quotation quotation)
    {
        int dash = quotation.LastToken;
        bool below = dash == sentence.Paragraph.LastToken && dash < _tokens.Count;
        int end = below ? _document.SentenceOf(dash).Paragraph.LastToken : sentence.Paragraph.LastToken;
        if (dash + 1 >= end || !_tokens[dash].IsDash || end - dash > LongestSignature || !_tokens[dash + 1].IsCapitalized || !below && _tokens[dash + 1].Start == _tokens[dash].End) return null;
        for (int k = dash + 1; k < end; k++)
        {
            if (_tokens[k].IsFinite) return null;
        }
        if (_phrases.StartingAt(dash + 1, end) is not { } phrase) return null;
        // “...” — Edna Corve on Harbour Radio
        return phrase.Last >= end || _tokens[phrase.Last].IsComma || _tokens[phrase.Last].IsPreposition || _tokens[phrase.Last].Text == "(" || Sentences.IsTerminal(_tokens[phrase.Last].Text) ? new(sentence, "quote-dash-speaker", 0.85) { Mention = phrase } : null;
    }

    // "Vek: “Not today.”", "Marden had a message: “Go home.”": what stands before the colon is about the speaker.
    private Statement? ByColon(Sentence sentence, Quotation quotation)
    {
        int colon = quotation.FirstToken - 1;
        if (colon <= sentence.First || _tokens[colon].Text != ":") return null;
        return Announcer(sentence, colon) is { } phrase ? new(sentence, "speaker-colon-quote", phrase.Last == colon ? 0.9 : 0.75) { Mention = phrase } : null;
    }

    // Quotations no cue of the sentence reports: floating speech where they are set off as such; otherwise words in scare quotes.
    private void AddUnreported(Sentence sentence, List<CueCandidate> cues, List<Statement> statements, Statement? introduced)
    {
        foreach (Quotation quotation in sentence.Quotations)
        {
            if (statements.Exists(s => s.Fragments.Exists(f => f.First < quotation.LastToken && quotation.FirstToken < f.Last))) continue;
            if (introduced is not null && quotation.FirstToken == sentence.First)
            {
                introduced.Fragments.Add((quotation.FirstToken, quotation.LastToken));
                statements.Add(introduced);
                continue;
            }
            if (quotation.FirstToken == sentence.First && SignedBy(sentence, quotation) is { } signature)
            {
                signature.Fragments.Add((quotation.FirstToken, quotation.LastToken));
                statements.Add(signature);
                continue;
            }
            if (!_contents.IsSetOff(sentence, quotation, cues)) continue;
            if (ByColon(sentence, quotation) is { } announced)
            {
                announced.Fragments.Add((quotation.FirstToken, quotation.LastToken));
                statements.Add(announced);
                continue;
            }
            if (SignedBy(sentence, quotation) is { } signed)
            {
                signed.Fragments.Add((quotation.FirstToken, quotation.LastToken));
                statements.Add(signed);
                continue;
            }
            Statement floating = new(sentence, "floating", quotation.IsClosed || quotation.Continues ? 0.75 : 0.5) { IsFloating = true };
            floating.Fragments.Add((quotation.FirstToken, quotation.LastToken));
            statements.Add(floating);
        }
    }
}
