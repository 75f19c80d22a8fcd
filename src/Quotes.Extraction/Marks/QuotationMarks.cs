namespace Quotes.Extraction;

/// <summary>Which characters of an article are quotation marks, and what stands between them.</summary>
/// <remarks>Knows curly, straight and low double marks, doubled single marks and backticks, single marks as outer ones, and guillemets. One pass, no backtracking.</remarks>
internal sealed class QuotationMarks
{
    private readonly Dictionary<int, int> _lengths = [];

    /// <summary>How many characters the mark at this position has; 0 where there is none.</summary>
    public int LengthAt(int position) => _lengths.GetValueOrDefault(position);

    /// <summary>The stretches between outer marks of a paragraph, in order.</summary>
    public List<Quotation> Find(string text, TextSpan paragraph)
    {
        List<Mark> marks = Scan(text, paragraph);
        List<Quotation> found = [];
        int i = 0;
        while (i < marks.Count)
        {
            Mark open = marks[i];
            if (!open.CanOpen)
            {
                i++;
                continue;
            }
            if (IsBlockMark(text, paragraph, marks, i))
            {
                i++;
                continue;
            }
            int close = open.Family == Family.Single ? CloseSingle(text, marks, i) : CloseOf(text, marks, i);
            if (close < 0 && open.Family == Family.Single && !(open.At == paragraph.Start && open.Length == 1 && text[open.At] is '‘' && marks.TrueForAll(m => m.Family == Family.Single)))
            {
                // A single mark that nothing closes is an apostrophe.
                i++;
                continue;
            }
            if (close < 0)
            {
                _lengths[open.At] = open.Length;
                found.Add(new(new(open.At, paragraph.End), new(open.At + open.Length, paragraph.End), false, open.Family == Family.Single));
                break;
            }
            Mark end = marks[close];
            _lengths[open.At] = open.Length;
            _lengths[end.At] = end.Length;
            for (int k = i + 1; k < close; k++)
            {
                // Marks inside are nested: tokens of their own, but they bound nothing.
                if (marks[k].Family != Family.Single) _lengths[marks[k].At] = marks[k].Length;
            }
            found.Add(new(new(open.At, end.At + end.Length), new(open.At + open.Length, end.At), true, open.Family == Family.Single));
            i = close + 1;
        }
        return found;
    }

    private enum Family { Double, Single, Guillemet }

    private readonly record struct Mark(int At, int Length, Family Family, bool CanOpen, bool CanClose);

    private static List<Mark> Scan(string text, TextSpan paragraph)
    {
        List<Mark> marks = [];
        for (int i = paragraph.Start; i < paragraph.End; i++)
        {
            char c = text[i];
            bool doubled = i + 1 < paragraph.End && text[i + 1] == c && (i == paragraph.Start || text[i - 1] != c || ClosesInner(text, i - 1, paragraph)) && !ClosesInner(text, i, paragraph);
            switch (c)
            {
                case '"' or '“' or '”' or '„' or '‟' or '＂':
                    marks.Add(Double(text, i, 1, paragraph, c));
                    break;
                case '«' or '»' or '‹' or '›':
                    marks.Add(new(i, 1, Family.Guillemet, c is '«' or '‹', c is '»' or '›'));
                    break;
                case '`' or '´' or '\'' or '‘' or '’' when doubled:
                    marks.Add(Double(text, i, 2, paragraph, c is '`' or '‘' ? '“' : c is '´' or '’' ? '”' : '"'));
                    i++;
                    break;
                case '\'' or '‘' or '’' or '‚' or '`' or '‛':
                    if (Single(text, i, paragraph, c) is { } single) marks.Add(single);
                    break;
            }
        }
        return marks;
    }

    // 'Is it true?'''  The first of three marks behind a word closes the inner quotation, the other two the outer one.
    private static bool ClosesInner(string text, int at, TextSpan paragraph)
    {
        if (text[at] != '\'' || at == paragraph.Start || IsGap(text[at - 1]) || text[at - 1] == '\'' || at + 2 >= paragraph.End) return false;
        return text[at + 1] == '\'' && text[at + 2] == '\'' && (at + 3 >= paragraph.End || !char.IsLetterOrDigit(text[at + 3]) && text[at + 3] != '\'');
    }

    private static Mark Double(string text, int at, int length, TextSpan paragraph, char shape)
    {
        bool spaceBefore = at == paragraph.Start || IsGap(text[at - 1]);
        bool spaceAfter = at + length >= paragraph.End || IsGap(text[at + length]);
        bool punctuationAfter = !spaceAfter && text[at + length] is ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']';
        // The shape decides unless the surroundings say the opposite beyond doubt: “He went,“ she said.
        return shape switch
        {
            '“' or '„' or '‟' => spaceAfter || punctuationAfter ? spaceBefore ? new(at, length, Family.Double, true, true) : new(at, length, Family.Double, false, true) : new(at, length, Family.Double, true, false),
            '”' => spaceBefore && !spaceAfter && !punctuationAfter ? new(at, length, Family.Double, true, true) : new(at, length, Family.Double, false, true),
            _ => new(at, length, Family.Double, !spaceAfter && !(punctuationAfter && !spaceBefore) && (spaceBefore || !char.IsLetterOrDigit(text[at - 1]) || !punctuationAfter) || (spaceBefore && spaceAfter), !spaceBefore || spaceAfter),
        };
    }

