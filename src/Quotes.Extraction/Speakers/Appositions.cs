namespace Quotes.Extraction;

/// <summary>Names set beside a role: "the foreign minister, Pavel Orlan,".</summary>
internal sealed class Appositions(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The person whose name follows a role and a comma, up to a token number, or null.</summary>
    public NameMention? NameAfter(NounPhrase phrase, int limit)
    {
        if (phrase.Last + 1 >= limit || !_tokens[phrase.Last].IsComma || Lex.Role(_tokens[phrase.Head].Lower) is null || EndsInPerson(phrase)) return null;
        if (entities.BeginningAt(phrase.Last + 1) is not { Entity.Kind: NameKind.Person } name) return null;
        bool closed = name.Last >= limit || _tokens[name.Last].IsComma || Sentences.IsTerminal(_tokens[name.Last].Text);
        return closed ? name : null;
    }

    private bool EndsInPerson(NounPhrase phrase) => entities.At(phrase.Last - 1) is { Entity.Kind: NameKind.Person } name && name.First >= phrase.First;
}
