namespace Quotes.Extraction;

/// <summary>Decides whom the words that name a speaker mean, reading an article from beginning to end.</summary>
internal sealed class SpeakerResolver(ArticleText document, EntityTable entities)
{
    // How many sentences back a pronoun may reach.
    private const int PronounReach = 6;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The speakers resolved so far, in order of their statements.</summary>
    private readonly List<(ResolvedSpeaker Speaker, Statement Statement)> _past = [];

    private readonly Dictionary<string, ResolvedSpeaker> _descriptions = [];

    private readonly NounPhrases _phrases = new(document, entities);

    /// <summary>Resolves one statement's speaker; statements must come in document order.</summary>
    public ResolvedSpeaker Resolve(Statement statement)
    {
        ResolvedSpeaker speaker = statement.Mention is { } mention ? Resolve(mention, statement) : Inherit(statement);
        if (speaker.MentionSpan is { } exact) statement.Mention = exact;
        _past.Add((speaker, statement));
        if (speaker is { Head: { } head, Rule: "description" } && (speaker.Kind == SpeakerKind.Anonymous || speaker.Name!.Contains(' ')))
        {
            _descriptions[head] = speaker;
            // "a group of senators" comes back as "the senators".
            if (statement.Mention is { } mentioned && head is "group" or "number" or "handful" or "dozen" or "majority" or "pair" or "coalition") _descriptions[_tokens[mentioned.Last - 1].Lower] = speaker;
        }
        return speaker;
    }

    // A statement without a mention goes on where the last one ended, unless narration in between names somebody else.
    private ResolvedSpeaker Inherit(Statement statement)
    {
        if (!statement.IsFloating) return ResolvedSpeaker.Unknown;
        int first = statement.Sentence.First;
        if (first > 0)
        {
            Sentence before = document.SentenceOf(first - 1);
            bool reported = _past.Count > 0 && _past[^1].Statement is var last && (last.Sentence == before || last.Last > before.First);
            if (!reported && SubjectPerson(before) is { } subject) return Person(subject, "floating-subject", 0.65);
            if (_past.Count > 0 && statement.Sentence.Paragraph.Index - _past[^1].Statement.Sentence.Paragraph.Index <= 1) return _past[^1].Speaker with { MentionSpan = null, Rule = "floating", Confidence = _past[^1].Speaker.Confidence * (reported ? 0.85 : 0.6) };
            if (SubjectPerson(before) is { } near) return Person(near, "floating-subject", 0.5);
        }
        return ResolvedSpeaker.Unknown;
    }

    private ResolvedSpeaker Resolve(NounPhrase phrase, Statement statement)
    {
        Token head = _tokens[phrase.Head];
        if (phrase.Last - phrase.First == 1 && head.Tag == PosTag.PRP) return Pronoun(head, phrase, statement);
        if (NameIn(phrase) is { Entity: { } entity } name && !(Lex.Role(head.Lower) is not null && entity.Kind != NameKind.Person))
        {
            ResolvedSpeaker named = Joint(phrase, name) ?? Named(phrase, name, entity);
            return named.Kind == SpeakerKind.Person && !named.IsPlural ? named with { MentionSpan = WithHonorific(name) } : named;
        }
        if (AppositionName(phrase, statement.Sentence) is { Entity: { } person } apposed) return Person(person, "apposition", 0.93) with { MentionSpan = WithHonorific(apposed) };
        return Described(phrase, statement);
    }

    // The name that is or ends the phrase; a possessive or the object of a preposition is not it.
    private NameMention? NameIn(NounPhrase phrase)
    {
        NameMention? last = entities.At(phrase.Last - 1);
        if (last is not null && last.First >= phrase.First && !IsGovernedWithin(phrase, last)) return last;
        NameMention? head = entities.At(phrase.Head);
        return head is not null && phrase.Head < phrase.Last && (head.Last >= phrase.Last || head.Last == phrase.Head + 1) && head.First >= phrase.First ? head : null;
    }

    // "The United States and Russia", "Vek and Orlan": two who speak together keep both names.
    private ResolvedSpeaker? Joint(NounPhrase phrase, NameMention last)
    {
        int and = last.TitleFirst - 1;
        while (and > phrase.First && _tokens[and].Tag != PosTag.CC) and--;
        if (and <= phrase.First || _tokens[and].Lower != "and" || last.First <= and || last.Entity is null) return null;
        NameMention? first = entities.At(and - 1);
        if (first?.Entity is null || first.First < phrase.First || first.Entity == last.Entity) return null;
        ResolvedSpeaker a = Named(new(phrase.First, and, and - 1), first, first.Entity), b = Named(new(and + 1, phrase.Last, phrase.Last - 1), last, last.Entity);
        return a.Name is null || b.Name is null ? null : new(a.Name + " and " + b.Name, b.Kind, "joint", Math.Min(a.Confidence, b.Confidence)) { IsPlural = true, Country = a.Country == b.Country ? a.Country : null };
    }

