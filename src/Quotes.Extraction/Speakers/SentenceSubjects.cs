namespace Quotes.Extraction;

/// <summary>The person a sentence is about.</summary>
internal sealed class SentenceSubjects(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The person a sentence is about, or null.</summary>
    public Entity? Person(Sentence sentence)
    {
        Persons found = In(sentence, sentence.First, sentence.Last, Gender.Unknown);
        return found.Subject ?? found.Other;
    }

    /// <summary>The persons of one gender named outside quotations in tokens [first, last) of a sentence: whom it is about, and who else comes up.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first token to read.</param>
    /// <param name="last">The token to stop before.</param>
    /// <param name="gender">The gender asked for; <see cref="Gender.Unknown"/> takes anybody.</param>
    public Persons In(Sentence sentence, int first, int last, Gender gender)
    {
        Entity? subject = null, unsure = null, other = null, unsureOther = null;
        bool verbSeen = false, resumed = false, subordinate = false;
        for (int k = first; k < last; k++)
        {
            if (sentence.Quotations.Find(q => q.FirstToken <= k && k < q.LastToken) is { } quotation)
            {
                k = quotation.LastToken - 1;
                continue;
            }
            Token token = _tokens[k];
            if (token.IsFinite) verbSeen = true;
            // "Asked whether he would sign, Vek": a pronoun that looks ahead.
            if (token.Tag is PosTag.VBN or PosTag.VBG || token.Lower is "whether" or "if" or "when" or "while" or "as" or "after" or "before" or "although" or "though" or "because" or "since" or "that") subordinate = true;
            if (!verbSeen && !subordinate && token.Tag == PosTag.PRP && GenderOf(token.Lower) is var own and not Gender.Unknown && (gender == Gender.Unknown || own == gender)) resumed = true;
            if (entities.At(k) is not { Entity: { Kind: NameKind.Person } person } name || name.First != k) continue;
            if (gender != Gender.Unknown && !Fits(person, gender)) continue;
            bool possessor = name.Last < sentence.Last && _tokens[name.Last].IsPossessive;
            bool governed = name.TitleFirst > sentence.First && IsGoverned(sentence, name.TitleFirst - 1);
            bool sure = gender == Gender.Unknown || person.Gender != Gender.Unknown;
            if (possessor || governed || verbSeen && subject is not null)
            {
                if (sure) other ??= person; else unsureOther ??= person;
            }
            else if (sure) subject ??= person;
            else unsure ??= person;
        }
        return new(subject ?? unsure, other ?? unsureOther, resumed);
    }

    // "in talks with Vek", but "after Vek left" and, opening the sentence, "for Vek," and "according to Vek,".
    private bool IsGoverned(Sentence sentence, int before) =>
        _tokens[before].IsPreposition && _tokens[before].Lower is not ("that" or "as" or "while" or "after" or "before" or "because" or "if" or "though" or "although" or "since")
        && !(before == sentence.First && _tokens[before].Lower == "for") && !(before == sentence.First + 1 && _tokens[before - 1].Lower == "according");

    public static bool Fits(Entity person, Gender gender) => person.Gender == Gender.Unknown || person.Gender == gender;

    private static Gender GenderOf(string pronoun) => pronoun switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
}

/// <summary>Persons of one sentence.</summary>
/// <param name="Subject">Whom it is about: the first one named outside prepositional phrases and not as a possessor.</param>
/// <param name="Other">The first one of all others.</param>
/// <param name="Resumed">Whether it opens with a pronoun, and so is about whomever an earlier one was.</param>
internal readonly record struct Persons(Entity? Subject, Entity? Other, bool Resumed);
