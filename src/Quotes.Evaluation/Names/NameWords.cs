using System.Text;

namespace Quotes.Evaluation;

/// <summary>Splits a name into the words it is compared by: lower case, without accents, points, apostrophes and possessive endings.</summary>
/// <remarks>Letters that have no decomposition (ø, ł, ß) lose their accents too, by <see cref="Accents"/>.</remarks>
internal static class NameWords
{
    private static readonly HashSet<string> Titles =
    [
        "the", "a", "an", "of", "for", "and", "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "sen", "rep", "gen", "lt", "col", "maj",
        "capt", "adm", "gov", "prof", "president", "minister", "secretary", "ambassador", "senator", "general", "king", "queen", "prince", "pope", "st",
    ];

    private static readonly HashSet<string> SmallWords = ["the", "a", "an", "of", "for", "and", "in", "at", "to", "with", "who", "on"];

    /// <summary>The words of a person's name without titles; with them when there is nothing else.</summary>
    public static IReadOnlyList<string> OfPerson(string name)
    {
        List<string> words = Split(name);
        List<string> names = words.FindAll(word => !Titles.Contains(word));
        return names.Count > 0 ? names : words;
    }

    /// <summary>The words of a body's name or of a description, without articles and prepositions.</summary>
    public static IReadOnlyList<string> OfBody(string name) => Split(name).FindAll(word => !SmallWords.Contains(word));

    // U.S. is one word, O'Dorran is one word, Tavrenia's is Tavrenia.
    private static List<string> Split(string name)
    {
        string plain = Accents.Remove(name).ToLowerInvariant().Replace('’', '\'');
        List<string> words = [];
        StringBuilder word = new();
        for (int at = 0; at < plain.Length; at++)
        {
            if (char.IsLetterOrDigit(plain[at]) || char.IsSurrogate(plain[at])) word.Append(plain[at]);
            else if (plain[at] == '\'' && InWord(plain, at + 1)) at += IsPossessive(plain, at + 1) ? 1 : 0;
            else if (plain[at] != '.') End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsPossessive(string text, int at) => text[at] == 's' && !InWord(text, at + 1);

    private static bool InWord(string text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