    // "a person close to Vek", "the firm representing Vek", "the office of Vek" are not Vek; "director of intelligence Edna Vek" is.
    private bool IsGovernedWithin(NounPhrase phrase, NameMention name)
    {
        bool governed = false;
        for (int k = phrase.First; k < name.TitleFirst; k++) governed |= _tokens[k].IsPreposition || _tokens[k].Tag == PosTag.VBG;
        return governed && !(name.Entity?.Kind == NameKind.Person && name.TitleFirst - 1 > phrase.First && (_tokens[name.TitleFirst - 1].IsNoun || _tokens[name.TitleFirst - 1].IsAdjective));
    }

    private ResolvedSpeaker Named(NounPhrase phrase, NameMention name, Entity entity)
    {
        switch (entity.Kind)
        {
            case NameKind.Person:
                return Person(entity, name.Parts.Length > 1 || entity.Parts.Length == 1 ? "name" : "surname", entity.Parts.Length > 1 ? 0.97 : 0.9);
            case NameKind.Government or NameKind.Place when Lex.CountryOf(entity.Name) is { } country:
                if (Lex.IsDemonym(name.Text)) return Description(phrase, SpeakerKind.Anonymous, country);
                return new(Lex.SeatName(name.Text) ?? country, SpeakerKind.Government, "government", 0.9) { Country = country, Entity = entity };
            case NameKind.Government:
                return new(entity.Name, SpeakerKind.Government, "government", 0.9) { Country = entity.Country, Entity = entity };
            case NameKind.Organization:
                return new(entity.Name, Lex.IsGovernmentBody(entity.Name) ? SpeakerKind.Government : SpeakerKind.Organization, "organization", 0.92) { Entity = entity, Country = entity.Country };
            default:
                if (phrase.First < name.First && _tokens[phrase.First].Lower is "the" or "a" or "an" && name.Last == phrase.Last)
                {
                    return new(entity.Name, SpeakerKind.Organization, "organization", 0.75) { Entity = entity };
                }
                bool acronym = name.Parts.Length == 1 && name.Parts[0].Length > 1 && name.Parts[0].All(c => char.IsUpper(c) || char.IsDigit(c));
                if (acronym) return new(entity.Name, SpeakerKind.Organization, "organization", 0.75) { Entity = entity };
                // Who speaks under a name of several words, nothing else being known, is a person.
                if (entity.Parts.Length > 1) entity.Kind = NameKind.Person;
                return Person(entity, "name", entity.Parts.Length > 1 ? 0.9 : 0.75);
        }
    }

    private static ResolvedSpeaker Person(Entity entity, string rule, double confidence) =>
        new(entity.Name, SpeakerKind.Person, rule, confidence) { Entity = entity, Role = entity.Role, Affiliation = entity.Affiliation, Country = entity.Country };

    // The mention of a person is the name, with "Mr" but without an office before it.
    private NounPhrase WithHonorific(NameMention name)
    {
        int first = name.First > 0 && name.TitleFirst < name.First && Lex.IsHonorific(_tokens[name.First - 1]) ? name.First - 1 : name.First;
        return new(first, name.Last, name.Last - 1);
    }

    private NameMention? AppositionName(NounPhrase phrase, Sentence sentence)
    {
        int at = phrase.Last;
        if (at + 1 >= sentence.Last || !_tokens[at].IsComma || entities.BeginningAt(at + 1) is not { Entity.Kind: NameKind.Person } name) return null;
        return name.Last < sentence.Last && _tokens[name.Last].IsComma && Lex.Role(_tokens[phrase.Head].Lower) is not null ? name : null;
    }

