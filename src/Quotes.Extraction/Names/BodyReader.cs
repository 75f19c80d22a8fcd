namespace Quotes.Extraction;

/// <summary>Reads what an article calls bodies beside their names: "the militant group Dawn of Halm", "the IAEA, a watchdog".</summary>
internal static class BodyReader
{
    // A description of more words than this is a sentence that lost its comma.
    private const int Longest = 8;

    public static void Read(ArticleText document, EntityTable table)
    {
        List<Token> tokens = document.Tokens;
        foreach (NameMention name in table.Names)
        {
            if (name.Entity is not { Kind: NameKind.Organization or NameKind.Unknown or NameKind.Government } body || Lex.CountryOf(body.Name) is not null) continue;
            Sentence sentence = document.SentenceOf(name.First);
            ReadBefore(tokens, sentence, name.First, body);
            ReadAfter(tokens, sentence, name.Last, body);
        }
    }

    // "the militant group Dawn of Halm", "the nuclear watchdog, the IAEA,"
    private static void ReadBefore(List<Token> tokens, Sentence sentence, int first, Entity body)
    {
        int last = first;
        while (last > sentence.First && (tokens[last - 1].IsComma || tokens[last - 1].Lower is "the" or "as" or "known" or "called")) last--;
        if (last <= sentence.First || first - last > 3 || (last < first && !tokens[last].IsComma && tokens[last].Lower == "the") || Lex.OrganizationNoun(tokens[last - 1].Lower) is null || tokens[last - 1].IsCapitalized) return;
        int k = last - 1;
        while (k > sentence.First && last - k < Longest && (tokens[k - 1].IsNoun || tokens[k - 1].IsAdjective || tokens[k - 1].IsPossessive)) k--;
        // Across a comma only "the watchdog, the IAEA," describes it; "a bank, the IAEA and" counts up.
        if (last < first && !(k > sentence.First && tokens[k - 1].Lower is "the" or "a" or "an")) return;
        Take(tokens, k, last, body);
    }

    // "Dawn of Halm, an umbrella organization for militias,"
    private static void ReadAfter(List<Token> tokens, Sentence sentence, int last, Entity body)
    {
        bool copula = last + 1 < sentence.Last && tokens[last].Lower is "is" or "was";
        if (last + 2 >= sentence.Last || !(tokens[last].IsComma || copula) || tokens[last + 1].Lower is not ("a" or "an" or "the" or "one")) return;
        for (int k = last + 2; k < Math.Min(sentence.Last, last + Longest); k++)
        {
            if (!tokens[k].IsNoun && !tokens[k].IsAdjective && !tokens[k].IsPossessive) return;
            if (Lex.OrganizationNoun(tokens[k].Lower) is null || tokens[k].IsCapitalized || (k + 1 < sentence.Last && tokens[k + 1].IsNoun)) continue;
            Take(tokens, last + 2, k + 1, body);
            return;
        }
    }

    private static void Take(List<Token> tokens, int first, int last, Entity body)
    {
        body.RoleHeads.Add(tokens[last - 1].Lower);
        for (int k = first; k < last; k++) body.RoleWords.Add(tokens[k].Lower);
    }
}
