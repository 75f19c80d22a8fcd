namespace Quotes.Extraction;

/// <summary>Reads offices and affiliations from the words before a name and from the apposition after it.</summary>
internal static class RoleReader
{
    // An office of more words than this is a sentence that lost its comma.
    private const int LongestRole = 16;

    public static void Read(ArticleText document, EntityTable table)
    {
        foreach (NameMention name in table.Names)
        {
            if (name.Entity is not { } entity || entity.Kind is NameKind.Government or NameKind.Place) continue;
            // "the Sarn, the envoy for the river,": who has an article is no person, and holds no office.
            if (name is { Parts.Length: 1, First: > 0 } && name.TitleFirst == name.First && (entity.Kind is NameKind.Unknown or NameKind.Person) && document.Tokens[name.First - 1].Lower == "the") continue;
            if (Before(document, table, name) is { } before) Take(document, table, entity, before.First, before.Last, before.Head);
            if (After(document, table, name) is { } after) Take(document, table, entity, after.First, after.Last, after.Head);
        }
    }

    // "U.N. envoy Lakhdar Brahimi": the noun phrase that ends where the name begins.
    private static (int First, int Last, int Head)? Before(ArticleText document, EntityTable table, NameMention name)
    {
        List<Token> tokens = document.Tokens;
        int limit = SentenceStart(document, name.First);
        int last = name.First;
        bool comma = last - 1 > limit && tokens[last - 1].IsComma;
        if (comma) last--;
        int head = -1, k = last - 1;
        int floor = Math.Max(limit, last - LongestRole);
        for (; k >= floor; k--)
        {
            Token token = tokens[k];
            if (head < 0 && RoleHead(token) && (k == last - 1 || tokens[k + 1].Lower is "of" or "for" or "to" or "at" or "in")) head = k;
            bool part = token.IsNoun || token.IsAdjective || token.Tag is PosTag.CD or PosTag.POS or PosTag.VBN || token.Text is "-" or "&" || (token.IsCapitalized && !token.IsFinite && token.Tag is not (PosTag.DT or PosTag.PRP or PosTag.PRPS or PosTag.IN or PosTag.RB));
            bool link = head < 0 && k < last - 1 && (token.Lower is "of" or "for" or "and" or "the" or "to" or "at" or "in");
            if (head >= 0 && token.Lower is "and" && k - 1 >= floor && RoleHead(tokens[k - 1])) link = true;
            if (!(part || link) || Lex.IsCalendarWord(token.Lower)) break;
            if (table.At(k) is { Entity.Kind: NameKind.Person } other && other != name && tokens[k + 1].Tag != PosTag.POS) break;
        }
        int first = k + 1;
        if (head < 0)
        {
            // A link that led to no head was not part of an office.
            return null;
        }
        while (first < head && (tokens[first].Text is "-" or "&" || tokens[first].Tag == PosTag.POS || tokens[first].Lower is "and" or "of")) first++;
        // After a comma only a definite description is an office of the name that follows: "the minister, Pavel Orlan,".
        if (comma && !(first > limit && tokens[first - 1].Lower is "the" or "its" or "his" or "her" or "their" || (first < last && tokens[first].IsProper && name.Last < tokens.Count && tokens[name.Last].IsComma))) return null;
        if (Lex.IsHonorificOnly(tokens, first, last) || IsKin(tokens[head].Lower)) return null;
        return (first, last, head);
    }

    // "NAME, the foreign minister of STATE,"
    private static (int First, int Last, int Head)? After(ArticleText document, EntityTable table, NameMention name)
    {
        List<Token> tokens = document.Tokens;
        int limit = SentenceEnd(document, name.First);
        int k = name.Last;
        if (k < limit && tokens[k].IsPossessive) return null;
        if (k < limit && tokens[k].Text == "(") return null;
        if (k >= limit || !tokens[k].IsComma) return null;
        k++;
        if (k + 1 < limit && tokens[k].Tag == PosTag.CD && tokens[k + 1].IsComma) k += 2;
        if (k < limit && tokens[k].Lower is "who" or "which" or "and" or "but") return null;
        if (k < limit && tokens[k].Text is "Ph.D." or "M.D." or "PhD") return null;
        if (k < limit && (tokens[k].Tag == PosTag.DT || tokens[k].Tag == PosTag.PRPS)) k++;
        int first = k, head = -1;
        int end = Math.Min(limit, first + LongestRole);
        for (; k < end; k++)
        {
            Token token = tokens[k];
            if (token.IsComma || Sentences.IsTerminal(token.Text) || token.Text is ";" or ":" or "(" || token.IsDash || token.IsFinite || token.Tag is PosTag.WP or PosTag.WDT or PosTag.PRP) break;
            if (token.IsVerb && token.Tag == PosTag.VBG && k > first && !tokens[k - 1].IsPreposition) break;
            if (token.Text.Length > 0 && token.Text[0] is '"' or '“' or '”') break;
            if (head < 0 && RoleHead(token)) head = k;
            if (head < 0 && token.IsPreposition) return null;
            if (head < 0 && k - first > 7) return null;
        }
        if (head < 0 || k == first || (k == end && k < limit)) return null;
        if (tokens[first].Tag == PosTag.VBG || IsKin(tokens[head].Lower)) return null;
        // "the new course of the Ulvan, the minister said": what a verb follows is that verb's subject.
        if (k < limit && (tokens[k].IsFinite || tokens[k].IsVerb) && tokens[k].Tag != PosTag.VBG) return null;
        if (table.At(head) is { Entity.Kind: NameKind.Person }) return null;
        return (first, k, head);
    }