    private ResolvedSpeaker Pronoun(Token pronoun, NounPhrase phrase, Statement statement)
    {
        switch (pronoun.Lower)
        {
            case "he" or "him": return PersonBefore(phrase, statement, Gender.Male);
            case "she" or "her": return PersonBefore(phrase, statement, Gender.Female);
            case "it": return SubjectBefore(statement, s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government) ?? Earlier(s => s.Kind is SpeakerKind.Organization or SpeakerKind.Government || s.Rule == "document") ?? BodyBefore(phrase) ?? ResolvedSpeaker.Unknown;
            case "they" or "them": return SubjectBefore(statement, s => s.IsPlural) ?? Earlier(s => s.IsPlural || s.Kind is SpeakerKind.Anonymous or SpeakerKind.Organization or SpeakerKind.Government) ?? ResolvedSpeaker.Unknown;
            case "i" or "we" when statement.Cue is not null: return ResolvedSpeaker.Unknown;
            default: return ResolvedSpeaker.Unknown;
        }
    }

    // What the sentence before begins with, if it is of the kind asked for: "The ministry summoned the envoy. It said".
    private ResolvedSpeaker? SubjectBefore(Statement statement, Func<ResolvedSpeaker, bool> fits)
    {
        if (statement.Sentence.First == 0) return null;
        Sentence before = document.SentenceOf(statement.Sentence.First - 1);
        if (_past.Count > 0 && _past[^1].Statement.Sentence == before) return null;
        if (_phrases.StartingAt(before.First, before.Last) is not { } subject || _tokens[subject.First].Tag == PosTag.PRP) return null;
        ResolvedSpeaker resolved = Resolve(subject, statement);
        return fits(resolved) ? resolved with { MentionSpan = null, Rule = "pronoun", Confidence = resolved.Confidence * 0.8 } : null;
    }

    private ResolvedSpeaker? Earlier(Func<ResolvedSpeaker, bool> fits)
    {
        for (int i = _past.Count - 1; i >= Math.Max(0, _past.Count - 4); i--)
        {
            if (fits(_past[i].Speaker)) return _past[i].Speaker with { MentionSpan = null, Rule = "pronoun", Confidence = _past[i].Speaker.Confidence * 0.85 };
        }
        return null;
    }

    private ResolvedSpeaker? BodyBefore(NounPhrase phrase)
    {
        for (int k = phrase.First - 1; k >= Math.Max(0, phrase.First - 60); k--)
        {
            if (entities.At(k) is { Entity: { Kind: NameKind.Organization or NameKind.Government } entity } name && k == name.First) return Named(new(name.First, name.Last, name.Last - 1), name, entity) with { Rule = "pronoun", Confidence = 0.6 };
        }
        return null;
    }

    private ResolvedSpeaker PersonBefore(NounPhrase phrase, Statement statement, Gender gender)
    {
        Entity? last = _past.Count > 0 && statement.Sentence.Paragraph.Index - _past[^1].Statement.Sentence.Paragraph.Index <= 2 ? _past[^1].Speaker.Entity : null;
        if (last is not { Kind: NameKind.Person } || !Fits(last, gender)) last = null;
        Sentence sentence = statement.Sentence;
        for (int back = 0; back < PronounReach; back++)
        {
            int limit = back == 0 ? phrase.First : sentence.Last;
            // The speaker of the last statement goes on unless a sentence nearer by has another person as its subject.
            if (last is not null && _past[^1].Statement.Sentence == sentence && back > 0) return Person(last, "pronoun", 0.88);
            Entity? subject = SubjectPerson(sentence, limit, gender);
            if (subject is not null)
            {
                if (last is not null && subject != last && back == 0 && _past[^1].Statement.Sentence == sentence) subject = last;
                return Person(subject, "pronoun", back <= 1 ? 0.85 : 0.7);
            }
            if (sentence.First == 0) break;
            sentence = document.SentenceOf(sentence.First - 1);
        }
        if (last is not null) return Person(last, "pronoun", 0.7);
        // An unnamed speaker goes on as "he" too.
        if (_past.Count > 0 && _past[^1].Speaker is { Kind: SpeakerKind.Anonymous, IsPlural: false } unnamed) return unnamed with { Rule = "pronoun", Confidence = unnamed.Confidence * 0.8 };
        return ResolvedSpeaker.Unknown;
    }

    private static bool Fits(Entity person, Gender gender) => person.Gender == Gender.Unknown || person.Gender == gender;

    private Entity? SubjectPerson(Sentence sentence) => SubjectPerson(sentence, sentence.Last, Gender.Unknown);

