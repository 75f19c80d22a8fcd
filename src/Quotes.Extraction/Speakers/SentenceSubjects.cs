namespace Quotes.Extraction;

/// <summary>The person a sentence is about.</summary>
internal sealed class SentenceSubjects(ArticleText document, EntityTable entities)
{
    private readonly List<Token> _tokens = document.Tokens;

    public Entity? Person(Sentence sentence) => Person(sentence, sentence.Last, Gender.Unknown);

    // The person a sentence is about: the first one named outside quotations and not as a possessor; else any such possessor.
    public Entity? Person(Sentence sentence, int limit, Gender gender)
    {
        Entity? possessor = null, unsure = null;
        for (int k = sentence.First; k < limit; k++)
        {
            if (sentence.Quotations.Find(q => q.FirstToken <= k && k < q.LastToken) is { } quotation)
            {
                k = quotation.LastToken - 1;
                continue;
            }
            if (entities.At(k) is not { Entity: { Kind: NameKind.Person } person } name || name.First != k) continue;
            if (gender != Gender.Unknown && !Fits(person, gender)) continue;
            if (name.Last < sentence.Last && _tokens[name.Last].IsPossessive) { possessor ??= person; continue; }
            if (gender != Gender.Unknown && person.Gender == Gender.Unknown) { unsure ??= person; continue; }
            return person;
        }
        return unsure ?? possessor;
    }

    public static bool Fits(Entity person, Gender gender) => person.Gender == Gender.Unknown || person.Gender == gender;
}
