namespace Quotes.Extraction;

/// <summary>Finds reports that the rules passed over: verbs with a content of an unusual form, and nouns such as "his claim that".</summary>
internal sealed class ReportFinder(ArticleText document, NounPhrases phrases, SubjectFinder subjects, ContentFinder contents, ReportModel? model)
{
    // Adverbs and words of time between a reporting word and its content.
    private const int FarthestContent = 8;
    private const int MostModifiers = 6;

    // "the oil waivers"
    private const int LongestThing = 3;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>Drops what the rules found and the model does not believe, and adds what they did not see.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cues">All its reporting verbs, with their speakers.</param>
    /// <param name="found">What the rules found in it.</param>
    public void Revise(Sentence sentence, List<CueCandidate> cues, List<Statement> found)
    {
        if (model is null) return;
        List<Statement> byRules = [.. found];
        foreach (ReportCandidate candidate in All(sentence, cues, byRules))
        {
            bool isReport = !IsBareThing(candidate) && model.Reports(ReportFeatures.OfWords(_tokens, candidate, byRules), () => ReportFeatures.OfTree(_tokens, candidate, sentence.Tree(_tokens)), candidate.Origin == ReportOrigin.Rule);
            if (candidate.Origin == ReportOrigin.Rule) { if (!isReport) found.Remove(candidate.Statement); }
            else if (isReport && !found.Exists(s => Touch(s, candidate.Statement))) found.Add(candidate.Statement);
        }
    }

    /// <summary>What the rules found without the help of quotation marks, and everything else that may be a report.</summary>
    public IEnumerable<ReportCandidate> All(Sentence sentence, List<CueCandidate> cues, List<Statement> found) =>
        found.Where(s => s.Cue is { } cue && cue.First >= sentence.First && s.Fragments.Count == 1 && !IsQuoted(s)).Select(s => new ReportCandidate(s, s.Rule, ReportOrigin.Rule)).Concat(Candidates(sentence, cues, found));

    // "hailed the news", "condemned his silence": the thing spoken of, of which nothing is said.
    private bool IsBareThing(ReportCandidate candidate)
    {
        (int first, int last) = candidate.Statement.Fragments[0];
        if (candidate.Statement.Cue!.Verb.Class is not (CueClass.Praise or CueClass.Condemn) || last - first is < 2 or > LongestThing || !_tokens[last - 1].IsNoun) return false;
        if (!_tokens[first].IsDeterminer && _tokens[first].Tag != PosTag.PRPS) return false;
        // "criticised the speech, which he said was": more is said of it.
        if (last < candidate.Statement.Sentence.Last && (_tokens[last].IsComma || _tokens[last].Tag is PosTag.WDT or PosTag.WP)) return false;
        for (int k = first + 1; k < last; k++)
        {
            if (!_tokens[k].IsNoun && !_tokens[k].IsAdjective) return false;
        }
        return true;
    }

    private static bool IsQuoted(Statement statement) => statement.Sentence.Quotations.Exists(q => statement.First <= q.FirstToken && q.FirstToken < statement.Last);

    private List<ReportCandidate> Candidates(Sentence sentence, List<CueCandidate> cues, List<Statement> found)
    {
        List<ReportCandidate> candidates = [];
        int next = 0;
        for (int k = sentence.First; k < sentence.Last; k++)
        {
            while (next < cues.Count && cues[next].First < k) next++;
            // What stands in a statement found, or reports it, needs no second look.
            if (found.Exists(s => Covers(s, k))) continue;
            ReportCandidate? candidate = null;
            if (next < cues.Count && cues[next].First == k)
            {
                if (!cues[next].IsPreposition) candidate = OfVerb(sentence, cues, next);
            }
            else if (_tokens[k].IsNoun && !_tokens[k].IsProper && ReportingNouns.Find(_tokens[k].Lower) is { } noun && document.QuotationAt(k) is null)
            {
                candidate = OfNoun(sentence, cues, next, k, noun);
            }
            if (candidate is not null && !found.Exists(s => Touch(s, candidate.Statement))) candidates.Add(candidate);
        }
        return candidates;
    }

    /// <summary>The keys a candidate is judged by.</summary>
    public List<uint> Features(ReportCandidate candidate, List<Statement> found) => ReportFeatures.Of(_tokens, candidate, found, candidate.Statement.Sentence.Tree(_tokens));

