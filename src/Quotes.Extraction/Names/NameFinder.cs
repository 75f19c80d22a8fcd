namespace Quotes.Extraction;

/// <summary>Finds proper names: runs of capitalized words, divided into title, office and the name itself.</summary>
internal sealed class NameFinder
{
    private readonly ArticleText _document;
    private readonly List<Token> _tokens;

    private NameFinder(ArticleText document)
    {
        _document = document;
        _tokens = document.Tokens;
    }

    /// <summary>All names in order of appearance, never overlapping.</summary>
    public static List<NameMention> Find(ArticleText document)
    {
        NameFinder finder = new(document);
        List<NameMention> names = [];
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            foreach (Sentence sentence in paragraph.Sentences) finder.Find(sentence, names);
        }
        return names;
    }

    private void Find(Sentence sentence, List<NameMention> names)
    {
        int i = sentence.First;
        while (i < sentence.Last)
        {
            if (!StartsName(sentence, i))
            {
                i++;
                continue;
            }
            int end = RunEnd(sentence, i);
            if (!IsCredit(sentence, i, end)) Divide(i, end, names);
            i = end;
        }
    }

    // "Edna Corve/Harlan Post", "Photographer: Edna Corve": who took a picture has no part in the story; nor has "Read more".
    private bool IsCredit(Sentence sentence, int first, int last)
    {
        if (last < sentence.Last && _tokens[last].Text == "/" && last - first is 2 or 3 && last + 1 < sentence.Last && _tokens[last + 1].IsCapitalized && Touches(last - 1) && Touches(last)) return true;
        if (first - 1 > sentence.First && _tokens[first - 1].Text == "/" && last - first is 2 or 3 && Touches(first - 1) && _tokens[first - 2].Text.Length > 1 && _tokens[first - 2].Text.All(char.IsUpper)) return true;
        if (first - 1 > sentence.First && _tokens[first - 1].Text == ":" && _tokens[first - 2].Lower is "photographer" or "photo" or "photograph" or "photos" or "picture" or "illustration") return true;
        return _tokens[first].Text == "Read" && last - first == 1 && last < sentence.Last && _tokens[last].Lower == "more";
    }

    private bool Touches(int token) => _tokens[token].End == _tokens[token + 1].Start;

    private bool StartsName(Sentence sentence, int i)
    {
        Token token = _tokens[i];
        if (!IsNameLike(i)) return IsParticle(token.Text) && token.Text.Length > 1 && token.Lower is not ("la" or "le" or "el" or "de" or "do" or "den" or "e" or "y") && AfterParticles(sentence, i) > i;
        bool atStart = i == sentence.First || (!_tokens[i - 1].IsWord && !_tokens[i - 1].IsComma && _tokens[i - 1].Text is not ("(" or "-" or "–" or "—"));
        if (!atStart) return true;
        // A capital at the beginning says nothing: ask the tagger, the next word and the lexicons.
        if (i + 1 < sentence.Last && _tokens[i + 1].IsCapitalized && Lex.IsKnownName(token.Text + " " + _tokens[i + 1].Text)) return true;
        return token.IsProper || IsNameOfVerb(i) || Lex.IsKnownName(token.Text) || Lex.IsTitle(token) || (token.Text.Length > 1 && token.Text.All(char.IsUpper) && token.IsNoun);
    }

    private bool IsNameLike(int i)
    {
        Token token = _tokens[i];
        if (IsAttachedParticle(token.Text) || IsNameOfVerb(i)) return true;
        return token.IsCapitalized && char.IsLetter(token.Text[0]) && !Lex.IsCalendarWord(token.Lower) && !IsMonth(i) && !NeverNames.Contains(token.Text)
            && token.Tag is not (PosTag.PRP or PosTag.PRPS or PosTag.WP or PosTag.WRB or PosTag.WDT or PosTag.MD or PosTag.CC or PosTag.EX)
            && (token.Tag is not (PosTag.DT or PosTag.IN or PosTag.RB or PosTag.UH) || i == 0 || !_tokens[i - 1].IsWord ? token.Tag is not (PosTag.DT or PosTag.IN or PosTag.TO) : true);
    }

    // "May, speaking in Halm, said": no auxiliary stands before a comma or a verb in the past.
    private bool IsNameOfVerb(int i) => _tokens[i] is { Text: "May" or "Will", Tag: PosTag.MD } && i + 1 < _tokens.Count && (_tokens[i + 1].IsComma || _tokens[i + 1].Tag is PosTag.VBD or PosTag.VBZ || _tokens[i + 1].IsPossessive);

    private static readonly System.Collections.Frozen.FrozenSet<string> NeverNames = System.Collections.Frozen.FrozenSet.ToFrozenSet(["I", "No.", "Nos.", "The", "A", "An", "But", "And", "If", "In", "On", "At", "He", "She", "It", "They", "We", "You", "His", "Her", "This", "That", "These", "Those", "What", "When", "Where", "Who", "Why", "How", "Yes", "No", "Not", "So", "Or", "As", "For", "From", "With", "Also", "Then", "There", "Here", "Meanwhile", "However", "Asked", "Speaking", "While", "After", "Before", "Earlier", "Later", "Please", "MORE", "READ", "WATCH"]);

    private int RunEnd(Sentence sentence, int start)
    {
        int end = start + 1;
        // "the militant group Dawn of Halm": after a noun for bodies a name goes on over "of" as it does after "Ministry".
        bool organization = Lex.OrganizationNoun(_tokens[start].Lower) is not null || (start > sentence.First && !_tokens[start - 1].IsCapitalized && Lex.OrganizationNoun(_tokens[start - 1].Lower) is not null);
        while (end < sentence.Last)
        {
            Token token = _tokens[end];
            if (IsNameLike(end) || (token.IsCapitalized && token.Text.Length == 2 && token.Text[1] == '.'))
            {
                organization |= Lex.OrganizationNoun(token.Lower) is not null;
                end++;
                continue;
            }
            bool capitalNext = end + 1 < sentence.Last && IsNameLike(end + 1);
            if (capitalNext && token.Text == "&") { end += 2; continue; }
            if (IsParticle(token.Text) && AfterParticles(sentence, end) is int after && after > end) { end = after; continue; }
            if (token.Text is "'" or "’" && _tokens[end - 1].Lower.EndsWith('s') && capitalNext && Lex.OrganizationNoun(_tokens[end + 1].Lower) is not null) { end += 2; organization = true; continue; }
            bool office = Lex.Role(_tokens[end - 1].Lower) is not null || organization;
            if (token.Lower == "of" && office && capitalNext) { end += 2; continue; }
            if (token.Lower is "of" or "for" && office && end + 2 < sentence.Last && _tokens[end + 1].Lower == "the" && IsNameLike(end + 2)) { end += 3; continue; }
            if (token.Lower is "for" && organization && capitalNext) { end += 2; continue; }
            // "Committee on Oversight": what a committee is for.
            if (token.Lower is "on" && capitalNext && _tokens[end - 1].IsCapitalized && _tokens[end - 1].Lower is "committee" or "subcommittee" or "commission" or "council" or "conference" or "panel") { end += 2; continue; }
            if (token.Lower is "and" && organization && capitalNext && (InOfPhrase(start, end) || Lex.BodyKind(_document.Words(start, end + 2)) is not null)) { end += 2; continue; }
            break;
        }
        return end;
    }

    // "Ministry of Trade and Industry", but not "the Ministry of Defence and Orlan".
    private bool InOfPhrase(int start, int at)
    {
        for (int k = at - 1; k > start && k >= at - 3; k--)
        {
            if (_tokens[k].Lower is "on") return true;
            if (_tokens[k].Lower is "of" or "for") return Lex.IsPortfolio(_tokens[at - 1].Lower) && Lex.IsPortfolio(_tokens[at + 1].Lower);
        }
        return false;
    }

    // al-Tarik, d'Arlo: a particle that is part of the word.
    private static bool IsAttachedParticle(string text)
    {
        int at = text.AsSpan().IndexOfAny('-', '\'', '’');
        return at is 1 or 2 && char.IsLower(text[0]) && at + 1 < text.Length && char.IsUpper(text[at + 1]) && Lex.IsParticle(text);
    }

    // The token after a run of particles and the capital that ends it; the start where no capital follows.
    private int AfterParticles(Sentence sentence, int start)
    {
        int k = start;
        while (k < sentence.Last && k - start < 4 && IsParticle(_tokens[k].Text)) k++;
        return k > start && k < sentence.Last && _tokens[k].IsCapitalized && IsNameLike(k) && !Lex.IsTitle(_tokens[k]) ? k + 1 : start;
    }

    private bool IsParticle(string text) => char.IsLower(text[0]) && Lex.IsParticle(text);

    private void Divide(int start, int end, List<NameMention> names)
    {
        int name = PersonStart(start, end);
        if (name > start && (Lex.BodyKind(_document.Words(start, end)) is not null || (name == end - 1 && IsBodyAfterRole(name)))) name = start;
        if (name > start && name < end)
        {
            NameMention mention = Mention(name, end);
            mention.TitleFirst = start;
            mention.Kind = IsOrganization(name, end) && Lex.GenderOf(_tokens[name].Text) is null ? NameKind.Organization : NameKind.Person;
            mention.Gender = GenderOfTitle(start, name);
            mention.HasSurnameTitle = _tokens[name - 1].Lower.TrimEnd('.') is not ("sir" or "dame" or "king" or "queen" or "pope" or "prince" or "princess" or "sheikh" or "sheik" or "emperor" or "emir" or "sultan" or "father" or "sister" or "brother" or "lady" or "lord" or "imam" or "ayatollah");
            // An organization or country inside the title is a name of its own: "Foreign Ministry spokesman Orlan".
            AddInsideTitle(start, name, names);
            names.Add(mention);
            return;
        }
        if (name >= end || IsBareOffice(start, end))
        {
            // "Ministers of NATO": no person, but a body.
            AddInsideTitle(start, end, names);
            return;
        }
        NameMention whole = Mention(start, end);
        whole.Kind = KindOf(start, end);
        names.Add(whole);
    }

    // "Harlan Teachers Union", "Justice Department", "Norland Refugee Council" are bodies, not a union with teachers, nor a department with a judge, for a title.
    private bool IsBodyAfterRole(int last)
    {
        if (Lex.OrganizationNoun(_tokens[last].Lower) is null) return false;
        Token before = _tokens[last - 1];
        return Lex.IsPortfolio(before.Lower) || (Lex.Role(before.Lower) is { } role && (role.IsPlural || (role.Grade != "office" && !Lex.IsTitle(before))));
    }

    // "in March" is no name, though a person or a protest may be called so.
    private bool IsMonth(int i) =>
        _tokens[i].Text is "March" or "May" or "April" or "June" or "August" && i > 0
        && _tokens[i - 1].Lower is "in" or "since" or "last" or "this" or "next" or "late" or "early" or "until" or "through";

    // "the Minister", "the Ministry": an office or body in capitals without a name of its own.
    private bool IsBareOffice(int start, int end)
    {
        for (int k = start; k < end; k++)
        {
            bool office = Lex.Role(_tokens[k].Lower) is not null || Lex.IsTitle(_tokens[k]) || (end - start == 1 && Lex.OrganizationNoun(_tokens[k].Lower) is not null && Lex.BodyKind(_tokens[k].Text) is null && Lex.CountryOf(_tokens[k].Text) is null);
            if (!office) return false;
        }
        return true;
    }

    private void AddInsideTitle(int start, int name, List<NameMention> names)
    {
        for (int k = start; k < name; k++)
        {
            if (Lex.IsDemonym(_tokens[k].Text)) continue;
            NameKind? kind = Lex.CountryOf(_tokens[k].Text) is not null ? NameKind.Government : Lex.BodyKind(_tokens[k].Text);
            if (kind is { } known) names.Add(new(k, k + 1, [_tokens[k].Text]) { Kind = known });
        }
    }

    // The first token of the person's name after titles and offices; start when there is neither, end when nothing is left.
    private int PersonStart(int start, int end)
    {
        int after = start;
        // "the ambassador to Libya Edna Corve": a state before a full name is not part of it.
        while (end - after >= 3 && (Lex.CountryOf(_tokens[after].Text) is not null || Lex.BodyKind(_tokens[after].Text) is not null) && Lex.GenderOf(_tokens[after + 1].Text) is not null) after++;
        for (int k = after; k < end; k++)
        {
            Token token = _tokens[k];
            bool last = k == end - 1;
            // "Dean Vek", "Amir Vek": titles that are given names before a single surname.
            if (token.Lower is "amir" or "dean" or "earl" or "duke" && k == after && end - k == 2 && Lex.GenderOf(token.Text) is not null) return after;
            // "the National Review": a national is one in lower case only.
            if (token.Text != "National" && (Lex.IsTitle(token) || Lex.Role(token.Lower) is not null))
            {
                // "Angus King": a role word at the end after a given name is a surname.
                if (k == start && k + 1 < end && !_tokens[k + 1].IsWord) return start;
                if (last && k > start && (Lex.GenderOf(_tokens[k - 1].Text) is not null || IsInitial(k - 1))) return after;
                after = k + 1;
                if (after < end && _tokens[after].Lower is "of" or "for") after = OfficeEnd(after, end);
                k = Math.Max(k, after - 1);
            }
        }
        return after;
    }

    private bool IsInitial(int k) => _tokens[k].Text.Length == 2 && _tokens[k].Text[1] == '.';

    // After "Secretary of State John Kerry": the name begins at the first given name, else where the office's words end.
    private int OfficeEnd(int of, int end)
    {
        for (int k = of + 1; k < end; k++)
        {
            if (Lex.GenderOf(_tokens[k].Text) is not null && !Lex.IsPortfolio(_tokens[k].Lower) && Lex.CountryOf(_tokens[k].Text) is null && k < end - 1) return k;
        }
        int at = of + 1;
        while (at < end && (_tokens[at].Lower is "the" or "of" or "and" or "for" || Lex.IsPortfolio(_tokens[at].Lower) || Lex.CountryOf(_tokens[at].Text) is not null || Lex.BodyKind(_tokens[at].Text) is not null || Lex.OrganizationNoun(_tokens[at].Lower) is not null)) at++;
        // "Special Envoy for the Ulvan": behind an article there is what the office is for, whatever it is called.
        return at == of + 2 && at < end && _tokens[of + 1].Lower == "the" ? at + 1 : at;
    }

    private NameMention Mention(int first, int last)
    {
        string[] parts = new string[last - first];
        for (int k = first; k < last; k++) parts[k - first] = _tokens[k].Text;
        return new(first, last, parts) { Text = _document.Words(first, last) };
    }

    private Gender GenderOfTitle(int start, int name)
    {
        for (int k = name - 1; k >= start; k--)
        {
            if (Lex.TitleGender(_tokens[k]) is var gender and not Gender.Unknown) return gender;
        }
        return Gender.Unknown;
    }

    private bool IsOrganization(int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            if (Lex.OrganizationNoun(_tokens[k].Lower) is not null && _tokens[k].Lower != "party") return true;
        }
        return false;
    }

    private NameKind KindOf(int first, int last)
    {
        string text = _document.Words(first, last);
        if (Lex.BodyKind(text) is { } body) return body;
        if (Lex.CountryOf(text) is not null) return NameKind.Government;
        if (last - first > 1)
        {
            Token head = _tokens[last - 1];
            if (Lex.GenderOf(_tokens[first].Text) is not null && Lex.OrganizationNoun(head.Lower) is null && !ContainsOf(first, last)) return NameKind.Person;
            if (OrganizationHead(first, last) is { } kind) return kind;
            if (Lex.IsFamilyFirst(_tokens[first].Text) && last - first <= 3) return NameKind.Person;
            if (last - first <= 4 && !ContainsOf(first, last) && (IsInitial(first) || (last - first > 2 && IsInitial(first + 1)))) return NameKind.Person;
        }
        if (Lex.IsCity(text)) return NameKind.Place;
        return NameKind.Unknown;
    }

    private bool ContainsOf(int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            if (_tokens[k].Lower is "of" or "for" or "and" or "the") return true;
        }
        return false;
    }

    // The organization noun before "of" or at the end: "Ministry of Defence", "State Department".
    private NameKind? OrganizationHead(int first, int last)
    {
        for (int k = first; k < last; k++)
        {
            bool head = k == last - 1 || _tokens[k + 1].Lower is "of" or "for" or "on";
            if (head && Lex.OrganizationNoun(_tokens[k].Lower) is { } kind) return kind;
        }
        return null;
    }
}
