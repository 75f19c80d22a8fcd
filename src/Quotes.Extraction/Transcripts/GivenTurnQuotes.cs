namespace Quotes.Extraction;

/// <summary>Makes quotes of what the source itself attributes: turns of a debate, and quotations whose speaker it gives.</summary>
internal static class GivenTurnQuotes
{
    // The same word of the source as a transcript's label that names a full name in its header.
    private const double Named = 0.98;
    private const double Unnamed = 0.5;

    // How much of a quote found must lie inside a given quotation to be that quotation: its marks and last comma need not.
    private const double Enough = 0.8;

    /// <summary>The turns as they were taken down, each a direct quote. What is quoted inside a turn is part of it, and what stands between turns is headings and notes.</summary>
    public static IReadOnlyList<Quote> OfRecord(Article article, List<TextSpan> paragraphs, double threshold)
    {
        List<Quote> quotes = new(article.Turns.Count);
        int next = 0;
        foreach (GivenTurn turn in article.Turns)
        {
            while (next < paragraphs.Count && paragraphs[next].End <= turn.Span.Start) next++;
            List<TextSpan> spans = [];
            for (int k = next; k < paragraphs.Count && paragraphs[k].Start < turn.Span.End; k++)
            {
                TextSpan inside = new(Math.Max(paragraphs[k].Start, turn.Span.Start), Math.Min(paragraphs[k].End, turn.Span.End));
                spans.AddRange(TranscriptReader.Speech(article.Text, inside));
            }
            if (spans.Count > 0) quotes.Add(Quote(article, turn, spans, TranscriptEvidence.GivenTurn, threshold));
        }
        return quotes;
    }

    /// <summary>What was found in a report, with the speakers that the source gives its quotations; those not found stand for themselves.</summary>
    public static IReadOnlyList<Quote> OfReport(Article article, IReadOnlyList<Quote> found, double threshold)
    {
        ILookup<int, Quote> touching = found.SelectMany(quote => Touched(quote, article.Turns).Select(turn => (turn, quote))).ToLookup(pair => pair.turn, pair => pair.quote);
        HashSet<Quote> replaced = [.. touching.SelectMany(quotes => quotes)];
        List<Quote> quotes = [.. found.Where(quote => !replaced.Contains(quote))];
        HashSet<Quote> taken = [];
        for (int i = 0; i < article.Turns.Count; i++)
        {
            GivenTurn turn = article.Turns[i];
            Quote given = Quote(article, turn, [turn.Span], TranscriptEvidence.GivenQuotation, threshold);
            Quote? same = touching[i].Where(q => Inside(q, turn.Span) >= Enough * Math.Max(turn.Span.Length, q.Spans.Sum(s => s.Length))).MaxBy(q => Inside(q, turn.Span));
            quotes.Add(same is null || !taken.Add(same) ? given : same with
            {
                Speaker = With(given.Speaker, same.Speaker),
                Confidence = given.Confidence,
                Evidence = $"{given.Evidence}+{same.Evidence}",
            });
        }
        return [.. quotes.OrderBy(q => q.Spans[0])];
    }

    // The office that the report prints of the same person is as good as one given.
    private static Speaker With(Speaker given, Speaker found)
    {
        Speaker speaker = given with { Mention = found.Mention };
        if (given.Name is null || found.Name is null || SpeakerId.ForName(given.Name) != SpeakerId.ForName(found.Name)) return speaker;
        return speaker with { Role = given.Role ?? found.Role, Affiliation = given.Affiliation ?? found.Affiliation, Country = given.Country ?? found.Country };
    }

    // The turns a quote shares characters with.
    private static IEnumerable<int> Touched(Quote quote, IReadOnlyList<GivenTurn> turns)
    {
        HashSet<int> touched = [];
        foreach (TextSpan span in quote.Spans)
        {
            int lo = 0, hi = turns.Count;
            while (lo < hi)
            {
                int mid = (lo + hi) >>> 1;
                if (turns[mid].Span.End <= span.Start) lo = mid + 1; else hi = mid;
            }
            for (; lo < turns.Count && turns[lo].Span.Start < span.End; lo++) touched.Add(lo);
        }
        return touched;
    }

    private static int Inside(Quote quote, TextSpan turn) =>
        quote.Spans.Sum(span => Math.Max(0, Math.Min(span.End, turn.End) - Math.Max(span.Start, turn.Start)));

    private static Quote Quote(Article article, GivenTurn turn, List<TextSpan> spans, string evidence, double threshold)
    {
        double confidence = (turn.Speaker.Name is null ? Unnamed : Named) * turn.Confidence;
        return new()
        {
            Id = QuoteId.For(article.Id, spans),
            Type = QuoteType.Direct,
            Text = string.Join(' ', spans.Select(s => s.In(article.Text))),
            Spans = spans,
            Speaker = turn.Speaker.Name is null || confidence >= threshold ? turn.Speaker : Speaker.Unknown,
            Confidence = confidence,
            Evidence = evidence,
            // A report may quote what was said long before it.
            SaidOn = turn.SaidOn ?? (!turn.IsQuotation && article.PublishedAt is { } at ? new(DateOnly.FromDateTime(at.UtcDateTime), DatePrecision.Day) : null),
        };
    }
}