    private ReportCandidate? OfVerb(Sentence sentence, List<CueCandidate> cues, int index)
    {
        CueCandidate cue = cues[index];
        // "She was asked about the raid": by nobody who is named.
        if (cue.IsPassive && cue.Speaker is null) return null;
        int from = cue.Place == SpeakerPlace.After && cue.Speaker is { } speaker && !cue.IsPassive ? speaker.Last : cue.Last;
        return Opening(sentence, from, true) is var (first, form, rule) ? Make(sentence, cues, index, cue.Speaker, first, form, rule, ReportOrigin.Verb) : null;
    }

    private ReportCandidate? OfNoun(Sentence sentence, List<CueCandidate> cues, int next, int at, ReportingVerb noun)
    {
        NounPhrase? speaker = Possessor(sentence, at);
        int from = at + 1;
        if (speaker is null && from < sentence.Last && _tokens[from].Lower is "by" or "from" && phrases.StartingAt(from + 1, sentence.Last) is { } author) (speaker, from) = (author, author.Last);
        if (speaker is null && Performs(sentence, at) is int verb and >= 0) speaker = subjects.Before(sentence, verb, out _);
        if (Opening(sentence, from, false) is not var (first, form, rule)) return null;
        CueCandidate cue = new(at, at + 1, noun) { Speaker = speaker, Place = speaker is null ? SpeakerPlace.None : speaker.Value.First < at ? SpeakerPlace.Before : SpeakerPlace.After };
        List<CueCandidate> all = [.. cues];
        all.Insert(next, cue);
        return Make(sentence, all, next, speaker, first, form, rule, ReportOrigin.Noun);
    }

    // Where the content begins and what opens it.
    private (int First, string Form, string Rule)? Opening(Sentence sentence, int from, bool verb)
    {
        int k = from, limit = Math.Min(sentence.Last, from + FarthestContent);
        while (k < limit && (_tokens[k].IsAdverb || Lex.IsCalendarWord(_tokens[k].Lower) || _tokens[k].Lower is "last" or "this" or "again" && k + 1 < limit && Lex.IsTimeNoun(_tokens[k + 1].Lower) || Lex.IsTimeNoun(_tokens[k].Lower) && k > from)) k++;
        if (k + 1 >= sentence.Last) return null;
        Token token = _tokens[k];
        if (token.Lower == "that") return (k + 1, "that", "clause");
        if (token.Text == ":") return (k + 1, ":", "clause");
        if (token.Lower == "to" && (_tokens[k + 1].IsVerb || _tokens[k + 1].IsAdverb)) return (k, "to", "infinitive");
        if (token.Tag is PosTag.WP or PosTag.WRB || token.Lower is "whether" or "if") return (k, "wh", "clause");
        if (token.IsPreposition && token.Lower is "of" or "about" or "for" or "against" or "on" or "over" or "with" or "at" or "to" or "into" or "as" or "toward" or "towards") return (k + 1, token.Lower, "object");
        if (!verb || token.IsPreposition || token.IsComma || token.IsFinite || token.Tag is PosTag.CC || !char.IsLetterOrDigit(token.Text[0]) && document.QuotationAt(k) is null) return null;
        if (token.Tag == PosTag.VBG) return (k, "ing", "object");
        if (document.QuotationAt(k) is null && phrases.StartingAt(k, sentence.Last) is not { }) return null;
        // "linked the minister to the raid", "wished the council took a stand": a finite verb right after the phrase makes it a clause.
        bool clause = phrases.StartingAt(k, sentence.Last) is { } phrase && phrase.Last < sentence.Last && _tokens[phrase.Last].IsFinite;
        return (k, clause ? "bare" : "np", clause ? "clause" : "object");
    }

