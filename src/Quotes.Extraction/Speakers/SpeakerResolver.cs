namespace Quotes.Extraction;

/// <summary>Decides whom the words that name a speaker mean, reading an article from beginning to end.</summary>
internal sealed class SpeakerResolver
{
    private readonly ArticleText _document;
    private readonly List<Token> _tokens;
    private readonly EntityTable _entities;
    private readonly SpeakerHistory _history;
    private readonly SentenceSubjects _subjects;
    private readonly NamedSpeakers _names;
    private readonly Appositions _appositions;
    private readonly Pronouns _pronouns;
    private readonly Descriptions _descriptions;
    private readonly Documents _documents;

    public SpeakerResolver(ArticleText document, EntityTable entities)
    {
        _document = document;
        _tokens = document.Tokens;
        _entities = entities;
        _history = new(document);
        _subjects = new(document, entities);
        _names = new(document, entities);
        _appositions = new(document, entities);
        _pronouns = new(document, entities, _history, _names, Resolve);
        _descriptions = new(document, entities, _history, _names, _pronouns);
        _documents = new(document, entities, _history, _names, _descriptions);
    }

    /// <summary>Resolves one statement's speaker; statements must come in document order.</summary>
    public ResolvedSpeaker Resolve(Statement statement)
    {
        ResolvedSpeaker speaker = statement.Mention is { } mention ? Resolve(mention, statement) : Inherit(statement);
        if (speaker.MentionSpan is { } exact) statement.Mention = exact;
        _history.Add(speaker, statement);
        return speaker;
    }

    // A statement without a mention goes on where the last one ended, unless narration in between names somebody else.
    private ResolvedSpeaker Inherit(Statement statement)
    {
        if (!statement.IsFloating || statement.Sentence.First == 0) return ResolvedSpeaker.Unknown;
        Sentence before = _document.SentenceOf(statement.Sentence.First - 1);
        bool reported = _history.Last is var (_, last) && (last.Sentence == before || last.Last > before.First);
        if (!reported && _subjects.Person(before) is { } subject) return NamedSpeakers.Person(subject, "floating-subject", 0.65) with { NearestMention = SubjectOf(before, subject, statement) };
        if (_history.Near(statement, 1) is var (speaker, said))
        {
            NounPhrase? nearest = said.Sentence == before ? said.Mention : SubjectOf(before, speaker.Entity, statement) ?? (said.Sentence.Paragraph == statement.Sentence.Paragraph ? said.Mention : null);
            return speaker with { MentionSpan = null, NearestMention = nearest, Rule = "floating", Confidence = speaker.Confidence * (reported ? 0.85 : 0.6) };
        }
        return _subjects.Person(before) is { } near ? NamedSpeakers.Person(near, "floating-subject", 0.5) with { NearestMention = SubjectOf(before, near, statement) } : ResolvedSpeaker.Unknown;
    }

    // "He jokes, “...”", "Vek was tired. “...”": the words for the speaker in the sentence before, where it leads up to the quotation.
    private NounPhrase? SubjectOf(Sentence before, Entity? speaker, Statement statement)
    {
        if (before.Paragraph != statement.Sentence.Paragraph && _tokens[before.Last - 1].Text != ":") return null;
        if (_tokens[before.First].Lower is "he" or "she") return new(before.First, before.First + 1, before.First);
        for (int k = before.First; k < before.Last; k++)
        {
            if (speaker is not null && _entities.At(k) is { } name && name.Entity == speaker) return new(name.First, name.Last, name.Last - 1);
        }
        return null;
    }

    private ResolvedSpeaker Resolve(NounPhrase phrase, Statement statement)
    {
        Token head = _tokens[phrase.Head];
        if (phrase.Last - phrase.First == 1 && head.Tag is PosTag.PRP or PosTag.PRPS) return _pronouns.Find(head, phrase, statement);
        if (WithDescribed(phrase, statement) is { } both) return both;
        if (_names.NameIn(phrase) is { Entity: { } entity } name && !(Lex.Role(head.Lower) is not null && entity.Kind != NameKind.Person))
        {
            ResolvedSpeaker speaker = _names.Joint(phrase, name) ?? _names.Named(phrase, name, entity);
            return speaker.Kind == SpeakerKind.Person && !speaker.IsPlural ? speaker with { MentionSpan = _names.WithHonorific(name) } : speaker;
        }
        if (_appositions.BodyAfter(phrase, statement.Sentence.Last) is { Entity: { } body } named)
        {
            NounPhrase words = new(_tokens[named.First - 1].Lower == "the" ? named.First - 1 : named.First, named.Last, named.Last - 1);
            return _names.Named(words, named, body) with { MentionSpan = words };
        }
        if (_appositions.NameAfter(phrase, statement.Sentence.Last) is { Entity: { } person } apposed) return NamedSpeakers.Person(person, "apposition", 0.93) with { MentionSpan = _names.WithHonorific(apposed) };
        return Lex.IsDocumentNoun(head.Lower) ? _documents.Find(phrase, statement) : _descriptions.Described(phrase, statement);
    }

    // "Pavel Orlan and a senior envoy": one named and one described speak together.
    private ResolvedSpeaker? WithDescribed(NounPhrase phrase, Statement statement)
    {
        for (int and = phrase.Last - 2; and > phrase.First; and--)
        {
            if (_tokens[and].Lower != "and" || !_tokens[and + 1].IsDeterminer) continue;
            if (_entities.At(and - 1) is not { Entity: { Kind: NameKind.Person } person } name || name.First < phrase.First || _entities.At(phrase.Last - 1) is not null) return null;
            NounPhrase right = new(and + 1, phrase.Last, phrase.Last - 1);
            ResolvedSpeaker first = _names.Named(new(phrase.First, and, and - 1), name, person), second = _descriptions.Described(right, statement);
            return second.Name is null ? null : new(first.Name + " and " + second.Name, SpeakerKind.Person, "joint", 0.7) { IsPlural = true };
        }
        return null;
    }
}
