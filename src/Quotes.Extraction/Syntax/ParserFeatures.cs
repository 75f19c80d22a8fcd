namespace Quotes.Extraction;

/// <summary>The evidence for the parser's next action, and for the relation of a word to its head.</summary>
/// <remarks>Words and tags have two places more than the sentence: the root and the absent node.</remarks>
internal static class ParserFeatures
{
    /// <summary>At most this many features an action has.</summary>
    public const int ActionCount = 96;

    /// <summary>At most this many features a relation has.</summary>
    public const int LabelCount = 48;

    /// <summary>Counts, for each word and the root, the commas, quotation marks, verbs and other separators before it, eight wrapping bits each.</summary>
    public static void CountMarks(ReadOnlySpan<PosTag> tags, Span<uint> marks)
    {
        uint sum = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            marks[i] = sum;
            var tag = tags[i];
            if (tag == PosTag.Comma) sum = Bump(sum, 0);
            else if (tag is PosTag.OpenQuote or PosTag.CloseQuote) sum = Bump(sum, 8);
            else if (tag.IsVerb()) sum = Bump(sum, 16);
            else if (tag == PosTag.CC || tag.IsPunctuation() && tag != PosTag.HYPH) sum = Bump(sum, 24);
        }

        marks[tags.Length] = sum;
    }

    /// <summary>Which marks lie between two words: two bits per kind, for none, one, two, more.</summary>
    public static ulong MarksBetween(ReadOnlySpan<uint> marks, int from, int to)
    {
        uint low = marks[from], high = marks[to];
        ulong result = 0;
        for (var shift = 0; shift < 32; shift += 8)
            result = result << 2 | Math.Min((high >> shift) - (low >> shift) & 0xFF, 3);
        return result;
    }

    /// <summary>Words between two positions, coarser with growing distance.</summary>
    public static ulong Distance(int from, int to) => (to - from) switch
    {
        < 5 => (ulong)(to - from),
        < 7 => 5,
        < 10 => 6,
        < 15 => 7,
        < 25 => 8,
        _ => 9,
    };

    /// <summary>Fills <paramref name="f"/> for the next action; returns how many features there are.</summary>
    public static int FillAction(in ParserState s, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<PosTag> tags, ReadOnlySpan<uint> marks, Span<uint> f)
    {
        int none = s.None, s0 = s.Peek(0), s1 = s.Peek(1), s2 = s.Peek(2), n0 = s.Next;
        int n1 = n0 + 1 < s.Length ? n0 + 1 : none, n2 = n0 + 2 < s.Length ? n0 + 2 : none;
        int s0l = s.LeftMost[s0], s0r = s.RightMost[s0], s0l2 = s.LeftNext[s0], s0r2 = s.RightNext[s0];
        int s1r = s.RightMost[s1], s1r2 = s.RightNext[s1];
        int n0l = s.LeftMost[n0];
        ref readonly var a0 = ref words[s0];
        ref readonly var a1 = ref words[s1];
        ref readonly var b0 = ref words[n0];
        ref readonly var b1 = ref words[n1];
        ulong s0w = a0.Word, s1w = a1.Word, n0w = b0.Word, n1w = b1.Word;
        ulong s0p = (ulong)tags[s0], s1p = (ulong)tags[s1], s2p = (ulong)tags[s2];
        ulong n0p = (ulong)tags[n0], n1p = (ulong)tags[n1], n2p = (ulong)tags[n2];
        ulong s0c = a0.Class, s1c = a1.Class, n0c = b0.Class, n1c = b1.Class;
        var d = s0 == none ? 15 : Distance(s0, n0);
        var d1 = s1 == none ? 15 : Distance(s1, s0);
        var between = s0 == none ? 511 : MarksBetween(marks, s0, n0);
        var between1 = s1 == none ? 511 : MarksBetween(marks, s1, s0);
        ulong s0lset = (ulong)s.LeftSet[s0], s0rset = (ulong)s.RightSet[s0], s1rset = (ulong)s.RightSet[s1], s1lset = (ulong)s.LeftSet[s1], n0lset = (ulong)s.LeftSet[n0];
        ulong s0vl = (ulong)Math.Min(s.LeftCount[s0], 3), s0vr = (ulong)Math.Min(s.RightCount[s0], 3), s1vr = (ulong)Math.Min(s.RightCount[s1], 3), n0vl = (ulong)Math.Min(s.LeftCount[n0], 3);
        ulong s0n0 = s0p | n0p << 8, s1s0 = s1p | s0p << 8;
        var k = 0;
        f[k++] = FeatureKey.Of(1, s0w, s0p);
        f[k++] = FeatureKey.Of(2, s0w);
        f[k++] = FeatureKey.Of(3, s0p);
        f[k++] = FeatureKey.Of(4, n0w, n0p);
        f[k++] = FeatureKey.Of(5, n0w);
        f[k++] = FeatureKey.Of(6, n0p);
        f[k++] = FeatureKey.Of(7, n1w, n1p);
        f[k++] = FeatureKey.Of(8, n1p);
        f[k++] = FeatureKey.Of(10, n2p);
        f[k++] = FeatureKey.Of(11, s1w, s1p);
        f[k++] = FeatureKey.Of(12, s1w);
        f[k++] = FeatureKey.Of(13, s1p);
        f[k++] = FeatureKey.Of(14, s2p);
        f[k++] = FeatureKey.Of(16, s0w, n0w);
        f[k++] = FeatureKey.Of(17, s0w, s0n0);
        f[k++] = FeatureKey.Of(18, n0w, s0n0);
        f[k++] = FeatureKey.Of(19, s0n0);
        f[k++] = FeatureKey.Of(20, n0p | n1p << 8);
        f[k++] = FeatureKey.Of(21, s1w, s1s0);
        f[k++] = FeatureKey.Of(22, s0w, s1s0);
        f[k++] = FeatureKey.Of(23, s1w, s0w);
        f[k++] = FeatureKey.Of(24, s1s0);
        f[k++] = FeatureKey.Of(25, s0n0, n1p);
        f[k++] = FeatureKey.Of(26, s1s0, n0p);
        f[k++] = FeatureKey.Of(27, n0p | n1p << 8, n2p);
        f[k++] = FeatureKey.Of(28, s1s0, s2p);
        f[k++] = FeatureKey.Of(29, s1s0, n0p | n1p << 8);
        f[k++] = FeatureKey.Of(30, s0n0, n1p | n2p << 8);
        f[k++] = FeatureKey.Of(31, s0n0, (ulong)tags[s0l]);
        f[k++] = FeatureKey.Of(32, s0n0, (ulong)tags[s0r]);
        f[k++] = FeatureKey.Of(33, s0n0, (ulong)tags[n0l]);
        f[k++] = FeatureKey.Of(34, s1s0, (ulong)tags[s1r]);
        f[k++] = FeatureKey.Of(36, s1s0, (ulong)tags[s0l]);
        f[k++] = FeatureKey.Of(37, s1s0, (ulong)tags[s0r]);
        f[k++] = FeatureKey.Of(38, s0w, d);
        f[k++] = FeatureKey.Of(39, s0p, d);
        f[k++] = FeatureKey.Of(40, n0w, d);
        f[k++] = FeatureKey.Of(41, n0p, d);
        f[k++] = FeatureKey.Of(42, s0n0, d);
        f[k++] = FeatureKey.Of(43, s1s0, d1);
        f[k++] = FeatureKey.Of(44, s0w, s0vr | s0vl << 4);
        f[k++] = FeatureKey.Of(45, s0p, s0vr | s0vl << 4);
        f[k++] = FeatureKey.Of(46, n0w, n0vl);
        f[k++] = FeatureKey.Of(47, n0p, n0vl);
        f[k++] = FeatureKey.Of(48, s1w, s1vr);
        f[k++] = FeatureKey.Of(49, s1p, s1vr);
        f[k++] = FeatureKey.Of(50, s0w, s0lset);
        f[k++] = FeatureKey.Of(51, s0p, s0lset);
        f[k++] = FeatureKey.Of(52, s0w, s0rset);
        f[k++] = FeatureKey.Of(53, s0p, s0rset);
        f[k++] = FeatureKey.Of(54, n0w, n0lset);
        f[k++] = FeatureKey.Of(55, n0p, n0lset);
        f[k++] = FeatureKey.Of(56, s1w, s1rset);
        f[k++] = FeatureKey.Of(57, s1p, s1rset);
        f[k++] = FeatureKey.Of(58, s0n0, s0lset, n0lset);
        f[k++] = FeatureKey.Of(59, s0n0, s0rset);
        f[k++] = FeatureKey.Of(60, s1s0, s1rset);
        f[k++] = FeatureKey.Of(61, s1s0, s1lset, s0lset);
        f[k++] = FeatureKey.Of(62, s0n0, between);
        f[k++] = FeatureKey.Of(63, s1s0, between1);
        f[k++] = FeatureKey.Of(64, s0w, between);
        f[k++] = FeatureKey.Of(65, n0w, between);
        f[k++] = FeatureKey.Of(66, words[s0l].Word, (ulong)s.Labels[s0l]);
        f[k++] = FeatureKey.Of(67, words[s0r].Word, (ulong)s.Labels[s0r]);
        f[k++] = FeatureKey.Of(68, words[n0l].Word, (ulong)s.Labels[n0l]);
        f[k++] = FeatureKey.Of(69, words[s1r].Word, (ulong)s.Labels[s1r]);
        f[k++] = FeatureKey.Of(70, s0p | (ulong)tags[s0l] << 8, (ulong)tags[s0l2]);
        f[k++] = FeatureKey.Of(71, s0p | (ulong)tags[s0r] << 8, (ulong)tags[s0r2]);
        f[k++] = FeatureKey.Of(73, s1p | (ulong)tags[s1r] << 8, (ulong)tags[s1r2], s0p);
        f[k++] = FeatureKey.Of(74, s0c, n0c);
        f[k++] = FeatureKey.Of(75, s1c, s0c);
        f[k++] = FeatureKey.Of(76, s0c, s0n0);
        f[k++] = FeatureKey.Of(77, n0c, s0n0);
        f[k++] = FeatureKey.Of(78, s0c);
        f[k++] = FeatureKey.Of(79, n0c);
        f[k++] = FeatureKey.Of(80, n1c, s0n0);
        f[k++] = FeatureKey.Of(81, s1c, s1s0);
        f[k++] = FeatureKey.Of(82, s0c, s1s0);
        f[k++] = FeatureKey.Of(83, (ulong)a0.Class6 | (ulong)b0.Class6 << 8, (ulong)b1.Class6 | (ulong)a1.Class6 << 8);
        // Which preposition, subject or marker a candidate already has decides where a clause ends.
        f[k++] = FeatureKey.Of(85, s1w, words[s0l].Word, s0p);
        f[k++] = FeatureKey.Of(86, s1c, words[s0l].Word, s0c);
        return k;
    }

    /// <summary>Fills <paramref name="f"/> for the relation of <paramref name="word"/> to <paramref name="head"/>; returns how many features there are.</summary>
    public static int FillLabel(in ParserState s, int word, int head, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<PosTag> tags, ReadOnlySpan<uint> marks, Span<uint> f)
    {
        var none = s.None;
        ref readonly var h = ref words[head];
        ref readonly var w = ref words[word];
        ulong hw = h.Word, ww = w.Word, hp = (ulong)tags[head], wp = (ulong)tags[word];
        ulong side = head < word ? 1u : 0u;
        ulong both = hp | wp << 8 | side << 16;
        var distance = side == 1 ? Distance(head, word) : Distance(word, head);
        var between = side == 1 ? MarksBetween(marks, head, word) : MarksBetween(marks, word, head);
        int wl = s.LeftMost[word], wr = s.RightMost[word], hl = s.LeftMost[head], hr = s.RightMost[head];
        int before = word > 0 ? word - 1 : none, after = word + 1 < s.Length ? word + 1 : none;
        int next = s.Next < s.Length ? s.Next : none;
        ulong wlw = words[wl].Word, wset = (ulong)(uint)s.LeftSet[word] | (ulong)(uint)s.RightSet[word] << 20;
        ulong hset = (ulong)(uint)s.LeftSet[head] | (ulong)(uint)s.RightSet[head] << 20;
        var k = 0;
        f[k++] = FeatureKey.Of(101, both);
        f[k++] = FeatureKey.Of(102, both, hw);
        f[k++] = FeatureKey.Of(103, both, ww);
        f[k++] = FeatureKey.Of(104, side, hw, ww);
        f[k++] = FeatureKey.Of(105, side, hw);
        f[k++] = FeatureKey.Of(106, side, ww);
        f[k++] = FeatureKey.Of(107, both, distance);
        f[k++] = FeatureKey.Of(108, both, between);
        f[k++] = FeatureKey.Of(109, both, (ulong)tags[wl], (ulong)tags[wr]);
        f[k++] = FeatureKey.Of(110, both, wlw);
        f[k++] = FeatureKey.Of(111, wp, wlw, side);
        f[k++] = FeatureKey.Of(112, hw, wlw, wp);
        f[k++] = FeatureKey.Of(113, both, (ulong)s.LeftSet[word]);
        f[k++] = FeatureKey.Of(114, both, wset);
        f[k++] = FeatureKey.Of(115, both, (ulong)s.LeftSet[head]);
        f[k++] = FeatureKey.Of(116, both, hset);
        f[k++] = FeatureKey.Of(117, hw, hset, wp | side << 16);
        f[k++] = FeatureKey.Of(118, both, (ulong)tags[hl], (ulong)tags[hr]);
        f[k++] = FeatureKey.Of(119, both, (ulong)tags[before], (ulong)tags[after]);
        f[k++] = FeatureKey.Of(120, side, words[before].Word, wp);
        f[k++] = FeatureKey.Of(121, both, words[after].Word);
        f[k++] = FeatureKey.Of(122, both, (ulong)tags[next]);
        f[k++] = FeatureKey.Of(123, side, h.Class, w.Class);
        f[k++] = FeatureKey.Of(124, both, w.Class);
        f[k++] = FeatureKey.Of(125, both, h.Class);
        f[k++] = FeatureKey.Of(126, hw, w.Class, side);
        f[k++] = FeatureKey.Of(127, h.Class, ww, side);
        f[k++] = FeatureKey.Of(128, both, h.Class6, w.Class6);
        f[k++] = FeatureKey.Of(129, h.Class, wlw, wp);
        f[k++] = FeatureKey.Of(130, both, w.Suffix3);
        f[k++] = FeatureKey.Of(131, both, h.Suffix3);
        f[k++] = FeatureKey.Of(132, both, words[wr].Word);
        f[k++] = FeatureKey.Of(133, both, words[hr].Word);
        f[k++] = FeatureKey.Of(134, wp, wset, side);
        f[k++] = FeatureKey.Of(135, both, words[hl].Word);
        f[k++] = FeatureKey.Of(136, both, w.Case);
        f[k++] = FeatureKey.Of(137, both, (ulong)s.Labels[hr], (ulong)s.Labels[hl]);
        return k;
    }

    private static uint Bump(uint sum, int shift) => sum & ~(0xFFu << shift) | ((sum >> shift) + 1 & 0xFF) << shift;
}
