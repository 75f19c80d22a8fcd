using Quotes.Json;
using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>The same article gives the same quotes, wherever, whenever and beside whatever else it is read.</summary>
public sealed class DeterminismTests
{
    private static readonly Article[] Articles = [.. SpecFile.All.Values.Select(c => c.Article)];

    [Fact]
    public void EightThreadsSharingOneExtractorAgreeWithOne()
    {
        QuoteExtractor shared = new();
        string[] alone = [.. Articles.Select(a => Line(new QuoteExtractor(), a))];
        Assert.Contains(alone, line => line.Contains("\"direct\"", StringComparison.Ordinal));

        string[][] together = new string[8][];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(n => new Thread(() =>
        {
            // Every thread begins elsewhere, so that different articles are read at the same time.
            string[] lines = new string[Articles.Length];
            for (int i = 0; i < Articles.Length; i++)
            {
                int at = (i + n * Articles.Length / 8) % Articles.Length;
                lines[at] = Line(shared, Articles[at]);
            }
            together[n] = lines;
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();

        Assert.All(together, lines => Assert.Equal(alone, lines));
    }

    [Fact]
    public void EveryCaseOfTheSpecificationKeepsTheContract() =>
        Assert.All(Articles, a => QuoteContract.Holds(a, new QuoteExtractor().Extract(a)));

    [Fact]
    public void AnArticleOfAnotherIdHasOtherQuoteIds()
    {
        QuoteExtractor extractor = new();
        Article one = SpecFile.All["README: A statement has content, a cue and a speaker"].Article;
        Quote here = Assert.Single(extractor.Extract(one));
        Quote there = Assert.Single(extractor.Extract(one with { Id = "another" }));
        Assert.NotEqual(here.Id, there.Id);
        Assert.Equal(here.Text, there.Text);
    }

    [Fact]
    public void WindowsLineEndsChangeNoWords()
    {
        QuoteExtractor extractor = new();
        Assert.All(Articles, a =>
        {
            Article windows = a with { Text = a.Text.Replace("\n", "\r\n") };
            IReadOnlyList<Quote> found = extractor.Extract(windows);
            QuoteContract.Holds(windows, found);
            Assert.Equal(extractor.Extract(a).Select(q => Words(q, a.Text)), found.Select(q => Words(q, windows.Text)));
        });

        static string Words(Quote quote, string text) => $"{quote.Type} {quote.Speaker.Name} {string.Join(" // ", quote.Spans.Select(s => s.In(text)))}".ReplaceLineEndings("\n");
    }

    private static string Line(QuoteExtractor extractor, Article article) => ExtractionJson.Line(article, extractor.Extract(article));
}
