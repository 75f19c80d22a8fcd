namespace Quotes.Extraction;

/// <summary>Whom a pronoun means: whoever spoke last, or the subject of a sentence before.</summary>
internal sealed class Pronouns(ArticleText document, EntityTable entities, SpeakerHistory history, NamedSpeakers names, Func<NounPhrase, Statement, ResolvedSpeaker> resolve)
{
    private readonly List<Token> _tokens = document.Tokens;

    private readonly NounPhrases _phrases = new(document, entities);

    private readonly SentenceSubjects _subjects = new(document, entities);

    // How many sentences back a pronoun may reach.
    private const int PronounReach = 6;

    public ResolvedSpeaker Find(Token pronoun, NounPhrase phrase, Statement statement)
    {
        switch (pronoun.Lower)
        {
            case "he" or "him" or "his": return PersonBefore(phrase, statement, Gender.Male);
            case "she" or "her": return PersonBefore(phrase, statement, Gender.Female);
            case "it" or "its": return OwnSubject(phrase, statement, s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government) ?? SubjectBefore(statement, s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government) ?? history.Earlier(s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government || s.Rule == "document") ?? BodyBefore(phrase) ?? ResolvedSpeaker.Unknown;
            case "they" or "them" or "their": return OwnSubject(phrase, statement, s => s.IsPlural) ?? SubjectBefore(statement, s => s.IsPlural) ?? history.Earlier(s => s.IsPlural || s.Kind is SpeakerKind.Anonymous or SpeakerKind.Organization or SpeakerKind.Government) ?? ResolvedSpeaker.Unknown;
            case "i" or "we" when statement.Cue is not null: return ResolvedSpeaker.Unknown;
            default: return ResolvedSpeaker.Unknown;
        }
    }

    // "Although the report found faults, it said", "The ministry repeated its call": what the pronoun's own sentence begins with.
    private ResolvedSpeaker? OwnSubject(NounPhrase phrase, Statement statement, Func<ResolvedSpeaker, bool> fits)
    {
        int first = statement.Sentence.First;
        if (phrase.First < first) return null;
        bool subordinate = _tokens[first].Lower is "although" or "though" or "while" or "when" or "as" or "after" or "before" or "if" or "because" or "since";
        if (!subordinate && _tokens[phrase.First].Tag != PosTag.PRPS) return null;
        if (_phrases.StartingAt(subordinate ? first + 1 : first, phrase.First) is not { } subject || _tokens[subject.First].Tag == PosTag.PRP || document.QuotationAt(subject.First) is not null) return null;
        if (subject.Last >= statement.Sentence.Last || !(_tokens[subject.Last].IsFinite || _tokens[subject.Last].IsAdverb)) return null;
        ResolvedSpeaker resolved = resolve(subject, statement);
        return fits(resolved) ? resolved with { MentionSpan = null, Rule = "pronoun", Confidence = resolved.Confidence * 0.85 } : null;
    }

    // What the sentence before begins with, if it is of the kind asked for: "The ministry summoned the envoy. It said".
    private ResolvedSpeaker? SubjectBefore(Statement statement, Func<ResolvedSpeaker, bool> fits)
    {
        if (statement.Sentence.First == 0) return null;
        Sentence before = document.SentenceOf(statement.Sentence.First - 1);
        if (history.Last?.Statement.Sentence == before) return null;
        if (_phrases.StartingAt(before.First, before.Last) is not { } subject || _tokens[subject.First].Tag == PosTag.PRP) return null;
        ResolvedSpeaker resolved = resolve(subject, statement);
        return fits(resolved) ? resolved with { MentionSpan = null, Rule = "pronoun", Confidence = resolved.Confidence * 0.8 } : null;
    }

    private ResolvedSpeaker? BodyBefore(NounPhrase phrase)
    {
        for (int k = phrase.First - 1; k >= Math.Max(0, phrase.First - 60); k--)
        {
            if (entities.At(k) is { Entity: { Kind: NameKind.Organization or NameKind.Government } entity } name && k == name.First) return names.Named(new(name.First, name.Last, name.Last - 1), name, entity) with { Rule = "pronoun", Confidence = 0.6 };
        }
        return null;
    }

    private ResolvedSpeaker PersonBefore(NounPhrase phrase, Statement statement, Gender gender)
    {
        var near = history.Near(statement, 2);
        Entity? last = near?.Speaker.Entity;
        if (last is not { Kind: NameKind.Person } || !SentenceSubjects.Fits(last, gender)) last = null;
        Entity? fallback = null;
        Sentence sentence = statement.Sentence;
        for (int back = 0; back < PronounReach; back++)
        {
            // The last speaker goes on unless a sentence nearer by is about another person.
            if (near is var (speaker, before) && before.Sentence == sentence)
            {
                if (last is not null) return NamedSpeakers.Person(last, "pronoun", 0.88);
                if (back > 0 && speaker is { Kind: SpeakerKind.Anonymous, IsPlural: false } && SpeaksAsPerson(speaker)) return Unnamed(speaker);
            }
            Persons found = _subjects.In(sentence, sentence.First, back == 0 ? Math.Min(phrase.First, ContentStart(statement, phrase)) : sentence.Last, gender);
            if (found.Subject is { } subject && !found.Resumed) return NamedSpeakers.Person(subject, "pronoun", back <= 1 ? 0.85 : 0.7);
            if (!found.Resumed) fallback ??= found.Other;
            if (sentence.First == 0) break;
            sentence = document.SentenceOf(sentence.First - 1);
        }
        if ((last ?? fallback) is { } person) return NamedSpeakers.Person(person, "pronoun", 0.7);
        // An unnamed speaker goes on as "he" too.
        return history.Last?.Speaker is { Kind: SpeakerKind.Anonymous, IsPlural: false } unnamed ? Unnamed(unnamed) : ResolvedSpeaker.Unknown;
    }

    // "Vek, he said, had misread the map": nobody speaks of himself by name, so names in what is reported are not the pronoun's.
    private static int ContentStart(Statement statement, NounPhrase phrase) => statement.Fragments.Count > 0 && statement.First < phrase.First && statement.Mention == phrase ? Math.Max(statement.First, statement.Sentence.First) : phrase.First;

    private static bool SpeaksAsPerson(ResolvedSpeaker speaker) => speaker.Head is { } head && Lex.Role(head) is not null;

    private static ResolvedSpeaker Unnamed(ResolvedSpeaker speaker) => speaker with { MentionSpan = null, Rule = "pronoun", Confidence = speaker.Confidence * 0.8 };
}
