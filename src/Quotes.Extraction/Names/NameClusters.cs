namespace Quotes.Extraction;

/// <summary>Decides which names of an article mean the same: "Sergei Lavrov", "Mr Lavrov", "Lavrov"; "IAEA" and what it is short for.</summary>
internal static class NameClusters
{
    // Bounds the work on a text that repeats one surname with ever new given names.
    private const int MostNamesakes = 64;

    public static void Join(ArticleText document, EntityTable table)
    {
        Dictionary<string, List<Entity>> byPart = [];
        List<NameMention> names = table.Names;
        foreach (NameMention name in names)
        {
            if (name.Parts.Length > 1 && name.Kind is NameKind.Person or NameKind.Unknown && MayBePerson(name)) JoinPerson(name, table, byPart);
        }
        JoinPlaceNames(document, names, byPart);
        Dictionary<string, Entity> others = [];
        foreach (NameMention name in names)
        {
            if (name.Entity is null && name.Kind is not (NameKind.Organization or NameKind.Government or NameKind.Place)) JoinSingle(name, table, byPart, others);
        }
        foreach (NameMention name in names)
        {
            if (name.Entity is null) JoinBody(document, name, table, others);
        }
        JoinShortened(table);
        foreach (NameMention name in names)
        {
            // A name of several words that comes back by its last one alone is a person's.
            if (name is { Entity: { Kind: NameKind.Unknown, Parts.Length: > 1 } entity, Parts.Length: 1 } && Key(entity.Parts[^1]) == Key(name.Parts[0])) entity.Kind = NameKind.Person;
        }
    }

    // "Jordan said" after "Edna Jordan": a surname that is a place's name, too, where the article is never in that place.
    private static void JoinPlaceNames(ArticleText document, List<NameMention> names, Dictionary<string, List<Entity>> byPart)
    {
        List<NameMention> places = names.FindAll(name => name is { Parts.Length: 1, Entity: null, Kind: NameKind.Government or NameKind.Place } && byPart.ContainsKey(Key(name.Parts[0])));
        HashSet<string> visited = [.. places.Where(name => name.First > 0 && IsInPlace(document.Tokens, name)).Select(name => Key(name.Parts[0]))];
        foreach (NameMention name in places)
        {
            string key = Key(name.Parts[0]);
            if (visited.Contains(key) || Choose(name, key, byPart[key]) is not { Kind: NameKind.Person } person || Key(person.Parts[^1]) != key || person.Mentions[0] > name.First) continue;
            name.Kind = NameKind.Person;
            Attach(name, person);
        }
    }

    private static bool IsInPlace(List<Token> tokens, NameMention name) =>
        tokens[name.First - 1].Lower is "in" or "into" or "across" or "throughout" or "near" or "outside" or "inside" && !(name.Last < tokens.Count && tokens[name.Last].IsPossessive);

    // "the Times" for "the New York Times": one word that ends the name of the only longer body it can mean.
    private static void JoinShortened(EntityTable table)
    {
        Dictionary<string, Entity?> byLast = [];
        foreach (Entity body in table.Entities)
        {
            if (body.Kind is not (NameKind.Organization or NameKind.Government) || body.Parts.Length < 2 || Lex.OrganizationNoun(body.Parts[^1].ToLowerInvariant()) is not null) continue;
            byLast[body.Parts[^1]] = byLast.ContainsKey(body.Parts[^1]) ? null : body;
        }
        foreach (NameMention name in table.Names)
        {
            if (name is { Parts.Length: 1, Entity.Kind: NameKind.Organization or NameKind.Unknown, Entity.Parts.Length: 1 } && byLast.GetValueOrDefault(name.Parts[0]) is { } whole) name.Entity = whole;
        }
    }

    /// <summary>Letters and digits of a name in lower case, accents dropped: "Kim Jong-un" and "Kim Jong Un" alike.</summary>
    public static string Key(string name) => SpeakerId.Slug(name).Replace("-", "");

