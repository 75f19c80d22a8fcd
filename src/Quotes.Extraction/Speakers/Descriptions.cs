namespace Quotes.Extraction;

/// <summary>Whom a description without a name means: "the minister", "the agency", "a senior official".</summary>
internal sealed class Descriptions(ArticleText document, EntityTable entities, SpeakerHistory history, NamedSpeakers names)
{
    private readonly List<Token> _tokens = document.Tokens;

    private readonly RoleHolders _holders = new(document, entities);

    public ResolvedSpeaker Described(NounPhrase phrase, Statement statement)
    {
        Token head = _tokens[phrase.Head];
        string lemma = Lex.RoleLemma(head);
        RoleNoun? role = Lex.Role(head.Lower);
        bool definite = IsDefinite(phrase);
        string? country = CountryIn(phrase);
        bool plural = head.Tag is PosTag.NNS or PosTag.NNPS;
        if (role is not null && !plural)
        {
            Entity? holder = definite ? _holders.Find(phrase, lemma, country) : null;
            if (holder is not null && (holder.RoleHeads.Contains(lemma) || history.Described(head.Lower) is null)) return NamedSpeakers.Person(holder, "role", 0.82);
            if (definite && history.Described(head.Lower) is { } known && Words(phrase) <= 3) return known with { Rule = "role", Confidence = 0.8 };
            if (definite && country is null && Words(phrase) == 2 && LastPerson(statement, Lex.GenderOfRole(head.Lower)) is { } same) return NamedSpeakers.Person(same, "role-of-last", 0.6);
            return names.Description(phrase, SpeakerKind.Anonymous, country);
        }
        if (Lex.OrganizationNoun(head.Lower) is { } body)
        {
            if ((definite || head.IsCapitalized) && Words(phrase) <= 2 && EntityWithHead(head.Lower, phrase.First) is { } entity)
            {
                return new(entity.Name, Lex.IsGovernmentBody(entity.Name) ? SpeakerKind.Government : SpeakerKind.Organization, "organization", 0.8) { Entity = entity, Country = entity.Country };
            }
            if (definite && Words(phrase) <= 2 && history.Described(head.Lower) is { } same) return same with { Rule = "organization", Confidence = 0.75 };
            return names.Description(phrase, body == NameKind.Government ? SpeakerKind.Government : SpeakerKind.Organization, country);
        }
        if (definite && history.Described(head.Lower) is { } again) return again with { Rule = "role", Confidence = 0.75 };
        return names.Description(phrase, SpeakerKind.Anonymous, country);
    }

    // "the minister" where the article never said who that is: whoever spoke last, if nobody else did in between.
    private Entity? LastPerson(Statement statement, Gender gender) =>
        history.Near(statement, 2)?.Speaker.Entity is { Kind: NameKind.Person } last && (gender == Gender.Unknown || SentenceSubjects.Fits(last, gender)) && last.RoleHeads.Count == 0 ? last : null;

    private int Words(NounPhrase phrase) => phrase.Last - phrase.First;

    public bool IsDefinite(NounPhrase phrase)
    {
        Token first = _tokens[phrase.First];
        if (first.Lower is "the" or "this" or "that" || first.Tag == PosTag.PRPS) return true;
        for (int k = phrase.First; k < phrase.Head; k++)
        {
            if (_tokens[k].IsPossessive) return true;
        }
        return first.IsCapitalized && phrase.Last - phrase.First >= 2 && !(first.Lower is "a" or "an" or "one" or "some" or "another");
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
}