    // The person a sentence is about: the first one named outside quotations and not as a possessor; else any such possessor.
    private Entity? SubjectPerson(Sentence sentence, int limit, Gender gender)
    {
        Entity? possessor = null, unsure = null;
        for (int k = sentence.First; k < limit; k++)
        {
            if (sentence.Quotations.Find(q => q.FirstToken <= k && k < q.LastToken) is { } quotation)
            {
                k = quotation.LastToken - 1;
                continue;
            }
            if (entities.At(k) is not { Entity: { Kind: NameKind.Person } person } name || name.First != k) continue;
            if (gender != Gender.Unknown && !Fits(person, gender)) continue;
            if (name.Last < sentence.Last && _tokens[name.Last].IsPossessive) { possessor ??= person; continue; }
            if (gender != Gender.Unknown && person.Gender == Gender.Unknown) { unsure ??= person; continue; }
            return person;
        }
        return unsure ?? possessor;
    }

    private ResolvedSpeaker Described(NounPhrase phrase, Statement statement)
    {
        Token head = _tokens[phrase.Head];
        string lemma = Lex.RoleLemma(head);
        RoleNoun? role = Lex.Role(head.Lower);
        bool definite = IsDefinite(phrase);
        string? country = CountryIn(phrase);
        bool plural = head.Tag is PosTag.NNS or PosTag.NNPS;
        if (Lex.IsDocumentNoun(head.Lower)) return Document(phrase, statement, definite, country);
        if (role is not null && !plural)
        {
            Entity? holder = definite ? RoleHolder(phrase, lemma, country) : null;
            if (holder is not null && (holder.RoleHeads.Contains(lemma) || !_descriptions.ContainsKey(head.Lower))) return Person(holder, "role", 0.82);
            if (definite && _descriptions.TryGetValue(head.Lower, out ResolvedSpeaker? known) && Words(phrase) <= 3) return known with { Rule = "role", Confidence = 0.8 };
            if (definite && country is null && Words(phrase) == 2 && LastPerson(statement, Lex.GenderOfRole(head.Lower)) is { } same) return Person(same, "role-of-last", 0.6);
            return Description(phrase, SpeakerKind.Anonymous, country);
        }
        if (Lex.OrganizationNoun(head.Lower) is { } body)
        {
            if ((definite || head.IsCapitalized) && Words(phrase) <= 2 && EntityWithHead(head.Lower, phrase.First) is { } entity)
            {
                return new(entity.Name, Lex.IsGovernmentBody(entity.Name) ? SpeakerKind.Government : SpeakerKind.Organization, "organization", 0.8) { Entity = entity, Country = entity.Country };
            }
            if (definite && Words(phrase) <= 2 && _descriptions.TryGetValue(head.Lower, out ResolvedSpeaker? same)) return same with { Rule = "organization", Confidence = 0.75 };
            return Description(phrase, body == NameKind.Government ? SpeakerKind.Government : SpeakerKind.Organization, country);
        }
        if (definite && _descriptions.TryGetValue(head.Lower, out ResolvedSpeaker? again)) return again with { Rule = "role", Confidence = 0.75 };
        return Description(phrase, SpeakerKind.Anonymous, country);
    }

    // "the minister" where the article never said who that is: whoever spoke last, if nobody else did in between.
    private Entity? LastPerson(Statement statement, Gender gender) =>
        _past.Count > 0 && statement.Sentence.Paragraph.Index - _past[^1].Statement.Sentence.Paragraph.Index <= 2 && _past[^1].Speaker.Entity is { Kind: NameKind.Person } last && (gender == Gender.Unknown || Fits(last, gender)) && last.RoleHeads.Count == 0 ? last : null;

    private int Words(NounPhrase phrase) => phrase.Last - phrase.First;

    private bool IsDefinite(NounPhrase phrase)
    {
        Token first = _tokens[phrase.First];
        if (first.Lower is "the" or "this" or "that" || first.Tag == PosTag.PRPS) return true;
        for (int k = phrase.First; k < phrase.Head; k++)
        {
            if (_tokens[k].IsPossessive) return true;
        }
        return first.IsCapitalized && phrase.Last - phrase.First >= 2 && !(first.Lower is "a" or "an" or "one" or "some" or "another");
    }

