namespace Quotes.Extraction;

/// <summary>Reads noun phrases forward and backward from a token, by parts of speech.</summary>
internal sealed class NounPhrases(ArticleText document, EntityTable entities)
{
    private const int Longest = 30;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The phrase that begins at a token, or null when none does.</summary>
    public NounPhrase? StartingAt(int first, int limit)
    {
        if (first >= limit) return null;
        Token token = _tokens[first];
        if (token.Tag is PosTag.PRP or PosTag.WP && token.Lower != "what") return new(first, first + 1, first);
        int k = first, head = -1;
        bool possessive = false;
        for (; k < limit && k - first < Longest; k++)
        {
            token = _tokens[k];
            if (Lex.IsCalendarWord(token.Lower) && head >= 0) break;
            if (token.IsNoun || (token.IsCapitalized && entities.At(k) is not null))
            {
                // "Orlan Vek told ...": two names side by side are two phrases only across a comma.
                head = k;
                possessive = false;
                continue;
            }
            if (token.IsPossessive && head >= 0) { possessive = true; continue; }
            bool before = head < 0 || possessive;
            if (before && (token.IsModifier || token.Lower == "both" || token.IsAdverb && k + 1 < limit && _tokens[k + 1].IsModifier || token.Tag is PosTag.VBN or PosTag.VBG && k + 1 < limit && _tokens[k + 1].IsModifier || token.Text is "$" or "#" or "£" or "€")) continue;
            if (head >= 0 && token.Text is "-" or "&" && k + 1 < limit && _tokens[k + 1].IsNoun) continue;
            if (head >= 0 && token.Lower == "of" && k + 1 < limit && StartsPhrase(k + 1)) { int inner = End(k + 1, limit); if (inner > k + 1) { k = inner - 1; continue; } }
            if (head >= 0 && IsRoleLike(head) && token.Lower is "for" or "at" or "from" or "in" or "with" or "on" && k + 1 < limit && (_tokens[k + 1].IsCapitalized || _tokens[k + 1].Lower == "the") && StartsPhrase(k + 1) && !Lex.IsCalendarWord(_tokens[k + 1].Lower)) { int inner = End(k + 1, limit); if (inner > k + 1) { k = inner - 1; continue; } }
            break;
        }
        if (head < 0)
        {
            // "many", "others", "some": a determiner or adjective that stands for a noun.
            return (_tokens[first].IsModifier || _tokens[first].Lower is "both" or "others" or "all") && k > first ? new(first, k, k - 1) : null;
        }
        return new(first, k, head);
    }

    private int End(int first, int limit)
    {
        int k = first;
        while (k < limit && k - first < 12 && (_tokens[k].IsModifier || (_tokens[k].Text == "&") || (_tokens[k].Lower == "of" && k > first && k + 1 < limit && StartsPhrase(k + 1)))) k++;
        return k;
    }

    private bool StartsPhrase(int k) => _tokens[k].IsModifier || _tokens[k].Tag == PosTag.PRP;

    private bool IsRoleLike(int k) => Lex.Role(_tokens[k].Lower) is not null || Lex.OrganizationNoun(_tokens[k].Lower) is not null || Lex.IsDocumentNoun(_tokens[k].Lower);

