using System.Globalization;
using System.Text;

namespace Quotes.Search;

/// <summary>Breaks text into words. Queries, the index and highlights all see words as this does.</summary>
/// <remarks>
/// A word is a run of letters and digits. Apostrophes between letters belong to it (<c>don't</c>), as do points and commas
/// between digits (<c>1.5</c>; <c>10,000</c> folds to <c>10000</c>). Initials with points are one word: <c>U.N.</c> folds to
/// <c>un</c>. Hyphens part words. Ideographs and kana are words of one character each.
/// </remarks>
public static class Words
{
    /// <summary>The most folded characters of a word; what is longer is cut into several.</summary>
    public const int MaxLength = 64;

    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static List<Word> Of(string text)
    {
        List<Word> words = [];
        StringBuilder folded = new();
        int at = 0;
        while (at < text.Length)
        {
            if (!IsWordCharacter(text, at, out int length))
            {
                at += length;
                continue;
            }
            int start = at;
            at = IsAlone(text[at]) ? at + 1 : InitialsEnd(text, at) ?? WordEnd(text, at, folded);
            if (folded.Length == 0) Fold(text, start, at, folded);
            if (folded.Length > 0) words.Add(new Word(folded.ToString(), new TextSpan(start, at)));
            folded.Clear();
        }
        return words;
    }

    /// <summary>The folded words of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<string> FoldedOf(string text) => Of(text).ConvertAll(w => w.Folded);

    // Reads a word from its first character, folding as it goes, and returns its end.
    private static int WordEnd(string text, int at, StringBuilder folded)
    {
        while (at < text.Length && folded.Length < MaxLength)
        {
            char c = text[at];
            if (IsWordCharacter(text, at, out int length) && !IsAlone(c))
            {
                Fold(text, at, at + length, folded);
                at += length;
            }
            else if (IsIgnorable(c) && folded.Length > 0)
            {
                at++;
            }
            else if (Joins(text, at, out bool kept))
            {
                if (kept) folded.Append(IsApostrophe(c) ? '\'' : c);
                at++;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    // The end of initials with points, such as U.S or a.m (their last point is left out), or null.
    private static int? InitialsEnd(string text, int start)
    {
        int at = start;
        while (at + 2 < text.Length && IsInitial(text[at]) && text[at + 1] == '.' && IsInitial(text[at + 2])) at += 2;
        bool whole = at > start && (at + 1 == text.Length || !IsWordCharacter(text, at + 1, out _));
        return whole ? at + 1 : null;
    }

    private static bool Joins(string text, int at, out bool kept)
    {
        char c = text[at];
        kept = c != ',';
        if (at == 0 || at + 1 >= text.Length) return false;
        char before = text[at - 1], after = text[at + 1];
        return IsApostrophe(c) ? char.IsLetter(before) && char.IsLetter(after) && !IsAlone(after)
            : c is '.' or ',' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
    }

    private static void Fold(string text, int start, int end, StringBuilder folded)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (char.IsAscii(c))
            {
                if (c != '.') folded.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsHighSurrogate(c) && i + 1 < end && Rune.TryCreate(c, text[i + 1], out Rune rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
                i++;
            }
            else if (Accents.BaseOf(c) is { } letters)
            {
                folded.Append(letters.ToLowerInvariant());
            }
            else if (!Accents.IsMark(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }
    }

    private static bool IsWordCharacter(string text, int at, out int length)
    {
        char c = text[at];
        length = 1;
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (char.IsSurrogate(c))
        {
            if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return false;
            length = 2;
        }
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            && !IsApostrophe(c);
    }

    private static bool IsInitial(char c) => char.IsLetter(c) && !IsAlone(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07';

    // Soft hyphen, joiners and zero-width spaces inside a word are invisible; the word goes on.
    private static bool IsIgnorable(char c) => c is '\u00AD' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF';

    private static bool IsAlone(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
