using System.Diagnostics;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains tagger and parser from the treebank, writes the weights and prints how good they are.</summary>
internal static class SyntaxTraining
{
    public static int Run(string[] args)
    {
        var data = Option(args, "--data") ?? Path.Combine("..", "shared", "data");
        var output = Option(args, "--out") ?? Path.Combine("src", "Quotes.Extraction", "Syntax", "syntax.weights");
        var train = TreebankReader.Read(Path.Combine(data, "treebank", "gum-train.conllu.gz"));
        var dev = TreebankReader.Read(Path.Combine(data, "treebank", "gum-dev.conllu.gz"));
        Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Length)} words");
        var classes = new KeyTable([], [], []);
        var clock = Stopwatch.StartNew();
        var varied = Vary(train);
        var dictionary = TaggerTrainer.Dictionary(varied);
        var tagger = Tag(varied, classes, 5, 1);
        Console.WriteLine($"tagger {clock.Elapsed.TotalSeconds:F0} s, {tagger.Keys.Length} features, {dictionary.Keys.Length} certain words");
        var retagged = CrossTag(varied, classes, dictionary);
        Console.WriteLine($"cross-tagged {clock.Elapsed.TotalSeconds:F0} s");
        var trainer = new ParserTrainer(1, 0.9);
        trainer.Train(retagged, Weights(classes, dictionary, tagger).BuildClasses(), 12);
        var weights = new SyntaxWeights(classes, dictionary, tagger, trainer.Actions.ToDifferences(64, 3, 2), trainer.Labels.ToSparse(64, 4, 2), "");
        Console.WriteLine($"parser {clock.Elapsed.TotalSeconds:F0} s, {weights.Actions.Keys.Length} + {weights.Labels.Keys.Length} features");
        using (var file = File.Create(output)) weights.Write(file);
        Report(output, dev);
        return 0;
    }

    public static void Report(string path, IReadOnlyList<TreebankSentence> dev)
    {
        var clock = Stopwatch.StartNew();
        SyntaxModel model;
        using (var file = File.OpenRead(path)) model = SyntaxModel.Load(file);
        Console.WriteLine($"{new FileInfo(path).Length / 1e6:F2} MB, loaded in {clock.ElapsedMilliseconds} ms");
        Console.WriteLine(SyntaxScore.Measure(model, dev, details: true));
        Console.WriteLine("news: " + SyntaxScore.Measure(model, dev.Where(s => s.Genre is "news").ToArray()));
        Console.WriteLine("interview: " + SyntaxScore.Measure(model, dev.Where(s => s.Genre is "interview").ToArray()));
        Console.WriteLine("hyphens whole: " + SyntaxScore.Measure(model, dev.Select(s => Variation.WithoutHyphens(s) ?? s).ToArray()));
        Console.WriteLine("capitals: " + SyntaxScore.Measure(model, dev.Select(Variation.Upper).ToArray()));
        SyntaxSpeed.Measure(model, dev);
    }

    private static List<TreebankSentence> Vary(List<TreebankSentence> train)
    {
        var random = new Random(7);
        var varied = new List<TreebankSentence>();
        foreach (var sentence in train)
        {
            varied.Add(Variation.Marks(sentence, random.Next(3)));
            if (Variation.WithoutHyphens(sentence) is { } whole) varied.Add(Variation.Marks(whole, random.Next(3)));
            if (sentence.Genre == "news" || sentence.Words.Contains("said")) varied.Add(Variation.Marks(sentence, 1));
            var headline = random.Next(40);
            if (headline == 0) varied.Add(Variation.Upper(sentence));
            if (headline is 1 or 2) varied.Add(Variation.Title(sentence));
        }

        return varied;
    }

    private static KeyTable Tag(IReadOnlyList<TreebankSentence> sentences, KeyTable classes, int epochs, int seed) =>
        TaggerTrainer.Train(sentences, new WordClasses(classes.Keys, Array.ConvertAll(classes.Values, v => (ushort)v)), epochs, seed).ToSparse(TaggerTrainer.Scale, 4, 2);

    // The parser learns from tags given by taggers that have not seen the sentence. Variants of one sentence lie side by side, so folds are blocks.
    private static TreebankSentence[] CrossTag(List<TreebankSentence> sentences, KeyTable classes, KeyTable dictionary)
    {
        const int Folds = 5;
        var result = new TreebankSentence[sentences.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            bool Held(int i) => i / 200 % Folds == fold;
            var weights = Weights(classes, dictionary, Tag(sentences.Where((_, i) => !Held(i)).ToList(), classes, 4, 11 + fold));
            var model = new SyntaxModel(weights);
            for (var i = 0; i < sentences.Count; i++)
            {
                if (!Held(i)) continue;
                var tags = new PosTag[sentences[i].Length];
                model.Tag(sentences[i].Words, tags);
                result[i] = sentences[i] with { Tags = tags };
            }
        });
        return result;
    }

    private static SyntaxWeights Weights(KeyTable classes, KeyTable dictionary, KeyTable tags) =>
        new(classes, dictionary, tags, new KeyTable([], [], []), new KeyTable([], [], []), "");

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}
