namespace Quotes.Web.Pages;

/// <summary>Where an article's paragraphs stand.</summary>
internal static class Paragraphs
{
    /// <summary>The paragraphs of <paramref name="text"/> in order, without the white space around them.</summary>
    /// <remarks>Blank lines part paragraphs; in a text that has none, every line is one.</remarks>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        List<TextSpan> lines = Lines(text);
        bool blankLinesPart = lines.Skip(1).SkipLast(1).Any(line => line.IsEmpty);
        List<TextSpan> paragraphs = [];
        TextSpan? open = null;
        foreach (TextSpan line in lines)
        {
            if (open is { } whole && (line.IsEmpty || !blankLinesPart))
            {
                paragraphs.Add(whole);
                open = null;
            }
            if (!line.IsEmpty) open = open?.Cover(line) ?? line;
        }
        if (open is { } last) paragraphs.Add(last);
        return paragraphs;
    }

    /// <summary>The number of the paragraph that holds <paramref name="position"/>, or of the last one before it.</summary>
    public static int Holding(IReadOnlyList<TextSpan> paragraphs, int position)
    {
        int found = 0;
        for (int i = 0; i < paragraphs.Count && paragraphs[i].Start <= position; i++) found = i;
        return found;
    }

    private static List<TextSpan> Lines(string text)
    {
        List<TextSpan> lines = [];
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add(Trim(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
