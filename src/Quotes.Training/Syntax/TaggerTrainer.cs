using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTrainer
{
    public const int Scale = 64;

    public static Perceptron Train(IReadOnlyList<TreebankSentence> sentences, WordClasses classes, int epochs, int seed)
    {
        var perceptron = new Perceptron(PosTags.Count);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var keys = new uint[TaggerFeatures.Count];
        var scores = new int[PosTags.Count];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (var at in order)
            {
                var sentence = sentences[at];
                var words = new WordAtoms[sentence.Length];
                Tagger.Prepare(classes, sentence.Words, words);
                PosTag before = PosTag.None, beforeThat = PosTag.None;
                for (var i = 0; i < words.Length; i++)
                {
                    TaggerFeatures.Fill(words, i, before, beforeThat, keys);
                    perceptron.Score(keys, scores);
                    var guess = 1;
                    for (var t = 2; t < scores.Length; t++)
                        if (scores[t] > scores[guess]) guess = t;
                    perceptron.Tick();
                    var truth = (int)sentence.Tags[i];
                    if (truth != 0 && truth != guess)
                    {
                        perceptron.Update(keys, truth, guess);
                        wrong++;
                    }

                    all++;
                    beforeThat = before;
                    before = (PosTag)guess;
                }
            }

            Console.Error.WriteLine($"  tagger epoch {epoch + 1}: {100.0 * wrong / all:F2} per cent wrong, {perceptron.FeatureCount} features");
        }

        return perceptron;
    }

    /// <summary>Words that occur often and always with one tag.</summary>
    public static KeyTable Dictionary(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            var words = new WordAtoms[sentence.Length];
            Tagger.Prepare(WordClasses.Empty, sentence.Words, words);
            for (var i = 0; i < words.Length; i++)
            {
                var key = TagDictionary.KeyOf(words[i]);
                if (!counts.TryGetValue(key, out var row)) counts[key] = row = new int[PosTags.Count];
                row[(int)sentence.Tags[i]]++;
            }
        }

        var kept = counts.Where(c => c.Value.Sum() is var sum && sum >= 40 && c.Value.Max() >= sum * 0.998).OrderBy(c => c.Key).ToArray();
        return new KeyTable([.. kept.Select(c => c.Key)], [.. Enumerable.Range(1, kept.Length)], [.. kept.Select(c => Array.IndexOf(c.Value, c.Value.Max()))]);
    }
}
