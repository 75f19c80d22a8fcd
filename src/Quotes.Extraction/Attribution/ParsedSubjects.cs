namespace Quotes.Extraction;

/// <summary>Asks the dependency parser for a verb's subject, where the words right before the verb do not tell.</summary>
internal sealed class ParsedSubjects(ArticleText document, NounPhrases phrases)
{
    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The noun phrase of the subject outside quotations, or null.</summary>
    public NounPhrase? Subject(Sentence sentence, int verb)
    {
        if (sentence.Tree(_tokens)?.Subject(verb) is not (>= 0 and var token)) return null;
        if (token >= verb || document.QuotationAt(token) is not null) return null;
        return phrases.EndingAt(token + 1, sentence.First);
    }
}
