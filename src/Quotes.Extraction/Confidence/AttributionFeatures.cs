namespace Quotes.Extraction;

/// <summary>What speaks for and against an attribution, as features of the confidence models.</summary>
internal sealed class AttributionFeatures(ArticleText document, EntityTable entities, List<Statement> statements)
{
    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The article's tokens.</summary>
    public List<Token> Tokens => _tokens;

    private readonly ILookup<Sentence, Statement> _bySentence = statements.ToLookup(s => s.Sentence);

    /// <summary>Of the statement and its mention: is this the phrase that names the speaker?</summary>
    public List<Feature> OfMention(Statement statement)
    {
        List<Feature> features = [new("bias"), new("rule " + statement.Rule), new("rule sure", Math.Log(Math.Max(statement.Confidence, 0.05)))];
        Sentence sentence = statement.Sentence;
        if (statement.Cue is { } cue)
        {
            features.Add(new("verb strength " + cue.Verb.Strength));
            features.Add(new("verb class " + cue.Verb.Class));
            features.Add(new("place " + cue.Place));
            if (cue.IsParticiple) features.Add(new("participle"));
            if (cue.IsPassive) features.Add(new("passive"));
            if (cue.IsPreposition) features.Add(new("preposition"));
        }
        else features.Add(new("no cue"));
        if (statement.IsFloating) features.Add(new("floating"));
        if (statement.Mention is not { } mention)
        {
            features.Add(new("no mention"));
            return features;
        }
        features.Add(new("mention " + KindOf(mention)));
        features.Add(new("mention words " + Bucket(mention.Last - mention.First)));
        if (statement.Cue is { } said)
        {
            AddBetween(features, mention, said, sentence);
            features.Add(new("parser " + ParserSays(said, mention)));
        }
        if (mention.First > sentence.First)
        {
            Token before = _tokens[mention.First - 1];
            if (before.IsPreposition) features.Add(new("after preposition"));
            else if (before.IsComma) features.Add(new("after comma"));
            else if (before.IsFinite) features.Add(new("after verb"));
            if (before.Tag is PosTag.WP or PosTag.WDT) features.Add(new("after relative"));
        }
        else features.Add(new("mention begins sentence"));
        if (document.QuotationAt(mention.First) is not null) features.Add(new("mention in quotation"));
        List<Statement> others = [.. _bySentence[sentence].Where(s => s != statement).Take(8)];
        features.Add(new("others in sentence " + Bucket(others.Count)));
        if (others.Exists(s => s.Fragments.Exists(f => f.First <= mention.First && mention.First < f.Last))) features.Add(new("mention in content"));
        features.Add(new("sentence words " + Bucket((sentence.Last - sentence.First) / 8)));
        return features;
    }

    /// <summary>Of the resolution: is this whom the phrase means?</summary>
    public List<Feature> OfName(Statement statement, ResolvedSpeaker speaker, double mentionLogOdds)
    {
        List<Feature> features = [new("bias"), new("resolved by " + speaker.Rule), new("kind " + speaker.Kind), new("resolution sure", Math.Log(Math.Max(speaker.Confidence, 0.05)))];
        if (speaker.IsPlural) features.Add(new("plural"));
        if (speaker is { IsUnidentified: true, Kind: SpeakerKind.Anonymous }) features.Add(new("unidentified"));
        // A document that leads to a person is seldom followed rightly, one that leads to an office often.
        if (speaker.Rule is "document" or "issuer" or "description") features.Add(new(speaker.Rule + " is " + speaker.Kind));
        if (statement.IsFloating) features.Add(new("floating"));
        if (speaker.Name is null) features.Add(new("no name"));
        if (statement.Mention is { } mention)
        {
            features.Add(new("mention", mentionLogOdds));
            string kind = KindOf(mention);
            features.Add(new("mention " + kind));
            features.Add(new(speaker.Rule + " mention words " + Bucket(mention.Last - mention.First)));
            if (_tokens[mention.First].Lower is "the" or "this" or "that") features.Add(new(speaker.Rule + " the"));
            else if (_tokens[mention.First].Lower is "a" or "an" or "one" or "another") features.Add(new(speaker.Rule + " a"));
            if (speaker.Rule is "pronoun") features.Add(new("candidates " + Bucket(PersonsNear(mention))));
            if (speaker.Entity is { } meant) AddEntity(features, meant, mention, speaker.Rule);
        }
        else features.Add(new("no mention"));
        return features;
    }

