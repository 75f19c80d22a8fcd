namespace Quotes.Extraction;

/// <summary>Divides a paragraph's tokens into sentences.</summary>
/// <remarks>
/// A sentence as narrated ends at a terminal mark outside quotation marks, or where a quotation that itself ends a sentence is followed by a
/// new beginning. A quotation of several sentences therefore stays whole, together with the words around it that say who spoke.
/// </remarks>
internal static class Sentences
{
    // Far beyond any sentence of a newspaper, not counting what stands inside quotation marks.
    private const int LongestNarration = 300;
    private const int MostQuotations = 24;

    // Who spoke, with office, and the verb.
    private const int LongestCue = 9;

    // What is told of the speaker between commas.
    private const int LongestApposition = 20;

    /// <summary>The sentences of tokens [first, last) as half-open ranges of token numbers.</summary>
    public static void Divide(IReadOnlyList<Token> tokens, int first, int last, IReadOnlyList<Quotation> quotations, List<(int First, int Last)> into)
    {
        int start = first, next = 0, narrated = 0, quoted = 0;
        for (int i = first; i < last; i++)
        {
            while (next < quotations.Count && quotations[next].LastToken <= i) next++;
            bool inside = next < quotations.Count && quotations[next].FirstToken <= i && i < quotations[next].LastToken - 1;
            if (inside) continue;
            // Text without end: a sentence is cut where no reader would still follow it, so that work stays in proportion to length.
            quoted += next < quotations.Count && quotations[next].FirstToken == i ? 1 : 0;
            if (++narrated >= LongestNarration || quoted >= MostQuotations)
            {
                if (i > start) into.Add((start, i));
                start = i;
                narrated = quoted = 0;
            }
            bool closes = next < quotations.Count && i == quotations[next].LastToken - 1;
            if (i + 1 < last && (closes ? EndsAtQuotation(tokens, quotations[next], i, last) : EndsAt(tokens, start, i, last)))
            {
                // A bracket or stray mark after the stop belongs to the sentence it closes.
                bool opens = next < quotations.Count && quotations[next].FirstToken == i + 1;
                if (!closes && !opens && tokens[i + 1].Text is ")" or "]" or "”" or "’" && i + 2 < last) i++;
                into.Add((start, i + 1));
                start = i + 1;
                narrated = quoted = 0;
            }
        }
        if (start < last) into.Add((start, last));
    }

    public static bool IsTerminal(string token) => token is "." or "!" or "?" or "…" || (token.Length > 1 && token[0] is '.' or '!' or '?' && token.TrimEnd('.', '!', '?').Length == 0);

    private static bool EndsAt(IReadOnlyList<Token> tokens, int start, int i, int last)
    {
        string text = tokens[i].Text;
        Token next = tokens[i + 1];
        if (!IsTerminal(text))
        {
            return text.Length > 1 && text[^1] == '.' && !Abbreviations.IsLeading(text[..^1]) && BeginsSentence(next)
                && !(text.Length == 2 && char.IsUpper(text[0])) && (StartersAfterAbbreviation.Contains(next.Lower) || (!next.IsWord && i + 2 < last && tokens[i + 2].IsCapitalized));
        }
        if (next.Text is ")" or "]" && i + 2 < last) return BeginsSentence(tokens[i + 2]) && !OpensBracket(tokens, start, i);
        if (text is "..." or "…" or "..") return BeginsSentence(next) && next.Start > tokens[i].End;
        return BeginsSentence(next) || (text == "." && next.Start > tokens[i].End && i > start) ;
    }

    private static bool OpensBracket(IReadOnlyList<Token> tokens, int start, int i)
    {
        for (int k = i; k >= start; k--)
        {
            if (tokens[k].Text is "(" or "[") return k != start && !IsTerminal(tokens[k - 1].Text);
        }
        return false;
    }

    private static bool BeginsSentence(Token token) => !char.IsLower(token.Text[0]) && token.Text is not ("," or ";" or ":" or "." or "?" or "!" or ")" or "]" or "%" or "-" or "–" or "—" or "--");

    // After a quotation: it must itself end a sentence, and what follows must not be the words that say who spoke.
    private static bool EndsAtQuotation(IReadOnlyList<Token> tokens, Quotation quotation, int i, int last)
    {
        string inner = quotation.LastToken - 2 >= quotation.FirstToken ? tokens[quotation.LastToken - 2].Text : "";
        bool comma = inner is "," or ":" or ";" or "-" or "—" or "–";
        if (comma || !(IsTerminal(inner) || (inner.Length > 1 && inner[^1] == '.'))) return false;
        Token next = tokens[i + 1];
        if (!BeginsSentence(next)) return false;
        // “Never.” Orlan said … : a question or exclamation, or a stop where American style wants a comma, may precede its cue.
        return inner == "." ? !IsCueAlone(tokens, i + 1, last) : !IntroducesCue(tokens, i + 1, last);
    }

    // “Never.” Captain Orlan said. What says who spoke, and nothing else.
    private static bool IsCueAlone(IReadOnlyList<Token> tokens, int from, int last)
    {
        for (int k = from + 1; k < Math.Min(last, from + LongestCue); k++)
        {
            if (IsTerminal(tokens[k].Text) || tokens[k].Text is "," or ":") return false;
            if (CueWords.IsPlainSaying(tokens[k].Lower)) return k + 1 >= last || IsTerminal(tokens[k + 1].Text) || (k + 2 < last && IsTerminal(tokens[k + 2].Text) && Lex.IsCalendarWord(tokens[k + 1].Lower));
        }
        return false;
    }

    private static bool IntroducesCue(IReadOnlyList<Token> tokens, int from, int last)
    {
        for (int k = from; k < Math.Min(last, from + 7); k++)
        {
            if (tokens[k].Text == ",") return k > from && CueBehindApposition(tokens, k, last);
            if (IsTerminal(tokens[k].Text) || tokens[k].Text == ":") return false;
            if (CueWords.IsPlainSaying(tokens[k].Lower) || (k > from && char.IsLower(tokens[k].Text[0]) && CueWords.FollowsQuotation(tokens[k].Lower))) return k > from || tokens[from].IsWord;
        }
        return false;
    }

    // “Never!” Captain Orlan, master of the ship, said on Monday. With a content of its own the cue begins another statement.
    private static bool CueBehindApposition(IReadOnlyList<Token> tokens, int comma, int last)
    {
        for (int k = comma + 1; k < Math.Min(last - 1, comma + LongestApposition); k++)
        {
            if (IsTerminal(tokens[k].Text) || tokens[k].Text == ":") return false;
            if (tokens[k - 1].Text != "," || k - 1 == comma || !(CueWords.IsPlainSaying(tokens[k].Lower) || CueWords.FollowsQuotation(tokens[k].Lower))) continue;
            Token next = tokens[k + 1];
            return IsTerminal(next.Text) || next.Lower is "," or "on" or "in" or "at" or "to" or "during" or "from" or "after" or "before" or "as" or "when" || Lex.IsCalendarWord(next.Lower);
        }
        return false;
    }

    /// <summary>Whether a lower-case word often begins a sentence.</summary>
    public static bool IsStarter(string lower) => StartersAfterAbbreviation.Contains(lower);

    private static readonly System.Collections.Frozen.FrozenSet<string> StartersAfterAbbreviation = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "the a an it he she they we i you in on at but and this that these those his her their its our as for if when while after before since there here what who how why with by to from under according both most many some several all no not yet still however meanwhile also so then now mr. mrs. ms.".Split(' '));
}
