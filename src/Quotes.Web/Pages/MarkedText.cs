namespace Quotes.Web.Pages;

/// <summary>A stretch of an article between two points where something begins or ends.</summary>
/// <param name="Text">The characters, not escaped.</param>
/// <param name="Quote">The number from 0 of the innermost quote whose content this is, or null.</param>
/// <param name="Begins">Whether that quote's content begins here.</param>
/// <param name="Role">What else the stretch is.</param>
internal readonly record struct Stretch(string Text, int? Quote, bool Begins, StretchRole Role);

/// <summary>What a stretch of text does for a quote.</summary>
internal enum StretchRole
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It is the reporting word.</summary>
    Cue,
    /// <summary>It names the speaker.</summary>
    Mention,
}

/// <summary>Cuts a paragraph at everything its quotes point to.</summary>
internal static class MarkedText
{
    /// <summary>The stretches of <paramref name="paragraph"/>, in order, covering it.</summary>
    public static IReadOnlyList<Stretch> Cut(string text, TextSpan paragraph, IReadOnlyList<Quote> quotes)
    {
        List<(TextSpan Span, int Quote, StretchRole Role)> marks = [];
        for (int i = 0; i < quotes.Count; i++)
        {
            foreach (TextSpan span in quotes[i].Spans) Add(span, i, StretchRole.None);
            if (quotes[i].Cue is { } cue) Add(cue.Span, i, StretchRole.Cue);
            if (quotes[i].Speaker.Mention is { } mention) Add(mention.Span, i, StretchRole.Mention);
        }
        SortedSet<int> edges = [paragraph.Start, paragraph.End, .. marks.SelectMany(m => new[] { m.Span.Start, m.Span.End })];

        List<Stretch> stretches = [];
        int from = paragraph.Start;
        foreach (int to in edges.Skip(1))
        {
            TextSpan piece = new(from, to);
            stretches.Add(Describe(piece, marks.Where(m => m.Span.Contains(piece)), text, quotes));
            from = to;
        }
        return stretches;

        void Add(TextSpan span, int quote, StretchRole role)
        {
            int start = Math.Max(span.Start, paragraph.Start), end = Math.Min(span.End, paragraph.End);
            if (start < end) marks.Add((new TextSpan(start, end), quote, role));
        }
    }

    private static Stretch Describe(TextSpan piece, IEnumerable<(TextSpan Span, int Quote, StretchRole Role)> marks, string text, IReadOnlyList<Quote> quotes)
    {
        int? quote = null;
        StretchRole role = StretchRole.None;
        int shortest = int.MaxValue;
        foreach (var mark in marks)
        {
            if (mark.Role != StretchRole.None) role = mark.Role;
            else if (mark.Span.Length < shortest) (quote, shortest) = (mark.Quote, mark.Span.Length);
        }
        bool begins = quote is { } q && quotes[q].Spans[0].Start == piece.Start;
        return new Stretch(piece.In(text), quote, begins, role);
    }
}
