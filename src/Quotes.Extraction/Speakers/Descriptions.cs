namespace Quotes.Extraction;

/// <summary>Whom a description without a name means: "the minister", "the agency", "a senior official".</summary>
internal sealed class Descriptions(ArticleText document, EntityTable entities, SpeakerHistory history, NamedSpeakers names, Pronouns pronouns)
{
    private readonly List<Token> _tokens = document.Tokens;

    private readonly RoleHolders _holders = new(document, entities);

    private readonly SentenceSubjects _subjects = new(document, entities);

    private readonly DescribedBodies _bodies = new(document, entities);

    public ResolvedSpeaker Described(NounPhrase phrase, Statement statement)
    {
        ResolvedSpeaker speaker = Resolve(phrase, statement);
        return speaker.Rule == "description" && Owner(phrase, statement) is { } owner ? speaker with { Name = owner + "'s " + document.Words(phrase.First + 1, phrase.Last) } : speaker;
    }

    // "his office": whose, by name.
    private string? Owner(NounPhrase phrase, Statement statement) =>
        _tokens[phrase.First].Lower is "his" or "her" or "its" && phrase.Head > phrase.First && pronouns.Find(_tokens[phrase.First], new(phrase.First, phrase.First + 1, phrase.First), statement) is { Name: { } name, Entity: not null } ? name : null;

    private ResolvedSpeaker Resolve(NounPhrase phrase, Statement statement)
    {
        Token head = _tokens[phrase.Head];
        string lemma = Lex.RoleLemma(head);
        RoleNoun? role = Lex.Role(head.Lower);
        bool definite = IsDefinite(phrase);
        // "his spokesman" is another than he.
        bool owned = _tokens[phrase.First].Lower is "his" or "her" or "their" && phrase.Head > phrase.First;
        string? country = CountryIn(phrase);
        bool plural = head.Tag is PosTag.NNS or PosTag.NNPS;
        if (role is not null && !plural)
        {
            Entity? holder = definite ? _holders.Find(phrase, lemma, country) : null;
            if (holder is not null && (holder.RoleHeads.Contains(lemma) || history.Described(head.Lower) is null)) return NamedSpeakers.Person(holder, "role", 0.82);
            if (definite && Again(phrase) is { } known) return known with { Rule = "role", Confidence = 0.8 };
            if (definite && !owned && holder is null && role.Grade != "group" && SubjectBefore(phrase, statement, lemma, country) is { } subject) return NamedSpeakers.Person(subject, "role-of-last", 0.6);
            if (definite && !owned && country is null && Words(phrase) == 2 && LastPerson(statement, Lex.GenderOfRole(head.Lower)) is { } same) return NamedSpeakers.Person(same, "role-of-last", 0.6);
            return Person(phrase, country, definite, role);
        }
        if (Lex.OrganizationNoun(head.Lower) is { } body)
        {
            if (head.Lower is "regime" or "government" && Ruler(phrase) is { } ruled) return new(ruled, SpeakerKind.Government, "organization", 0.8) { Country = ruled };
            if ((definite || head.IsCapitalized) && _bodies.Find(phrase) is { } entity)
            {
                return new(entity.Name, Lex.IsGovernmentBody(entity.Name) ? SpeakerKind.Government : SpeakerKind.Organization, "organization", 0.8) { Entity = entity, Country = entity.Country };
            }
            if (definite && Words(phrase) <= 2 && head.Lower is "government" or "regime" or "administration" && history.Earlier(s => s is { Kind: SpeakerKind.Government, Country: not null }) is { } ruling) return ruling with { Rule = "organization", Confidence = 0.6 };
            if (definite && Again(phrase) is { } same) return same with { Rule = "organization", Confidence = 0.75 };
            return names.Description(phrase, body == NameKind.Government ? SpeakerKind.Government : SpeakerKind.Organization, country);
        }
        if (definite && plural && role is not null && Words(phrase) == 2 && Several(statement, lemma) is { } several) return several;
        if (definite && Again(phrase) is { } again) return again with { Rule = "role", Confidence = 0.75 };
        return Person(phrase, country, definite, role);
    }