    // al-Tarik is found as Tarik too.
    private static IEnumerable<string> Keys(string part)
    {
        yield return Key(part);
        int hyphen = part.IndexOf('-');
        if (hyphen is 2 && Lex.IsParticle(part.ToLowerInvariant())) yield return Key(part[(hyphen + 1)..]);
    }

    private static bool MayBePerson(NameMention name) =>
        name.Parts.Length <= 5 && !name.Parts.Any(p => p is "of" or "for" or "and" or "&" or "the") && !name.Parts.All(p => p.Length > 1 && p.All(char.IsUpper) && p.Length <= 4);

    private static void JoinPerson(NameMention name, EntityTable table, Dictionary<string, List<Entity>> byPart)
    {
        string last = Key(name.Parts[^1]);
        if (byPart.TryGetValue(last, out List<Entity>? candidates))
        {
            foreach (Entity candidate in candidates)
            {
                if (!SamePerson(candidate.Parts, name.Parts)) continue;
                Attach(name, candidate);
                if (name.Parts.Length > candidate.Parts.Length || (name.Parts.Length == candidate.Parts.Length && name.Parts[0].Length > candidate.Parts[0].Length && candidate.Parts[0].EndsWith('.')))
                {
                    candidate.Name = name.Text;
                    candidate.Parts = name.Parts;
                }
                return;
            }
        }
        Entity person = new(name.Kind == NameKind.Person ? NameKind.Person : NameKind.Unknown, name.Text) { Parts = name.Parts, Gender = Lex.GenderOf(name.Parts[0]) ?? Gender.Unknown };
        table.Entities.Add(person);
        Attach(name, person);
        foreach (string part in name.Parts.SelectMany(Keys).Distinct())
        {
            if (!byPart.TryGetValue(part, out List<Entity>? list)) byPart[part] = list = [];
            if (list.Count < MostNamesakes) list.Add(person);
        }
    }

    private static bool SamePerson(string[] a, string[] b)
    {
        string ka = Key(string.Concat(a)), kb = Key(string.Concat(b));
        if (ka == kb) return true;
        if (Key(a[^1]) != Key(b[^1])) return false;
        string fa = Key(a[0]), fb = Key(b[0]);
        if (fa == fb) return true;
        if (fa.Length == 1 || fb.Length == 1) return fa[0] == fb[0];
        // Short forms: Mike and Michael share only a beginning with what a nickname keeps; Chris and Christopher all of it.
        return (fa.Length >= 3 && fb.StartsWith(fa, StringComparison.Ordinal)) || (fb.Length >= 3 && fa.StartsWith(fb, StringComparison.Ordinal)) || Lex.IsNickname(fa, fb)
            // "Ban Ki-moon" within "Secretary-General Ban Ki-moon", "Maduro Moros" within "Nicolás Maduro Moros".
            || (a.Length != b.Length && (IsTail(a, b) || IsTail(b, a)));
    }

    private static bool IsTail(string[] whole, string[] tail) =>
        tail.Length > 1 && whole.Length > tail.Length && whole.Skip(whole.Length - tail.Length).Select(Key).SequenceEqual(tail.Select(Key));

    private static void JoinSingle(NameMention name, EntityTable table, Dictionary<string, List<Entity>> byPart, Dictionary<string, Entity> others)
    {
        string key = Key(name.Parts[^1]);
        if (name.Parts.Length == 1 || name.Parts.Length == 2)
        {
            Entity? match = byPart.TryGetValue(key, out List<Entity>? candidates) ? Choose(name, key, candidates) : null;
            if (match is null && name.Parts.Length == 2 && byPart.TryGetValue(Key(name.Parts[0]), out candidates)) match = null;
            if (match is not null)
            {
                Attach(name, match);
                return;
            }
        }
        string whole = Key(name.Text);
        if (!others.TryGetValue(whole, out Entity? entity))
        {
            others[whole] = entity = new(name.Kind, name.Text) { Parts = name.Parts };
            table.Entities.Add(entity);
        }
        Attach(name, entity);
    }

