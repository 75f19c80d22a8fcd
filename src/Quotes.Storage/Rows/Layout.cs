namespace Quotes.Storage;

/// <summary>Tells a changed text from one that only looks different: another reader, another line break, another form of quotation mark.</summary>
internal static class Layout
{
    /// <summary>Whether two texts have the same characters, white space and the forms of quotation marks and dashes aside.</summary>
    public static bool IsSame(string? first, string? second)
    {
        first ??= "";
        second ??= "";
        int i = 0, j = 0;
        while (true)
        {
            i = Next(first, i);
            j = Next(second, j);
            if (i == first.Length || j == second.Length) return i == first.Length && j == second.Length;
            if (Plain(first[i++]) != Plain(second[j++])) return false;
        }
    }

    private static int Next(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\u00AD' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF')) at++;
        return at;
    }

    private static char Plain(char c) => c switch
    {
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '`' or '\u00B4' => '\'',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => c,
    };
}
