using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>What must be true of the quotes of any article, whatever stands in it.</summary>
public static class QuoteContract
{
    /// <summary>Fails unless <paramref name="quotes"/> keep every promise that <see cref="Quote"/> makes.</summary>
    public static void Holds(Article article, IReadOnlyList<Quote> quotes)
    {
        Assert.Equal(quotes.Count, quotes.Select(q => q.Id).Distinct().Count());
        Assert.Equal(quotes.OrderBy(q => q.Spans[0].Start).Select(q => q.Spans[0].Start), quotes.Select(q => q.Spans[0].Start));
        foreach (Quote quote in quotes)
        {
            Assert.Equal(QuoteId.For(article.Id, quote.Spans), quote.Id);
            Assert.NotEmpty(quote.Spans);
            int end = 0;
            foreach (TextSpan span in quote.Spans)
            {
                Assert.False(span.IsEmpty, $"{quote.Id} has an empty span {span}");
                Assert.InRange(span.Start, end, article.Text.Length);
                Assert.InRange(span.End, span.Start, article.Text.Length);
                Assert.False(char.IsWhiteSpace(article.Text[span.Start]) || char.IsWhiteSpace(article.Text[span.End - 1]), $"{span} begins or ends with white space");
                Assert.False(Splits(article.Text, span.Start) || Splits(article.Text, span.End), $"{span} cuts a surrogate pair in two");
                end = span.End;
            }
            Assert.NotEmpty(quote.Text.Trim());
            Assert.NotEmpty(quote.Evidence);
            Assert.InRange(quote.Confidence, 0, 1);
            if (quote.Cue is { } cue)
            {
                Assert.Equal(cue.Span.In(article.Text), cue.Text);
                Assert.NotEmpty(cue.Lemma);
            }
            if (quote.Speaker.Mention is { } mention) Assert.Equal(mention.Span.In(article.Text), mention.Text);
            if (quote.Speaker.Kind == SpeakerKind.Unknown) Assert.Null(quote.Speaker.Name);
            foreach (string? part in new[] { quote.Speaker.Name, quote.Speaker.Role, quote.Speaker.Affiliation, quote.Speaker.Country, quote.Addressee })
            {
                Assert.True(part is null || part.Trim() == part && part.Length > 0, $"'{part}' should be null or trimmed");
            }
        }
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
