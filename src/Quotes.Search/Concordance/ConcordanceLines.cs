namespace Quotes.Search;

/// <summary>Makes the lines of a concordance out of found quotes, and puts them in order.</summary>
internal static class ConcordanceLines
{
    // More words than these beside the node make no difference to a reader.
    private const int SortedWords = 5;

    /// <summary>A page of the lines of <paramref name="found"/>.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="found">The quotes looked at.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static ConcordanceResult Of(ConcordanceRequest request, SearchResult found, PageCursor? after, CancellationToken cancellation)
    {
        List<(Key Key, ConcordanceLine Line)> lines = [];
        int without = 0;
        foreach (QuoteHit hit in found.Hits)
        {
            cancellation.ThrowIfCancellationRequested();
            if (hit.Highlights.Count == 0) without++;
            foreach (TextSpan node in hit.Highlights.Take(ConcordanceRequest.MaxLinesOfAQuote))
            {
                ConcordanceLine line = LineOf(hit.Entry, node);
                lines.Add((KeyOf(request, line), line));
            }
        }
        lines.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        int begin = after is null ? 0 : lines.FindIndex(line => line.Key.CompareTo(Key.Of(after)) > 0);
        (Key Key, ConcordanceLine Line)[] page = begin < 0 ? [] : [.. lines.Skip(begin).Take(request.Limit)];
        return new ConcordanceResult
        {
            Search = found with { Hits = [], Next = null },
            HasWords = true,
            Quotes = found.Hits.Count,
            WithoutLine = without,
            Total = lines.Count,
            Lines = [.. page.Select(line => line.Line)],
            Next = page.Length > 0 && begin + page.Length < lines.Count ? page[^1].Key.ToCursor(request.CursorKey()) : null,
        };
    }

    private static ConcordanceLine LineOf(QuoteEntry entry, TextSpan node) => new(
        entry,
        node,
        QuoteContext.Before(entry.Quote.Text, node.Start, ConcordanceLine.ContextLength),
        QuoteContext.After(entry.Quote.Text, node.End, ConcordanceLine.ContextLength));

    private static Key KeyOf(ConcordanceRequest request, ConcordanceLine line)
    {
        long day = line.Entry.Date?.DayNumber + 1 ?? 0;
        long newest = request.Search.Sort == SortOrder.Oldest ? (day == 0 ? long.MaxValue : day) : -day;
        if (request.Order == ConcordanceOrder.Date) return new Key("", newest, line.Entry.Quote.Id, line.Node.Start);
        string left = string.Join(' ', Words.FoldedOf(line.Left).Reverse().Take(SortedWords));
        string right = string.Join(' ', Words.FoldedOf(line.Right).Take(SortedWords));
        string beside = request.Order == ConcordanceOrder.Left ? left + Key.Parting + right : right + Key.Parting + left;
        return new Key(beside, newest, line.Entry.Quote.Id, line.Node.Start);
    }

    /// <summary>Where a line stands in the order.</summary>
    /// <param name="Beside">The words beside the node that it is sorted by.</param>
    /// <param name="Day">Orders lines with the same words beside.</param>
    /// <param name="Quote">Orders quotes of one day.</param>
    /// <param name="Start">Orders the lines of one quote.</param>
    private readonly record struct Key(string Beside, long Day, string Quote, int Start) : IComparable<Key>
    {
        /// <summary>Sorts before every character of a word.</summary>
        public const char Parting = '\u0001';

        private const char Behind = '\u0002';

        public static Key Of(PageCursor cursor)
        {
            int at = cursor.Text.LastIndexOf(Behind);
            return new Key(cursor.Text[..Math.Max(0, at)], cursor.Primary, cursor.Text[(at + 1)..], (int)cursor.Tie);
        }

        public string ToCursor(ulong request) => new PageCursor(request, Day, Start, Beside + Behind + Quote, []).ToString();

        public int CompareTo(Key other)
        {
            int beside = string.CompareOrdinal(Beside, other.Beside);
            if (beside != 0) return beside;
            if (Day != other.Day) return Day.CompareTo(other.Day);
            int quote = string.CompareOrdinal(Quote, other.Quote);
            return quote != 0 ? quote : Start.CompareTo(other.Start);
        }
    }
}
