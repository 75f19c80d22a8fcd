using System.Globalization;
using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Fits the models of confidence and prints how well they are calibrated on articles they have not seen.</summary>
internal static class ConfidenceTraining
{
    private const double MentionPenalty = 2, NamePenalty = 3;
    private const int MentionFewest = 10, NameFewest = 6, Folds = 12;

    /// <summary>Runs the command; see the usage for its options.</summary>
    public static int Run(string[] args)
    {
        string mentions = Options.Find(args, "--mentions") ?? "../shared/eval/polnear/train.jsonl.gz";
        string output = Options.Find(args, "--out") ?? "src/Quotes.Extraction/Confidence/confidence.tsv";
        IReadOnlyList<GoldArticle> mentionGold = GoldFile.Read(mentions), nameGold = Annotations.Read(Options.Find(args, "--names"), Options.Find(args, "--texts"));

        SortedDictionary<string, double> mention = LogisticRegression.Fit(
            [.. ConfidenceExamples.Of(mentionGold).Where(e => e.Evidence.Statement.Mention is not null && e.Attribution.HasRightMention is not null).Select(e => ((IReadOnlyList<Feature>)e.Evidence.Mention, e.Attribution.HasRightMention!.Value))], MentionPenalty, MentionFewest);
        ConfidenceWeights first = new(mention.Select(w => (ConfidenceWeights.Mention, w.Key, w.Value)));
        List<ConfidenceExample> examples = [.. ConfidenceExamples.Of(nameGold).Where(e => e.Attribution.HasRightName is not null && e.Evidence.HasName)];

        Console.WriteLine($"{examples.Count} names on {nameGold.Count} articles, each judged by a model that has not seen its article:");
        List<ScoredAttribution> unseen = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            SortedDictionary<string, double> others = FitNames(examples.Where(e => e.Article % Folds != fold), first);
            ConfidenceWeights both = new([.. mention.Select(w => (ConfidenceWeights.Mention, w.Key, w.Value)), .. others.Select(w => (ConfidenceWeights.Name, w.Key, w.Value))]);
            unseen.AddRange(examples.Where(e => e.Article % Folds == fold).Select(e => e.Attribution with { Predicted = e.Attribution.Predicted with { Confidence = e.Evidence.Confidence(both) } }));
        }
        Console.Write(ReliabilityTable.Print(Reliability.Of(unseen), QuoteExtractor.DefaultThreshold));

        using StreamWriter writer = new(output) { NewLine = "\n" };
        writer.WriteLine("# origin: fitted by Quotes.Training confidence; what on, and how good it is: MODEL.md beside this file");
        writer.WriteLine("# columns: model; feature; weight in log odds");
        foreach ((string feature, double weight) in mention) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ConfidenceWeights.Mention}\t{feature}\t{weight:0.####}"));
        foreach ((string feature, double weight) in FitNames(examples, first)) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ConfidenceWeights.Name}\t{feature}\t{weight:0.####}"));
        return 0;
    }

    private static SortedDictionary<string, double> FitNames(IEnumerable<ConfidenceExample> examples, ConfidenceWeights mention) => LogisticRegression.Fit(
        [.. examples.Select(e => ((IReadOnlyList<Feature>)e.Evidence.Name(mention.LogOdds(ConfidenceWeights.Mention, e.Evidence.Mention)), e.Attribution.HasRightName!.Value))], NamePenalty, NameFewest);
}
