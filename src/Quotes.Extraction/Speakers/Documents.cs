namespace Quotes.Extraction;

/// <summary>Who speaks in a document: the body that issued it.</summary>
internal sealed class Documents(ArticleText document, EntityTable entities, SpeakerHistory history, NamedSpeakers names, Descriptions descriptions)
{
    private readonly List<Token> _tokens = document.Tokens;

    public ResolvedSpeaker Find(NounPhrase phrase, Statement statement)
    {
        bool definite = descriptions.IsDefinite(phrase);
        // "a statement from the ministry": the body that issued it.
        for (int k = phrase.Head + 1; k + 1 < phrase.Last; k++)
        {
            if (_tokens[k].Lower is "from" or "by" or "of")
            {
                int first = k + 1;
                NounPhrase issuer = new(first, phrase.Last, phrase.Last - 1);
                if (names.NameIn(issuer) is { Entity: { } entity } name) return names.Named(issuer, name, entity) with { Rule = "document" };
                if (Lex.OrganizationNoun(_tokens[phrase.Last - 1].Lower) is not null || Lex.Role(_tokens[phrase.Last - 1].Lower) is not null) return descriptions.Described(issuer, statement) with { Rule = "document" };
            }
        }
        // "the ministry's statement", "a White House statement".
        int before = phrase.Head;
        if (before > phrase.First && _tokens[before - 1].IsPossessive) before--;
        if (before > phrase.First && entities.At(before - 1) is { Entity: { Kind: not NameKind.Unknown and not NameKind.Place } owner } owning && !Lex.IsDemonym(owning.Text)) return names.Named(new(owning.First, owning.Last, owning.Last - 1), owning, owner) with { Rule = "document" };
        if (before < phrase.Head && before - 1 >= phrase.First && (Lex.OrganizationNoun(_tokens[before - 1].Lower) is not null)) return descriptions.Described(new(phrase.First, before, before - 1), statement) with { Rule = "document" };
        if (definite && phrase.Head - phrase.First <= 1 && history.Earlier(s => s.Name is not null) is { } issued) return issued with { Rule = "document" };
        return names.Description(phrase, SpeakerKind.Organization, descriptions.CountryIn(phrase)) with { Rule = "document" };
    }
}
