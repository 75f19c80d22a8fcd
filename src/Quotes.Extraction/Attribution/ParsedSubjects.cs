namespace Quotes.Extraction;

/// <summary>Asks the dependency parser for a verb's subject, where the words right before the verb do not tell.</summary>
internal sealed class ParsedSubjects(ArticleText document, NounPhrases phrases)
{
    // Longer sentences are lists and lost full stops; the parser has seen few.
    private const int LongestSentence = 80;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The noun phrase of the subject outside quotations, or null.</summary>
    public NounPhrase? Subject(Sentence sentence, int verb)
    {
        int length = sentence.Last - sentence.First;
        if (length > LongestSentence) return null;
        List<Token> words = _tokens.GetRange(sentence.First, length);
        string[] texts = [.. words.Select(w => w.Text)];
        PosTag[] tags = [.. words.Select(w => w.Tag)];
        int[] heads = new int[length];
        DependencyLabel[] labels = new DependencyLabel[length];
        SyntaxModel.Default.Parse(texts, tags, heads, labels);
        int subject = DependencyTree.FindSubject(heads, labels, verb - sentence.First);
        if (subject < 0) return null;
        int token = sentence.First + subject;
        if (token >= verb || document.QuotationAt(token) is not null) return null;
        return phrases.EndingAt(token + 1, sentence.First);
    }
}
