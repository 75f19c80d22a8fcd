namespace Quotes.Extraction;

/// <summary>Names set beside a role: "the foreign minister, Pavel Orlan,".</summary>
internal sealed class Appositions(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The person whose name follows a role and a comma, up to a token number, or null.</summary>
    public NameMention? NameAfter(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || !_tokens[phrase.Last].IsComma || Lex.Role(_tokens[phrase.Head].Lower) is null || EndsInPerson(phrase)) return null;
        if (entities.BeginningAt(phrase.Last + 1) is not { } name || !IsClosed(name, limit)) return null;
        return name.Entity is { Kind: NameKind.Person } or { Kind: NameKind.Unknown, Parts.Length: 2 or 3 } ? name : null;
    }

    /// <summary>The body whose name follows a description of it and a comma, or null: "the nuclear watchdog, the IAEA,".</summary>
    public NameMention? BodyAfter(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || !_tokens[phrase.Last].IsComma || Lex.OrganizationNoun(_tokens[phrase.Head].Lower) is null || _tokens[phrase.Head].IsCapitalized) return null;
        int first = _tokens[phrase.Last + 1].Lower == "the" ? phrase.Last + 2 : phrase.Last + 1;
        return entities.BeginningAt(first) is { Entity.Kind: NameKind.Organization or NameKind.Government or NameKind.Unknown } name && name.Last < limit && _tokens[name.Last].IsComma && Lex.CountryOf(name.Text) is null ? name : null;
    }

    private bool IsClosed(NameMention name, int limit) => name.Last >= limit || _tokens[name.Last].IsComma || Sentences.IsTerminal(_tokens[name.Last].Text);

    private bool EndsInPerson(NounPhrase phrase) => entities.At(phrase.Last - 1) is { Entity.Kind: NameKind.Person } name && name.First >= phrase.First;
}
