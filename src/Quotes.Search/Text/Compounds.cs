namespace Quotes.Search;

/// <summary>Words that hyphens join, as the one word they are in other hands: <c>cease-fire</c> and <c>ceasefire</c>.</summary>
internal static class Compounds
{
    // "Well-to-do" is the longest that anybody writes as one word.
    private const int MostWords = 3;

    /// <summary>The compounds among the words of a text: the first and the last word of each, and the folded words run together.</summary>
    public static IEnumerable<(int First, int Last, string Folded)> Of(string text, List<Word> words)
    {
        for (int first = 0; first < words.Count;)
        {
            int last = first;
            while (last + 1 < words.Count && IsJoined(text, words[last], words[last + 1])) last++;
            if (last > first && last - first < MostWords)
            {
                string folded = string.Concat(words[first..(last + 1)].Select(w => w.Folded));
                if (folded.Length <= Words.MaxLength) yield return (first, last, folded);
            }
            first = last + 1;
        }
    }

    private static bool IsJoined(string text, Word word, Word next) =>
        next.Span.Start == word.Span.End + 1 && text[word.Span.End] is '-' or '\u2010' or '\u2011';
}