    // By surname first, by given name only where nobody has that surname; of several the one named last, or else next.
    private static Entity? Choose(NameMention name, string key, List<Entity> candidates)
    {
        Entity? best = null;
        (int Rank, int Distance) bestScore = (int.MaxValue, 0);
        foreach (Entity person in candidates)
        {
            if (name.Gender != Gender.Unknown && person.Gender != Gender.Unknown && name.Gender != person.Gender) continue;
            int rank = Key(person.Parts[^1]) == key ? 0 : IsFamilyFirst(person.Parts) && Key(person.Parts[0]) == key ? 0 : Key(person.Parts[0]) == key ? 2 : 1;
            if (rank == 2 && name.HasSurnameTitle) continue;
            // "Mrs Sarro" is the one known to be a woman rather than one who might be.
            rank = 2 * rank + (name.Gender != Gender.Unknown && person.Gender == Gender.Unknown ? 1 : 0);
            int first = person.Mentions.Count > 0 ? person.Mentions[0] : 0;
            int before = person.LastMentionBefore(name.First);
            // Somebody far more present in the article is meant even if a namesake was named in between.
            int distance = (before >= 0 ? name.First - before : 1_000_000 + Math.Abs(first - name.First)) / Math.Max(1, person.Mentions.Count);
            if ((rank, distance).CompareTo(bestScore) < 0)
            {
                best = person;
                bestScore = (rank, distance);
            }
        }
        return best;
    }

    // Xi Jinping; Ueng Sa-ram: a list of family names, or a given name written in two syllables.
    private static bool IsFamilyFirst(string[] parts) =>
        Lex.IsFamilyFirst(parts[0]) || (parts.Length == 2 && parts[1].IndexOf('-') is int hyphen and > 0 && hyphen + 1 < parts[1].Length && char.IsLower(parts[1][hyphen + 1]) && !parts[0].Contains('-'));

    private static void Attach(NameMention name, Entity entity)
    {
        name.Entity = entity;
        if (name.Kind == NameKind.Person && entity.Kind == NameKind.Unknown) entity.Kind = NameKind.Person;
        if (name.Gender != Gender.Unknown) entity.Gender = name.Gender;
        int at = entity.Mentions.BinarySearch(name.First);
        if (at < 0) entity.Mentions.Insert(~at, name.First);
    }

    private static void JoinBody(ArticleText document, NameMention name, EntityTable table, Dictionary<string, Entity> others)
    {
        string text = name.Kind == NameKind.Government && Lex.CountryOf(name.Text) is { } country ? country : name.Text;
        // "NATO" and "North Atlantic Treaty Organization" are one body, under the fuller of the names printed.
        string key = Key(Lex.BodyName(text) ?? text);
        if (!others.TryGetValue(key, out Entity? entity) && !others.TryGetValue(Key(text), out entity))
        {
            others[key] = entity = new(name.Kind, text) { Parts = name.Parts, Country = name.Kind == NameKind.Government ? Lex.CountryOf(name.Text) : null };
            table.Entities.Add(entity);
            if (ShortForm(document, name) is { } acronym) others.TryAdd(Key(acronym), entity);
        }
        else if (text.Length > entity.Name.Length && !entity.Name.Contains(' ') && (entity.Name.Count(char.IsUpper) > 1 || entity.Name.Any(char.IsDigit)) && Lex.BodyName(text) is not null)
        {
            entity.Name = text;
            entity.Parts = name.Parts;
        }
        name.Entity = entity;
        entity.Mentions.Add(name.First);
    }

    // "International Atomic Energy Agency (IAEA)": the letters in brackets are another name.
    private static string? ShortForm(ArticleText document, NameMention name)
    {
        List<Token> tokens = document.Tokens;
        if (name.Last + 2 >= tokens.Count || tokens[name.Last].Text != "(" || tokens[name.Last + 2].Text != ")") return null;
        string inner = tokens[name.Last + 1].Text;
        return inner.Length is >= 2 and <= 8 && char.IsUpper(inner[0]) && inner.Count(char.IsUpper) >= inner.Length / 2 && inner[0] == char.ToUpperInvariant(name.Parts[0][0]) ? inner : null;
    }
}