    private static Mark? Single(string text, int at, TextSpan paragraph, char shape)
    {
        char before = at == paragraph.Start ? ' ' : text[at - 1];
        char after = at + 1 >= paragraph.End ? ' ' : text[at + 1];
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return null;
        bool canOpen = (IsGap(before) || before is '"' or '“' or '”') && !IsGap(after) && shape != '’' && !IsElision(text, at, paragraph.End);
        bool canClose = !IsGap(before) && !char.IsLetterOrDigit(after) && shape is not ('‘' or '‚' or '`' or '‛');
        return canOpen || canClose ? new(at, 1, Family.Single, canOpen, canClose) : null;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or ';' or '\u200b' or '…';

    // '90s, 'em, 'til: an apostrophe in place of letters.
    private static bool IsElision(string text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && char.IsLetterOrDigit(text[end])) end++;
        ReadOnlySpan<char> word = text.AsSpan(at + 1, end - at - 1);
        return (word.Length >= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word.Length <= 3) ||
            word is "em" or "til" or "tis" or "twas" or "cause" or "bout" or "n" or "round" or "Tis" or "Twas" or "Til" or "Em";
    }

    // A straight mark before a paragraph taken from elsewhere, where nothing but curly pairs follow: "Vek said, “Never.” It was late.
    private static bool IsBlockMark(string text, TextSpan paragraph, List<Mark> marks, int at)
    {
        if (marks[at].At != paragraph.Start || text[marks[at].At] != '"') return false;
        int open = 0, pairs = 0;
        for (int k = at + 1; k < marks.Count; k++)
        {
            char c = text[marks[k].At];
            if (c == '"') return false;
            if (c is not ('“' or '”')) continue;
            open += c == '“' ? 1 : -1;
            if (open is < 0 or > 1) return false;
            pairs += c == '”' ? 1 : 0;
        }
        return open == 0 && pairs > 0;
    }

    // The curly mark that closes the one at index open before the next straight one; open itself where there is none.
    private static int CurlyPair(string text, List<Mark> marks, int open)
    {
        if (text[marks[open].At] != '“') return open;
        for (int k = open + 1; k < Math.Min(marks.Count, open + MarksToCloseSingle); k++)
        {
            char c = text[marks[k].At];
            if (c == '”') return k;
            if (c is '"' or '“') return open;
        }
        return open;
    }

    // The mark that closes the double mark or guillemet at index open; -1 when the paragraph ends first.
    private static int CloseOf(string text, List<Mark> marks, int open)
    {
        Family family = marks[open].Family;
        bool straight = text[marks[open].At] == '"' && marks.FindIndex(open + 1, m => text[m.At] == '"' && m.CanClose) > 0;
        int depth = 0;
        for (int k = open + 1; k < marks.Count; k++)
        {
            Mark mark = marks[k];
            if (mark.Family != family) continue;
            // "He calls it “the pond” at home," Vek said: pairs of the other shape are nested.
            if (straight && CurlyPair(text, marks, k) is int pair && pair > k)
            {
                k = pair;
                continue;
            }
            if (mark.CanClose)
            {
                if (depth == 0) return k;
                depth--;
            }
            else if (mark.CanOpen && HasSpareClose(marks, k, family, depth))
            {
                depth++;
            }
        }
        return -1;
    }

    // Whether an opener inside a quotation is a nested one: enough closers follow at once to close it as well as what is open.
    private static bool HasSpareClose(List<Mark> marks, int opener, Family family, int depth)
    {
        int closers = 0;
        for (int k = opener + 1, seen = 0; k < marks.Count && seen < 8; k++)
        {
            if (marks[k].Family != family) continue;
            seen++;
            if (!marks[k].CanClose) return false;
            if (++closers == depth + 2) return true;
        }
        return false;
    }

    // How many marks ahead the end of a single-quoted stretch is looked for: bounds the work on text made of apostrophes.
    private const int MarksToCloseSingle = 64;

    // A possessive plural (workers') looks like a closing mark: prefer one after punctuation.
    private static int CloseSingle(string text, List<Mark> marks, int open)
    {
        int weak = -1;
        int limit = Math.Min(marks.Count, open + MarksToCloseSingle);
        for (int k = open + 1; k < limit; k++)
        {
            Mark mark = marks[k];
            if (mark.Family == Family.Double) continue;
            if (mark.CanOpen && !mark.CanClose)
            {
                if (weak >= 0) return weak;
                if (text[mark.At] == '‘' || k + 1 >= marks.Count) return weak;
                continue;
            }
            if (!mark.CanClose || mark.Family != Family.Single) continue;
            char before = text[mark.At - 1];
            if (before is ',' or '.' or '?' or '!' or '…' or '"' or '”' or ')') return k;
            if (before is not ('s' or 'S')) return weak >= 0 && !SameSentence(text, marks[weak].At, mark.At) ? weak : k;
            if (weak < 0) weak = k;
        }
        return weak;
    }

    private static bool SameSentence(string text, int from, int to) => text.AsSpan(from, to - from).IndexOfAny(".!?") < 0;
}
