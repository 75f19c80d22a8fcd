namespace Quotes.Extraction;

/// <summary>Finds an article's paragraphs: runs of text between line breaks, where hard-wrapped lines count as one.</summary>
internal static class Paragraphs
{
    // A line shorter than this that ends without a full stop is a heading or list item rather than a wrapped line.
    private const int ShortestWrappedLine = 45;
    private const int LongestWrappedLine = 110;

    public static List<TextSpan> Find(string text)
    {
        List<TextSpan> paragraphs = [];
        int start = -1, end = 0, lineStart = 0;
        while (lineStart <= text.Length)
        {
            int lineEnd = lineStart;
            while (lineEnd < text.Length && !IsBreak(text[lineEnd])) lineEnd++;
            TextSpan line = Trim(text, lineStart, lineEnd);
            if (line.IsEmpty)
            {
                if (start >= 0) paragraphs.Add(new(start, end));
                start = -1;
            }
            else
            {
                if (start >= 0 && !IsWrapped(text, start, end, line))
                {
                    paragraphs.Add(new(start, end));
                    start = -1;
                }
                if (start < 0) start = line.Start;
                end = line.End;
            }
            lineStart = lineEnd + (lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n' ? 2 : 1);
        }
        if (start >= 0) paragraphs.Add(new(start, end));
        return paragraphs;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }

    // Whether a line goes on where the line before it was broken to fit a width: that line is long, but no longer
    // than a wrapped one, does not end a sentence, and this one begins in lower case or with a continuing word.
    private static bool IsWrapped(string text, int start, int end, TextSpan line)
    {
        int before = end - Math.Max(start, text.LastIndexOfAny(['\n', '\r'], end - 1, end - start) + 1);
        char last = text[end - 1];
        return before is >= ShortestWrappedLine and <= LongestWrappedLine
            && last is not ('.' or '!' or '?' or ':' or '"' or '”' or '\'' or '’')
            && (char.IsLower(text[line.Start]) || (last is not ',' ? false : char.IsLetterOrDigit(text[line.Start])));
    }
}
