namespace Quotes.Extraction;

/// <summary>Who in an article holds an office: "the Turkish minister".</summary>
internal sealed class RoleHolders(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    // The person last mentioned whom the article gives that office, other words of the phrase agreeing.
    public Entity? Find(NounPhrase phrase, string lemma, string? country)
    {
        Gender gender = Lex.GenderOfRole(_tokens[phrase.Head].Lower);
        Entity? best = null;
        (int Score, int Recent) bestScore = (int.MinValue, -1);
        foreach (Entity person in entities.Entities)
        {
            if (person.Kind != NameKind.Person || !Lex.SameOffice(lemma, person.RoleHeads) || Lex.OtherParty(lemma, person.RoleHeads)) continue;
            if (gender != Gender.Unknown && person.Gender != Gender.Unknown && gender != person.Gender) continue;
            if (country is not null && person.Country is not null && person.Country != country) continue;
            if (OfSomebodyElse(phrase, person) || OfAnotherPortfolio(phrase, person)) continue;
            int score = 0;
            for (int k = phrase.First; k < phrase.Head; k++)
            {
                Token token = _tokens[k];
                if (!token.IsNoun && !token.IsAdjective || Lex.CountryOf(token.Text) is not null) continue;
                score += person.RoleWords.Contains(token.Lower) || HasDemonymOf(person, token.Lower) ? 2 : -1;
            }
            bool exact = person.RoleHeads.Contains(lemma);
            if (country is not null) score += person.Country == country ? 2 : exact ? 0 : -1;
            if (exact) score += 3;
            int recent = person.LastMentionBefore(phrase.First);
            if (recent < 0) score -= 3;
            if ((score, recent).CompareTo(bestScore) > 0)
            {
                best = person;
                bestScore = (score, recent);
            }
        }
        return bestScore.Score >= -1 ? best : null;
    }

    // "Vek's spokesman" is not the one of whom the article says that he speaks for somebody else.
    private bool OfSomebodyElse(NounPhrase phrase, Entity person)
    {
        for (int k = phrase.First; k + 1 < phrase.Head; k++)
        {
            if (_tokens[k + 1].IsPossessive && entities.At(k) is { Entity: { Kind: NameKind.Person } owner } name) return owner == person || !person.RoleWords.Contains(name.Parts[^1].ToLowerInvariant());
        }
        return false;
    }

    /// <summary>Whether the article gives somebody an office of another kind only: "the defence secretary" is not the foreign secretary.</summary>
    public bool OfAnotherPortfolio(NounPhrase phrase, Entity person)
    {
        string portfolio = phrase.Head > phrase.First ? Spelled(_tokens[phrase.Head - 1].Lower) : "";
        if (!IsPortfolio(portfolio)) return false;
        bool other = false;
        foreach (string word in person.RoleWords)
        {
            if (Spelled(word) == portfolio) return false;
            other |= IsPortfolio(word);
        }
        return other;
    }

    private static bool IsPortfolio(string lower) => lower is "foreign" or "prime" or "press" or "deputy" || (Lex.IsPortfolio(lower) && lower is not ("national" or "state" or "senate" or "house" or "congress" or "public" or "parliament"));

    private static string Spelled(string word) => word is "defence" ? "defense" : word;

    // "Karsian" for somebody described as "Karsia's minister": the names of states need not be known.
    private static bool HasDemonymOf(Entity person, string adjective)
    {
        foreach (string word in person.RoleWords)
        {
            if (word.Length >= 4 && adjective.Length >= 4 && adjective.AsSpan(0, 4).SequenceEqual(word.AsSpan(0, 4)) && (adjective.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(adjective, StringComparison.Ordinal) || adjective[..^2] == word[..Math.Min(word.Length, adjective.Length - 2)])) return true;
        }
        return false;
    }
}
