using Quotes.Search;
using Quotes.Web.Citations;

namespace Quotes.Web.Pages;

/// <summary>A quote's own page.</summary>
internal sealed class QuotePage
{
    /// <summary>Shows one quote of an article.</summary>
    /// <param name="record">The article.</param>
    /// <param name="quote">Its quote.</param>
    /// <param name="permalink">The page's full address.</param>
    public QuotePage(ArticleRecord record, Quote quote, string permalink)
    {
        Record = record;
        Quote = quote;
        Citation = new Citation(record.Article, quote, permalink);
        IReadOnlyList<TextSpan> paragraphs = Paragraphs.Of(Article.Text);
        int first = Paragraphs.Holding(paragraphs, quote.Spans[0].Start);
        int last = Paragraphs.Holding(paragraphs, quote.Spans[^1].End - 1);
        int from = Math.Max(0, first - 1), to = Math.Min(paragraphs.Count - 1, last + 1);
        Before = [.. paragraphs.Take(first).Skip(from).Select(p => p.In(Article.Text))];
        Around = [.. paragraphs.Take(last + 1).Skip(first).Select(p => MarkedText.Cut(Article.Text, p, [quote]))];
        After = [.. paragraphs.Take(to + 1).Skip(last + 1).Select(p => p.In(Article.Text))];
        int number = record.Quotes.ToList().FindIndex(q => q.Id == quote.Id);
        Previous = number > 0 ? Addresses.Quote(record.Quotes[number - 1].Id) : null;
        Next = number >= 0 && number + 1 < record.Quotes.Count ? Addresses.Quote(record.Quotes[number + 1].Id) : null;
    }

    /// <summary>The article and all its quotes.</summary>
    public ArticleRecord Record { get; }

    /// <summary>The article.</summary>
    public Article Article => Record.Article;

    /// <summary>The quote.</summary>
    public Quote Quote { get; }

    /// <summary>The paragraph before, if there is one.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>The paragraphs the quote stands in.</summary>
    public IReadOnlyList<IReadOnlyList<Stretch>> Around { get; }

    /// <summary>The paragraph after, if there is one.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>The quote as its article alone has it, where other reports tell more; otherwise null.</summary>
    public Quote? Reported { get; init; }

    /// <summary>How many quotes report the same utterance.</summary>
    public long Reports { get; init; } = 1;

    /// <summary>What happened to the article after it was ingested; null where nobody asks.</summary>
    public ArticleMark? Mark { get; init; }

    /// <summary>The transcripts that have what is quoted here, the best first.</summary>
    public IReadOnlyList<VerifySource> Transcripts { get; init; } = [];

    /// <summary>The page of the quote before it in the article, or null.</summary>
    public string? Previous { get; }

    /// <summary>The page of the quote after it in the article, or null.</summary>
    public string? Next { get; }

    /// <summary>What there is to cite.</summary>
    public Citation Citation { get; }

    /// <summary>The command that corrects the speaker; null for an id that is not ours, which might mean something to a shell.</summary>
    public string? CorrectByCommand => HasPlainId ? $"quotes correct speaker {Quote.Id} 'FULL NAME' --note 'WHY'" : null;

    /// <summary>The same as a request.</summary>
    public string CorrectByRequest => $$"""
        curl {{new Uri(Citation.Permalink).GetLeftPart(UriPartial.Authority)}}/api/v1/corrections -H "Authorization: Bearer $QUOTES_TOKEN" --json '{"type":"speaker","quote":"{{Quote.Id}}","speaker":{"name":"FULL NAME"},"note":"WHY"}'
        """;

    private bool HasPlainId => Quote.Id.All(static c => char.IsAsciiHexDigitLower(c));
}