    // Who somebody is to a family is no office.
    private static bool IsKin(string lower) => lower is "husband" or "wife" or "son" or "daughter" or "father" or "mother" or "brother" or "sister" or "cousin" or "uncle" or "aunt" or "nephew" or "niece" or "widow" or "widower" or "friend" or "son-in-law" or "daughter-in-law" or "brother-in-law" or "opponent" or "rival" or "man" or "woman" or "counterpart" or "predecessor" or "successor" or "colleague" or "partner";

    private static bool RoleHead(Token token) => Lex.Role(token.Lower) is not null || (Lex.IsTitle(token) && !Lex.IsHonorific(token));

    private static void Take(ArticleText document, EntityTable table, Entity entity, int first, int last, int head)
    {
        List<Token> tokens = document.Tokens;
        if (entity.Kind == NameKind.Unknown) entity.Kind = NameKind.Person;
        if (entity.Kind != NameKind.Person) return;
        // "But Foreign Minister Sarro": the sentence's word, not the office's.
        while (first < head && tokens[first].Lower is ("but" or "and" or "yet" or "so" or "or")) first++;
        bool sent = false;
        for (int k = first; k < last; k++)
        {
            Token token = tokens[k];
            entity.RoleWords.Add(token.Lower);
            if (RoleHead(token)) entity.RoleHeads.Add(Lex.RoleLemma(token));
            // The state an ambassador is sent to is not the ambassador's own.
            sent |= k > head && token.Lower is "to";
            if ((k + 1 < last ? Lex.CountryOf(token.Text + " " + tokens[k + 1].Text) : null) is { } country || (country = Lex.CountryOf(token.Text)) is not null)
            {
                entity.RoleWords.Add(country.ToLowerInvariant());
                if (!sent) entity.Country ??= country;
            }
        }
        if (entity.Gender == Gender.Unknown) entity.Gender = Lex.GenderOfRole(tokens[head].Lower);
        string role = Singular(document, first, last, head);
        // A longer description that says the same replaces a bare title: "President" by "Iranian President".
        if (entity.Role is null || (role.Length > entity.Role.Length && !entity.Role.Contains(' '))) entity.Role = role;
        entity.Affiliation ??= Affiliation(document, table, first, last, head);
    }

    // What follows "of", "for" or "at" after the head, else the organization named before it.
    private static string? Affiliation(ArticleText document, EntityTable table, int first, int last, int head)
    {
        List<Token> tokens = document.Tokens;
        for (int k = head + 1; k + 1 < last; k++)
        {
            if (tokens[k].Lower is not ("of" or "for" or "at" or "with" or "from")) continue;
            int from = tokens[k + 1].Lower is "the" or "a" or "an" ? k + 2 : k + 1;
            // "Minister of Foreign Affairs" belongs to a government, not to foreign affairs.
            if (from < last && tokens[from].IsCapitalized && !Lex.IsPortfolio(tokens[from].Lower)) return document.Words(from, last);
        }
        int best = -1;
        for (int k = head - 1; k >= first; k--)
        {
            if (table.At(k) is { Kind: NameKind.Organization } name && name.Last <= head) return name.Entity?.Name ?? name.Text;
            if (Lex.OrganizationNoun(tokens[k].Lower) is not null || Lex.BodyKind(tokens[k].Text) is not null) { best = k; break; }
        }
        if (best < 0)
        {
            // "Norland Defence Minister", "Karsia's foreign minister": the state before the office, known or not.
            int proper = first;
            while (proper < head && tokens[proper].IsCapitalized && Lex.Role(tokens[proper].Lower) is null && !Lex.IsPortfolio(tokens[proper].Lower)) proper++;
            if (proper == first) return null;
            return Lex.CountryOf(document.Words(first, proper)) ?? document.Words(first, proper);
        }
        int start = best;
        while (start > first && (tokens[start - 1].IsNoun || tokens[start - 1].IsAdjective)) start--;
        return document.Words(start, best + 1);
    }

    // "Foreign Ministers Vek and Orlan": each of them is a foreign minister.
    private static string Singular(ArticleText document, int first, int last, int head)
    {
        Token token = document.Tokens[head];
        if (Lex.Role(token.Lower) is not { IsPlural: true } role) return document.Words(first, last);
        string lemma = token.IsCapitalized ? char.ToUpperInvariant(role.Lemma[0]) + role.Lemma[1..] : role.Lemma;
        string before = head > first ? document.Text[document.Tokens[first].Start..token.Start] : "";
        string after = head + 1 < last ? document.Text[token.End..document.Tokens[last - 1].End] : "";
        return before + lemma + after;
    }

    private static int SentenceStart(ArticleText document, int token) => document.SentenceOf(token).First;

    private static int SentenceEnd(ArticleText document, int token) => document.SentenceOf(token).Last;
}
