using System.Diagnostics;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains tagger and parser from the treebank, writes the weights and prints how good they are.</summary>
internal static class SyntaxTraining
{
    public static int Run(string[] args)
    {
        var data = Options.Find(args, "--data") ?? Path.Combine("..", "shared", "data");
        var output = Options.Find(args, "--out") ?? Path.Combine("src", "Quotes.Extraction", "Syntax", "syntax.weights");
        if (Options.Find(args, "--show") is { } shown)
        {
            using var file = File.OpenRead(output);
            SyntaxShow.Print(SyntaxModel.Load(file), File.ReadLines(shown));
            return 0;
        }

        if (args.Contains("--measure"))
        {
            Report(output, data, TreebankReader.Read(Path.Combine(data, "treebank", "gum-dev.conllu.gz")));
            return 0;
        }

        var irregular = Path.Combine("src", "Quotes.Extraction", "Syntax", "irregular-forms.tsv");
        var train = TreebankReader.Read(Path.Combine(data, "treebank", "gum-train.conllu.gz"));
        var dev = TreebankReader.Read(Path.Combine(data, "treebank", "gum-dev.conllu.gz"));
        Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Length)} words");
        var members = int.Parse(Options.Find(args, "--members") ?? "4");
        var news = int.Parse(Options.Find(args, "--news") ?? "400000");
        var epochs = int.Parse(Options.Find(args, "--epochs") ?? "5");
        var clock = Stopwatch.StartNew();
        var classes = Classes(data, train);
        Console.WriteLine($"classes {clock.Elapsed.TotalSeconds:F0} s, {classes.Keys.Length} words");
        var varied = Vary(train);
        var dictionary = TaggerTrainer.Dictionary(varied);
        var tagger = Tag(varied, classes, 5, 1);
        Console.WriteLine($"tagger {clock.Elapsed.TotalSeconds:F0} s, {tagger.Keys.Length} features, {dictionary.Keys.Length} certain words");
        var retagged = CrossTag(varied, classes, dictionary);
        Console.WriteLine($"cross-tagged {clock.Elapsed.TotalSeconds:F0} s");
        var wordClasses = Weights(classes, dictionary, tagger).BuildClasses();
        var lemmas = LemmaTrainer.Train(train, irregular);
        SyntaxWeights WithParser(ParserTrainer trained, int features, int labelFeatures) =>
            new(classes, dictionary, tagger, trained.Actions.ToDifferences(64, 4, trained.Actions.UpdatesFor(features)), trained.Labels.ToSparse(64, 5, trained.Labels.UpdatesFor(labelFeatures)), lemmas);
        var lessons = new List<TreebankSentence>(retagged);
        if (members > 0)
        {
            var teacher = ParserEnsemble.Train(retagged, t => new SyntaxModel(WithParser(t, 1_000_000, 1_000_000)), wordClasses, members, 5);
            Console.WriteLine($"teacher {clock.Elapsed.TotalSeconds:F0} s: " + Votes(teacher, new SyntaxModel(Weights(classes, dictionary, tagger)), dev));
            lessons.AddRange(retagged);
            lessons.AddRange(NewsLessons.Parse(teacher, new SyntaxModel(Weights(classes, dictionary, tagger)), data, news));
            Console.WriteLine($"{lessons.Count - 2 * retagged.Length} sentences of news parsed by vote {clock.Elapsed.TotalSeconds:F0} s");
        }

        var trainer = new ParserTrainer(1, 0.9);
        trainer.Train(lessons, wordClasses, epochs);
        var weights = WithParser(trainer, 250_000, 100_000);
        Console.WriteLine($"parser {clock.Elapsed.TotalSeconds:F0} s, {weights.Actions.Keys.Length} + {weights.Labels.Keys.Length} features");
        using (var file = File.Create(output + ".new")) weights.Write(file);
        File.Move(output + ".new", output, overwrite: true);
        Report(output, data, dev);
        return 0;
    }

    public static void Report(string path, string data, IReadOnlyList<TreebankSentence> dev)
    {
        var clock = Stopwatch.StartNew();
        SyntaxModel model;
        using (var file = File.OpenRead(path)) model = SyntaxModel.Load(file);
        Console.WriteLine($"{new FileInfo(path).Length / 1e6:F2} MB, loaded in {clock.ElapsedMilliseconds} ms");
        Console.WriteLine(SyntaxScore.Measure(model, dev, details: true));
        Console.WriteLine($"lemmas of verbs and plurals {LemmaTrainer.Measure(model.Lemmas, dev):F2}");
        Console.WriteLine("news: " + SyntaxScore.Measure(model, dev.Where(s => s.Genre is "news").ToArray()));
        Console.WriteLine("interview: " + SyntaxScore.Measure(model, dev.Where(s => s.Genre is "interview").ToArray()));
        Console.WriteLine("hyphens whole: " + SyntaxScore.Measure(model, dev.Select(s => Variation.WithoutHyphens(s) ?? s).ToArray()));
        Console.WriteLine("capitals: " + SyntaxScore.Measure(model, dev.Select(Variation.Upper).ToArray()));
        var attributions = Path.Combine(data, "..", "eval", "polnear", "train.jsonl.gz");
        if (File.Exists(attributions)) Console.WriteLine(AttributionScore.Measure(model, attributions, 150));
        SyntaxSpeed.Measure(model, dev);
    }

    // Classes take a minute and depend on nothing else, so they are kept between runs in artifacts/, which git ignores.
    private static KeyTable Classes(string data, List<TreebankSentence> train)
    {
        var kept = Path.Combine("artifacts", "classes.bin");
        if (File.Exists(kept))
        {
            using var reader = new BinaryReader(File.OpenRead(kept));
            return KeyTable.Read(reader);
        }

        var news = Corpus.Texts(Path.Combine(data, "corpora", "news-9k.jsonl.gz")).SelectMany(PlainText.Sentences);
        var table = ClassTrainer.Train(news.Concat(train.Select(s => s.Words)), 8, 8);
        Directory.CreateDirectory("artifacts");
        using var writer = new BinaryWriter(File.Create(kept));
        table.Write(writer);
        return table;
    }

    private static string Votes(ParserEnsemble teacher, SyntaxModel tagger, List<TreebankSentence> dev)
    {
        int right = 0, labelled = 0, all = 0;
        foreach (var s in dev)
        {
            var tags = new PosTag[s.Length];
            tagger.Tag(s.Words, tags);
            var (tree, _) = teacher.Parse(s.Words, tags);
            for (var i = 0; i < s.Length; i++)
            {
                all++;
                if (tree.Heads[i] != s.Heads[i]) continue;
                right++;
                if (tree.Labels[i] == s.Labels[i]) labelled++;
            }
        }

        return $"UAS {100.0 * right / all:F2}  LAS {100.0 * labelled / all:F2}";
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
            var headline = random.Next(30);
            if (headline is 0 or 3) varied.Add(Variation.Upper(sentence));
            if (headline is 1 or 2) varied.Add(Variation.Title(sentence));
        }

        foreach (var sentence in Reported.Make(train, 3000, 5)) varied.Add(Variation.Marks(sentence, random.Next(2)));
        return varied;
    }

    private static KeyTable Tag(IReadOnlyList<TreebankSentence> sentences, KeyTable classes, int epochs, int seed) =>
        TaggerTrainer.Train(sentences, new WordClasses(classes.Keys, classes.Values), epochs, seed).ToSparse(TaggerTrainer.Scale, 4, 2);

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
}
