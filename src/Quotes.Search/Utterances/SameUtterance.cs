namespace Quotes.Search;

/// <summary>Decides whether two quotes report the same utterance. Looks at nothing but the two, and gives the same whichever is named first.</summary>
/// <remarks>
/// The shorter text must stand in the longer, at least eight words of ten in the same order, and be at least three tenths as
/// long: with that, what one report glues together out of several statements does not tie these to one another. What is
/// asked besides depends on how much the shared words prove. Many in a row are no accident in the same month whoever is said
/// to have spoken them, and quotation marks, the same speaker or still more words reach further. Few need the same speaker
/// and days close to one another.
/// </remarks>
internal static class SameUtterance
{
    private const int LongWords = 8;
    private const double LeastShare = 0.8;
    private const double LeastOfLonger = 0.3;
    private const int LongRun = 7;
    private const int LongTelling = 4;
    private const int CertainWords = 12;
    private const int CertainTelling = 6;
    private const int MiddleWords = 5;
    private const int ShortTelling = 2;
    private const int ShortWords = 3;
    private const int NearDays = 31;
    private const int MiddleDays = 14;
    private const int ShortDays = 3;

    /// <summary>Whether the two belong together.</summary>
    public static bool Of(ComparedQuote a, ComparedQuote b)
    {
        bool swap = a.Words.Length != b.Words.Length ? a.Words.Length > b.Words.Length : a.Key > b.Key;
        (ComparedQuote shorter, ComparedQuote longer) = swap ? (b, a) : (a, b);
        int words = shorter.Words.Length;
        if (words < ShortWords || words < longer.Words.Length * LeastOfLonger) return false;
        bool equal = shorter.Words.AsSpan().SequenceEqual(longer.Words);
        // Within an article only what is really repeated, as a headline repeats its text: otherwise it is the next sentence.
        if (!equal && shorter.Article == longer.Article) return false;
        if (!equal && (words < MiddleWords || SharedAtMost(shorter.Words, longer.Words) < LeastShare * words)) return false;
        Overlap overlap = equal ? Overlap.Whole(shorter.Words) : Overlap.Of(shorter.Words, longer.Words);
        if (overlap.Shared < LeastShare * words || overlap.NumbersDiffer) return false;
        return LongProves(a, b, overlap, words) || ShortProves(a, b, overlap, words, equal);
    }

    private static bool LongProves(ComparedQuote a, ComparedQuote b, Overlap overlap, int words)
    {
        if (words < LongWords || overlap.Run < LongRun || overlap.Telling < LongTelling) return false;
        int? days = DaysBetween(a, b);
        if (days <= NearDays) return true;
        bool certain = overlap.Shared >= CertainWords && overlap.Telling >= CertainTelling;
        // What is told without quotation marks, and the agency's background with it, comes again in other words of other days.
        if (a.Type == QuoteType.Indirect || b.Type == QuoteType.Indirect) return certain && days is null;
        return certain || (ComparedSpeaker.Between(a.Speaker, b.Speaker) == SpeakerKinship.Compatible && a.Type == b.Type && a.Type == QuoteType.Direct);
    }

    private static bool ShortProves(ComparedQuote a, ComparedQuote b, Overlap overlap, int words, bool equal)
    {
        if (overlap.Telling < ShortTelling || ComparedSpeaker.Between(a.Speaker, b.Speaker) != SpeakerKinship.Compatible) return false;
        bool marked = a.Type != QuoteType.Indirect && b.Type != QuoteType.Indirect;
        int? days = DaysBetween(a, b);
        if (marked && words >= MiddleWords && overlap.Run >= Math.Min(words, MiddleWords)) return days <= MiddleDays;
        return equal && (marked || words >= MiddleWords) && days <= ShortDays;
    }

    private static int? DaysBetween(ComparedQuote a, ComparedQuote b) => a.Day is { } one && b.Day is { } other ? Math.Abs(one - other) : null;

    // How many words the two can share at most, in whatever order: cheap, and enough to refuse most candidates.
    private static int SharedAtMost(int[] shorter, int[] longer)
    {
        Dictionary<int, int> counts = new(shorter.Length);
        foreach (int word in shorter) counts[word] = counts.GetValueOrDefault(word) + 1;
        int shared = 0;
        foreach (int word in longer)
        {
            if (!counts.TryGetValue(word, out int left) || left == 0) continue;
            counts[word] = left - 1;
            shared++;
        }
        return shared;
    }
}
