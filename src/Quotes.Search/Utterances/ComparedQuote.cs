namespace Quotes.Search;

/// <summary>What of a quote decides which others report the same utterance, as its article alone has it.</summary>
internal sealed class ComparedQuote
{
    /// <summary>Takes it from a quote.</summary>
    public ComparedQuote(QuoteEntry entry)
    {
        Key = QuoteDocument.TieOf(entry.Quote.Id);
        Article = QuoteDocument.TieOf(entry.Article.Id);
        Type = entry.Quote.Type;
        Words = ComparedWords.Of(entry.Quote.Text);
        Day = entry.Date?.DayNumber;
        Speaker = ComparedSpeaker.Of(entry.Reported.Speaker);
        Shingles = Quotes.Search.Shingles.Of(Words);
    }

    /// <summary>The number that stands for the quote's id and orders quotes, see <see cref="QuoteDocument.TieOf"/>.</summary>
    public long Key { get; }

    /// <summary>The number that stands for the article's id.</summary>
    public long Article { get; }

    public QuoteType Type { get; }

    public int[] Words { get; }

    /// <summary>The day it was said or, where that is not known, published; null when neither is.</summary>
    public int? Day { get; }

    public ComparedSpeaker Speaker { get; }

    /// <summary>Its fingerprints.</summary>
    public ulong[] Shingles { get; }
}
