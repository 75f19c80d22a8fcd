namespace Quotes.Extraction;

/// <summary>Whom a noun phrase with a name in it means.</summary>
internal sealed class NamedSpeakers(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    // The name that is or ends the phrase; a possessive or the object of a preposition is not it.
    public NameMention? NameIn(NounPhrase phrase)
    {
        NameMention? last = entities.At(phrase.Last - 1);
        if (last is not null && last.First >= phrase.First && !IsGovernedWithin(phrase, last)) return last;
        NameMention? head = entities.At(phrase.Head);
        return head is not null && phrase.Head < phrase.Last && (head.Last >= phrase.Last || head.Last == phrase.Head + 1) && head.First >= phrase.First ? head : null;
    }

    // "The United States and Russia", "Vek and Orlan": two who speak together keep both names.
    public ResolvedSpeaker? Joint(NounPhrase phrase, NameMention last)
    {
        int and = last.TitleFirst - 1;
        while (and > phrase.First && _tokens[and].Tag != PosTag.CC) and--;
        if (and <= phrase.First || _tokens[and].Lower != "and" || last.First <= and || last.Entity is null) return null;
        NameMention? first = entities.At(and - 1);
        if (first?.Entity is null || first.First < phrase.First || first.Entity == last.Entity) return null;
        NounPhrase left = new(phrase.First, and, and - 1), right = new(and + 1, phrase.Last, phrase.Last - 1);
        ResolvedSpeaker a = Named(left, first, first.Entity), b = Named(right, last, last.Entity);
        if (a.Name is null || b.Name is null) return null;
        string others = "";
        for (NameMention name = first; name.TitleFirst - 2 >= phrase.First && _tokens[name.TitleFirst - 1] is { IsComma: true } && entities.At(name.TitleFirst - 2) is { Entity: { } entity } before; name = before)
        {
            if (Named(new(phrase.First, before.Last, before.Last - 1), before, entity).Name is { } another) others = another + ", " + others;
        }
        return new(others + JointName(left, a) + " and " + JointName(right, b), b.Kind, "joint", Math.Min(a.Confidence, b.Confidence)) { IsPlural = true, Country = a.Country == b.Country ? a.Country : null };
    }

    /// <summary>What one of several who speak together is called: a state as printed, a capital or seat as the state, all others as resolved.</summary>
    public string? JointName(NounPhrase phrase, ResolvedSpeaker speaker) =>
        speaker is { Kind: SpeakerKind.Government, Country: not null } && NameIn(phrase) is { Text: var printed } && Lex.CountryOf(printed) == speaker.Country && !Lex.IsDemonym(printed) && !Lex.IsCity(printed) && Lex.SeatName(printed) is null ? printed : speaker.Name;

    // "a person close to Vek", "the firm representing Vek", "the office of Vek" are not Vek; "director of intelligence Edna Vek" is.
    private bool IsGovernedWithin(NounPhrase phrase, NameMention name)
    {
        bool governed = false;
        for (int k = phrase.First; k < name.TitleFirst; k++) governed |= _tokens[k].IsPreposition || _tokens[k].Tag == PosTag.VBG;
        return governed && !(name.Entity?.Kind == NameKind.Person && name.First - 1 > phrase.First && (_tokens[name.First - 1].IsNoun || _tokens[name.First - 1].IsAdjective));
    }

    public ResolvedSpeaker Named(NounPhrase phrase, NameMention name, Entity entity)
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

    public ResolvedSpeaker Description(NounPhrase phrase, SpeakerKind kind, string? country)
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

    public static ResolvedSpeaker Person(Entity entity, string rule, double confidence) =>
        new(entity.Name, SpeakerKind.Person, rule, confidence) { Entity = entity, Role = entity.Role, Affiliation = entity.Affiliation, Country = entity.Country };

    // The mention of a person is the name, with "Mr" but without an office before it.
    public NounPhrase WithHonorific(NameMention name)
    {
        int first = name.First > 0 && name.TitleFirst < name.First && Lex.IsHonorific(_tokens[name.First - 1]) ? name.First - 1 : name.First;
        return new(first, name.Last, name.Last - 1);
    }
}
