using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>A quote as a row of results.</summary>
internal sealed class QuoteRow
{
    private QuoteRow(QuoteEntry entry, Snippet text, long reports)
    {
        Entry = entry;
        Text = text;
        Reports = reports;
    }

    /// <summary>The quote as indexed.</summary>
    public QuoteEntry Entry { get; }

    /// <summary>Its words, with the matches marked.</summary>
    public Snippet Text { get; }

    /// <summary>How many quotes report the utterance.</summary>
    public long Reports { get; }

    /// <summary>The quote.</summary>
    public Quote Quote => Entry.Quote;

    /// <summary>The quote's page.</summary>
    public string Page => Addresses.Quote(Quote.Id);

    /// <summary>The article at the quote.</summary>
    public string Context => Addresses.Article(Entry.Article.Id, Quote.Id);

    /// <summary>The article where it was published, or null when it has no address to go to.</summary>
    public string? Source => Addresses.Source(Entry.Article.Url);

    /// <summary>The speaker's page, or null for an unknown speaker.</summary>
    public string? Speaker => Entry.SpeakerId is { } id ? Addresses.Speaker(id) : null;

    /// <summary>The mention, where it says something the name does not.</summary>
    public string? AsPrinted =>
        Quote.Speaker is { Name: { } name, Mention.Text: { } printed } && !name.Contains(printed, StringComparison.OrdinalIgnoreCase) ? printed : null;

    /// <summary>A row for a found quote.</summary>
    public static QuoteRow Of(QuoteHit hit) => new(hit.Entry, Snippet.Of(hit.Entry.Quote.Text, hit.Highlights, Snippet.PageLength), hit.Reports);
}
