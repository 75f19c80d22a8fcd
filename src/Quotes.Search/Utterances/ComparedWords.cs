namespace Quotes.Search;

/// <summary>The words of a quote as numbers: case, accents, punctuation, quotation marks and possessive endings do not count.</summary>
/// <remarks>The two lowest bits of a number say what kind of word it is, so that nothing else need be kept of it.</remarks>
internal static class ComparedWords
{
    private const int Telling = 1;
    private const int Digits = 2;
    private const int ShortestTelling = 4;

    // What every statement is made of. A word of another language counts as telling unless it is short.
    private static readonly HashSet<string> Common = new(
        ("about above across after again against ahead almost along already also although always among another anything around asked away back "
        + "became because become been before being believe below best better between both came cannot come comes coming could couldnt did didnt "
        + "does doesnt doing done dont down during each either else enough even ever every everything first from gave give given goes going gone "
        + "good great hasnt have havent having hell here hers herself himself hope important into isnt itself ive just keep kind knew know known "
        + "last later least less lets like likely little long look looking lots made make makes making many maybe mean means might more most much "
        + "must myself need needs never next nothing once only other others ours ourselves over part people place point possible quite rather "
        + "really right said same says saying seen several shall should shouldnt since some someone something still such sure take taken takes "
        + "taking than that thats their theirs them themselves then there theres therefore these they theyre theyve thing things think this those "
        + "though through time times together told took toward towards tried trying under until upon used very want wants wanted wasnt well went "
        + "were werent weve what whatever when where whether which while whole whom whose will with within without wont work would wouldnt year "
        + "years your youre yours yourself youve").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static int[] Of(string text) => [.. Words.FoldedOf(text).Select(word => NumberOf(Word.PlainOf(word)))];

    /// <summary>Whether a word says something: not one of those every statement is made of.</summary>
    public static bool IsTelling(int word) => (word & Telling) != 0;

    /// <summary>Whether a word has a digit.</summary>
    public static bool IsNumber(int word) => (word & Digits) != 0;

    private static int NumberOf(string word)
    {
        // FNV-1a: the same on every machine, as the index keeps what is made of it.
        uint hash = 2166136261;
        bool digits = false;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
            digits |= char.IsDigit(c);
        }
        bool telling = digits || (word.Length >= ShortestTelling && !Common.Contains(word));
        return (int)(hash & ~3u) | (telling ? Telling : 0) | (digits ? Digits : 0);
    }
}
