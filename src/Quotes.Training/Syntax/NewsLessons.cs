using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Sentences of news with the trees a teacher agrees on, for a faster parser to learn from (Petrov and others 2010).</summary>
internal static class NewsLessons
{
    /// <summary>About <paramref name="limit"/> words in sentences of 5 to 50, spread over the whole corpus.</summary>
    public static List<TreebankSentence> Parse(ParserEnsemble teacher, SyntaxModel tagger, string data, int limit)
    {
        var chosen = new List<string[]>();
        var words = 0;
        var article = 0;
        foreach (var text in Corpus.Texts(Path.Combine(data, "corpora", "news-9k.jsonl.gz")))
        {
            if (article++ % 12 != 0) continue;
            foreach (var sentence in PlainText.Sentences(text))
            {
                if (sentence.Length is < 5 or > 50) continue;
                chosen.Add(sentence);
                words += sentence.Length;
            }

            if (words >= limit) break;
        }

        var trees = new (TreebankSentence Tree, double Agreement)[chosen.Count];
        Parallel.For(0, chosen.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var tags = new PosTag[chosen[i].Length];
            tagger.Tag(chosen[i], tags);
            trees[i] = teacher.Parse(chosen[i], tags);
        });
        return [.. trees.Where(t => t.Agreement >= 0.8).Select(t => t.Tree)];
    }
}