    /// <summary>The phrase whose last word is the token before <paramref name="last"/>, reaching no further left than <paramref name="floor"/>.</summary>
    public NounPhrase? EndingAt(int last, int floor)
    {
        int k = last - 1;
        if (k < floor) return null;
        Token token = _tokens[k];
        if (token.Tag is PosTag.PRP && !(k - 2 >= floor && _tokens[k - 1].Lower == "of")) return new(k, last, k);
        if (token.Lower is "who" or "which" or "that" or "whom") return null;
        bool standsAlone = token.Tag is PosTag.DT or PosTag.CD or PosTag.JJ or PosTag.JJS or PosTag.JJR or PosTag.PDT || token.Lower is "others" or "both";
        // "one of them said"
        if (token.Tag == PosTag.PRP && k - 2 >= floor && _tokens[k - 1].Lower == "of") return new(k - 2, last, k - 2);
        if (!token.IsNoun && entities.At(k) is null && !standsAlone) return null;
        if (Lex.IsCalendarWord(token.Lower)) return null;
        int head = k;
        int first = k;
        floor = Math.Max(floor, last - Longest);
        while (first > floor)
        {
            Token before = _tokens[first - 1];
            if (Lex.IsCalendarWord(before.Lower)) break;
            NameMention? name = entities.At(first);
            if (name is not null && name.First < first && name.First >= floor) { first = name.First; continue; }
            if (IsAcquaintance(first - 1, floor) || (before.Tag is PosTag.DT or PosTag.PRPS && first - 2 >= floor && IsAcquaintance(first - 2, floor)))
            {
                first -= before.Tag is PosTag.DT or PosTag.PRPS ? 3 : 2;
                head = first - 1;
                continue;
            }
            if (before.Tag is PosTag.DT or PosTag.PRPS or PosTag.PDT)
            {
                first--;
                if (before.Tag == PosTag.DT && before.Lower is "this" or "that" && head == first) break;
                if (before.Tag == PosTag.PRPS || (first > floor && _tokens[first - 1].Tag != PosTag.PDT && !IsLink(first - 1, floor))) { if (!(first > floor && IsLink(first - 1, floor))) break; }
                continue;
            }
            if (before.IsNoun || before.IsAdjective || before.Tag is PosTag.CD or PosTag.POS || before.Text is "&" or "$") { first--; continue; }
            if (before.Tag is PosTag.VBN or PosTag.VBG && first - 2 >= floor && (_tokens[first - 2].IsDeterminer || _tokens[first - 2].IsAdverb || _tokens[first - 2].IsAdjective)) { first--; continue; }
            if (before.IsAdverb && first - 2 >= floor && _tokens[first - 2].IsDeterminer) { first--; continue; }
            if (before.Text == "-" && first - 2 >= floor && _tokens[first - 2].IsNoun) { first--; continue; }
            if (IsLink(first - 1, floor)) { first--; if (_tokens[first].Lower != "and") head = first - 1; continue; }
            break;
        }
        while (first < last - 1 && (_tokens[first].IsPossessive || _tokens[first].Text is "&" or "-")) first++;
        if (head < first) head = last - 1;
        return new(first, last, head);
    }

    // "a person close to Vek", "officials familiar with the talks".
    private bool IsAcquaintance(int k, int floor) =>
        k - 2 >= floor && _tokens[k].Lower is "to" or "with" or "on" or "in" or "of" or "about" && _tokens[k - 1].Lower is "close" or "familiar" or "briefed" or "involved" or "aware" or "knowledgeable" or "loyal" or "allied" && _tokens[k - 2].IsNoun;

    // "head of the agency", "officials in Kabul", "Vek and Orlan": words that tie what follows to the noun before.
    private bool IsLink(int k, int floor)
    {
        if (k - 1 < floor) return false;
        Token link = _tokens[k], before = _tokens[k - 1];
        if (!before.IsNoun && before.Tag != PosTag.CD && !(before.Tag == PosTag.DT && link.Lower == "of")) return false;
        if (Lex.IsCalendarWord(before.Lower)) return false;
        if (link.Lower == "of") return true;
        if (link.Lower is "for" or "in" or "from" or "at" or "with" or "on" or "to" or "by" or "representing" or "inside" or "within")
        {
            if (link.Lower == "by" && !Lex.IsDocumentNoun(before.Lower)) return false;
            return (Lex.Role(before.Lower) is not null || Lex.IsDocumentNoun(before.Lower) || Lex.OrganizationNoun(before.Lower) is not null) && (k - 2 < floor || !_tokens[k - 2].IsPreposition || _tokens[k - 2].Lower == "of");
        }
        if (link.Lower is "and" or "or")
        {
            int at = k - 1;
            while (at > floor && (_tokens[at - 1].IsNoun || _tokens[at - 1].IsAdjective || _tokens[at - 1].Tag is PosTag.DT or PosTag.PRPS or PosTag.POS || _tokens[at - 1].Lower == "of" && entities.At(k - 1) is { Entity.Kind: NameKind.Person })) at--;
            return at == floor || !_tokens[at - 1].IsWord || _tokens[at - 1].Lower is "that" or "whether" or "if" or "when" or "because" or "while" or "after" or "before" or "where" or "how" or "why" or "as" or "but";
        }
        return false;
    }
}
