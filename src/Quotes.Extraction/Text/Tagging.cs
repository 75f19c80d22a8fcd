namespace Quotes.Extraction;

/// <summary>Gives every token its part of speech, sentence by sentence.</summary>
internal static class Tagging
{
    // A name that no tagger takes for another word.
    private const string PlainName = "Johnson";

    public static void Tag(ArticleText document)
    {
        List<string> words = [];
        PosTag[] tags = new PosTag[64];
        HashSet<string> names = [], common = [];
        foreach (Sentence sentence in document.Paragraphs.SelectMany(p => p.Sentences))
        {
            Tag(document.Tokens, sentence, sentence.First, words, ref tags);
            Note(document.Tokens, sentence, names, common);
        }
        // "Vek abruptly called off": a word that is a name within sentences and never anything else is one at their beginning.
        foreach (Sentence sentence in document.Paragraphs.SelectMany(p => p.Sentences))
        {
            int begins = Beginning(document.Tokens, sentence);
            Token word = document.Tokens[begins];
            if (word.IsCapitalized && !word.IsProper && word.Tag is not (PosTag.PRP or PosTag.PRPS or PosTag.DT or PosTag.IN) && names.Contains(word.Text) && !common.Contains(word.Lower)) Tag(document.Tokens, sentence, begins + 1, words, ref tags, begins);
        }
    }

    private static void Tag(List<Token> tokens, Sentence sentence, int from, List<string> words, ref PosTag[] tags, int name = -1)
    {
        words.Clear();
        for (int k = sentence.First; k < sentence.Last; k++) words.Add(k == name ? PlainName : tokens[k].Text);
        if (tags.Length < words.Count) tags = new PosTag[words.Count * 2];
        SyntaxModel.Default.Tag(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), tags.AsSpan(0, words.Count));
        for (int k = from; k < sentence.Last; k++) tokens[k].Tag = tags[k - sentence.First];
        if (name >= 0) tokens[name].Tag = PosTag.NNP;
        Mend(tokens, sentence);
    }

    private static int Beginning(List<Token> tokens, Sentence sentence)
    {
        int k = sentence.First;
        while (k < sentence.Last - 1 && !tokens[k].IsWord) k++;
        return k;
    }

    // Within a sentence a capital after a plain word tells a name.
    private static void Note(List<Token> tokens, Sentence sentence, HashSet<string> names, HashSet<string> common)
    {
        for (int k = sentence.First; k < sentence.Last; k++)
        {
            Token token = tokens[k];
            if (!token.IsCapitalized) common.Add(token.Text);
            else if (k > sentence.First && token.Tag == PosTag.NNP && token.Text.Length > 2 && tokens[k - 1].IsWord && !tokens[k - 1].IsCapitalized) names.Add(token.Text);
        }
    }

    // What the word lists and the neighbours know better than a tagger trained on little news: names it never saw, and plain
    // verbs of saying, which are past tense unless an auxiliary makes them participles.
    private static void Mend(List<Token> tokens, Sentence sentence)
    {
        for (int k = sentence.First; k < sentence.Last; k++)
        {
            Token token = tokens[k];
            if (token.Tag == PosTag.CC && token.Lower == "both") token.Tag = PosTag.DT;
            if (token.IsCapitalized && char.IsLetter(token.Text[0]) && !token.IsProper && IsName(tokens, sentence, k)) token.Tag = PosTag.NNP;
            else if (token.Tag == PosTag.VBN && k > sentence.First && ReportingVerbs.Default.StartingWith(token.Lower).Length > 0 && IsPastTense(tokens, sentence, k)) token.Tag = PosTag.VBD;
        }
    }

    private static bool IsName(List<Token> tokens, Sentence sentence, int k)
    {
        Token token = tokens[k];
        if (Lex.IsHonorific(token) && k + 1 < sentence.Last && tokens[k + 1].IsCapitalized) return true;
        if (k > sentence.First && Lex.IsHonorific(tokens[k - 1]) && tokens[k - 1].IsCapitalized) return true;
        bool demonym = Lex.IsDemonym(token.Text);
        if (Lex.CountryOf(token.Text) is not null && !demonym) return true;
        // Whatever begins with a capital and is followed by "said" or "told" is somebody's name, unless the language knows better.
        if (k + 1 < sentence.Last && CueWords.IsPlainSaying(tokens[k + 1].Lower) && token.Tag is PosTag.VB or PosTag.VBP or PosTag.VBG or PosTag.VBN or PosTag.VBD or PosTag.JJ or PosTag.RB or PosTag.UH or PosTag.NN or PosTag.NNS or PosTag.FW && Lex.Role(token.Lower) is null && Lex.OrganizationNoun(token.Lower) is null && !demonym && token.Text.Length > 2) return true;
        bool begins = k == sentence.First || !tokens[k - 1].IsWord;
        return !begins && !demonym && token.Tag is PosTag.VB or PosTag.VBP or PosTag.VBZ or PosTag.VBN or PosTag.VBG or PosTag.UH or PosTag.RB && tokens[k - 1].IsCapitalized && Lex.GenderOf(tokens[k - 1].Text) is not null;
    }

    private static bool IsPastTense(List<Token> tokens, Sentence sentence, int k)
    {
        int before = k - 1;
        while (before > sentence.First && tokens[before].IsAdverb) before--;
        Token subject = tokens[before];
        if (subject.Tag != PosTag.PRP && !subject.IsProper && !(subject.IsNoun && CueWords.IsPlainSaying(tokens[k].Lower))) return false;
        return k + 1 >= sentence.Last || tokens[k + 1].Lower is not ("by" or "in" or "at");
    }
}
