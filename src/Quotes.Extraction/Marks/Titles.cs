namespace Quotes.Extraction;

/// <summary>Tells titles of programmes, papers and works between quotation marks from words that somebody said: on “Face the Week,”.</summary>
internal static class Titles
{
    private const int LongestTitle = 9;

    // Shorter words are written small in titles: of, the, and.
    private const int ShortestCapitalized = 4;

    /// <summary>Whether the quotation is a title: in title case, without an end of its own, behind a preposition, a possessor or a name.</summary>
    public static bool IsTitle(IReadOnlyList<Token> tokens, int paragraphFirst, Quotation quotation)
    {
        if (!quotation.IsClosed || quotation.FirstToken <= paragraphFirst) return false;
        int first = quotation.FirstToken + 1, last = quotation.LastToken - 1;
        if (last > first && tokens[last - 1].Text is "," or ".") last--;
        if (last - first is < 2 or > LongestTitle || !Announces(tokens, quotation.FirstToken - 1)) return false;
        for (int k = first; k < last; k++)
        {
            string word = tokens[k].Text;
            if (!char.IsLetter(word[0])) continue;
            if (!char.IsUpper(word[0]) && (k == first || k == last - 1 || word.Length >= ShortestCapitalized)) return false;
        }
        return true;
    }

    private static bool Announces(IReadOnlyList<Token> tokens, int before) =>
        tokens[before].Lower is "on" or "in" or "at" or "titled" or "entitled" or "headlined" or "'s" or "’s" or "show" or "program" or "programme" or "book" or "film" or "album" or "song" or "called"
        || (tokens[before].IsCapitalized && before > 0 && tokens[before - 1].Lower is "on" or "'s" or "’s");
}
