using System.Text;

namespace Quotes.Extraction;

/// <summary>Makes quotes of resolved statements: exact spans, type, text, evidence and confidence.</summary>
internal sealed class QuoteAssembler(ArticleText document, SaidOnReader dates, double threshold)
{
    // PolNeAR's convention (see the evaluation's README): nearly all letters inside marks make a quote direct, nearly none indirect.
    private const double DirectShare = 0.95;
    private const double IndirectShare = 0.02;

    private readonly List<Token> _tokens = document.Tokens;

    /// <summary>The quote, its speaker given only where the confidence reaches the threshold, or null where nothing readable is left of the content.</summary>
    public Quote? Assemble(Statement statement, double confidence)
    {
        List<TextSpan> spans = [.. statement.Fragments.Select(Span).Where(s => !s.IsEmpty)];
        spans.Sort();
        spans.RemoveAll(s => spans.Exists(o => o != s && o.CompareTo(s) < 0 && o.Overlaps(s)));
        if (spans.Count == 0) return null;
        QuoteType type = TypeOf(statement);
        ResolvedSpeaker resolved = statement.Speaker ?? ResolvedSpeaker.Unknown;
        Mention? mention = (statement.Mention ?? resolved.NearestMention) is { } phrase ? new(document.Words(phrase.First, phrase.Last), new(_tokens[phrase.First].Start, _tokens[phrase.Last - 1].End)) : null;
        Speaker speaker = resolved.Name is null || confidence < threshold
            ? Speaker.Unknown with { Mention = mention }
            : new() { Name = resolved.Name, Kind = resolved.Kind, Role = resolved.Role, Affiliation = resolved.Affiliation, Country = resolved.Country, Mention = mention };
        return new()
        {
            Id = QuoteId.For(document.Article.Id, spans),
            Type = type,
            Text = TextOf(spans, type),
            Spans = spans,
            Cue = statement.Cue is { } cue ? new(document.Words(cue.First, cue.Last), cue.Verb.Lemma, cue.Verb.Class, new(_tokens[cue.First].Start, _tokens[cue.Last - 1].End)) : null,
            Speaker = speaker,
            Addressee = statement.Addressee is { } addressee ? document.Words(addressee.First, addressee.Last) : null,
            SaidOn = dates.Read(statement),
            Confidence = confidence,
            Evidence = statement.Rule + "+" + resolved.Rule + resolved.Registry,
        };
    }

    private TextSpan Span((int First, int Last) fragment)
    {
        int first = fragment.First, last = fragment.Last;
        while (last > first && (_tokens[last - 1].IsComma || _tokens[last - 1].Text is ";" or ":")) last--;
        while (first < last && (_tokens[first].IsComma || _tokens[first].Text is ";" or ":")) first++;
        return first < last ? new(_tokens[first].Start, _tokens[last - 1].End) : new(0, 0);
    }

    private QuoteType TypeOf(Statement statement)
    {
        if (statement.IsPost) return QuoteType.Direct;
        int inside = 0, all = 0;
        foreach ((int first, int last) in statement.Fragments)
        {
            List<Quotation> quotations = document.SentenceOf(first).Quotations;
            for (int k = first; k < last; k++)
            {
                int letters = _tokens[k].Text.Count(char.IsLetter);
                all += letters;
                if (quotations.Exists(q => q.FirstToken <= k && k < q.LastToken)) inside += letters;
            }
        }
        if (all == 0) return inside > 0 || statement.IsFloating ? QuoteType.Direct : QuoteType.Indirect;
        return inside >= DirectShare * all ? QuoteType.Direct : inside <= IndirectShare * all ? QuoteType.Indirect : QuoteType.Mixed;
    }

    private string TextOf(List<TextSpan> spans, QuoteType type)
    {
        StringBuilder text = new();
        for (int i = 0; i < spans.Count; i++)
        {
            string part = spans[i].In(document.Text);
            if (type == QuoteType.Direct) part = WithoutMarks(part);
            // “We never did,” Vek said. “Never.” The comma stands for the end of the speaker's sentence.
            if (i + 1 < spans.Count && part.EndsWith(',') && document.Text.AsSpan(spans[i].End, spans[i + 1].Start - spans[i].End).TrimEnd().EndsWith('.')) part = part[..^1] + ".";
            text.Append(i > 0 ? " " : "").Append(part);
        }
        // The comma before "he said" is the article's, not the speaker's.
        return text.ToString().TrimEnd(',', ' ');
    }

    private static string WithoutMarks(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length > 0 && IsOpening(trimmed[0])) trimmed = trimmed[(trimmed.Length > 1 && trimmed[1] == trimmed[0] ? 2 : 1)..];
        if (trimmed.Length > 0 && IsClosing(trimmed[^1])) trimmed = trimmed[..^(trimmed.Length > 1 && trimmed[^2] == trimmed[^1] ? 2 : 1)];
        return trimmed.Trim().ToString();
    }

    private static bool IsOpening(char c) => c is '"' or '“' or '”' or '„' or '‘' or '\'' or '`' or '«' or '‹';

    private static bool IsClosing(char c) => c is '"' or '”' or '“' or '’' or '\'' or '´' or '»' or '›';
}
