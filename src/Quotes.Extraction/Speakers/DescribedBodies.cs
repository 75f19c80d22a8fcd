namespace Quotes.Extraction;

/// <summary>Which named body of an article a description means: "the ministry", "the military alliance", "the militant group".</summary>
internal sealed class DescribedBodies(ArticleText document, EntityTable entities)
{
    // How many words that nothing in the article confirms may stand in a description.
    private const int MostUnknown = 1;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The body last named before a phrase whose name or description has the phrase's head, its other words agreeing; or null.</summary>
    public Entity? Find(NounPhrase phrase)
    {
        string head = _tokens[phrase.Head].Lower;
        Entity? best = null;
        (int Score, int Recent) bestScore = (0, -1);
        foreach (Entity body in entities.Entities)
        {
            if (body.Kind is NameKind.Person or NameKind.Place) continue;
            bool named = HasWord(body.Name, head), described = body.RoleHeads.Contains(head), known = Lex.IsDescription(body.Name, head) || (head is "company" or "firm" && IsCompany(body));
            if (!named && !described && !known) continue;
            int recent = body.LastMentionBefore(phrase.First);
            if (recent < 0) continue;
            int score = Score(phrase, body, known);
            if (score < 0) continue;
            if ((score, recent).CompareTo(bestScore) > 0)
            {
                best = body;
                bestScore = (score, recent);
            }
        }
        return best;
    }

    // Below zero where the phrase says something else: "the Turkish ministry" is not the Greek one.
    private int Score(NounPhrase phrase, Entity body, bool known)
    {
        int score = 0, unknown = 0;
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            Token token = _tokens[k];
            if (k == phrase.Head || (!token.IsNoun && !token.IsAdjective) || token.Tag == PosTag.CD) continue;
            if (HasWord(body.Name, token.Lower) || body.RoleWords.Contains(token.Lower) || (known && Lex.IsDescriptionWord(body.Name, token.Lower)) || (body.Country is not null && Lex.CountryOf(token.Text) == body.Country)) score += 2;
            else if (token.IsProper || Lex.CountryOf(token.Text) is not null) return -1;
            else unknown++;
        }
        return unknown > MostUnknown || (unknown > 0 && score == 0) ? -1 : score;
    }

    private static bool IsCompany(Entity body) => body.Parts.Length > 1 && body.Parts[^1].TrimEnd('.') is "Inc" or "Corp" or "Corporation" or "Ltd" or "LLC" or "PLC" or "Plc" or "Co" or "Company" or "AG" or "GmbH" or "Holdings" or "Group" or "SA" or "NV";

    private static bool HasWord(string name, string word)
    {
        int at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length]));
    }
}
