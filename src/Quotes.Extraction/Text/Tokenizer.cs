using System.Globalization;

namespace Quotes.Extraction;

/// <summary>Splits a paragraph into tokens. Quotation marks, found beforehand, are tokens of their own.</summary>
internal static class Tokenizer
{
    public static void Tokenize(string text, TextSpan range, QuotationMarks marks, List<Token> into)
    {
        int i = range.Start;
        while (i < range.End)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff' or '\u00ad' or '\u2060' ||
                CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                i++;
                continue;
            }
            int mark = marks.LengthAt(i);
            int end = mark > 0 ? i + mark : char.IsLetterOrDigit(c) || IsWordStart(text, i, range.End) ? WordEnd(text, i, range.End, marks) : PunctuationEnd(text, i, range.End, marks);
            if (mark == 0 && char.IsLetter(text[end - 1]) && Clitic(text, i, end) is int split && split > i)
            {
                Add(text, i, split, into);
                Add(text, split, end, into);
            }
            else
            {
                Add(text, i, end, into);
            }
            i = end;
        }
    }

    private static void Add(string text, int start, int end, List<Token> into) =>
        into.Add(new(new(start, end), text[start..end]));

    private static bool IsWordStart(string text, int i, int limit) =>
        text[i] switch
        {
            '@' or '#' => i + 1 < limit && char.IsLetterOrDigit(text[i + 1]),
            '\'' or '’' => i + 1 < limit && char.IsLetterOrDigit(text[i + 1]),
            '$' or '£' or '€' => false,
            _ => char.IsHighSurrogate(text[i]) && i + 1 < limit && char.IsLowSurrogate(text[i + 1]),
        };

    private static int WordEnd(string text, int start, int limit, QuotationMarks marks)
    {
        int i = start + 1;
        if (char.IsHighSurrogate(text[start])) i++;
        if (text.AsSpan(start, limit - start).StartsWith("Ph.D", StringComparison.Ordinal)) return Math.Min(limit, start + (start + 4 < limit && text[start + 4] == '.' ? 5 : 4));
        while (i < limit && marks.LengthAt(i) == 0)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                i++;
                continue;
            }
            // FranÃ§ois: two bytes of one letter read as two characters, the second whatever it may be.
            if (text[i - 1] is 'Ã' or 'Â' && c is >= '\u0080' and < '\u00c0' || text[i - 1] is >= '\u0080' and < '\u00a0' && c is 'Ã' or 'Â')
            {
                i++;
                continue;
            }
            bool inner = i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && marks.LengthAt(i + 1) == 0;
            if (inner && (c is '-' or '‑' or '\'' or '’' or '&' or '@' ||
                (c is ',' or ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])) ||
                (c == '/' && IsUrl(text, start, i)) ||
                (c == '.' && InnerStop(text, start, i))))
            {
                i++;
                continue;
            }
            if (c == ':' && i + 2 < limit && text[i + 1] == '/' && text[i + 2] == '/') { i += 3; continue; }
            if (c == '.' && TakesStop(text, start, i, limit)) i++;
            break;
        }
        return i;
    }

    private static bool IsUrl(string text, int start, int at) =>
        text.AsSpan(start, at - start).IndexOf("://") >= 0 || text.AsSpan(start, at - start).StartsWith("www.");

    // A stop between letters joins them in abbreviations, numbers and addresses, but not where a space after it was forgotten ("end.The").
    private static bool InnerStop(string text, int start, int at) =>
        // 9.M2: a number and a letter joined in a designation.
        (char.IsDigit(text[at - 1]) && char.IsUpper(text[at + 1]) && at + 2 < text.Length && char.IsDigit(text[at + 2])) ||
        char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]) &&
        (char.IsDigit(text[at + 1]) || !char.IsUpper(text[at + 1]) || at - start == 1 || text[at - 2] is '.' or '-');

    private static bool TakesStop(string text, int start, int stop, int limit)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && char.IsUpper(word[0])) return IsInitial(text, start, stop, limit);
        return Abbreviations.IsAny(word) && (!(Abbreviations.NumberFollows(word) || IsWord(word)) || FollowedByNumber(text, stop + 1, limit));
    }

    // Abbreviations that are plain words too: "no." before a number, "Miss." and "Mass." only as states.
    private static bool IsWord(ReadOnlySpan<char> word) => word is "no" or "art" or "fig" or "ill" or "miss" or "mass" or "wash" or "del" or "co" or "la" or "ind" or "mo" or "pa" or "ave" or "mar" or "dec" or "jun" or "jan" or "sun" or "sat" or "wed" or "mon" or "sen" or "rep" or "gen" or "gov" or "ok" or "alas" or "ore";

    private static bool FollowedByNumber(string text, int after, int limit)
    {
        while (after < limit && char.IsWhiteSpace(text[after])) after++;
        return after < limit && char.IsDigit(text[after]);
    }

    // "J. Orlan", "Charles E. Schumer": a single capital before a capital; not "plan B. The".
    private static bool IsInitial(string text, int start, int stop, int limit)
    {
        int next = stop + 1;
        if (next < limit && (char.IsLetter(text[next]) || text[next] is '-' or ',')) return true;
        while (next < limit && char.IsWhiteSpace(text[next])) next++;
        if (next >= limit || !char.IsUpper(text[next])) return false;
        int before = start - 1;
        while (before >= 0 && text[before] == ' ') before--;
        int word = before;
        while (word >= 0 && char.IsLetter(text[word])) word--;
        bool afterName = before >= 0 && (text[before] == '.' || (before - word > 0 && char.IsUpper(text[word + 1])) || !char.IsLetter(text[before]));
        return before < 0 || afterName || !StartsSentence(text, next, limit);
    }

    private static bool StartsSentence(string text, int at, int limit)
    {
        int end = at;
        while (end < limit && char.IsLetter(text[end])) end++;
        return !(end < limit && text[end] == '.' && end - at == 1) && Sentences.IsStarter(text[at..end].ToLowerInvariant());
    }

    private static int? Clitic(string text, int start, int end)
    {
        int length = end - start;
        if (length >= 4 && text[end - 1] is 't' or 'T' && text[end - 2] is '\'' or '’' && text[end - 3] is 'n' or 'N') return end - 3;
        for (int back = 2; back <= 3 && back < length; back++)
        {
            if (text[end - back] is not ('\'' or '’')) continue;
            ReadOnlySpan<char> tail = text.AsSpan(end - back + 1, back - 1);
            if (tail.Equals("s", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase) ||
                tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase) ||
                tail.Equals("d", StringComparison.OrdinalIgnoreCase) || tail.Equals("m", StringComparison.OrdinalIgnoreCase))
            {
                return end - back;
            }
        }
        if (length == 6 && text.AsSpan(start, length).Equals("cannot", StringComparison.OrdinalIgnoreCase)) return start + 3;
        return null;
    }

    private static int PunctuationEnd(string text, int start, int limit, QuotationMarks marks)
    {
        char c = text[start];
        int end = start + 1;
        if (c is '.' or '-' or '!' or '?' or '=' or '*' or '_' or '—' or '–')
        {
            while (end < limit && text[end] == c && marks.LengthAt(end) == 0) end++;
        }
        return end;
    }
}
