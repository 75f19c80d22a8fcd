using System.Diagnostics;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using Quotes.Extraction;

namespace Quotes.Benchmarks;

/// <summary>Finding quotes on one core, beside Lucene's StandardAnalyzer cutting the same text into words.</summary>
internal static class ReadingSpeed
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Round = TimeSpan.FromSeconds(1);

    public static void Measure(Article[] articles)
    {
        // Expressed in articles of 6 KB, the size of a news story.
        double stories = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text)) / 6144.0;
        QuoteExtractor extractor = new();
        using StandardAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
        Repeat(() => Extract(extractor, articles), WarmUp);
        Repeat(() => Analyze(analyzer, articles), WarmUp);
        // In turns, so that whatever else the machine does meets both.
        List<double> extraction = [], analysis = [];
        for (int round = 0; round < Rounds; round++)
        {
            extraction.Add(stories * Repeat(() => Extract(extractor, articles), Round));
            analysis.Add(stories * Repeat(() => Analyze(analyzer, articles), Round));
        }
        double quotes = Median(extraction), words = Median(analysis);
        Table.Row("extraction, one core", quotes, "articles/s", "of 6 KB");
        Table.Row("StandardAnalyzer, one core", words, "articles/s", "of 6 KB");
        Table.Row("extraction / StandardAnalyzer", quotes / words, "");
    }

    /// <summary>Runs something again and again for a while.</summary>
    /// <returns>How often a second.</returns>
    private static double Repeat(Action action, TimeSpan atLeast)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int times = 0;
        for (; watch.Elapsed < atLeast; times++) action();
        return times / watch.Elapsed.TotalSeconds;
    }

    private static void Extract(QuoteExtractor extractor, Article[] articles)
    {
        foreach (Article article in articles) extractor.Extract(article);
    }

    private static void Analyze(StandardAnalyzer analyzer, Article[] articles)
    {
        foreach (Article article in articles)
        {
            using TokenStream words = analyzer.GetTokenStream("text", article.Text);
            words.Reset();
            while (words.IncrementToken())
            {
            }
            words.End();
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
