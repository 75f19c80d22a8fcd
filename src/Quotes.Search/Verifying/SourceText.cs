namespace Quotes.Search;

/// <summary>What one quote, or several neighbouring ones of an article, say: as text, words and tokens, with what stands in quotation marks.</summary>
internal sealed class SourceText
{
    public SourceText(IReadOnlyList<QuoteEntry> quotes)
    {
        Quotes = quotes;
        Text = string.Join(' ', quotes.Select(q => q.Quote.Text));
        Words = Search.Words.Of(Text);
        Tokens = WordToken.Of(Words);
        int at = 0;
        List<TextSpan> places = [], quoted = [];
        foreach (QuoteEntry quote in quotes)
        {
            places.Add(new TextSpan(at, at + quote.Quote.Text.Length));
            quoted.AddRange(Quoted(quote.Quote).Select(s => new TextSpan(at + s.Start, at + s.End)));
            at += quote.Quote.Text.Length + 1;
        }
        Places = places;
        Marked = quoted;
    }

    /// <summary>The quotes, in order.</summary>
    public IReadOnlyList<QuoteEntry> Quotes { get; }

    /// <summary>Their texts, joined by a space.</summary>
    public string Text { get; }

    /// <summary>Where each of them stands in the text.</summary>
    public IReadOnlyList<TextSpan> Places { get; }

    /// <summary>What of the text is quoted, not paraphrased.</summary>
    public IReadOnlyList<TextSpan> Marked { get; }

    /// <summary>The words of the text.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The words as alignment compares them.</summary>
    public IReadOnlyList<WordToken> Tokens { get; }

    /// <summary>Whether all of it is taken down in a transcript.</summary>
    public bool IsTranscript => Quotes.All(q => TranscriptEvidence.IsOf(q.Quote));

    /// <summary>The place of a token in the text.</summary>
    public TextSpan Place(int token) => Words[Tokens[token].Word].Span;

    /// <summary>Whether a sentence ends between two neighbouring tokens; true before the first and behind the last.</summary>
    public bool IsSentenceBorder(int token)
    {
        if (token <= 0 || token >= Tokens.Count) return true;
        int from = Place(token - 1).End, to = Place(token).Start;
        return to > from && Text.AsSpan(from, to - from).IndexOfAny(".!?\n") >= 0 && Text.AsSpan(from, to - from).IndexOfAny(" \n\u00A0") >= 0;
    }

    // A paraphrase with words in quotation marks quotes those alone.
    private static IEnumerable<TextSpan> Quoted(Quote quote)
    {
        if (quote.Type == QuoteType.Indirect) yield break;
        if (quote.Type == QuoteType.Direct)
        {
            yield return new TextSpan(0, quote.Text.Length);
            yield break;
        }
        int open = -1;
        for (int i = 0; i < quote.Text.Length; i++)
        {
            char c = quote.Text[i];
            bool inWord = i > 0 && i + 1 < quote.Text.Length && char.IsLetterOrDigit(quote.Text[i - 1]) && char.IsLetterOrDigit(quote.Text[i + 1]);
            if (open < 0 && (c is '“' or '"' or '«' or '„' || c is '‘' or '\'' && !inWord && (i == 0 || !char.IsLetterOrDigit(quote.Text[i - 1])))) open = i + 1;
            else if (open >= 0 && (c is '”' or '"' or '»' || c is '’' or '\'' && !inWord && quote.Text[open - 1] is '‘' or '\''))
            {
                yield return new TextSpan(open, i);
                open = -1;
            }
        }
        // The outer marks are taken off a quote's text: what is open at its end is quoted to the end.
        if (open >= 0) yield return new TextSpan(open, quote.Text.Length);
    }
}
