namespace Quotes.Search;

/// <summary>Finds proper names in what was said, by their capitals alone: no list of persons or states is asked, so the same text gives the same names in every index.</summary>
/// <remarks>
/// A name is a run of capitalised words, with <c>of</c>, <c>al</c>, <c>van</c> and their like between them; words that only begin a
/// sentence, titles (<c>President</c>, <c>Mr</c>), days and months are no part of one. A text in capitals throughout, or in a script
/// without them, has none; of German, which gives every noun a capital, only names of several words are taken.
/// </remarks>
public static class NamesInText
{
    /// <summary>The most names taken from one text.</summary>
    public const int MaxNames = 64;

    // A longer run of capitals is a headline.
    private const int MaxWords = 7;

    /// <summary>The names of what was said in <paramref name="entry"/>, in order.</summary>
    public static IReadOnlyList<NamedInText> Of(QuoteEntry entry)
    {
        // A paraphrase goes on in the middle of its sentence, where a capital says something.
        string before = entry.Before.TrimEnd();
        bool goesOn = entry.Quote.Type != QuoteType.Direct && before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] == ',');
        bool allNouns = entry.Article.Language is { } tag && tag.Split('-')[0].Equals("de", StringComparison.OrdinalIgnoreCase);
        return Of(entry.Quote.Text, goesOn, allNouns);
    }

    /// <summary>The names in <paramref name="text"/>, in order.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="goesOn">Whether its first word stands inside a sentence.</param>
    /// <param name="allNouns">Whether its language gives every noun a capital.</param>
    public static IReadOnlyList<NamedInText> Of(string text, bool goesOn = false, bool allNouns = false)
    {
        List<NamedInText> names = [];
        if (IsShouted(text)) return names;
        List<Word> words = Words.Of(text);
        for (int at = 0; at < words.Count && names.Count < MaxNames;)
        {
            if (!IsCapital(text, words[at]))
            {
                at++;
                continue;
            }
            int end = RunEnd(text, words, at);
            if (end - at <= MaxWords) Take(text, words, at, end, at == 0 ? !goesOn : BeginsSentence(text, words, at), names);
            at = end;
        }
        if (allNouns) names.RemoveAll(name => !name.Id.Contains('-'));
        return names;
    }

    // From the first word of a run: its end, behind the last word with a capital.
    private static int RunEnd(string text, List<Word> words, int at)
    {
        int end = at + 1, next = at + 1, links = 0;
        while (next < words.Count && Joins(text, words[next - 1], words[next]))
        {
            if (IsCapital(text, words[next]))
            {
                // Behind the point of an initial a sentence may begin.
                if (IsStarter(text, words[next]) && text[words[next - 1].Span.End] == '.') break;
                end = ++next;
                links = 0;
            }
            else if (links < 2 && NameWords.Links.Contains(words[next].Folded))
            {
                links++;
                next++;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    // Takes the names out of a run: what stands before, between and behind titles.
    private static void Take(string text, List<Word> words, int from, int to, bool begins, List<NamedInText> names)
    {
        int first = from;
        for (int at = from; at <= to; at++)
        {
            if (at < to && !NameWords.Titles.Contains(words[at].Plain)) continue;
            Add(text, words, first, at, begins && first == from, names);
            first = at + 1;
        }
    }

    private static void Add(string text, List<Word> words, int from, int to, bool begins, List<NamedInText> names)
    {
        int first = from;
        while (from < to && IsNoName(text, words[from])) from++;
        while (from < to && (!IsCapital(text, words[to - 1]) || NameWords.Modifiers.Contains(words[to - 1].Plain))) to--;
        if (from >= to) return;
        Word last = words[to - 1];
        int end = last.Folded.EndsWith("'s", StringComparison.Ordinal) ? last.Span.End - 2 : last.Span.End;
        // The last point of initials is no part of the word, but of the name.
        if (end < text.Length && text[end] == '.' && last.Span.In(text).Contains('.')) end++;
        TextSpan span = new(words[from].Span.Start, end);
        bool single = to - from == 1;
        if (single && (span.Length < 2 || NameWords.TimesOfYear.Contains(words[from].Plain))) return;
        bool sure = !single || !begins || from > first || IsAllCapitals(text, words[from]);
        names.Add(new NamedInText(FoldedValue.Bounded(SpeakerId.ForName(span.In(text))), span.In(text), span, sure));
    }

    private static bool IsNoName(string text, Word word) =>
        !IsCapital(text, word) || IsStarter(text, word) || NameWords.Modifiers.Contains(word.Plain);

    // In capitals throughout, two of those words are a state and a body.
    private static bool IsStarter(string text, Word word) =>
        NameWords.Starters.Contains(word.Folded) && !(word.Folded is "us" or "who" && IsAllCapitals(text, word));

    // Words of one name have a space, a hyphen or the point of an initial between them, and no possessive before the last.
    private static bool Joins(string text, Word left, Word right)
    {
        if (left.Folded.EndsWith("'s", StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> gap = text.AsSpan(left.Span.End, right.Span.Start - left.Span.End);
        if (gap.Length > 0 && gap[0] == '.') return (left.Span.Length <= 2 || left.Span.In(text).Contains('.')) && gap is ". ";
        return gap is " " or "-" or "\u2011" or "\u00A0";
    }

    private static bool BeginsSentence(string text, List<Word> words, int at)
    {
        ReadOnlySpan<char> gap = text.AsSpan(words[at - 1].Span.End, words[at].Span.Start - words[at - 1].Span.End);
        return gap.IndexOfAny(".!?:;…\n\r\"“”«»‘([") >= 0;
    }

    private static bool IsCapital(string text, Word word) => char.IsUpper(text, word.Span.Start);

    private static bool IsAllCapitals(string text, Word word)
    {
        int letters = 0;
        foreach (char c in word.Span.In(text))
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters > 1;
    }

    private static bool IsShouted(string text)
    {
        int upper = text.Count(char.IsUpper);
        return upper > 10 && upper * 2 > text.Count(char.IsLetter);
    }
}