    private ResolvedSpeaker Person(NounPhrase phrase, string? country, bool definite, RoleNoun? role) =>
        names.Description(phrase, SpeakerKind.Anonymous, country) with { IsUnidentified = definite && role?.Grade == "office" };

    // "Vek's regime": the state of whoever rules it.
    private string? Ruler(NounPhrase phrase) =>
        phrase.Head - 2 >= phrase.First && _tokens[phrase.Head - 1].IsPossessive && entities.At(phrase.Head - 2) is { Entity: { Kind: NameKind.Person, Country: { } country } } ? country : null;

    // "the minister" where the article never said who that is: whoever spoke last, if nobody else did in between.
    private Entity? LastPerson(Statement statement, Gender gender) =>
        history.Near(statement, 2)?.Speaker.Entity is { Kind: NameKind.Person } last && (gender == Gender.Unknown || SentenceSubjects.Fits(last, gender)) && last.RoleHeads.Count == 0 ? last : null;

    // "the Halm senator" after a sentence about somebody of that office whom the article never called so.
    private Entity? SubjectBefore(NounPhrase phrase, Statement statement, string lemma, string? country)
    {
        if (Words(phrase) > 4 || statement.Sentence.First == 0) return null;
        Sentence before = document.SentenceOf(statement.Sentence.First - 1);
        if (statement.Sentence.Paragraph.Index - before.Paragraph.Index > 1) return null;
        Gender gender = Lex.GenderOfRole(lemma);
        Persons found = _subjects.In(before, before.First, before.Last, gender);
        Entity? about = history.Last is var (speaker, last) && last.Sentence == before ? speaker.Entity : found.Resumed ? null : found.Subject;
        return about is { Kind: NameKind.Person } subject && (gender == Gender.Unknown || SentenceSubjects.Fits(subject, gender)) && Lex.MayHold(lemma, subject.RoleHeads) && !_holders.OfAnotherPortfolio(phrase, subject) && (country is null || subject.Country is null || subject.Country == country) ? subject : null;
    }

    // "the senators" after two senators have spoken in turn.
    private ResolvedSpeaker? Several(Statement statement, string lemma)
    {
        List<ResolvedSpeaker> speakers = history.PersonsBefore(statement, s => s.Entity is { RoleHeads.Count: > 0 } person && Lex.MayHold(lemma, person.RoleHeads));
        return speakers.Count < 2 ? null : new(string.Join(" and ", speakers.Select(s => s.Name)), SpeakerKind.Person, "joint", 0.7) { IsPlural = true };
    }

    // "the diplomat" after "a senior diplomat": the same head, and no word that the first description did not have.
    private ResolvedSpeaker? Again(NounPhrase phrase)
    {
        if (history.Described(_tokens[phrase.Head].Lower) is not { Name: { } name } known) return null;
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            // "the Karsian diplomat" may be him of whom no state was told.
            if (known is { Kind: SpeakerKind.Anonymous, Country: null } && Lex.CountryOf(_tokens[k].Text) is not null) continue;
            if (k != phrase.Head && (_tokens[k].IsNoun || _tokens[k].IsAdjective) && !name.Contains(_tokens[k].Text, StringComparison.OrdinalIgnoreCase)) return null;
        }
        return known;
    }

    private int Words(NounPhrase phrase) => phrase.Last - phrase.First;

    public bool IsDefinite(NounPhrase phrase)
    {
        Token first = _tokens[phrase.First];
        if (first.Lower is "the" or "this" or "that" || first.Tag == PosTag.PRPS) return true;
        for (int k = phrase.First; k < phrase.Head; k++)
        {
            if (_tokens[k].IsPossessive) return true;
        }
        return first.IsCapitalized && phrase.Last - phrase.First >= 2 && _tokens[phrase.Head].Tag is not (PosTag.NNS or PosTag.NNPS) && !(first.Lower is "a" or "an" or "one" or "some" or "another");
    }

    public string? CountryIn(NounPhrase phrase)
    {
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            if (Lex.CountryOf(_tokens[k].Text) is { } country) return country;
            if (k + 1 < phrase.Last && Lex.CountryOf(_tokens[k].Text + " " + _tokens[k + 1].Text) is { } two) return two;
        }
        return null;
    }
}
