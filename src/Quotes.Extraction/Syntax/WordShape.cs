namespace Quotes.Extraction;

/// <summary>A word's outer form as a small number, and the capitalisation of a whole sentence.</summary>
internal static class WordShape
{
    private const byte Hyphen = 16, Dot = 32;

    /// <summary>Low four bits: letters and digits; above: whether a hyphen or a full stop lies inside.</summary>
    public static byte Of(string? word)
    {
        if (string.IsNullOrEmpty(word)) return 0;
        int upper = 0, lower = 0, digits = 0, other = 0;
        byte inside = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is >= 'a' and <= 'z') lower++;
            else if (c is >= 'A' and <= 'Z') upper++;
            else if (c is >= '0' and <= '9') digits++;
            else if (c < 128)
            {
                if (i > 0 && c == '-') inside |= Hyphen;
                else if (i > 0 && c == '.') inside |= Dot;
                else if (c != '\'') other++;
            }
            else if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else other++;
        }

        byte kind;
        if (digits > 0) kind = (byte)(upper + lower == 0 ? (other == 0 ? 1 : 2) : lower > 0 ? 3 : 4);
        else if (upper + lower == 0) kind = 5;
        else if (upper == 0) kind = 6;
        else if (lower == 0) kind = (byte)(upper == 1 ? 7 : 8);
        else if (char.IsUpper(word[0])) kind = (byte)(upper == 1 ? 9 : 10);
        else kind = 11;
        return (byte)(kind | inside);
    }

    /// <summary>Whether the word begins with a capital.</summary>
    public static bool IsCapitalised(byte shape) => (shape & 15) is >= 7 and <= 10;

    /// <summary>0 for ordinary sentences, 1 where almost every longer word has a capital, 2 where all letters are capitals.</summary>
    public static int CaseOf(ReadOnlySpan<WordAtoms> words, ReadOnlySpan<string> texts)
    {
        int longer = 0, capital = 0, allCapital = 0, lower = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var kind = words[i].Shape & 15;
            if (kind < 6) continue;
            if (kind == 8) allCapital++;
            if (kind is 6 or 11) lower++;
            if (texts[i].Length < 4) continue;
            longer++;
            if (kind is >= 7 and <= 10) capital++;
        }

        if (allCapital >= 3 && lower * 10 <= allCapital) return 2;
        return longer >= 4 && capital * 10 >= longer * 9 ? 1 : 0;
    }
}