    private ReportCandidate? Make(Sentence sentence, List<CueCandidate> cues, int index, NounPhrase? speaker, int first, string form, string rule, ReportOrigin origin)
    {
        // "What has Orlan said about the road?" reports nothing.
        if (_tokens[sentence.Last - 1].Text == "?" && cues[index].Verb.Class != CueClass.Ask) return null;
        if (IsNoSource(speaker) || IsUnspoken(cues[index].Verb.Lemma, rule) || cues[index].Verb.Kind == ReportingKind.Document && !IsDocument(speaker)) return null;
        if (contents.Region(sentence, cues, index, first, rule, 0.6) is not { } content) return null;
        if (!SaysSomething(content.Fragments[0].First, content.Fragments[0].Last)) return null;
        Statement statement = new(sentence, origin == ReportOrigin.Noun ? $"noun-{rule}" : $"report-{rule}", 0.6) { Choice = content.Choice, Cue = cues[index], Mention = speaker };
        statement.Fragments.AddRange(content.Fragments);
        return new(statement, form, origin);
    }

    // Nobody, and "we" and "you", who outside quotations are the outlet and its readers.
    private bool IsNoSource(NounPhrase? speaker) => speaker is { } phrase && _tokens[phrase.First].Lower is "nobody" or "none" or "no" or "neither" or "we" or "you";

    // What is remembered or stood for may never have been said; and envoys are recalled.
    private static bool IsUnspoken(string lemma, string rule) => lemma is "remember" or "support" or "oppose" or "back" or "side with" || lemma == "recall" && rule != "clause";

    // "They found the doors unlocked": only what a text finds or shows is a statement.
    private bool IsDocument(NounPhrase? speaker) => speaker is { } phrase && (Lex.IsDocumentNoun(_tokens[phrase.Head].Lower) || _tokens[phrase.Head].Lower is "poll" or "polls" or "survey" or "surveys" or "study" or "studies" or "inquiry" or "investigation" or "review" or "court" or "judge" or "panel" or "commission" or "committee");

    // "contradicted him", "offered one": a pronoun or a single word is no content.
    private bool SaysSomething(int first, int last)
    {
        int words = 0;
        for (int k = first; k < last; k++) words += _tokens[k].IsWord ? 1 : 0;
        return words >= 2;
    }

    // "his claim", "the ministry's repeated warnings": who stands before the noun as its owner.
    private NounPhrase? Possessor(Sentence sentence, int noun)
    {
        for (int k = noun - 1; k >= Math.Max(sentence.First, noun - MostModifiers); k--)
        {
            Token token = _tokens[k];
            if (token.Tag == PosTag.PRPS) return new(k, k + 1, k);
            if (token.IsPossessive && k > sentence.First) return phrases.EndingAt(k, sentence.First);
            if (!token.IsAdjective && !token.IsNoun && !token.IsAdverb && token.Tag is not (PosTag.VBN or PosTag.VBG or PosTag.CD)) return null;
        }
        return null;
    }

    // "made a promise", "repeated the call": the verb whose subject speaks; -1 where the verb is another's: "rejected claims".
    private int Performs(Sentence sentence, int noun)
    {
        for (int k = noun - 1; k >= Math.Max(sentence.First, noun - MostModifiers); k--)
        {
            Token token = _tokens[k];
            if (token.IsVerb) return token.Lower is "made" or "make" or "makes" or "making" or "issued" or "issue" or "issuing" or "issues" or "repeated" or "repeat" or "repeating" or "reiterated" or "reiterating" or "renewed" or "renewing" or "voiced" or "voicing" or "expressed" or "expressing" or "delivered" or "delivering" or "gave" or "gives" or "giving" or "offered" or "offering" or "raised" or "raising" or "leveled" or "levelled" or "leveling" or "levelling" or "launched" or "launching" or "sent" or "sending" or "fired" or "added" or "signaled" or "signalled" ? k : -1;
            if (!token.IsAdjective && !token.IsNoun && !token.IsAdverb && !token.IsDeterminer && token.Tag != PosTag.CD) return -1;
        }
        return -1;
    }

    private static bool Covers(Statement statement, int token) => statement.Fragments.Exists(f => f.First <= token && token < f.Last) || statement.Cue is { } cue && cue.First <= token && token < cue.Last;

    // Whether a report shares words with another, its reporting word and the words of that included.
    private static bool Touch(Statement other, Statement report)
    {
        bool Meets(int first, int last) => report.Fragments.Exists(f => f.First < last && first < f.Last) || report.Cue!.First < last && first < report.Cue.Last;
        return other.Fragments.Exists(f => Meets(f.First, f.Last)) || other.Cue is { } cue && Meets(cue.First, cue.Last);
    }
}
