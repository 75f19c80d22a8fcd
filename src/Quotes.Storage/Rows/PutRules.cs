namespace Quotes.Storage;

/// <summary>What an article and its quotes must satisfy to be put.</summary>
internal static class PutRules
{
    private const int LongestId = 2048;

    /// <summary>Why the article cannot be put, or null when it can.</summary>
    public static string? Refusal(Article article, IReadOnlyList<Quote> quotes)
    {
        if (IdFault(article.Id) is { } fault) return $"The article id {fault}.";
        if (GivenTurn.Fault(article.Turns, article.Text.Length) is { } turnFault) return $"Article '{article.Id}': {turnFault}.";
        HashSet<string> seen = new(quotes.Count, StringComparer.Ordinal);
        foreach (Quote quote in quotes)
        {
            string? wrong = IdFault(quote.Id) is { } idFault ? $"the id {idFault}"
                : !seen.Add(quote.Id) ? "another quote of the article has the same id"
                : quote.Confidence is not (>= 0 and <= 1) ? $"the confidence {quote.Confidence} is not from 0 to 1"
                : SpanFault(quote, article.Text.Length);
            if (wrong is not null) return $"Quote '{quote.Id}' of article '{article.Id}': {wrong}.";
        }
        return null;
    }

    private static string? SpanFault(Quote quote, int length)
    {
        if (quote.Spans.Count == 0) return "it has no span";
        int end = 0;
        foreach (TextSpan span in quote.Spans)
        {
            if (span.End > length) return $"the span {span} reaches behind the text's {length} characters";
            if (span.Start < end) return $"the span {span} begins before the preceding one ends";
            end = span.End;
        }
        if (quote.Cue is { } cue && cue.Span.End > length) return $"the cue {cue.Span} lies behind the text's {length} characters";
        if (quote.Speaker.Mention is { } mention && mention.Span.End > length) return $"the mention {mention.Span} lies behind the text's {length} characters";
        return null;
    }

    // Ids become keys, terms and parts of URLs, and a quote's id is derived from its article's id and line feeds:
    // text that cannot pass through all of these unchanged is no id.
    private static string? IdFault(string id)
    {
        if (id.Length == 0) return "is empty";
        if (id.Length > LongestId) return $"has {id.Length} characters; at most {LongestId} are allowed";
        for (int i = 0; i < id.Length; i++)
        {
            if (char.IsControl(id[i])) return $"contains the control character U+{(int)id[i]:X4}";
            if (!char.IsSurrogate(id[i])) continue;
            if (i + 1 == id.Length || !char.IsSurrogatePair(id[i], id[i + 1])) return $"contains the unpaired surrogate U+{(int)id[i]:X4}";
            i++;
        }
        return null;
    }
}