    private void AddBetween(List<Feature> features, NounPhrase mention, CueCandidate cue, Sentence sentence)
    {
        (int from, int to) = mention.First < cue.First ? (mention.Last, cue.First) : (cue.Last, mention.First);
        features.Add(new("distance " + Bucket(to - from)));
        bool comma = false, name = false, relative = false, finite = false, quotation = false;
        for (int k = Math.Max(from, sentence.First); k < Math.Min(to, sentence.Last); k++)
        {
            Token token = _tokens[k];
            comma |= token.IsComma;
            relative |= token.Tag is PosTag.WP or PosTag.WDT;
            finite |= token.IsFinite;
            name |= entities.At(k) is not null;
            quotation |= document.QuotationAt(k) is not null;
        }
        if (comma) features.Add(new("comma between"));
        if (relative) features.Add(new("relative between"));
        if (finite) features.Add(new("verb between"));
        if (name) features.Add(new("name between"));
        if (quotation) features.Add(new("quotation between"));
        if (mention.Last < sentence.Last && _tokens[mention.Last].IsPreposition) features.Add(new("preposition follows"));
        if (mention.Last < sentence.Last && _tokens[mention.Last].IsPossessive) features.Add(new("possessive follows"));
    }

    // Whether the dependency parser takes the mention for the subject of the cue's verb.
    private string ParserSays(CueCandidate cue, NounPhrase mention)
    {
        Sentence sentence = document.SentenceOf(cue.First);
        // Beside its verb, a phrase needs no parser to be its subject.
        int between = mention.First < cue.First ? cue.First - mention.Last : mention.First - cue.Last;
        if (cue.IsPreposition || between is 0 or 1) return "not asked";
        if (sentence.Tree(_tokens) is not { } tree) return "not asked";
        int subject = tree.Subject(cue.First);
        if (subject < 0) return "no subject";
        return mention.First <= subject && subject < mention.Last ? "agrees" : subject < mention.First && mention.First - subject <= 4 ? "near" : "disagrees";
    }

    private static void AddEntity(List<Feature> features, Entity meant, NounPhrase mention, string rule)
    {
        features.Add(new(rule + " parts " + Math.Min(meant.Parts.Length, 2)));
        features.Add(new("named " + Bucket(meant.Mentions.Count)));
        int last = meant.LastMentionBefore(mention.First);
        if (last < 0) features.Add(new(rule + " not named before"));
        else if (rule is "pronoun" or "role" or "document" or "organization") features.Add(new(rule + " named back " + Bucket((mention.First - last) / 15)));
        if (rule is "role") features.Add(new(meant.RoleHeads.Count > 0 ? "role known" : "role unknown"));
    }

    // Persons named in the 100 words before: who else "she" might be.
    private int PersonsNear(NounPhrase mention)
    {
        HashSet<Entity> persons = [];
        for (int k = Math.Max(0, mention.First - 100); k < mention.First; k++)
        {
            if (entities.At(k)?.Entity is { Kind: NameKind.Person } person) persons.Add(person);
        }
        return persons.Count;
    }

    private string KindOf(NounPhrase mention)
    {
        Token head = _tokens[mention.Head];
        if (head.Tag is PosTag.PRP or PosTag.PRPS) return head.Lower;
        if (entities.At(mention.Head) is { } name) return "name " + name.Kind;
        bool plural = head.Tag is PosTag.NNS or PosTag.NNPS;
        string kind = Lex.IsDocumentNoun(head.Lower) ? "document" : Lex.Role(head.Lower) is not null ? "role" : Lex.OrganizationNoun(head.Lower) is not null ? "body" : head.IsNoun ? "noun" : "other";
        return plural ? kind + "s" : kind;
    }

    private static string Bucket(int count) => count switch
    {
        <= 0 => "0",
        1 => "1",
        <= 3 => "2-3",
        <= 7 => "4-7",
        _ => "8+",
    };
}
