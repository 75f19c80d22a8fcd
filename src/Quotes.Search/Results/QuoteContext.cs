namespace Quotes.Search;

/// <summary>Cuts the text around a quote for its result row.</summary>
internal static class QuoteContext
{
    /// <summary>The text before <paramref name="end"/>, at most <paramref name="length"/> characters, beginning at a word.</summary>
    public static string Before(string text, int end, int length = QuoteEntry.ContextLength)
    {
        int start = Math.Max(0, end - length);
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            int word = start;
            while (word < end && !char.IsWhiteSpace(text[word])) word++;
            // Text written without spaces has no better place to begin.
            if (word < end) start = word;
            else if (start < end && char.IsLowSurrogate(text[start])) start++;
        }
        return text[start..end].TrimStart();
    }

    /// <summary>The text from <paramref name="start"/>, at most <paramref name="length"/> characters, ending at a word.</summary>
    public static string After(string text, int start, int length = QuoteEntry.ContextLength)
    {
        int end = Math.Min(text.Length, start + length);
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            int word = end;
            while (word > start && !char.IsWhiteSpace(text[word - 1])) word--;
            if (word > start) end = word;
            else if (end > start && char.IsHighSurrogate(text[end - 1])) end--;
        }
        return text[start..end].TrimEnd();
    }
}