    private string? CountryIn(NounPhrase phrase)
    {
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            if (Lex.CountryOf(_tokens[k].Text) is { } country) return country;
            if (k + 1 < phrase.Last && Lex.CountryOf(_tokens[k].Text + " " + _tokens[k + 1].Text) is { } two) return two;
        }
        return null;
    }

    // The person last mentioned whom the article gives that office, other words of the phrase agreeing.
    private Entity? RoleHolder(NounPhrase phrase, string lemma, string? country)
    {
        Gender gender = Lex.GenderOfRole(_tokens[phrase.Head].Lower);
        Entity? best = null;
        (int Score, int Recent) bestScore = (int.MinValue, -1);
        foreach (Entity person in entities.Entities)
        {
            if (person.Kind != NameKind.Person || !Lex.SameOffice(lemma, person.RoleHeads)) continue;
            if (gender != Gender.Unknown && person.Gender != Gender.Unknown && gender != person.Gender) continue;
            if (country is not null && person.Country is not null && person.Country != country) continue;
            int score = 0;
            for (int k = phrase.First; k < phrase.Head; k++)
            {
                Token token = _tokens[k];
                if (!token.IsNoun && !token.IsAdjective || Lex.CountryOf(token.Text) is not null) continue;
                score += person.RoleWords.Contains(token.Lower) || HasDemonymOf(person, token.Lower) ? 2 : -1;
            }
            if (country is not null && person.Country == country) score += 2;
            if (person.RoleHeads.Contains(lemma)) score += 3;
            int recent = person.LastMentionBefore(phrase.First);
            if (recent < 0) score -= 3;
            if ((score, recent).CompareTo(bestScore) > 0)
            {
                best = person;
                bestScore = (score, recent);
            }
        }
        return bestScore.Score >= -2 ? best : null;
    }

    // "Karsian" for somebody described as "Karsia's minister": the names of states need not be known.
    private static bool HasDemonymOf(Entity person, string adjective)
    {
        foreach (string word in person.RoleWords)
        {
            if (word.Length >= 4 && adjective.Length >= 4 && adjective.AsSpan(0, 4).SequenceEqual(word.AsSpan(0, 4)) && (adjective.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(adjective, StringComparison.Ordinal) || adjective[..^2] == word[..Math.Min(word.Length, adjective.Length - 2)])) return true;
        }
        return false;
    }

    private Entity? EntityWithHead(string head, int before)
    {
        Entity? best = null;
        int recent = -1;
        foreach (Entity entity in entities.Entities)
        {
            if (entity.Kind is NameKind.Person or NameKind.Place || !entity.Name.Contains(head, StringComparison.OrdinalIgnoreCase)) continue;
            int at = entity.LastMentionBefore(before);
            if (at > recent) { best = entity; recent = at; }
        }
        return best;
    }

    private ResolvedSpeaker Document(NounPhrase phrase, Statement statement, bool definite, string? country)
    {
        // "a statement from the ministry": the body that issued it.
        for (int k = phrase.Head + 1; k + 1 < phrase.Last; k++)
        {
            if (_tokens[k].Lower is "from" or "by" or "of")
            {
                int first = k + 1;
                NounPhrase issuer = new(first, phrase.Last, phrase.Last - 1);
                if (NameIn(issuer) is { Entity: { } entity } name) return Named(issuer, name, entity) with { Rule = "document" };
                if (Lex.OrganizationNoun(_tokens[phrase.Last - 1].Lower) is not null || Lex.Role(_tokens[phrase.Last - 1].Lower) is not null) return Described(issuer, statement) with { Rule = "document" };
            }
        }
        // "the ministry's statement", "a White House statement".
        int before = phrase.Head;
        if (before > phrase.First && _tokens[before - 1].IsPossessive) before--;
        if (before > phrase.First && entities.At(before - 1) is { Entity: { Kind: not NameKind.Unknown and not NameKind.Place } owner } owning && !Lex.IsDemonym(owning.Text)) return Named(new(owning.First, owning.Last, owning.Last - 1), owning, owner) with { Rule = "document" };
        if (before < phrase.Head && before - 1 >= phrase.First && (Lex.OrganizationNoun(_tokens[before - 1].Lower) is not null)) return Described(new(phrase.First, before, before - 1), statement) with { Rule = "document" };
        if (definite && phrase.Head - phrase.First <= 1 && Earlier(s => s.Name is not null) is { } issued) return issued with { Rule = "document" };
        return Description(phrase, SpeakerKind.Organization, country) with { Rule = "document" };
    }

    private ResolvedSpeaker Description(NounPhrase phrase, SpeakerKind kind, string? country)
    {
        int first = phrase.First;
        while (first < phrase.Last - 1 && _tokens[first].Lower is "the" or "a" or "an" or "this" or "that" or "these" or "those") first++;
        string name = document.Words(first, phrase.Last);
        Token head = _tokens[phrase.Head];
        return new(name, kind, "description", 0.85)
        {
            Head = head.Lower,
            Country = country,
            IsPlural = head.Tag is PosTag.NNS or PosTag.NNPS,
            Role = kind == SpeakerKind.Anonymous && Lex.Role(head.Lower) is not null ? name : null,
        };
    }
}
