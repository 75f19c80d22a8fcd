namespace Quotes.Extraction;

/// <summary>Tells titles of programmes, papers and works, and nicknames, between quotation marks from words that somebody said: on “Face the Week,”.</summary>
internal static class Titles
{
    private const int LongestTitle = 9;

    // Shorter words are written small in titles: of, the, and.
    private const int ShortestCapitalized = 4;

    /// <summary>Whether the quotation is a title (in title case, without an end of its own, behind a preposition, a possessor, a name or the word for such a work) or a nickname.</summary>
    public static bool IsTitle(IReadOnlyList<Token> tokens, int paragraphFirst, Quotation quotation)
    {
        if (!quotation.IsClosed || quotation.FirstToken <= paragraphFirst) return false;
        if (IsNickname(tokens, paragraphFirst, quotation)) return true;
        int first = quotation.FirstToken + 1, last = quotation.LastToken - 1;
        if (last > first && tokens[last - 1].Text is "," or ".") last--;
        if (last - first is < 2 or > LongestTitle || !Announces(tokens, paragraphFirst, quotation.FirstToken - 1)) return false;
        for (int k = first; k < last; k++)
        {
            string word = tokens[k].Text;
            if (!char.IsLetter(word[0])) continue;
            if (!char.IsUpper(word[0]) && (k == first || k == last - 1 || word.Length >= ShortestCapitalized)) return false;
        }
        return true;
    }

    // Marcia “Cia” Sarro: part of a name, between two others.
    private static bool IsNickname(IReadOnlyList<Token> tokens, int paragraphFirst, Quotation quotation)
    {
        int first = quotation.FirstToken + 1, last = quotation.LastToken - 1;
        return last - first == 1 && tokens[first].IsCapitalized && quotation.LastToken < tokens.Count && first - 2 >= paragraphFirst
            && IsName(tokens[first - 2]) && IsName(tokens[quotation.LastToken]) && tokens[first - 2].Span.End < tokens[first - 1].Span.Start;
    }

    private static bool IsName(Token token) => token.IsCapitalized && token.IsProper;

    private static bool Announces(IReadOnlyList<Token> tokens, int paragraphFirst, int before) =>
        tokens[before].Lower is "on" or "in" or "at" or "titled" or "entitled" or "headlined" or "'s" or "’s" or "called" || IsWork(tokens[before])
        || (tokens[before].Text == "," && before > paragraphFirst && IsWork(tokens[before - 1]))
        || (tokens[before].IsCapitalized && before > 0 && tokens[before - 1].Lower is "on" or "'s" or "’s");

    private static bool IsWork(Token token) =>
        token.Lower is "show" or "program" or "programme" or "book" or "film" or "album" or "song" or "autobiography" or "memoir" or "memoirs" or "novel"
            or "podcast" or "documentary" or "newsletter" or "musical" or "series" or "bestseller" or "essay";
}
