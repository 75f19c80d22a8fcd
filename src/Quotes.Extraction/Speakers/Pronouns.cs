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
            case "he" or "him": return PersonBefore(phrase, statement, Gender.Male);
            case "she" or "her": return PersonBefore(phrase, statement, Gender.Female);
            case "it": return SubjectBefore(statement, s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government) ?? history.Earlier(s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government || s.Rule == "document") ?? BodyBefore(phrase) ?? ResolvedSpeaker.Unknown;
            case "they" or "them": return SubjectBefore(statement, s => s.IsPlural) ?? history.Earlier(s => s.IsPlural || s.Kind is SpeakerKind.Anonymous or SpeakerKind.Organization or SpeakerKind.Government) ?? ResolvedSpeaker.Unknown;
            case "i" or "we" when statement.Cue is not null: return ResolvedSpeaker.Unknown;
            default: return ResolvedSpeaker.Unknown;
        }
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
        Entity? last = history.Near(statement, 2)?.Speaker.Entity;
        if (last is not { Kind: NameKind.Person } || !SentenceSubjects.Fits(last, gender)) last = null;
        Sentence sentence = statement.Sentence;
        for (int back = 0; back < PronounReach; back++)
        {
            int limit = back == 0 ? phrase.First : sentence.Last;
            // The speaker of the last statement goes on unless a sentence nearer by has another person as its subject.
            if (last is not null && history.Last?.Statement.Sentence == sentence && back > 0) return NamedSpeakers.Person(last, "pronoun", 0.88);
            Entity? subject = _subjects.Person(sentence, limit, gender);
            if (subject is not null)
            {
                if (last is not null && subject != last && back == 0 && history.Last?.Statement.Sentence == sentence) subject = last;
                return NamedSpeakers.Person(subject, "pronoun", back <= 1 ? 0.85 : 0.7);
            }
            if (sentence.First == 0) break;
            sentence = document.SentenceOf(sentence.First - 1);
        }
        if (last is not null) return NamedSpeakers.Person(last, "pronoun", 0.7);
        // An unnamed speaker goes on as "he" too.
        if (history.Last?.Speaker is { Kind: SpeakerKind.Anonymous, IsPlural: false } unnamed) return unnamed with { Rule = "pronoun", Confidence = unnamed.Confidence * 0.8 };
        return ResolvedSpeaker.Unknown;
    }
}
