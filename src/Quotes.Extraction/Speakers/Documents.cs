namespace Quotes.Extraction;

/// <summary>Who speaks in a document: the body or person that issued it.</summary>
internal sealed class Documents(ArticleText document, EntityTable entities, SpeakerHistory history, NamedSpeakers names, Descriptions descriptions)
{
    private readonly List<Token> _tokens = document.Tokens;

    private readonly DocumentIssuers _issuers = new(document, entities);

    /// <summary>Whom a noun phrase headed by a document noun means.</summary>
    public ResolvedSpeaker Find(NounPhrase phrase, Statement statement)
    {
        ResolvedSpeaker? speaker = Owner(phrase.First, phrase.Head, statement) ?? Issuer(_issuers.After(phrase.Head, statement.Cue?.First ?? phrase.Last), statement);
        bool pointsBack = speaker is null && descriptions.IsDefinite(phrase);
        if (pointsBack && phrase.Head - phrase.First <= 2) speaker = Introduced(phrase, statement);
        if (speaker is not null) return speaker with { Rule = "issuer", MentionSpan = null, Confidence = Math.Min(speaker.Confidence, 0.85) };
        // "the statement" that was never introduced: whoever spoke last.
        speaker = pointsBack && phrase.Head - phrase.First <= 1 && _issuers.Earlier(phrase.Head).Count == 0 ? history.Earlier(s => s.Name is not null) : null;
        return (speaker ?? names.Description(phrase, SpeakerKind.Organization, descriptions.CountryIn(phrase))) with { Rule = "document", MentionSpan = null };
    }

    // "the ministry's statement", "a White House statement", "the alliance ministers' statement".
    private ResolvedSpeaker? Owner(int first, int head, Statement statement)
    {
        int end = head;
        while (end - 1 > first && _tokens[end - 1].IsAdjective && !_tokens[end - 1].IsProper) end--;
        if (end > first && _tokens[end - 1].IsPossessive) end--;
        if (end <= first) return null;
        if (entities.At(end - 1) is { Entity: { Kind: not NameKind.Unknown and not NameKind.Place } entity } name && name.First >= first && !Lex.IsDemonym(name.Text)) return names.Named(new(name.First, name.Last, name.Last - 1), name, entity);
        return end < head && (Lex.OrganizationNoun(_tokens[end - 1].Lower) is not null || Lex.Role(_tokens[end - 1].Lower) is not null) ? descriptions.Described(new(first, end, end - 1), statement) : null;
    }

    private ResolvedSpeaker? Issuer(NounPhrase? issuer, Statement statement)
    {
        if (issuer is not { } phrase) return null;
        int and = phrase.Head;
        while (and > phrase.First && _tokens[and].Lower != "and") and--;
        // "issued by the council and the Halm government": both speak.
        if (and > phrase.First)
        {
            NounPhrase left = new(phrase.First, and, and - 1), right = new(and + 1, phrase.Last, phrase.Head);
            if (Issuer(left, statement) is { } one && Issuer(right, statement) is { } two) return one with { Name = names.JointName(left, one) + " and " + names.JointName(right, two), Entity = null, Role = null, IsPlural = true };
        }
        ResolvedSpeaker speaker = names.NameIn(phrase) is { Entity: { } entity } name
            ? names.Named(phrase, name, entity)
            : Lex.OrganizationNoun(_tokens[phrase.Head].Lower) is not null || Lex.Role(_tokens[phrase.Head].Lower) is not null ? descriptions.Described(phrase, statement) : ResolvedSpeaker.Unknown;
        return speaker.Name is null ? null : speaker;
    }

    // "the statement": whoever was said to have made it where the article spoke of it before.
    private ResolvedSpeaker? Introduced(NounPhrase phrase, Statement statement)
    {
        foreach (int noun in _issuers.Earlier(phrase.Head))
        {
            Sentence sentence = document.SentenceOf(noun);
            int first = noun;
            while (first > sentence.First && (_tokens[first - 1].IsModifier || _tokens[first - 1].IsPossessive)) first--;
            ResolvedSpeaker? said = history.In(sentence);
            // "In a statement, the ministry said", "a statement ... said", which was resolved when it was read.
            if (said is { Name: not null } && (said.Rule is "document" or "issuer" ? said.Head is null || !Lex.IsDocumentNoun(said.Head) : first > sentence.First && _tokens[first - 1].Lower == "in")) return said;
            if (Owner(first, noun, statement) is { } owner) return owner;
            if (Issuer(_issuers.After(noun, sentence.Last), statement) is { } issuer) return issuer;
            if (Issuer(_issuers.Before(sentence, noun), statement) is { } subject) return subject;
        }
        return null;
    }
}
